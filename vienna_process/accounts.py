"""Signing in: what django-allauth is told, the pages of it that there are, and who has to."""

import ipaddress
import logging
from typing import Any

from allauth.account import views
from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.signals import authenticator_added
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.cache import cache
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import include, path, re_path, reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext, gettext_lazy as _

from commitments.models import Token
from commitments.workspace.members import Accept
from commitments.workspace.views import UNSENT

# allauth's pages by their own names, without those to sign up and to change one's address.
urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("invitation/<str:key>/", Accept.as_view(), name="account_invitation"),
    path("second-factor/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
]

# What allauth, and the pages of members, tell the owner of an account that they changed.
CHANGES = {
    "account/email/password_changed": _("The password was changed."),
    "account/email/password_reset": _("A new password was set, through an address sent by mail."),
    "account/email/password_set": _("A password was set."),
    "mfa/email/recovery_codes_generated": _("New recovery codes were made."),
    "mfa/email/totp_activated": _("An app was set up as second factor."),
    "mfa/email/totp_deactivated": _("The app is no second factor any more."),
    "mfa/email/webauthn_added": _("A security key was added."),
    "mfa/email/webauthn_removed": _("A security key was taken away."),
    "second_factor_taken": _("A coordinator took the second factor away."),
}
logger = logging.getLogger(__name__)

# More than anybody types, and more often: what is beyond is not kept for strangers.
UNSENT_CHARACTERS = 100_000
UNSENT_AN_HOUR = 30


class Adapter(DefaultAccountAdapter):
    """Nobody signs up, guessing is slowed, and no address is kept."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return a pseudonym of the address that asks, another one each day.

        It has the form of an address of IPv6, since allauth counts by such. Of members none is
        needed, and allauth would store it with their sessions.
        """
        if request.user.is_authenticated:
            return "::"
        address = request.headers.get("X-Real-IP") or request.META.get("REMOTE_ADDR", "")
        today = timezone.now().date()
        digest = salted_hmac(__name__, f"{today} {address}", algorithm="sha256").digest()
        return str(ipaddress.IPv6Address(digest[:8] + bytes(8)))

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Return the key by which failures are counted: the account and the address together.

        By the account alone, whoever guesses would lock its owner out.
        """
        account: str = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{account} {self.get_client_ip(request)}"

    def send_notification_mail(self, template_prefix: str, user: Any, *_others: Any) -> None:
        """Tell the owner of an account what was changed, without an address or a browser.

        The change stands, even where no mail can be sent.
        """
        if not user.email:
            return
        try:
            change = {"change": CHANGES[template_prefix]}
            self.render_mail("account/email/change", user.email, change).send()
        except OSError:
            logger.exception("mail")


class MFAAdapter(DefaultMFAAdapter):
    def get_totp_label(self, user: Any) -> str:
        """Return the name of the account in an app: what its owner signs in with, no mail."""
        return str(user.get_username())

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        """Tell whether a second factor may go: the last one may not."""
        others = authenticator.user.authenticator_set.exclude(pk=authenticator.pk)
        return bool(others.exclude(type="recovery_codes").exists())


@receiver(authenticator_added)
def end_other_sessions(user: User, request: HttpRequest, **_others: Any) -> None:
    """End the sessions that were opened elsewhere, at the first factor with a password alone."""
    for session in UserSession.objects.filter(user=user):
        if session.session_key != request.session.session_key:
            session.end()


@receiver([password_changed, password_reset, password_set])
def take_keys_back(user: User, **_others: Any) -> None:
    """Take back the keys to the API: whoever changes a password may have lost it."""
    Token.objects.filter(user=user).delete()


class SecondFactorMiddleware(MiddlewareMixin):
    """Closes whatever is not public to those who have not signed in with a second factor.

    Public are the addresses of `settings.PUBLIC_NAMESPACES`, of `settings.UNVERSIONED_NAMESPACES`
    and those outside any namespace, which include the pages to sign in; those of
    `settings.KEYED_NAMESPACES` ask for a key. A new namespace is closed until somebody opens it.
    """

    def process_view(
        self, request: HttpRequest, *_view_and_arguments: Any
    ) -> HttpResponseBase | None:
        match = request.resolver_match
        namespaces = set(match.namespaces[:1]) if match else set()
        public = settings.PUBLIC_NAMESPACES | settings.UNVERSIONED_NAMESPACES
        if not namespaces - public - settings.KEYED_NAMESPACES:
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(keep_unsent(request), settings.LOGIN_URL)
        if is_mfa_enabled(request.user):
            return None
        messages.info(request, gettext("Set up a second factor first: an app or a security key."))
        return redirect("mfa_index")


def keep_unsent(request: HttpRequest) -> str:
    """Keep what was filled in when the session was lost; return the page to come back to."""
    path = request.get_full_path()
    match = request.resolver_match
    if match and match.url_name in {"take", "say"}:
        path = reverse("workspace:draft", args=[match.kwargs["pk"]])
    values = request.POST.urlencode() if request.method == "POST" else ""
    is_of_the_workspace = match and "workspace" in match.namespaces
    if values and is_of_the_workspace and len(values) <= UNSENT_CHARACTERS and may_keep(request):
        request.session[UNSENT] = {"path": path, "values": values}
    return path


def may_keep(request: HttpRequest) -> bool:
    """Tell whether the address that asks has not filled the table of sessions this hour."""
    key = f"unsent-{get_adapter(request).get_client_ip(request)}"
    cache.add(key, 0, timeout=60 * 60)
    return cache.incr(key) <= UNSENT_AN_HOUR
