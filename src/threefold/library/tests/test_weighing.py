"""Which page comes first: the one that has most of a question, and most of it in its title."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from threefold.library.weighing import Heading, Question, answers

HOUSES, GUIDE, WHAT, SHEET = range(4)
SHELF = [
    Heading(HOUSES, UUID(int=1), "Three Houses", "A child draws.", "tool", date(2026, 1, 1)),
    Heading(GUIDE, UUID(int=2), "Three Houses: quick guide for workers", "A visit.", "quick_guide", date(2026, 1, 1)),
    Heading(WHAT, UUID(int=3), "What SOP is: Safety Organized Practice", "In ten minutes.", "about", date(2026, 1, 1)),
    Heading(SHEET, UUID(int=4), "SOP snapshot", "One sheet.", "tool", date(2026, 1, 1)),
]  # fmt: skip


def ordered(text: str, meant: list[str], having: list[set[int]]) -> list[int]:
    question = Question(text, "en", tuple(frozenset({one}) for one in meant), tuple(having), 100)
    held = question.held()
    wanted = question.enough(held)
    keys = answers(question, [one for one in SHELF if one.pk in wanted], held)
    return [key.int - 1 for key in keys]


def test_the_tool_of_that_name_comes_before_its_guide() -> None:
    assert ordered("three houses", ["three", "hous"], [{HOUSES, GUIDE}, {HOUSES, GUIDE}]) == [HOUSES, GUIDE]


def test_a_page_that_has_more_of_the_question_comes_first_though_its_title_is_longer() -> None:
    words, both = ["prepar", "three", "hous"], {HOUSES, GUIDE}
    assert ordered("prepare for three houses", words, [{GUIDE}, both, both]) == [GUIDE, HOUSES]


def test_what_is_something_is_answered_by_the_page_that_says_what_it_is() -> None:
    assert ordered("What is SOP?", ["sop"], [{WHAT, SHEET}]) == [WHAT, SHEET]
    assert ordered("SOP", ["sop"], [{WHAT, SHEET}]) == [SHEET, WHAT]


def test_a_word_that_few_pages_have_weighs_more_but_not_all() -> None:
    question = Question("", "en", (frozenset(), frozenset()), ({1}, set(range(100))), 100)
    rare, common = question.weights
    assert common < rare < 5 * common


def test_a_word_that_no_page_has_leaves_a_share_open() -> None:
    held = Question("", "en", (frozenset(), frozenset()), (set(), {1, 2}), 10).held()
    assert set(held) == {1, 2}
    assert all(0 < share < 1 for share in held.values())


having = some.lists(some.sets(some.integers(0, 30)), min_size=1, max_size=8)


@given(having)
def test_shares_are_shares_and_the_fullest_page_is_always_shown(pages: list[set[int]]) -> None:
    question = Question("", "en", tuple(frozenset() for _ in pages), tuple(pages), 31)
    held = question.held()
    assert set(held) == set().union(*pages)
    assert all(0 < share <= 1 for share in held.values())
    shown = question.enough(held)
    everywhere = set.intersection(*pages)
    assert everywhere <= shown
    assert not held or max(held, key=lambda one: held[one]) in shown
    assert all(held[one] == 1 for one in everywhere)


@given(some.permutations(SHELF))
def test_the_order_hangs_on_nothing_else(shelf: list[Heading]) -> None:
    question = Question("houses", "en", (frozenset({"hous"}),), (set(range(4)),), 4)
    assert answers(question, shelf, question.held()) == answers(question, SHELF, question.held())
