from django.urls import path
from django.views.decorators.http import require_safe

from commitments import feeds, reuse, views
from commitments.citing import FORMATS
from commitments.documents import views as documents
from commitments.editions import views as editions
from commitments.embedding import EMBEDDED
from commitments.pictures import PICTURED
from commitments.subjects import SUBJECTS

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
    path(
        "declarations/<slug:slug>.akn.xml",
        documents.DeclarationAkomaNtoso.as_view(),
        name="declaration-akoma-ntoso",
    ),
    path(
        "declarations/<slug:slug>.jsonld",
        documents.DeclarationJSONLD.as_view(),
        name="declaration-json-ld",
    ),
    path(
        "declarations/<slug:slug>.md",
        documents.DeclarationMarkdown.as_view(),
        name="declaration-markdown",
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
    *(
        path(
            f"{subject.path}.{each.ending}",
            reuse.CitationFile.as_view(kind=kind, format=each),
            name=f"{kind}-{each.ending}",
        )
        for kind, subject in SUBJECTS.items()
        for each in FORMATS
    ),
    *(
        path(
            f"{subject.path}/feed/",
            require_safe(feeds.UpdatesOfSubject(kind)),
            name=f"{kind}-feed",
        )
        for kind, subject in SUBJECTS.items()
        if subject.filters
    ),
    *(
        path(f"{SUBJECTS[kind].path}.png", reuse.Picture.as_view(kind=kind), name=f"{kind}-picture")
        for kind in PICTURED
    ),
    *(
        path(f"embed/{SUBJECTS[kind].path}/", reuse.Embed.as_view(kind=kind), name=f"embed-{kind}")
        for kind in EMBEDDED
    ),
]
