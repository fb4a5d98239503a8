"""Who becomes a member, with which roles, and who says so."""

import pytest
from django.contrib.auth.models import User
from django.core import mail, signing

from commitments.members import INVITATION_SECONDS, invitation_of
from commitments.models import RoleChange, Token
from commitments.roles import roles_of
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db
INVITE = "/en/workspace/members/invite/"
NEW = {"username": "new", "email": "new@example.org", "roles": ["member", "translator"]}


def invite(client, **values):
    return client.post(INVITE, NEW | values)


def accept(client, address):
    return client.post(address, {"new_password1": PASSWORD, "new_password2": PASSWORD})


def test_an_invitation_makes_a_member(as_, client):
    address = invite(as_("coordinator")).context["address"]
    member = User.objects.get(username="new")
    before = member.has_usable_password()

    response = accept(client, address)

    member.refresh_from_db()
    assert not before
    assert response["Location"] == "/en/account/login/"
    assert member.check_password(PASSWORD)
    assert roles_of(member) == {"member", "translator"}


def test_an_invitation_is_good_for_once(as_, client):
    address = invite(as_("coordinator")).context["address"]
    accept(client, address)

    assert client.get(address).status_code == 404
    assert accept(client, address).status_code == 404


def test_an_invitation_grows_old(as_, client, monkeypatch):
    address = invite(as_("coordinator")).context["address"]
    loads = signing.loads

    def later(*args, max_age, **options):
        return loads(*args, max_age=max_age - INVITATION_SECONDS - 1, **options)

    monkeypatch.setattr(signing, "loads", later)

    assert client.get(address).status_code == 404


@pytest.mark.parametrize("change", [lambda key: key[:-1], lambda key: "x" + key, lambda _: "x"])
def test_an_invitation_cannot_be_made_up(as_, client, change):
    invite(as_("coordinator"))
    key = invitation_of(User.objects.get(username="new"))

    assert client.get(f"/en/account/invitation/{change(key)}/").status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"username": "author"},
        {"username": "has space"},
        {"email": "AUTHOR@example.org"},
        {"email": "no address"},
        {"roles": []},
        {"roles": ["coordinator"]},
        {"roles": ["administrator"]},
    ],
)
def test_bad_input_is_refused_and_nobody_is_made(as_, wrong):
    client = as_("coordinator")
    before = User.objects.count()

    assert invite(client, **wrong).status_code == 400
    assert User.objects.count() == before


@pytest.mark.parametrize("name", ["member", "reviewer", "translator", "nobody"])
def test_others_invite_nobody(as_, name):
    assert invite(as_(name)).status_code == 403


def test_an_administrator_makes_coordinators(as_):
    invite(as_("administrator"), roles=["coordinator"])

    assert roles_of(User.objects.get(username="new")) == {"coordinator"}


def test_roles_are_changed_and_the_change_is_kept(as_, people):
    member = people["member"]

    as_("coordinator").post(
        f"/en/workspace/members/{member.pk}/", {"roles": ["reviewer"], "is_active": "on"}
    )

    change = RoleChange.objects.get(member=member)
    assert roles_of(User.objects.get(pk=member.pk)) == {"reviewer"}
    assert (change.before, change.after, change.changed_by) == (
        "member",
        "reviewer",
        people["coordinator"],
    )


def test_a_closed_account_is_signed_out(as_, people):
    member = as_("member")

    as_("coordinator").post(f"/en/workspace/members/{people['member'].pk}/", {"roles": ["member"]})

    assert "login" in member.get("/en/workspace/")["Location"]


@pytest.mark.parametrize("name", ["coordinator", "administrator"])
def test_a_coordinator_changes_neither_their_own_roles_nor_those_above(as_, people, name):
    address = f"/en/workspace/members/{people[name].pk}/"

    assert as_("coordinator").get(address).status_code == 403
    assert as_("coordinator").post(address, {"roles": ["member"]}).status_code == 403


def test_a_lost_second_factor_is_taken_away_and_that_is_kept(as_, people):
    member = people["member"]
    values = {"roles": ["member"], "is_active": "on", "takes_second_factor": "on"}
    Token.objects.create(member, name="a program", scope="write")

    as_("coordinator").post(f"/en/workspace/members/{member.pk}/", values)

    assert not member.authenticator_set.exists()
    assert not Token.objects.exists()
    assert RoleChange.objects.get(member=member).is_without_second_factor
    assert [message.to for message in mail.outbox] == [[member.email]]
    assert as_("member").get("/en/workspace/")["Location"] == "/en/account/second-factor/"


def test_who_lost_every_role_can_have_one_again(as_, people):
    address = f"/en/workspace/members/{people['member'].pk}/"
    coordinator = as_("coordinator")

    coordinator.post(address, {"is_active": "on"})
    listed = coordinator.get("/en/workspace/members/").context["members"]
    coordinator.post(address, {"roles": ["translator"], "is_active": "on"})

    assert people["member"] in listed
    assert roles_of(User.objects.get(pk=people["member"].pk)) == {"translator"}
