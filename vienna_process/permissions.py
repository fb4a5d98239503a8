"""Who may call the API."""

from typing import Any

from rest_framework.permissions import BasePermission


class DenyAll(BasePermission):
    """The default: a view that does not say who may call it is closed."""

    def has_permission(self, *_args: Any) -> bool:
        return False
