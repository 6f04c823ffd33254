"""Twins and parents by law: how they are drawn, and the sentences that say the same."""

from xml.etree import ElementTree

import pytest
from django.utils.translation import override

from threefold.families.genogram.drawing import genogram_svg
from threefold.families.genogram.layout import BAR, FORK, Line, layout
from threefold.families.genogram.telling import told
from threefold.families.genogram.tests.test_layout import family, sound
from threefold.families.genogram.tree import Tree
from threefold.practice.vocabulary.family import TieKind as K

TWINS = [kind for kind in K if kind.is_twin]


def two_mothers(kind: K, *more: tuple[str, K, str]) -> Tree:
    """Mar gave birth to all three; Ren is a legal parent of the twins."""
    return family(
        ("Mar", K.MARRIED, "Ren"), ("Mar", K.PARENT, "Bri"), ("Mar", K.PARENT, "Amb"), ("Mar", K.PARENT, "Ama"),
        ("Ren", K.LEGAL_PARENT, "Amb"), ("Ren", K.LEGAL_PARENT, "Ama"), ("Ren", K.STEP_PARENT, "Bri"),
        ("Amb", kind, "Ama"), *more,
    )  # fmt: skip


def bars(tree: Tree) -> list[Line]:
    return [one for one in layout(tree).lines if one.child is None and one.kind in TWINS]


def down_to(tree: Tree, child: str) -> list[Line]:
    return [one for one in layout(tree).lines if one.child == child]


@pytest.mark.parametrize("kind", TWINS)
def test_the_lines_of_twins_part_at_one_point(kind: K) -> None:
    tree = two_mothers(kind)
    drawn = layout(tree)
    sound(tree, drawn)
    (one,), (other,) = down_to(tree, "Amb"), down_to(tree, "Ama")
    assert one.points[:-1] == other.points[:-1]
    assert one.points[-1] != other.points[-1]
    part, end = one.points[-2:]
    assert end[1] - part[1] == FORK
    assert part[0] == (one.points[-1][0] + other.points[-1][0]) / 2
    # Their sister hangs on her own line.
    assert all(part not in line.points for line in down_to(tree, "Bri"))
    assert len(bars(tree)) == (1 if kind is K.IDENTICAL_TWIN else 0)


def test_the_bar_of_identical_twins_lies_between_their_two_lines() -> None:
    tree = two_mothers(K.IDENTICAL_TWIN)
    (bar,), place = bars(tree), layout(tree).places
    (left, y), (right, y2) = sorted(bar.points)
    assert y == y2 == place["Amb"].top - BAR
    assert min(place["Amb"].x, place["Ama"].x) < left < right < max(place["Amb"].x, place["Ama"].x)


def test_triplets_part_at_one_point_and_are_said_once() -> None:
    more = (("Mar", K.PARENT, "Ali"), ("Ren", K.LEGAL_PARENT, "Ali"), ("Ama", K.FRATERNAL_TWIN, "Ali"))
    tree = two_mothers(K.IDENTICAL_TWIN, *more)
    assert len({down_to(tree, key)[0].points[-2] for key in ("Amb", "Ama", "Ali")}) == 1
    with override("en"):
        said = told(tree)
    assert "Amb, Ama and Ali were born together: triplets or more." in said
    assert "Amb and Ama are identical twins." in said
    assert not any("not identical" in one for one in said)


@pytest.mark.parametrize("kind", TWINS)
def test_twins_whose_parents_nobody_wrote_down_are_joined_all_the_same(kind: K) -> None:
    tree = family(("Amb", kind, "Ama"), ("Amb", K.SIBLING, "Ama"))
    sound(tree, layout(tree))
    assert {one.child for one in layout(tree).lines} - {None} == {"Amb", "Ama"}
    assert down_to(tree, "Amb")[0].points[0] == down_to(tree, "Ama")[0].points[0]
    with override("en"):
        assert not any("brothers or sisters" in one for one in told(tree))


def test_a_foster_home_draws_no_twins() -> None:
    tree = two_mothers(K.TWIN, ("Jo", K.FOSTER_PARENT, "Amb"), ("Jo", K.FOSTER_PARENT, "Ama"))
    foster = [one for one in layout(tree).lines if one.kind is K.FOSTER_PARENT]
    assert len(foster) == 2
    assert all(line.points[-2][0] == line.points[-1][0] for line in foster)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Mar is a parent of Bri, Amb and Ama.", "Ren is a legal parent of Amb and Ama.",
                "Amb and Ama are identical twins.", "Ren is a step-parent of Bri.")),
        ("es", ("Ren es madre o padre legal de Amb y Ama.", "Amb y Ama son gemelos idénticos.")),
    ],
)  # fmt: skip
def test_a_parent_by_law_is_a_parent_with_a_word_of_their_own(language: str, words: tuple[str, ...]) -> None:
    tree = two_mothers(K.IDENTICAL_TWIN)
    with override(language):
        said = told(tree)
        svg = genogram_svg(tree, said)
    assert set(words) <= set(said)
    assert "adopted" not in svg and "adopción" not in svg
    assert " ".join(said) in ElementTree.fromstring(svg).find("desc").text  # type: ignore[union-attr,operator]
    # One couple, with a plain line: the twins are theirs.
    (line,) = down_to(tree, "Amb")
    assert set(line.elders) == {"Mar", "Ren"}
    assert line.kind is K.PARENT


def test_a_parent_by_law_beside_two_by_birth_has_a_line_of_their_own() -> None:
    tree = family(("Ann", K.PARENT, "Kid"), ("Zed", K.PARENT, "Kid"), ("Bo", K.LEGAL_PARENT, "Kid"))
    assert {(frozenset(one.elders), one.kind) for one in down_to(tree, "Kid")} == {
        (frozenset({"Ann", "Zed"}), K.PARENT),
        (frozenset({"Bo"}), K.LEGAL_PARENT),
    }
