"""Addresses of the Toolkit."""

from django.urls import URLPattern, URLResolver, include, path

from threefold.library import calendars, downloads, news, sitemap, views, weekly
from threefold.library.giving.files import resource_file

app_name = "library"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.toolkit, name="toolkit"),
    path("give/", include("threefold.library.giving.urls")),
    path("find/", views.find, name="find"),
    path("a-z/", views.tools_a_z, name="tools_a_z"),
    path("ten-minutes/", views.ten_minutes, name="ten_minutes"),
    path("new/<slug:language>.atom", news.news_atom, name="news_atom"),
    path("new/<slug:language>.rss", news.news_rss, name="news_rss"),
    path("coming/", calendars.coming, name="coming"),
    path("coming/<slug:language>.ics", calendars.coming_calendar, name="coming_calendar"),
    path("weekly-letter/", weekly.weekly_letter, name="weekly_letter"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("at/<slug:point>/", views.at_point, name="at_point"),
    path("read/<slug:resource>/", views.resource, name="resource"),
    path("read/<slug:resource>/<slug:language>/", views.resource_in, name="resource_in"),
    path("read/<slug:resource>/<slug:language>/files/<uuid:file>/", resource_file, name="resource_file"),
    path("read/<slug:resource>/<slug:language>/paper.pdf", downloads.resource_pdf, name="resource_pdf"),
    path("read/<slug:resource>/<slug:language>/paper.docx", downloads.resource_word, name="resource_word"),
    path(
        "read/<slug:resource>/<slug:language>/event.ics",
        calendars.resource_calendar,
        name="resource_calendar",
    ),
]
