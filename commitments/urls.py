from django.urls import path

from commitments import views

app_name = "commitments"
urlpatterns = [
    path("items/<slug:slug>/", views.ItemDetail.as_view(), name="item"),
    path("method/", views.Method.as_view(), name="method"),
]
