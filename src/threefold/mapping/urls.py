"""Addresses of this package."""

from django.urls import URLPattern

from threefold.mapping import urls_map, urls_statements

app_name = "mapping"
urlpatterns: list[URLPattern] = [*urls_map.urls, *urls_statements.urls]
