"""Addresses of the Toolkit."""

from django.urls import URLPattern, path

from threefold.library import views

app_name = "library"
urlpatterns: list[URLPattern] = [
    path("", views.toolkit, name="toolkit"),
    path("find/", views.find, name="find"),
    path("a-z/", views.tools_a_z, name="tools_a_z"),
    path("ten-minutes/", views.ten_minutes, name="ten_minutes"),
    path("at/<slug:point>/", views.at_point, name="at_point"),
    path("read/<slug:resource>/", views.resource, name="resource"),
    path("read/<slug:resource>/<slug:language>/", views.resource_in, name="resource_in"),
    path("read/<slug:resource>/<slug:language>/paper.pdf", views.resource_pdf, name="resource_pdf"),
]
