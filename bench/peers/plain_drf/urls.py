from django.urls import path
from rest_framework.routers import DefaultRouter

from bench.peers.plain_drf.views import (
    ChangeViewSet,
    DeclarationPage,
    ItemViewSet,
    UpdateViewSet,
    items_as_csv,
)

router = DefaultRouter()
router.register("changes", ChangeViewSet)
router.register("items", ItemViewSet)
router.register("updates", UpdateViewSet)

urlpatterns = [
    path("items.csv", items_as_csv),
    path("declarations/<slug:slug>/", DeclarationPage.as_view()),
    *router.urls,
]
