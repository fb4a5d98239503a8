"""The routes of the API."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.urls import path
from django.views.generic import TemplateView
from drf_spectacular.views import SpectacularAPIView
from rest_framework.permissions import AllowAny
from rest_framework.routers import APIRootView, DefaultRouter, SimpleRouter

from commitments import viewsets as commitments
from commitments.counting import StatisticsView
from commitments.documents import viewsets as documents
from commitments.drafts import viewsets as drafts
from declarations import viewsets as declarations
from declarations.changes import ChangesView
from vienna_process.oembed import OEmbed


class Root(APIRootView):
    """The lists that there are."""

    permission_classes = [AllowAny]
    name = "API"


class Router(DefaultRouter):
    APIRootView = Root
    include_format_suffixes = False


router = Router()
router.register("declarations", documents.DeclarationViewSet)
router.register("clauses", declarations.ClauseViewSet)
router.register("addressees", declarations.AddresseeViewSet)
router.register("themes", declarations.ThemeViewSet)
router.register("terms", declarations.TermViewSet)
router.register("items", commitments.ItemViewSet)
router.register("demands", commitments.DemandViewSet)
router.register("commitments", commitments.CommitmentViewSet)
router.register("follow-ups", commitments.FollowUpViewSet, basename="follow-up")
router.register("updates", commitments.UpdateViewSet)
router.register("sources", commitments.SourceViewSet)
router.register("ledger/entries", commitments.EntryViewSet)

draft_router = SimpleRouter()
draft_router.register("drafts", drafts.DraftViewSet, basename="draft")
draft_urlpatterns = draft_router.urls

# Swagger UI writes style attributes; this page alone allows them.
# drf-spectacular's own view of it would set a cookie, and says no language.
docs = csp_replace({"style-src": [SELF, UNSAFE_INLINE], "img-src": [SELF, "data:"]})(
    TemplateView.as_view(template_name="rest_framework/docs.html")
)

urlpatterns = [
    *router.urls,
    path("search/", commitments.SearchView.as_view(), name="search"),
    path("changes/", ChangesView.as_view(), name="changes"),
    path("statistics/", StatisticsView.as_view(), name="statistics"),
    path("ledger/head/", commitments.HeadView.as_view(), name="head"),
    path("oembed/", OEmbed.as_view(), name="oembed"),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", docs, name="docs"),
]
