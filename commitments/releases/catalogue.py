"""The catalogue of the data in DCAT, which portals for open data collect.

Sources: https://www.w3.org/TR/vocab-dcat-3/ and https://semiceu.github.io/DCAT-AP/releases/3.0.0/
"""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from commitments.linked_data import LICENSE
from commitments.releases.package import in_each_language
from commitments.releases.rows import LISTS
from commitments.releases.shelf import MANIFEST, Release
from declarations.models import DataVersion

Thing = dict[str, Any]
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
AUTHORITY = "http://publications.europa.eu/resource/authority"
LANGUAGES_OF_THE_EU = [f"{AUTHORITY}/language/{code}" for code in ("ENG", "PRS", "PUS")]
MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "sqlite3": "application/vnd.sqlite3",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
# Formats in which the API gives a list.
LIVE = ["csv", "xlsx", "ndjson", "json"]


def catalogue(releases: list[Release], *, origin: str, state: DataVersion) -> Thing:
    """Return the catalogue: the data as they are now, and each release that is given out."""
    standing = [release for release in releases if not release.is_withdrawn]
    root = f"{origin}/data/catalog.jsonld"
    live = f"{root}#live"
    return {
        "@context": CONTEXT,
        "@id": root,
        "@type": "dcat:Catalog",
        **described(_title_of_site, _description),
        "dcterms:publisher": publisher(origin),
        "dcterms:license": {"@id": LICENSE},
        "dcterms:language": ids(LANGUAGES_OF_THE_EU),
        "dcterms:modified": day(state.changed_at.date().isoformat()),
        "foaf:homepage": {"@id": f"{origin}/en/data/"},
        "dcat:service": service(origin, live),
        "dcat:dataset": [
            {
                **dataset(live, origin, _title_of_site, _description),
                "dcat:version": str(state.number),
                "dcterms:modified": day(state.changed_at.date().isoformat()),
                "dcat:hasVersion": ids(address_of(each, origin) for each in standing),
                "dcat:distribution": [
                    live_distribution(origin, basename, viewset.table, ending)
                    for basename, viewset in LISTS.items()
                    for ending in LIVE
                ],
            },
            *(of_release(each, origin=origin, live=live) for each in standing),
        ],
    }


def _title_of_site() -> str:
    return _("Vienna Declaration Follow-up")


def _description() -> str:
    return _(
        "What the Final Declaration of the Second Vienna Conference says, of whom it asks it, "
        "and what became of it, with sources, in Dari, Pashto and English."
    )


def dataset(address: str, origin: str, title: Any, description: Any) -> Thing:
    return {
        "@id": address,
        "@type": "dcat:Dataset",
        **described(title, description),
        "dcterms:publisher": publisher(origin),
        "dcterms:license": {"@id": LICENSE},
        "dcterms:language": ids(LANGUAGES_OF_THE_EU),
        "dcterms:accessRights": {"@id": f"{AUTHORITY}/access-right/PUBLIC"},
        "dcat:theme": ids([f"{AUTHORITY}/data-theme/{code}" for code in ("INTR", "GOVE", "JUST")]),
        "dcat:landingPage": {"@id": f"{origin}/en/data/"},
    }


def of_release(release: Release, *, origin: str, live: str) -> Thing:
    manifest = release.manifest
    address = address_of(release, origin)

    def title() -> str:
        return _("Vienna Declaration Follow-up: data, release %(number)s") % {
            "number": release.number
        }

    thing = dataset(address, origin, title, _description) | {
        "dcat:version": str(release.number),
        "dcat:isVersionOf": {"@id": live},
        "dcterms:identifier": address,
        "dcterms:issued": day(manifest["issued_on"]),
        "dcat:distribution": [
            file_distribution(address, each)
            for each in manifest["files"]
            if ending_of(each["name"]) in MEDIA_TYPES and each["name"] != MANIFEST
        ],
    }
    before = manifest["before"]
    return thing | (
        {"dcat:previousVersion": {"@id": f"{origin}/data/releases/{before}/"}} if before else {}
    )


def address_of(release: Release, origin: str) -> str:
    return f"{origin}/data/releases/{release.number}/"


def live_distribution(origin: str, basename: str, table: Any, ending: str) -> Thing:
    address = f"{origin}{reverse(f'api:{basename}-list')}?format={ending}"
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dcterms:title": texts(table.title),
        "dcat:accessURL": {"@id": address},
        **({"dcat:downloadURL": {"@id": address}} if ending != "json" else {}),
        **format_of(ending),
    }


def file_distribution(address: str, file: dict[str, Any]) -> Thing:
    return {
        "@id": address + file["name"],
        "@type": "dcat:Distribution",
        "dcterms:title": file["name"],
        "dcat:accessURL": {"@id": address + file["name"]},
        "dcat:downloadURL": {"@id": address + file["name"]},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file["bytes"])},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file["sha256"]},
        },
        **format_of(ending_of(file["name"])),
    }


def format_of(ending: str) -> Thing:
    """Return the format and the licence, which DCAT-AP asks of each distribution."""
    media_type = f"https://www.iana.org/assignments/media-types/{MEDIA_TYPES[ending]}"
    return {"dcat:mediaType": {"@id": media_type}, "dcterms:license": {"@id": LICENSE}}


def ending_of(name: str) -> str:
    return name.rpartition(".")[2]


def service(origin: str, live: str) -> Thing:
    return {
        "@id": f"{origin}{reverse('api:api-root')}",
        "@type": "dcat:DataService",
        **described(lambda: "API", _description),
        "dcat:endpointURL": {"@id": f"{origin}{reverse('api:api-root')}"},
        "dcat:endpointDescription": {"@id": f"{origin}{reverse('api:schema')}"},
        "dcat:servesDataset": {"@id": live},
    }


def publisher(origin: str) -> Thing:
    return {
        "@id": f"{origin}/#publisher",
        "@type": "foaf:Agent",
        "foaf:name": texts(_title_of_site),
    }


def described(title: Any, description: Any) -> Thing:
    return {"dcterms:title": texts(title), "dcterms:description": texts(description)}


def texts(text: Any) -> list[Thing]:
    return [{"@language": tag, "@value": said} for tag, said in in_each_language(text).items()]


def ids(addresses: Any) -> list[Thing]:
    return [{"@id": address} for address in addresses]


def day(value: str) -> Thing:
    return {"@type": "xsd:date", "@value": value}
