from django.urls import path

from commitments.workspace import copies, keys, members, redactions, translations, views, writing

app_name = "workspace"
urlpatterns = [
    path("", views.Home.as_view(), name="home"),
    path("follow-ups/", views.FollowUpList.as_view(), name="follow-ups"),
    path("follow-ups/<str:code>/assign/", views.Assign.as_view(), name="assign"),
    path("updates/write/", writing.Write.as_view(), name="write"),
    path("updates/<int:pk>/", views.Draft.as_view(), name="draft"),
    path("updates/<int:pk>/edit/", writing.Edit.as_view(), name="edit"),
    path("updates/<int:pk>/comments/", views.Say.as_view(), name="say"),
    path("updates/<int:pk>/steps/<slug:step>/", views.Take.as_view(), name="take"),
    path("updates/<int:pk>/copies/<slug:source>/", copies.Store.as_view(), name="store"),
    path("copies/<slug:source>/", copies.Copy.as_view(), name="copy"),
    path("keys/", keys.KeyList.as_view(), name="keys"),
    path("keys/<slug:digest>/take-back/", keys.TakeBack.as_view(), name="take-back"),
    path("redactions/", redactions.RedactionList.as_view(), name="redactions"),
    path("redactions/<int:pk>/approve/", redactions.Approve.as_view(), name="approve"),
    path("redactions/<int:pk>/withdraw/", redactions.Withdraw.as_view(), name="withdraw-redaction"),
    path("translations/", translations.Queue.as_view(), name="translations"),
    path("translations/import/", translations.Import.as_view(), name="import"),
    path("translations/<str:code>.po", translations.Export.as_view(), name="export"),
    path(
        "translations/<slug:kind>/<int:pk>/<slug:field>/<slug:code>/",
        translations.Translate.as_view(),
        name="translate",
    ),
    path(
        "translations/<slug:kind>/<int:pk>/<slug:field>/<slug:code>/sign-off/",
        translations.SignOff.as_view(),
        name="sign-off",
    ),
    path("members/", members.MemberList.as_view(), name="members"),
    path("members/invite/", members.Invite.as_view(), name="invite"),
    path("members/<int:pk>/", members.Change.as_view(), name="member"),
]
