"""A story in words and pictures: one page after another, each with its words and a picture, wherever it is read."""

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from threefold.disclosure.groups import Surface
from threefold.families.tests.cast import AT, Cast
from threefold.practice.words import Words
from threefold.printing.paper import Paper, StoryPage
from threefold.printing.pdf import pdf
from threefold.printing.word import word
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.drawing.art import symbols
from threefold.toolkit.drawing.scene import PICTURES, is_picture, is_story, scene, told
from threefold.toolkit.models import FilledTool
from threefold.toolkit.papers.filled import Sheet, filled_paper
from threefold.toolkit.prompts.common import long, rows
from threefold.toolkit.registry import tool_of
from threefold.toolkit.ruling import ruled
from threefold.toolkit.tests.test_audiences import fill
from threefold.toolkit.tests.test_copies import person

KEY = "words_and_pictures"
STEPS = [
    {"says": "This is Ana.", "pictures": ["sun", "child", "dog"], "shows": "Ana and her dog"},
    {"says": "Some people were worried.", "pictures": ["two_grownups", "cloud"]},
    {"says": "Now Grandma sleeps there."},
]
STORY = {
    "prepare": {"on": "2026-03-02", "makers": "The mother", "agreed": "yes"},
    "story": {"steps": STEPS},
    "told": {"by": "Her mother"},
}


def paper_for(cast: Cast, language: str = "en", **more: Any) -> Paper:
    FilledTool.objects.all().delete()
    fill(cast, KEY, STORY)
    (copy,) = filled_tools(cast.family, person(cast, "mother", language=language), Surface.PRINT)
    sheet = Sheet(whose="For a test", day=AT.date(), county="Alder", language=language, names={}, **more)
    return filled_paper(copy, sheet)


def story_of(paper: Paper) -> list[StoryPage]:
    return [one for one in paper.blocks if isinstance(one, StoryPage)]


@pytest.mark.django_db
def test_each_page_has_its_words_a_picture_and_what_stands_for_it(cast: Cast) -> None:
    pages = story_of(paper_for(cast))
    assert [one.text for one in pages] == [one["says"] for one in STEPS]
    assert [one.alt for one in pages] == [
        "Ana and her dog", "cloud, two grown-ups", "Room to draw a picture"
    ]  # fmt: skip
    assert [one.svg.count('class="stamp"') for one in pages] == [3, 3, 0]
    assert [one.first for one in pages] == [True, False, False]


@pytest.mark.django_db
def test_nothing_on_it_asks_a_worker_anything(cast: Cast) -> None:
    said = " ".join(str(one) for one in paper_for(cast).blocks)
    for worker_words in (
        "as a child says them",
        "Begin and end with",
        "For who does not see it",
        "Before you",
    ):
        assert worker_words not in said
    assert "Our story" in said
    spanish = paper_for(cast, "es")
    assert "Nuestro cuento" in str(spanish.blocks) and story_of(spanish)[0].label == "Página 1"
    assert story_of(spanish)[0].lang == "en", "a voice reads it in the language in which it was written"


@pytest.mark.django_db
@pytest.mark.parametrize("more", [{}, {"for_child": True}, {"large": True}])
def test_on_paper_one_page_follows_another(cast: Cast, more: dict[str, bool]) -> None:
    leaves = [one.extract_text() for one in PdfReader(BytesIO(pdf(paper_for(cast, **more)))).pages]
    where = [
        next(at for at, text in enumerate(leaves) if one["says"] in " ".join(text.split())) for one in STEPS
    ]
    assert where == [0, 1, 2]


@pytest.mark.django_db
def test_in_word_each_page_has_its_picture_with_words_for_it(cast: Cast) -> None:
    with ZipFile(BytesIO(word(paper_for(cast)))) as parts:
        written = parts.read("word/document.xml").decode()
    assert written.count("<w:drawing>") == 3 and written.count("<w:pageBreakBefore/>") == 2
    assert 'descr="Ana and her dog"' in written


def test_a_story_is_known_by_its_pictures() -> None:
    story = tool_of(KEY).section("story")
    assert story is not None and is_story(story.prompts[0])
    assert not is_story(rows("x", Words("x", "x"), long("y", "y", "y")))
    assert [one.key for one in story.prompts[0].columns if is_picture(one)] == ["pictures"]


def test_every_small_picture_is_ours_and_fits_on_the_page() -> None:
    assert {one for drawn, _says in PICTURES.values() for one in drawn} <= set(symbols())
    everything = scene(list(PICTURES), "All")
    assert everything.count('class="stamp"') == len(PICTURES) + 2
    places = re.findall(r"translate\((\d+) (\d+)\) scale\(([\d.]+)\)", everything)
    assert all(int(x) + 100 * float(size) <= 1000 for x, _y, size in places)
    assert told([], "", "en") == "" and told(["moon"], "", "es") == "luna"
    assert 'aria-label="&lt;b&gt;"' in scene([], "<b>")


def test_a_page_without_a_picture_is_advised_about_and_holds_nothing_up() -> None:
    advice = [one for one in ruled(tool_of(KEY), STORY) if one.advises]
    assert [(one.section, one.prompt) for one in advice] == [("story", "steps")]
    whole = {**STORY, "story": {"steps": STEPS[:2]}}
    assert ruled(tool_of(KEY), whole) == ()
