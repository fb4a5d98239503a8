"""What a release says of itself: a Data Package, a dictionary, how to cite it, data for a DOI."""

import csv
import datetime as dt
import io
import json
from dataclasses import dataclass
from typing import Any

import yaml
from django.utils import translation
from django.utils.translation import gettext as _

from commitments.ledger import Head
from commitments.linked_data import LICENSE
from declarations.exports import Column, Table
from declarations.languages import LANGUAGES

PACKAGE = "vienna-declaration-follow-up"
# Columns that name a row of another table, by its key.
REFERENCES = {
    "clauses": {"declaration": ("declarations", "slug")},
    "addressees": {"part_of": ("addressees", "code")},
    "items": {
        "declaration": ("declarations", "slug"),
        "clause": ("clauses", "code"),
        "speaker": ("addressees", "code"),
    },
    "follow-ups": {"item": ("items", "code"), "addressee": ("addressees", "code")},
    "updates": {
        "number": ("entries", "number"),
        "item": ("items", "code"),
        "follow_up": ("follow-ups", "code"),
        "supersedes": ("updates", "number"),
    },
}


@dataclass(frozen=True)
class Edition:
    """What tells one release from another."""

    number: int
    issued_on: dt.date
    data_version: int
    head: Head
    origin: str

    @property
    def address(self) -> str:
        return f"{self.origin}/data/releases/{self.number}/"

    @property
    def title(self) -> str:
        return _("Vienna Declaration Follow-up: data, release %(number)s") % {"number": self.number}

    @property
    def description(self) -> str:
        return _(
            "What the Final Declaration of the Second Vienna Conference says, of whom it asks it, "
            "and what became of it, with sources, in Dari, Pashto and English."
        )

    @property
    def dated(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "issued_on": self.issued_on.isoformat(),
            "data_version": self.data_version,
            "head": {"number": self.head.number, "digest": self.head.digest},
        }


def in_each_language(text: Any) -> dict[str, str]:
    """Return what a lazy text, or a function, says in each language, by tag."""
    said = {}
    for language in sorted(LANGUAGES.values(), key=lambda language: language.tag):
        with translation.override(language.code):
            said[language.tag] = str(text() if callable(text) else text)
    return said


def data_package(
    edition: Edition, tables: list[Table], files: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    """Return the descriptor.

    Source: https://specs.frictionlessdata.io/data-package/
    """
    return {
        "profile": "tabular-data-package",
        "name": PACKAGE,
        "id": edition.address,
        "title": in_each_language(lambda: edition.title)["en"],
        "description": in_each_language(lambda: edition.description)["en"],
        "descriptions": in_each_language(lambda: edition.description),
        "version": str(edition.number),
        "created": f"{edition.issued_on}T00:00:00Z",
        "homepage": f"{edition.origin}/en/data/",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": LICENSE,
                "title": "Creative Commons Attribution 4.0 International",
            }
        ],
        "release": edition.dated,
        "resources": [resource(table, files) for table in tables],
    }


def resource(table: Table, files: dict[str, dict[str, Any]]) -> dict[str, Any]:
    name = f"data/{table.name}.csv"
    titles = in_each_language(table.title)
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": name,
        "title": titles["en"],
        "titles": titles,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": files[name]["bytes"],
        "hash": f"sha256:{files[name]['sha256']}",
        "schema": schema_of(table),
    }


def schema_of(table: Table) -> dict[str, Any]:
    """Return the Table Schema.

    Source: https://specs.frictionlessdata.io/table-schema/
    """
    schema: dict[str, Any] = {
        "fields": [field_of(column, table) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    keys = [
        {
            "fields": [column],
            "reference": {"resource": "" if other == table.name else other, "fields": [key]},
        }
        for column, (other, key) in REFERENCES.get(table.name, {}).items()
    ]
    return schema | ({"foreignKeys": keys} if keys else {})


def field_of(column: Column, table: Table) -> dict[str, Any]:
    meanings = in_each_language(column.meaning)
    field: dict[str, Any] = {
        "name": column.name,
        "type": "string" if column.type == "uri" else column.type,
        "description": meanings["en"],
        "descriptions": meanings,
    }
    if column.type == "uri":
        field["format"] = "uri"
    if column.language:
        field["language"] = column.language.tag
    if column.name in table.key:
        field["constraints"] = {"required": True}
    return field


def dictionary(tables: list[Table]) -> str:
    """Return what each column means, in three languages, as CSV."""
    out = io.StringIO()
    writer = csv.writer(out)
    tags = list(in_each_language(""))
    writer.writerow(["table", "column", "type", *(f"meaning_{tag}" for tag in tags)])
    for table in tables:
        for column in table.columns:
            meanings = in_each_language(column.meaning)
            writer.writerow([table.name, column.name, column.type, *(meanings.values())])
    return out.getvalue()


def citation(edition: Edition) -> str:
    """Return CITATION.cff.

    Source: https://github.com/citation-file-format/citation-file-format
    """
    with translation.override("en"):
        return yaml.safe_dump(
            {
                "cff-version": "1.2.0",
                "message": "If you use these data, please cite this release.",
                "type": "dataset",
                "title": edition.title,
                "abstract": edition.description,
                "authors": [{"name": _("Vienna Declaration Follow-up"), "website": edition.origin}],
                "version": str(edition.number),
                "date-released": edition.issued_on,
                "license": "CC-BY-4.0",
                "url": edition.address,
                "identifiers": [
                    {
                        "type": "other",
                        "value": edition.head.digest,
                        "description": f"Head of the ledger: entry {edition.head.number}.",
                    }
                ],
            },
            allow_unicode=True,
            sort_keys=False,
        )


def datacite(edition: Edition, *, before: str | None, size: int) -> str:
    """Return what a DOI is registered with, but for the DOI, which is not for us to make up.

    Source: https://datacite-metadata-schema.readthedocs.io/en/4.6/
    """
    titles = in_each_language(lambda: edition.title)
    descriptions = in_each_language(lambda: edition.description)
    creator = in_each_language(lambda: _("Vienna Declaration Follow-up"))["en"]
    related = [(f"{edition.origin}/en/data/", "IsPartOf"), (before, "IsNewVersionOf")]
    record = {
        "schemaVersion": "http://datacite.org/schema/kernel-4",
        "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Data Package"},
        "creators": [{"name": creator, "nameType": "Organizational"}],
        "titles": [{"title": title, "lang": tag} for tag, title in titles.items()],
        "publisher": {"name": creator, "lang": "en"},
        "publicationYear": str(edition.issued_on.year),
        "dates": [{"date": edition.issued_on.isoformat(), "dateType": "Issued"}],
        "version": str(edition.number),
        "url": edition.address,
        "formats": ["text/csv", "application/x-ndjson", "application/vnd.sqlite3"],
        "sizes": [f"{size} bytes"],
        "rightsList": [
            {
                "rights": "Creative Commons Attribution 4.0 International",
                "rightsUri": LICENSE,
                "rightsIdentifier": "CC-BY-4.0",
                "rightsIdentifierScheme": "SPDX",
                "schemeUri": "https://spdx.org/licenses/",
            }
        ],
        "descriptions": [
            {"description": text, "descriptionType": "Abstract", "lang": tag}
            for tag, text in descriptions.items()
        ],
        "relatedIdentifiers": [
            {
                "relatedIdentifier": address,
                "relatedIdentifierType": "URL",
                "relationType": relation,
            }
            for address, relation in related
            if address
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
