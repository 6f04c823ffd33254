"""Pages of the rarer kinds: a webinar says when and where, a video what is said in it, a form its empty sheet."""

from datetime import date, time, timedelta
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from threefold.accounts.roles import Duty
from threefold.core.clock import today
from threefold.families.tests.browsing import signed_in
from threefold.library.changes import _digest
from threefold.library.content import Unreadable, documents
from threefold.library.models import Resource
from threefold.library.occasions import EXTRA, Occasion, occasion
from threefold.library.paper import paper_of
from threefold.library.tests.test_desk import sent
from threefold.library.tests.world import FOLDER, a_library
from threefold.library.vocabulary import OCCASIONS, Kind
from threefold.printing.texts import texts_of

HEAD = """---
title: A
summary: B
audiences: [coach]
owner: C
licence: D
version: 1
date: 2026-11-30
{}
---
Text"""


@pytest.fixture
def library(db):
    a_library()


def page(slug, language="en"):
    return Resource.objects.get(slug=slug, locale__language_code=language)


def text(client, slug, language="en"):
    answer = client.get(reverse("library:resource_in", args=[slug, language]))
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_a_webinar_says_when_by_which_clocks_and_where(library):
    said = text(Client(), "a-webinar")
    assert "Friday 9 March 2035, 9:30 am to 11:00 am (Pacific time)" in said and "Online" in said
    assert (
        '<a class="tf-link" href="https://county.example/listening" rel="external noopener noreferrer">'
        in said
    )
    assert "Sign up, or read more" in said and "to county.example." in said


def test_and_the_same_in_spanish(library):
    client = Client(headers={"accept-language": "es"})
    said = text(client, "a-webinar", "es")
    assert "viernes 9 de marzo de 2035, 9:30 hasta 11:00 (hora del Pacífico)" in said and "En línea" in said


def test_a_conference_of_days_has_no_hours(cast, library):
    said = text(signed_in(cast.worker), "a-conference")
    assert "Monday 7 May 2035 to Wednesday 9 May 2035" in said and "Hall B, Fairview" in said
    assert "Pacific" not in said


def test_a_video_has_its_transcript_and_is_found_by_it(library):
    said = text(Client(), "a-video")
    assert "What is said in it" in said and "<strong>A worker:</strong> Thank you" in said
    found = Client().get(reverse("library:find"), {"words": "kettle"}).content.decode()
    assert "A first question" in found


def test_a_form_leads_who_is_signed_in_to_the_empty_form(cast, library):
    there = reverse("web:blank_tool_word", kwargs={"tool": "safety_house"}) + "?language=en"
    client = signed_in(cast.worker)
    assert there in text(client, "a-form") and there not in text(Client(), "a-form")
    assert there not in text(client, "safety-house")
    assert client.get(there).status_code == 200


def test_on_paper_stand_the_same_facts(library):
    said = " ".join(texts_of(paper_of(page("a-webinar", "es"), county="")))
    assert "viernes 9 de marzo de 2035, 9:30 hasta 11:00 (hora del Pacífico)" in said
    assert "En línea" in said and "https://county.example/listening" in said
    video = " ".join(texts_of(paper_of(page("a-video"), county="")))
    assert "What is said in it" in video and "A kettle whistles." in video


def test_every_kind_is_a_choice_of_the_filter_with_its_count(cast, library):
    shelf, locale = page("a-video").get_parent(), page("a-video").locale
    slugs = {kind: f"of-{kind.value}".replace("_", "-") for kind in Kind}
    for kind, slug in slugs.items():
        said = {"title": f"Kind {kind}", "summary": "S", "body": "B", "dated": date(2026, 11, 1)}
        said |= {"link": "https://a.example/", "transcript": "T"} if kind is Kind.VIDEO else {}
        said |= {"starts_on": date(2035, 1, 1)} if kind in OCCASIONS else {}
        shelf.add_child(instance=Resource(slug=slug, kind=kind, audiences=["coach"], locale=locale, **said))
    client, find = signed_in(cast.worker), reverse("library:find")
    (kinds,) = (one for one in client.get(find).context["filters"] if one.key == "kind")
    assert [one.label for one in kinds.choices] == [str(kind.label) for kind in Kind]
    for kind, choice in zip(Kind, kinds.choices, strict=True):
        found = client.get(find + choice.href)
        assert found.context["part"].paginator.count == choice.count >= 1
        assert f"{kind.label}, 5 minutes" in found.content.decode()
        text(client, slugs[kind])
    assert client.get(find, {"words": "kind"}).context["part"].paginator.count >= len(Kind)


def test_the_first_page_tells_what_comes_and_not_what_was(cast, library):
    client = signed_in(cast.worker)
    said = client.get(reverse("library:toolkit")).content.decode()
    assert "Coming up" in said and said.index("Listening, together") < said.index("Trainers meet")
    assert "Trainers meet" not in Client().get(reverse("library:toolkit")).content.decode()
    Resource.objects.filter(slug="a-webinar").update(starts_on=today() - timedelta(days=1))
    Resource.objects.filter(slug="a-conference").update(
        starts_on=today() - timedelta(days=1), ends_on=today()
    )
    said = client.get(reverse("library:toolkit")).content.decode()
    assert "Listening, together" not in said and "Trainers meet" in said


@pytest.mark.parametrize(
    ("head", "why"),
    [
        ("kind: webinar", "starts_on"),
        ('kind: webinar\nstarts_on: 2035-01-02\nstarts_at: "09:00"', "zone"),
        ("kind: webinar\nstarts_on: 2035-01-02\nends_on: 2035-01-01", "ends_on"),
        ('kind: webinar\nstarts_on: 2035-01-02\nends_at: "09:00"', "starts_at"),
        (
            'kind: webinar\nstarts_on: 2035-01-02\nstarts_at: "09:00"\nends_at: "09:00"\n'
            "zone: America/Denver",
            "ends_at",
        ),
        ("kind: conference\nstarts_on: soon", "starts_on is not like"),
        ("kind: conference\nstarts_on: 2035-01-02\nstarts_at: 9:00", "starts_at is not like"),
        ("kind: conference\nstarts_on: 2035-01-02\nstarts_at: '9 o clock'\nzone: America/Denver", "Invalid"),
        ("kind: video\ntranscript: words", "link"),
        ("kind: video\nlink: https://a.example/", "transcript"),
    ],
)
def test_a_file_that_lacks_what_its_kind_needs_is_refused(tmp_path, head, why):
    (tmp_path / "wrong").mkdir()
    (tmp_path / "wrong" / "en.md").write_text(HEAD.format(head), encoding="utf-8")
    with pytest.raises(Unreadable) as told:
        documents(tmp_path)
    assert why in str(told.value)


def test_an_editor_is_told_in_the_form_what_is_missing(cast, library):
    cast.worker.duties = [*cast.worker.duties, Duty.TOOLKIT.value]
    cast.worker.save()
    client, shelf = signed_in(cast.worker), page("a-video").get_parent()
    address = reverse("wagtailadmin_pages:add", args=["library", "resource", shelf.pk])
    given = sent(page("a-video"), title="New", slug="new", kind="webinar")
    answer = client.post(address, given)
    assert answer.status_code == 200 and "Say on which day it begins." in answer.content.decode()
    when = {"starts_on": "2035-02-03", "starts_at": "10:00", "zone": "America/Denver", "place": "Room 4"}
    assert client.post(address, given | when).status_code == 302
    assert str(occasion(page("new"))) == "Saturday 3 February 2035, 10:00 am (Mountain time)"
    answer = client.post(address, given | when | {"slug": "newer", "link": "javascript:alert(1)"})
    assert answer.status_code == 200 and not Resource.objects.filter(slug="newer").exists()


@pytest.mark.django_db
def test_a_link_is_safe_or_is_none(library):
    mine = page("a-video")
    for bad in ("javascript:alert(1)", "http://a.example/", "//a.example", "data:text/html,x"):
        mine.link = bad
        with pytest.raises(ValidationError):
            mine.full_clean()


def test_hours_are_moments_by_the_clocks_of_the_place():
    both = {"starts_on": date(2035, 3, 9), "ends_on": date(2035, 3, 9)}
    winter = Occasion(**both, starts_at=time(9, 30), ends_at=time(11), zone="America/Los_Angeles")
    assert winter.begins.isoformat() == "2035-03-09T09:30:00-08:00" and winter.ends.hour == 11
    both = {"starts_on": date(2035, 7, 9), "ends_on": date(2035, 7, 10)}
    summer = Occasion(**both, starts_at=time(22), ends_at=time(1), zone="America/New_York")
    assert summer.begins.utcoffset() == timedelta(hours=-4)
    with override("en"):
        assert str(summer) == "Monday 9 July 2035, 10:00 pm to Tuesday 10 July 2035, 1:00 am (Eastern time)"


def test_a_page_of_before_is_not_taken_for_one_that_the_county_changed(library):
    """Its digest is what it was before pages could say more."""
    mine = page("three-houses")
    before = _digest(mine)
    assert not any(getattr(mine, name) for name in EXTRA)
    mine.place = "Here"
    assert _digest(mine) != before


def test_the_files_of_the_tests_are_of_the_kinds_that_they_try():
    kinds = {one.said["kind"] for one in documents(FOLDER)}
    assert {Kind.WEBINAR, Kind.CONFERENCE, Kind.VIDEO, Kind.FORM} <= kinds
