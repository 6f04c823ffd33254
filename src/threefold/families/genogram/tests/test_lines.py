"""How a couple's line is drawn: apart is one stroke, divorced two, not married dashes; and what is read beside it."""

import re

import pytest
from django.utils.translation import override

from threefold.families.genogram.drawing import genogram_svg
from threefold.families.genogram.layout import layout
from threefold.families.genogram.legend import between_two
from threefold.families.genogram.telling import told
from threefold.families.genogram.tests.test_layout import family
from threefold.practice.vocabulary.family import TieKind as K

# The pattern of the line, and how many strokes go through it.
LOOKS = {
    K.MARRIED: (None, 0, "Ana and Beto are married."),
    K.SEPARATED: (None, 1, "Ana and Beto are separated and live apart."),
    K.DIVORCED: (None, 2, "Ana and Beto are divorced."),
    K.PARTNERS: ("12 8", 0, "Ana and Beto are together, not married."),
    K.ENDED: ("12 8", 1, "Ana and Beto were once together."),
}


def look(svg: str) -> tuple[str | None, int]:
    """The pattern of the couple's line, and its strokes (they are drawn three wide; a figure is a closed path)."""
    paths = [one for one in re.findall(r"<path [^>]*>", svg) if 'Z"' not in one]
    strokes = [one for one in paths if 'stroke-width="3"' in one]
    (line,) = [one for one in paths if one not in strokes]
    pattern = re.search(r'stroke-dasharray="([^"]*)"', line)
    return pattern.group(1) if pattern else None, len(strokes)


@pytest.mark.parametrize("kind", LOOKS)
def test_each_kind_of_couple_has_a_look_and_a_sentence_of_its_own(kind: K) -> None:
    tree = family(("Ana", kind, "Beto"))
    pattern, strokes, sentence = LOOKS[kind]
    with override("en"):
        svg = genogram_svg(tree, told(tree))
    assert look(svg) == (pattern, strokes)
    # The sentence is the picture's description.
    assert re.search(r"<desc[^>]*>([^<]*)</desc>", svg).group(1).startswith(sentence)  # type: ignore[union-attr]


def test_parents_of_whom_nothing_more_is_written_are_not_drawn_as_a_couple() -> None:
    tree = family(("Ana", K.PARENT, "Kid"), ("Beto", K.PARENT, "Kid"))
    (bar,) = [line for line in layout(tree).lines if line.child is None]
    assert bar.kind is None
    assert 'stroke-dasharray="12 8"' not in genogram_svg(tree, told(tree))


def test_a_couple_whose_rows_contradict_it_keeps_its_strokes() -> None:
    tree = family(("Ana", K.PARENT, "Kid"), ("Kid", K.DIVORCED, "Ana"))
    (line,) = [line for line in layout(tree).lines if line.straight]
    assert line.kind is K.DIVORCED
    strokes = re.findall(r'<path d="M[^"]*L[^"]*" stroke="#1f2a30" stroke-width="3">', genogram_svg(tree, ()))
    assert len(strokes) == 2


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_legend_draws_each_line_as_the_picture_does(language: str) -> None:
    with override(language):
        legend = between_two()
    assert [look(str(sample)) for sample, _words in legend[:-1]] == [
        (pattern, strokes) for pattern, strokes, _sentence in LOOKS.values()
    ]
    words = [words for _sample, words in legend]
    assert len(set(words)) == len(words) == 6
    assert ("Divorced" in words[2]) is (language == "en")
    assert all('aria-hidden="true"' in sample for sample, _words in legend)
