from django.urls import path
from rest_framework.routers import DefaultRouter

from bench.peers.plain_drf.views import (
    DeclarationPage,
    ItemViewSet,
    UpdateViewSet,
    items_as_csv,
)

router = DefaultRouter()
router.register("items", ItemViewSet)
router.register("updates", UpdateViewSet)

urlpatterns = [
    path("items.csv", items_as_csv),
    path("declarations/<slug:slug>/", DeclarationPage.as_view()),
    *router.urls,
]
