"""The addresses of the site. They are cited, so they stay."""

from allauth.account.decorators import secure_admin_login
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path, re_path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from commitments.editions.views import signing_key_pem
from commitments.embedding import EMBEDDED
from commitments.releases import urls as releases
from commitments.reuse import EmbedInSomeLanguage
from commitments.sitemaps import SITEMAPS
from commitments.subjects import SUBJECTS
from declarations.views import choose_language, redirect_alias
from vienna_process import accounts, api, developers
from vienna_process.health import healthz
from vienna_process.robots import robots
from vienna_process.styleguide import Styleguide

# Other names of the languages, and their own in capitals.
ALIASES = (
    r"^(?!(?:fa-af|ps|en)/)(?P<alias>(?i:fa|fa-ir|fa-af|prs|prs-af|ps|ps-af|en))/(?P<rest>.*)$"
)

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]  # As allauth's manual says.
admin.site.site_header = admin.site.site_title = _("Vienna Declaration Follow-up")

# Files of the whole site, for programs, and pages that are framed without a language.
site_urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path(
        "sitemap.xml",
        require_safe(sitemaps.index),
        {"sitemaps": SITEMAPS, "sitemap_url_name": "site:sitemap"},
        name="sitemaps",
    ),
    path(
        "sitemap-<slug:section>.xml",
        require_safe(sitemaps.sitemap),
        {"sitemaps": SITEMAPS},
        name="sitemap",
    ),
    *(
        path(
            f"embed/{SUBJECTS[kind].path}/",
            require_safe(EmbedInSomeLanguage.as_view()),
            name=f"embed-{kind}",
        )
        for kind in EMBEDDED
    ),
]

urlpatterns = [
    path("", choose_language, name="choose-language"),
    path("healthz", healthz),
    path("", include((site_urlpatterns, "site"))),
    path("data/", include((releases.file_patterns, "data-files"))),
    path("signing-key.pem", signing_key_pem, name="signing-key"),
    path("api/v1/", include((api.urlpatterns, "api"))),
    path("api/v1/", include((api.draft_urlpatterns, "drafts"))),
    *i18n_patterns(
        path("account/", include(accounts.urlpatterns)),
        path("admin/", admin.site.urls),
        path("styleguide/", Styleguide.as_view(), name="styleguide"),
        path("developers/", include((developers.urlpatterns, "developers"))),
        path("workspace/", include("commitments.workspace.urls")),
        path("data/", include((releases.page_patterns, "releases"))),
        path("", include("declarations.urls")),
        path("", include("commitments.urls")),
    ),
    re_path(ALIASES, redirect_alias),
]
handler400 = "vienna_process.problems.bad_request"
handler403 = "vienna_process.problems.permission_denied"
handler404 = "vienna_process.problems.page_not_found"
handler500 = "vienna_process.problems.server_error"
