"""Addresses of the pages on outcomes: the county's own, and under `county/` what everybody may see."""

from django.urls import URLPattern, path

from threefold.results import downloads, views

app_name = "results"
urlpatterns: list[URLPattern] = [
    path("", views.outcomes, name="outcomes"),
    path("<slug:figure>/", views.outcome, name="outcome"),
    path("<slug:figure>/figures.csv", downloads.outcome_csv, name="outcome_csv"),
    path("<slug:figure>/figures.json", downloads.outcome_json, name="outcome_json"),
]
