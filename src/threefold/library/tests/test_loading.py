"""What comes with Threefold is laid down once, renewed where nobody changed it, and left alone where the county did."""

from dataclasses import replace

import pytest

from threefold.library.changes import load_content
from threefold.library.content import Unreadable, declared_as, documents, page_of
from threefold.library.models import Loaded, Resource
from threefold.library.tests.world import FOLDER, a_library
from threefold.toolkit.registry import tools


@pytest.fixture
def library(db):
    a_library()


def page(slug="three-houses", language="en"):
    return Resource.objects.get(slug=slug, locale__language_code=language)


def again(**said):
    """The files, one of them reading otherwise."""
    return [
        replace(one, said=one.said | said, digest="new")
        if (one.slug, one.language) == ("three-houses", "en")
        else one
        for one in documents(FOLDER)
    ]


def test_each_file_is_a_page_and_both_languages_are_one_pair(library):
    assert page().translation_key == page(language="es").translation_key
    assert page().declared == "three_houses" and page().sources and page().public
    assert page("three-houses-worker").pair == "three-houses-supervisor"


def test_every_declared_tool_has_a_page_with_its_guide(library):
    found = set(Resource.objects.filter(kind="tool").values_list("declared", "locale__language_code"))
    assert found == {(one, language) for one in tools() for language in ("en", "es")}
    assert all(declared_as(page_of(one)) == one for one in tools())
    assert page("safety-house").body.startswith("") and "##" in page("safety-house").body


def test_loading_again_changes_nothing(library):
    report = a_library()
    assert (report.new, report.renewed, report.left_alone) == ([], [], [])
    assert report.same == Loaded.objects.count() > 10


def test_a_new_release_renews_what_nobody_changed(library):
    report = load_content(again(title="The Three Houses"))
    assert report.renewed == ["three-houses/en"] and page().title == "The Three Houses"
    assert load_content(again(title="The Three Houses")).renewed == []


def test_what_the_county_changed_is_left_alone_and_said(library):
    mine = page()
    mine.summary = "Our county's words."
    mine.save()
    said = []
    report = load_content(again(title="Otherwise"), say=said.append)
    assert report.left_alone == ["three-houses/en"] and len(said) == 1
    assert page().summary == "Our county's words." and page().title == "Three Houses"


@pytest.mark.parametrize("how", ["unpublish", "delete", "draft"])
def test_what_the_county_took_away_or_is_working_on_does_not_come_back(library, how):
    mine = page()
    if how == "draft":
        mine.title = "Half done"
        mine.save_revision()
    else:
        getattr(mine, how)()
    assert load_content(again(title="Otherwise")).left_alone == ["three-houses/en"]
    assert not Resource.objects.live().filter(slug="three-houses", title="Otherwise").exists()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("no front matter", "no front matter"),
        ("---\nkind: poem\ntitle: A\n---\nwords", "no such kind"),
        ("---\nkind: [\n---\nwords", "en.md"),
        (
            "---\nkind: post\ntitle: A\naudiences: [everybody]\n---\nwords",
            "no such value of audiences: everybody",
        ),
    ],
)
def test_a_file_in_another_form_is_refused_by_name(tmp_path, text, why):
    (tmp_path / "wrong").mkdir()
    (tmp_path / "wrong" / "en.md").write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable, match=r"wrong/en\.md") as told:
        documents(tmp_path)
    assert why in str(told.value)
