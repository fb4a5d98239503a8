"""The addresses of the data: a page in each language, and files that have no language."""

from django.urls import path

from commitments.releases import views

file_patterns = [
    path("catalog.jsonld", views.catalog, name="catalog"),
    path("releases/<int:number>/", views.release_page, name="release"),
    path("releases/<int:number>/<path:name>", views.release_file, name="file"),
]
page_patterns = [path("", views.data, name="data")]
