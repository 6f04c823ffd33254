"""Addresses of the pages on outcomes: the county's own, and under `county/` what everybody may see."""

from django.urls import URLPattern, path

from threefold.results import downloads, public, views

app_name = "results"
urlpatterns: list[URLPattern] = [
    path("", views.outcomes, name="outcomes"),
    path("fair/", views.equity, name="equity"),
    path("data/", views.data_quality, name="data_quality"),
    path("county/", public.counties_that_publish, name="counties"),
    path("county/<uuid:agency>/", public.public_outcomes, name="public_outcomes"),
    path("county/<uuid:agency>/<slug:figure>/", public.public_outcome, name="public_outcome"),
    path(
        "county/<uuid:agency>/<slug:figure>/figures.csv", public.public_outcome_csv, name="public_outcome_csv"
    ),
    path(
        "county/<uuid:agency>/<slug:figure>/figures.json",
        public.public_outcome_json,
        name="public_outcome_json",
    ),
    path("<slug:figure>/", views.outcome, name="outcome"),
    path("<slug:figure>/figures.csv", downloads.outcome_csv, name="outcome_csv"),
    path("<slug:figure>/figures.json", downloads.outcome_json, name="outcome_json"),
]
