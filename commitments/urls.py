from django.urls import path
from django.views.decorators.http import require_safe

from commitments import feeds, views
from commitments.documents import views as documents

app_name = "commitments"
urlpatterns = [
    path("", views.Home.as_view(), name="home"),
    path("dashboard/", views.Dashboard.as_view(), name="dashboard"),
    path("items/", views.ItemList.as_view(), name="items"),
    path("items/<slug:slug>/", views.ItemDetail.as_view(), name="item"),
    path(
        "items/<slug:slug>/side-by-side/", views.ItemSideBySide.as_view(), name="item-side-by-side"
    ),
    path("items/<slug:slug>.pdf", documents.ItemPDF.as_view(), name="item-pdf"),
    path("addressees/<slug:slug>.pdf", documents.AddresseePDF.as_view(), name="addressee-pdf"),
    path(
        "declarations/<slug:slug>.pdf", documents.DeclarationPDF.as_view(), name="declaration-pdf"
    ),
    path(
        "declarations/<slug:slug>.epub",
        documents.DeclarationEPUB.as_view(),
        name="declaration-epub",
    ),
    path(
        "declarations/<slug:slug>.txt", documents.DeclarationText.as_view(), name="declaration-text"
    ),
    path("updates/", views.UpdateList.as_view(), name="updates"),
    path("updates/feed/", require_safe(feeds.Updates()), name="updates-feed"),
    path("updates/<int:number>/", views.entry_detail, name="update"),
    path("ledger/feed/", require_safe(feeds.Heads()), name="heads-feed"),
    path("copies/<slug:digest>/", views.stored_copy, name="copy"),
    path("search/", views.Search.as_view(), name="search"),
    path("method/", views.Method.as_view(), name="method"),
]
