"""Addresses of the Toolkit's numbers."""

from django.urls import URLPattern, path

from threefold.web.numbers import views

urls: list[URLPattern] = [
    path("toolkit/numbers/", views.toolkit_numbers, name="toolkit_numbers"),
    path("toolkit/numbers/numbers.csv", views.toolkit_numbers_csv, name="toolkit_numbers_csv"),
]
