"""Who may do what: every route, role and method against one table. What is not in it fails."""

import datetime as dt
import re

import pytest
from django.contrib.auth.models import Group
from django.urls import URLResolver, get_resolver

from commitments.ledger import publish
from commitments.models import Delivery, StoredCopy, Subscription
from commitments.pictures import are_available
from commitments.roles import Role
from commitments.subjects import SUBJECTS
from declarations.models import Clause
from tests import factories
from tests.people import with_second_factor

pytestmark = pytest.mark.django_db
METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]
# "staff" may sign in to the admin and has no permission there; "superuser" has them all.
PEOPLE = ["reader", "nobody", *Role.values, "staff", "superuser"]
SIGNS_IN = {"staff", "superuser"}

# Methods that are open to everybody, by the namespace of a route. All others are refused.
SAFE = {"GET", "HEAD"}
FILES = {
    "copy",
    "glossary-csv",
    "heads-feed",
    "offline-html",
    "offline-signature",
    "offline-zip",
    "updates-feed",
    *(f"{kind}-feed" for kind in SUBJECTS),
}
# Documents that there are only on a machine with Pango: see tests/commitments/documents.
SET_AS_PDF = {"declaration-pdf", "item-pdf", "addressee-pdf"}
# Files of a release, where there is none.
OF_A_RELEASE = {"release", "file"}
# What a parameter has to say for an answer.
QUERIES = {"oembed": "?url=http://testserver/en/items/C10-1/"}
# Pages of accounts for those who are not signed in. All others lead to the form to sign in.
TO_SIGN_IN = {
    "account_inactive",
    "account_invitation",
    "account_login",
    "account_logout",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_signup",
    "mfa_login_webauthn",
}
TABLE = {
    "": SAFE,  # The choice of a language, and /healthz.
    "api": SAFE | {"OPTIONS"},
    "commitments": SAFE | {"OPTIONS"},
    "data-files": SAFE,
    "declarations": SAFE | {"OPTIONS"},
    "developers": SAFE,
    "releases": SAFE,
    "site": SAFE,
}
ANSWERED = {200, 302}


def walk(patterns, namespaces=(), path=""):
    """Yield the namespace, the name and the path of every route that there is."""
    for pattern in patterns:
        here = path + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            names = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from walk(pattern.url_patterns, names, here)
        else:
            yield (namespaces[0] if namespaces else "", pattern.name or "", here)


ROUTES = sorted(set(walk(get_resolver().url_patterns)))
ACCOUNT = [route for route in ROUTES if "/account/" in f"/{route[2]}"]
PUBLIC = [
    route
    for route in ROUTES
    if route[0] in TABLE
    and "alias" not in route[2]
    and route not in ACCOUNT
    and route[1] != "styleguide"
    and (are_available() or not route[1].endswith("-picture"))
]
ADMIN = [route for route in ROUTES if route[0] == "admin"]


@pytest.fixture
def number(django_user_model):
    """Publish an update; return its number in the ledger."""
    author, reviewer = (django_user_model.objects.create_user(name) for name in ("a", "b"))
    follow_up = factories.follow_up.make()
    update = factories.development.make(item=follow_up.item, follow_up=follow_up, author=author)
    source = factories.source.make(code="a-document", sha256="a" * 64)
    StoredCopy.objects.create(source=source, media_type="image/png", content=b"x", stored_by=author)
    factories.citation.make(update=update, source=source)
    return publish(update, on=dt.date(2026, 1, 2), reviewer=reviewer).number


@pytest.fixture
def sign_in(client, django_user_model):
    """Return a function that signs somebody of a role in."""

    def sign_in(person):
        if person == "reader":
            return client
        user = django_user_model.objects.create_user(
            person, is_staff=person in SIGNS_IN, is_superuser=person == "superuser"
        )
        user.groups.set(Group.objects.filter(name=person))
        client.force_login(with_second_factor(user))
        return client

    return sign_in


def address(path, number):
    """Return an address of the route at ``path``, of a row that there is."""
    rows = {
        "declarations": "second-vienna-2023",
        "clauses": "10" if "slug" in path else "C10",
        "versions": "nrf",
        "addressees": "un",
        "themes": "education",
        "terms": "school",
        "items": "C10-1",
        "demands": "C10-1",
        "commitments": "C01-1",
        "follow-ups": "C10-1:icc",
        "updates": str(number),
        "entries": str(number),
        "sources": "a-document",
        "copies": "a" * 64,
        "releases": "1",
    }
    path = path.replace("<path:name>", "release.json")
    path = re.sub(r"[\^$]|\\Z", "", path).replace("<slug:section>", "items")
    path = re.sub(
        r"([\w-]+)/(?:<[\w:]+>|\(\?P<\w+>(?:\[[^]]+\][+*]?(?:\{[\d,]+\})?)\))",
        lambda found: f"{found[1]}/{rows[found[1]]}",
        path,
    )
    return "/" + path.replace("\\", "").replace("/?", "/")


@pytest.mark.parametrize("person", PEOPLE)
def test_what_is_public_is_read_by_everybody_and_written_by_nobody(sign_in, number, person):
    client = sign_in(person)
    for namespace, name, path in PUBLIC:
        for method in METHODS:
            asked = address(path, number) + QUERIES.get(name, "")
            status = client.generic(method, asked).status_code

            place = (name, address(path, number), method, status)
            is_open = method in (SAFE if name in FILES else TABLE[namespace])
            is_missing = name in SET_AS_PDF | OF_A_RELEASE and method in SAFE
            answered = {404} if is_missing else ANSWERED
            assert (status in answered) if is_open else (status == 405), place


@pytest.mark.parametrize("person", [p for p in PEOPLE if p != "superuser"])
def test_the_admin_is_closed_to_all_but_those_with_its_permissions(sign_in, person):
    client = sign_in(person)
    open_to_all = {"login", "logout", "jsi18n", "index", "password_change", "password_change_done"}
    for _namespace, name, path in ADMIN:
        if name in open_to_all or not name or re.search("[<(]", path):
            continue
        for method in METHODS:
            response = client.generic(method, "/" + path)

            is_led_to_the_form = response.status_code == 302 and "login" in response["Location"]
            says_nothing = method == "OPTIONS" and not response.content
            is_refused = response.status_code in {403, 404, 405}
            assert is_led_to_the_form or is_refused or says_nothing, (name, method)


# Pages of the workspace: the address, and who may ask for it (GET) and send it something (POST).
# The draft is somebody else's, and in review. All others are refused.
ROLES = set(Role.values)
WRITERS = {"member", "reviewer", "coordinator"}
READERS = {"reviewer", "translator", "coordinator"}
REDACTORS = {"coordinator", "administrator"}
GIVERS = {"coordinator", "administrator", "superuser"}
WORKSPACE = {
    "home": ("", ROLES, set()),
    "follow-ups": ("follow-ups/", ROLES, set()),
    "assign": ("follow-ups/C10-1:icc/assign/", {"coordinator"}, {"coordinator"}),
    "write": ("updates/write/?follow_up=C10-1:icc&kind=claim", WRITERS, WRITERS),
    "draft": ("updates/{draft.pk}/", READERS, set()),
    "edit": ("updates/{draft.pk}/edit/", {"translator"}, {"translator"}),
    "say": ("updates/{draft.pk}/comments/", set(), READERS),
    "take": ("updates/{draft.pk}/steps/publish/", set(), {"reviewer", "coordinator"}),
    "store": ("updates/{draft.pk}/copies/nothing/", set(), set()),
    "copy": ("copies/nothing/", set(), set()),
    "keys": ("keys/", ROLES, ROLES),
    "take-back": ("keys/somebody-elses/take-back/", set(), set()),
    "translations": ("translations/", READERS, set()),
    "translate": ("translations/{clause}/text/ps/", READERS, {"translator"}),
    "sign-off": ("translations/{clause}/text/ps/sign-off/", set(), READERS),
    "export": ("translations/ps.po", READERS, set()),
    "import": ("translations/import/", {"translator"}, {"translator"}),
    "redactions": ("redactions/", REDACTORS, REDACTORS),
    "approve": ("redactions/999/approve/", set(), set()),
    "withdraw-redaction": ("redactions/999/withdraw/", set(), set()),
    "members": ("members/", GIVERS, set()),
    "invite": ("members/invite/", GIVERS, GIVERS),
    "member": ("members/{draft.author_id}/", GIVERS, GIVERS),
    "webhooks": ("webhooks/", REDACTORS, set()),
    "subscribe": ("webhooks/new/", REDACTORS, REDACTORS),
    "webhook": ("webhooks/{webhook}/", REDACTORS, set()),
    "edit-webhook": ("webhooks/{webhook}/edit/", REDACTORS, REDACTORS),
    "delete-webhook": ("webhooks/{webhook}/delete/", set(), REDACTORS),
    "new-secret": ("webhooks/{webhook}/new-secret/", set(), REDACTORS),
    "step-with-webhook": ("webhooks/{webhook}/steps/ping/", set(), REDACTORS),
    "replay": ("webhooks/deliveries/{delivery}/replay/", set(), REDACTORS),
}


@pytest.fixture
def draft(django_user_model):
    author = django_user_model.objects.create_user("c")
    author.groups.set(Group.objects.filter(name="member"))
    follow_up = factories.follow_up.make()
    return factories.claim.make(
        item=follow_up.item, follow_up=follow_up, author=author, state="in_review"
    )


@pytest.fixture
def delivery():
    webhook = Subscription.objects.create(
        description="A newsroom", address="https://receiver.example/", secret="whsec_AAAA"
    )
    made_at = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
    return Delivery.objects.create(
        subscription=webhook, event="ping", state="dead", made_at=made_at, tries_left=0
    )


@pytest.mark.parametrize("name", WORKSPACE)
@pytest.mark.parametrize("person", PEOPLE)
def test_the_workspace_is_open_to_those_of_the_table(sign_in, draft, delivery, person, name):
    path, may_get, may_post = WORKSPACE[name]
    client = sign_in(person)
    for method in METHODS:
        clause = f"clause/{Clause.objects.get(code='C10').pk}"
        webhook = delivery.subscription_id
        place = path.format(draft=draft, clause=clause, webhook=webhook, delivery=delivery.pk)
        response = client.generic(method, f"/en/workspace/{place}")

        is_open = person in {"GET": may_get, "HEAD": may_get, "POST": may_post}.get(method, ())
        is_led_to_the_form = response.status_code == 302 and "/account/" in response["Location"]
        is_refused = is_led_to_the_form or response.status_code in {403, 404, 405}
        assert is_refused != is_open, (method, response.status_code)


@pytest.mark.parametrize("person", PEOPLE)
def test_the_parts_of_pages_are_shown_to_the_staff(sign_in, person):
    client = sign_in(person)
    for method in METHODS:
        response = client.generic(method, "/en/styleguide/")

        is_open = person in SIGNS_IN and method in SAFE
        assert (response.status_code == 200) is is_open, method
        assert is_open or response.status_code in {302, 403, 405}


DRAFTS = [route for route in ROUTES if route[0] == "drafts"]


@pytest.mark.parametrize("person", PEOPLE)
def test_drafts_in_the_api_open_to_a_key_alone(sign_in, draft, person):
    client = sign_in(person)
    for _namespace, name, path in DRAFTS:
        place = re.sub(r"\(\?P<(\w+)>.*?\)", "{\\1}", re.sub(r"[\^$]|\\Z", "", path))
        place = place.format(pk=draft.pk, step="publish").replace("\\", "").rstrip("/?") + "/"
        for method in METHODS:
            assert client.generic(method, f"/{place}").status_code == 401, (name, place, method)


@pytest.mark.parametrize("method", METHODS)
def test_the_pages_of_an_account_are_for_who_is_signed_in(client, method):
    for _namespace, name, path in ACCOUNT:
        response = client.generic(method, "/" + re.sub(r"\W\?P?<.*>.*", "1-1/", path))

        is_led_to_the_form = response.status_code == 302 and "login" in response["Location"]
        assert response.status_code < 500, name
        assert (name in TO_SIGN_IN) or is_led_to_the_form or response.status_code in {404, 405}, (
            name,
            response.status_code,
        )


def test_every_route_is_in_the_table():
    assert {route[0] for route in ROUTES} == {*TABLE, "admin", "drafts", "workspace"}
    assert {route[1] for route in ROUTES if route[0] == "workspace"} == set(WORKSPACE)
