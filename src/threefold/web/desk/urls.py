"""Addresses of the copies desk, in the shell's own namespace."""

from django.urls import path

from threefold.web.desk import together, views

urls = [
    path("families/<uuid:family>/copies/", views.copies, name="copies"),
    path(
        "families/<uuid:family>/copies/everybody/", together.print_for_everybody, name="print_for_everybody"
    ),
    path("families/<uuid:family>/copies/for/<uuid:person>/", views.copy, name="copy"),
    path("families/<uuid:family>/copies/for/<uuid:person>/make/", views.make_copy, name="make_copy"),
    path("families/<uuid:family>/copies/<uuid:handed>/settle/", views.settle_copy, name="settle_copy"),
]
