"""Addresses of the texts for other systems, in the shell's own namespace."""

from datetime import date

from django.urls import path, register_converter

from threefold.web.once import views


class Day:
    """A day in an address."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        """The day; a number that is none is no address."""
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        """As in every address."""
        return value.isoformat()


register_converter(Day, "day")
urls = [
    path("families/<uuid:family>/texts/", views.texts, name="texts"),
    path(
        "families/<uuid:family>/texts/conversation/<uuid:session>/", views.contact_note, name="contact_note"
    ),
    path("families/<uuid:family>/texts/day/<day:on>/", views.day_note, name="day_note"),
    path("families/<uuid:family>/texts/court/", views.court_text, name="court_text"),
    path("families/<uuid:family>/texts/case-plan/", views.case_plan_text, name="case_plan_text"),
    path("families/<uuid:family>/texts/take/", views.take_text, name="take_text"),
]
