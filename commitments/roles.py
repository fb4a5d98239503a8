"""Who somebody is here: the roles of members, which are Django groups of these names."""

from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a member may do. Readers have no role and no account."""

    MEMBER = "member", _("Member")
    REVIEWER = "reviewer", _("Reviewer")
    TRANSLATOR = "translator", _("Translator")
    COORDINATOR = "coordinator", _("Coordinator")
    ADMINISTRATOR = "administrator", _("Administrator")


def roles_of(user: User | AnonymousUser | None) -> set[Any]:
    """Return the roles of ``user``; none for a reader or an account that was closed."""
    if user is None or not user.is_active or user.pk is None:
        return set()
    return set(user.groups.filter(name__in=Role.values).values_list("name", flat=True))
