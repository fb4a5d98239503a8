from django.urls import path

from commitments import feeds, views

app_name = "commitments"
urlpatterns = [
    path("items/<slug:slug>/", views.ItemDetail.as_view(), name="item"),
    path("updates/", views.UpdateList.as_view(), name="updates"),
    path("updates/feed/", feeds.Updates(), name="updates-feed"),
    path("updates/<int:number>/", views.UpdateDetail.as_view(), name="update"),
    path("ledger/feed/", feeds.Heads(), name="heads-feed"),
    path("method/", views.Method.as_view(), name="method"),
]
