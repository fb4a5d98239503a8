from django.urls import path
from django.views.decorators.http import require_safe

from commitments import feeds, views
from commitments.editions import views as editions

app_name = "commitments"
urlpatterns = [
    path("items/<slug:slug>/", views.ItemDetail.as_view(), name="item"),
    path(
        "items/<slug:slug>/side-by-side/", views.ItemSideBySide.as_view(), name="item-side-by-side"
    ),
    path("updates/", views.UpdateList.as_view(), name="updates"),
    path("updates/feed/", require_safe(feeds.Updates()), name="updates-feed"),
    path("updates/<int:number>/", views.entry_detail, name="update"),
    path("ledger/feed/", require_safe(feeds.Heads()), name="heads-feed"),
    path("copies/<slug:digest>/", views.stored_copy, name="copy"),
    path("declarations/<slug:slug>/offline/", editions.Offline.as_view(), name="offline"),
    path("declarations/<slug:slug>/offline.html", editions.offline_html, name="offline-html"),
    path(
        "declarations/<slug:slug>/offline.html.sig",
        editions.offline_signature,
        name="offline-signature",
    ),
    path("declarations/<slug:slug>/offline.zip", editions.offline_zip, name="offline-zip"),
    path("search/", views.Search.as_view(), name="search"),
    path("method/", views.Method.as_view(), name="method"),
]
