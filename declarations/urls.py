from django.urls import path
from django.views.generic import TemplateView

from declarations import comparing, views

app_name = "declarations"
urlpatterns = [
    path("declarations/", views.DeclarationList.as_view(), name="declarations"),
    path("declarations/<slug:slug>/", views.DeclarationDetail.as_view(), name="declaration"),
    path(
        "declarations/<slug:slug>/clauses/<slug:key>/", views.ClauseDetail.as_view(), name="clause"
    ),
    path(
        "declarations/<slug:slug>/side-by-side/",
        comparing.DeclarationSideBySide.as_view(),
        name="declaration-side-by-side",
    ),
    path(
        "declarations/<slug:slug>/clauses/<slug:key>/side-by-side/",
        comparing.ClauseSideBySide.as_view(),
        name="clause-side-by-side",
    ),
    path(
        "declarations/<slug:slug>/versions/<slug:code>/",
        comparing.Versions.as_view(),
        name="versions",
    ),
    path("addressees/", views.AddresseeList.as_view(), name="addressees"),
    path("addressees/<slug:slug>/", views.AddresseeDetail.as_view(), name="addressee"),
    path("themes/", views.ThemeList.as_view(), name="themes"),
    path("themes/<slug:slug>/", views.ThemeDetail.as_view(), name="theme"),
    path("glossary/", views.Glossary.as_view(), name="glossary"),
    path("glossary/terms.csv", views.glossary_as_csv, name="glossary-csv"),
    path("about/", TemplateView.as_view(template_name="declarations/about.html"), name="about"),
    path(
        "reading-safely/",
        TemplateView.as_view(template_name="declarations/reading_safely.html"),
        name="reading-safely",
    ),
    path(
        "privacy/", TemplateView.as_view(template_name="declarations/privacy.html"), name="privacy"
    ),
]
