"""Who is a member: invitations, roles, and the closing of accounts."""

from collections.abc import Iterable
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, User
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from commitments.models import RoleChange, Token
from commitments.reviews import StepNotAllowed
from commitments.roles import Role, roles_of

SALT = "commitments.members.invitation"
INVITATION_SECONDS = 3 * 24 * 60 * 60
# Nobody gives a role that is theirs or above it.
MAY_GIVE: dict[Any, set[Any]] = {
    Role.COORDINATOR: {Role.MEMBER, Role.REVIEWER, Role.TRANSLATOR},
    Role.ADMINISTRATOR: {Role.MEMBER, Role.REVIEWER, Role.TRANSLATOR, Role.COORDINATOR},
}


class InvitationIsVoid(Exception):
    """Raised for an invitation that is too old, was used, or was never made."""


def all_members() -> Any:
    """Return the accounts that have a role or had one."""
    has_or_had = Q(groups__name__in=Role.values) | Q(role_changes__isnull=False)
    return User.objects.filter(has_or_had).distinct()


def may_give(user: Any) -> set[Any]:
    """Return the roles that ``user`` may give and take."""
    given: set[Any] = set(Role) if user.is_superuser else set()
    return given.union(*(MAY_GIVE.get(role, set()) for role in roles_of(user)))


def may_change(user: User, member: User) -> bool:
    """Tell whether ``user`` may change the roles of ``member``, or close the account."""
    theirs = set(member.groups.values_list("name", flat=True))
    return user.pk != member.pk and not member.is_superuser and theirs <= may_give(user)


@transaction.atomic
def invite(user: User, *, username: str, email: str, roles: Iterable[str]) -> tuple[User, str]:
    """Make an account without a password; return it with the key of its invitation.

    Raises StepNotAllowed, and ValidationError for a name or an address that is taken.
    """
    if not set(roles) <= may_give(user) or not may_give(user):
        raise StepNotAllowed
    if email and User.objects.filter(email__iexact=email).exists():
        raise ValidationError({"email": _("There is an account of this address.")})
    member = User(username=username, email=email)
    member.set_unusable_password()
    member.full_clean(exclude=["password"])
    member.save()
    give(user, member, roles)
    return member, invitation_of(member)


def invitation_of(member: User) -> str:
    """Return the key of an invitation; it is void once the member has set a password."""
    return signing.dumps([member.pk, seal_of(member)], salt=SALT)


def seal_of(member: User) -> str:
    """Return what changes with the password, and does not tell it."""
    return signing.Signer(salt=SALT).signature(member.password)[:16]


def invited(key: str) -> User:
    """Return whom an invitation is for. Raises InvitationIsVoid."""
    try:
        pk, seal = signing.loads(key, salt=SALT, max_age=INVITATION_SECONDS)
        member: User = User.objects.get(pk=pk, is_active=True)
    except (signing.BadSignature, User.DoesNotExist) as error:
        raise InvitationIsVoid from error
    if seal != seal_of(member) or member.has_usable_password():
        raise InvitationIsVoid
    return member


def claim(member: User) -> None:
    """Let nobody else use the invitation until the transaction ends. Raises InvitationIsVoid."""
    if User.objects.select_for_update().get(pk=member.pk).has_usable_password():
        raise InvitationIsVoid


@transaction.atomic
def change_roles(
    user: User,
    member: User,
    roles: Iterable[str],
    *,
    is_active: bool,
    takes_second_factor: bool = False,
) -> None:
    """Give ``member`` these roles and no others, or close the account.

    Who lost their second factor has it taken away, and sets up another one. Raises StepNotAllowed.
    """
    if not may_change(user, member) or not set(roles) <= may_give(user):
        raise StepNotAllowed
    if member.is_active != is_active:
        member.is_active = is_active
        member.save(update_fields=["is_active"])
    if takes_second_factor:
        Authenticator.objects.filter(user=member).delete()
    if takes_second_factor or not is_active:
        Token.objects.filter(user=member).delete()
    give(user, member, roles, is_without_second_factor=takes_second_factor)


def give(user: User, member: User, roles: Iterable[str], **values: Any) -> None:
    """Set the roles, and keep who changed them from what."""
    before = sorted(member.groups.values_list("name", flat=True))
    member.groups.set(Group.objects.filter(name__in=roles))
    RoleChange.objects.create(
        member=member,
        changed_by=user,
        before=" ".join(before),
        after=" ".join(sorted(roles)) if member.is_active else "",
        **values,
    )
