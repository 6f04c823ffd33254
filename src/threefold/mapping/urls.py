"""Addresses of this package."""

from importlib import import_module
from importlib.util import find_spec

from django.urls import URLPattern

from threefold.mapping import urls_map

app_name = "mapping"
urlpatterns: list[URLPattern] = [*urls_map.urls]
if find_spec("threefold.mapping.urls_statements"):
    urlpatterns += import_module("threefold.mapping.urls_statements").urls
