"""Webinars and conferences in calendars: as RFC 5545 says, and nothing in them that is not public."""

import re
from datetime import UTC, date, datetime, time

import pytest
from django.test import Client
from django.urls import reverse

from threefold.families.tests.browsing import signed_in
from threefold.library.ical import Entry, calendar, fold, text
from threefold.library.models import Resource
from threefold.library.occasions import Occasion
from threefold.library.tests.world import a_library

NAMES = {"BEGIN", "END", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION",
         "LOCATION", "URL", "CATEGORIES", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME"}  # fmt: skip
OPEN = {
    "starts_on": date(2035, 3, 9),
    "ends_on": date(2035, 3, 9),
    "starts_at": time(9, 30),
    "ends_at": time(11),
}


@pytest.fixture
def library(db):
    a_library()


def entry(**given):
    when = Occasion(**OPEN | given.pop("when", {}), zone="America/Los_Angeles")
    said = {"uid": "one@threefold", "title": "A", "about": "B", "place": "C", "url": "http://a.example/", "kind": "D",
            "changed": datetime(2026, 11, 30, 20, tzinfo=UTC), "version": 2}  # fmt: skip
    return Entry(when=when, **said | given)


def lines(made):
    """A reader of its own, strict where ours must be: ends of lines, their length, names, and what is open."""
    assert made.endswith(b"\r\n") and b"\n" not in made.replace(b"\r\n", b"")
    assert max(len(one) for one in made.split(b"\r\n")) <= 75
    whole = made.decode().replace("\r\n ", "").split("\r\n")[:-1]
    found = [re.fullmatch(r"([A-Z-]+)((?:;[A-Z]+=[A-Z]+)*):(.*)", one).groups() for one in whole]
    assert {name for name, _, _ in found} <= NAMES
    opened = []
    for name, _, value in found:
        if name == "BEGIN":
            opened.append(value)
        if name == "END":
            assert opened.pop() == value
    assert opened == [] and found[0][2] == "VCALENDAR" and ("VERSION", "", "2.0") in found
    return [(name + said, value) for name, said, value in found]


def events(client, name, **kwargs):
    answer = client.get(reverse(f"library:{name}", kwargs=kwargs))
    assert answer.status_code == 200 and answer["Content-Type"] == "text/calendar; charset=utf-8"
    found, events = lines(answer.content), []
    for name_, value in found:
        if (name_, value) == ("BEGIN", "VEVENT"):
            events.append({})
        elif events:
            events[-1][name_] = value
    assert all({"UID", "DTSTAMP", "SUMMARY"} <= set(one) for one in events)
    return events


def test_words_cannot_be_taken_for_lines_of_the_file():
    assert text("a,b;c\\d\r\ne\rf\ng\x00h") == "a\\,b\\;c\\\\d\\ne\\nf\\ngh"
    made = lines(calendar("X", [entry(title="A\r\nEND:VEVENT\r\nBEGIN:VALARM", place="B;C")]))
    assert ("SUMMARY", "A\\nEND:VEVENT\\nBEGIN:VALARM") in made and ("LOCATION", "B\\;C") in made


@pytest.mark.parametrize("letter", ["a", "ñ", "字", "🙂"])
def test_a_long_line_is_folded_and_no_letter_is_broken(letter):
    line = "SUMMARY:" + letter * 200
    made = fold(line)
    parts = made.split(b"\r\n")[:-1]
    assert max(len(one) for one in parts) <= 75 and min(len(one) for one in parts[:-1]) >= 71
    assert all(one.decode() for one in parts) and all(one.startswith(b" ") for one in parts[1:])
    assert made.replace(b"\r\n ", b"").decode() == line + "\r\n"
    exactly = "SUMMARY:" + "a" * 67
    assert fold(exactly) == exactly.encode() + b"\r\n"


def test_hours_are_in_utc_in_summer_and_winter_and_days_are_days():
    winter = dict(lines(calendar("X", [entry()])))
    assert (winter["DTSTART"], winter["DTEND"]) == ("20350309T173000Z", "20350309T190000Z")
    summer = {"starts_on": date(2035, 7, 9), "ends_on": date(2035, 7, 9)}
    assert dict(lines(calendar("X", [entry(when=summer)])))["DTSTART"] == "20350709T163000Z"
    days = {
        "starts_on": date(2035, 12, 30),
        "ends_on": date(2035, 12, 31),
        "starts_at": None,
        "ends_at": None,
    }
    whole = dict(lines(calendar("X", [entry(when=days)])))
    assert (whole["DTSTART;VALUE=DATE"], whole["DTEND;VALUE=DATE"]) == ("20351230", "20360101")
    assert "DTEND" not in dict(lines(calendar("X", [entry(when={"ends_at": None})])))


def test_coming_calendar(cast, library):
    for client in (Client(), signed_in(cast.worker)):
        (one,) = events(client, "coming_calendar", language="en")
        assert one["SUMMARY"] == "Listening\\, together" and one["DTSTART"] == "20350309T173000Z"
        assert one["URL"] == "http://testserver" + reverse("library:resource_in", args=["a-webinar", "en"])
        assert one["LOCATION"] == "Online" and one["CATEGORIES"] == "Webinar"
    (spanish,) = events(Client(), "coming_calendar", language="es")
    assert spanish["SUMMARY"] == "Escuchar juntos" and spanish["CATEGORIES"] == "Seminario en línea"
    assert spanish["UID"] != one["UID"]
    assert Client().get(reverse("library:coming_calendar", args=["tl"])).status_code == 404


def test_what_was_withdrawn_or_made_private_leaves_the_calendar(library):
    Resource.objects.filter(slug="a-webinar", locale__language_code="en").update(public=False)
    Resource.objects.get(slug="a-webinar", locale__language_code="es").unpublish()
    assert events(Client(), "coming_calendar", language="en") == []
    assert events(Client(), "coming_calendar", language="es") == []


def test_resource_calendar(cast, library):
    address = {"resource": "a-conference", "language": "en"}
    (one,) = events(signed_in(cast.worker), "resource_calendar", **address)
    assert one["DTSTART;VALUE=DATE"] == "20350507" and one["DTEND;VALUE=DATE"] == "20350510"
    assert one["LOCATION"] == "Hall B\\, Fairview"
    answer = Client().get(reverse("library:resource_calendar", kwargs=address))
    assert answer.status_code == 302 and answer["Location"].startswith("/accounts/login/")
    assert len(events(Client(), "resource_calendar", resource="a-webinar", language="es")) == 1
    tool = reverse("library:resource_calendar", args=["three-houses", "en"])
    assert Client().get(tool).status_code == 404


def test_coming(cast, library):
    said = signed_in(cast.worker).get(reverse("library:coming")).content.decode()
    assert said.index("Listening, together") < said.index("Trainers meet")
    assert reverse("library:coming_calendar", kwargs={"language": "en"}) in said
    said = Client().get(reverse("library:coming")).content.decode()
    assert "Listening, together" in said and "Trainers meet" not in said
    assert reverse("library:coming") in Client().get(reverse("library:toolkit")).content.decode()
