"""What is found: by stems, with slips, in both languages, the same on every database; and only what is the reader's."""

import pytest
from wagtail.search.models import IndexEntry

from threefold.library.finding import look_for, on_shelf
from threefold.library.models import Resource
from threefold.library.slips import distance
from threefold.library.stems import asked, stems
from threefold.library.tests.world import a_library


@pytest.fixture
def library(db):
    a_library()


def slugs(words, language="en", *, signed_in=True):
    found = look_for(words, language, signed_in=signed_in)
    names = dict(Resource.objects.values_list("translation_key", "slug"))
    return [names[key] for key in found.keys]


@pytest.mark.parametrize(
    ("words", "language", "first"),
    [
        ("Three Houses", "en", "three-houses"),
        ("three house", "en", "three-houses"),
        ("reunification", "en", "three-houses-worker"),
        ("reunificaton", "en", "three-houses-worker"),
        ("thre hosues", "en", "three-houses"),
        ("how do I prepare parents for Three Houses?", "en", "three-houses-worker"),
        ("basic", "en", "only-for-workers"),
        ("tres casas", "es", "three-houses"),
        ("las reunificaciones", "es", "three-houses"),
        ("reunificacion", "es", "three-houses"),
        ("reunifcación", "es", "three-houses"),
        # Words of the other language lead to the page all the same.
        ("Three Houses", "es", "three-houses"),
    ],
)
def test_words_lead_to_their_page(library, words, language, first):
    assert slugs(words, language)[0] == first


def test_nothing_is_found_for_nothing(library):
    assert slugs("") == slugs("?!") == slugs("qwxz") == []


def test_a_slip_is_told(library):
    assert look_for("hosues", "en", signed_in=True).taken_for == (("hosues", "houses"),)
    assert look_for("houses", "en", signed_in=True).taken_for == ()


def test_some_of_the_words_are_better_than_nothing(library):
    found = look_for("houses qwxz", "en", signed_in=True)
    assert found.some and found.keys


def test_without_an_account_only_what_is_public_is_there(library):
    assert "only-for-workers" not in slugs("basics", signed_in=False)
    shelf = on_shelf("en", signed_in=False)
    assert set(shelf.values_list("slug", flat=True)) == {
        "three-houses", "three-houses-worker", "a-form", "a-video", "a-webinar",
    }  # fmt: skip


def test_a_page_stands_once_in_the_reader_s_language_where_it_is_there(library):
    for language in ("en", "es"):
        shelf = on_shelf(language, signed_in=True)
        assert len(set(shelf.values_list("translation_key", flat=True))) == shelf.count()
        assert shelf.get(slug="three-houses").language == language
        assert shelf.get(slug="only-for-workers").language == "en"


def test_what_was_withdrawn_is_found_no_more(library):
    Resource.objects.get(slug="only-for-workers").unpublish()
    assert slugs("basics") == []


def test_an_index_that_is_gone_is_made_anew(library):
    IndexEntry.objects.all().delete()
    assert slugs("houses") == []
    a_library()
    assert slugs("houses")


def test_stems_and_questions():
    assert stems("Reunificaciones reunificación", "es") == "reunif reunif"
    assert asked("how do I do it?", "en") == ["how", "do", "i", "it"]
    assert asked("What is a safety plan?", "en") == ["safety", "plan"]


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("house", "house", 0),
        ("hosue", "house", 1),
        ("hous", "house", 1),
        ("horse", "house", 1),
        ("abc", "xyz", 2),
    ],
)
def test_slips_are_counted(one, other, slips):
    assert distance(one, other, 1) == slips
