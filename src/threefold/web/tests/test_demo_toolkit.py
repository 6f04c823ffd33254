"""The fictional county's Toolkit: a page of every kind, each invented one marked so, and a gift that waits."""

from datetime import UTC, datetime, timedelta

from threefold.library.changes import load_content
from threefold.library.coming import coming_to
from threefold.library.content import documents
from threefold.library.finding import on_shelf
from threefold.library.giving.models import Given
from threefold.library.giving.waiting import waits_for
from threefold.library.models import Resource
from threefold.library.vocabulary import Kind
from threefold.printing.incoming.files import taken_in
from threefold.web.demo.toolkit import county_pages, give_a_story

AT = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


def test_every_kind_of_page_is_there_in_both_languages():
    pages = [*documents(), *county_pages(at=AT)]
    for language in ("en", "es"):
        assert {one.said["kind"] for one in pages if one.language == language} == set(Kind)


def test_every_page_of_the_county_says_that_it_is_invented(db):
    report = load_content(county_pages(at=AT), at=AT)
    assert len(report.new) == 12
    for page in Resource.objects.all():
        assert page.example and page.county == "Almadera County"
        assert ("nvented" if page.language == "en" else "nventad") in page.summary


def test_its_webinar_and_its_conference_are_still_to_come(db):
    load_content(county_pages(at=datetime.now(UTC)), at=datetime.now(UTC))
    assert len(coming_to(on_shelf("en", signed_in=False))) == 2


def test_a_second_start_leaves_every_page_as_it_is(db):
    load_content(county_pages(at=AT), at=AT)
    report = load_content(county_pages(at=AT + timedelta(days=9)), at=AT + timedelta(days=9))
    assert (report.new, report.renewed, report.left_alone, report.same) == ([], [], [], 12)


def test_a_story_with_a_file_waits_for_the_editor(cast):
    give_a_story(cast.worker, at=AT)
    row = Given.objects.get()
    assert waits_for(cast.editor).for_an_editor == 1 and waits_for(cast.worker).together == 0
    assert taken_in(bytes(row.files.get().made)).kind == "docx"
