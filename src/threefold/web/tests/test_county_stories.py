"""Generated families read like families, and those of one shape differ in words and days alone."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from threefold.web.demo.county.leaves import outline, words_of
from threefold.web.demo.county.load import progress
from threefold.web.demo.county.phrasing import listed
from threefold.web.demo.county.plot import Plot, lived, plot_of, shape_for
from threefold.web.demo.county.shape import Shape, shape_of
from threefold.web.demo.load import HOTLINE
from threefold.web.demo.story import Story
from threefold.web.demo.telling.beginning import born

AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
NUMBERS = range(0, 20_000, 97)


def _plot(number: int, seed: int = 1) -> Plot:
    return Plot(seed=seed, number=number, worker="Nadia Bell", at=AT)


@pytest.fixture(scope="module")
def stories() -> list[tuple[Shape, Story]]:
    """Some two hundred of twenty thousand families."""
    return [(shape_for(_plot(one)), lived(_plot(one), shape_for(_plot(one)))) for one in NUMBERS]


def test_the_same_seed_makes_the_same_families_and_another_others() -> None:
    for number in (0, 1, 4_711, 19_999):
        shape = shape_for(_plot(number))
        assert lived(_plot(number), shape) == lived(_plot(number), shape_for(_plot(number)))
        other = lived(_plot(number, seed=2), shape_for(_plot(number, seed=2)))
        assert other.people != lived(_plot(number), shape).people


@pytest.mark.parametrize("number", [0, 3, 8, 17, 44, 71])
def test_families_of_a_shape_differ_in_words_and_days_alone(number: int) -> None:
    shape = shape_of(1, number)
    outlines = {outline(lived(_plot(one), shape)) for one in range(40)}
    assert len(outlines) == 1
    assert len({len(list(words_of(plot_of(_plot(one), shape)))) for one in range(40)}) == 1


def test_fifty_things_stand_on_a_map_on_average(stories: list[tuple[Shape, Story]]) -> None:
    assert sum(len(story.items) for _shape, story in stories) / len(stories) >= 51


def test_no_phrase_is_left_unfinished(stories: list[tuple[Shape, Story]]) -> None:
    for _shape, story in stories:
        for text in words_of(story):
            assert not set("{}[]<>|") & set(text), text
            assert text == text.strip() and text, story.key


def test_families_do_not_read_as_copies(stories: list[tuple[Shape, Story]]) -> None:
    texts = Counter(item.text for _shape, story in stories for item in story.items)
    assert len(texts) > 0.65 * texts.total()
    for _shape, story in stories:
        said = Counter(item.text for item in story.items)
        assert said.most_common(1)[0][1] <= 5, story.key
    assert len({story.name for _shape, story in stories}) > 100
    assert len({frozenset(person.first for person in story.people) for _shape, story in stories}) == len(
        stories
    )


def test_nobody_of_a_family_has_anothers_number_or_the_countys(stories: list[tuple[Shape, Story]]) -> None:
    for _shape, story in stories:
        numbers = [person.phone for person in story.people if person.phone]
        assert len(set(numbers)) == len(numbers)
        assert not {HOTLINE, "555-0139"} & set(numbers)


def test_no_story_names_its_reporter(stories: list[tuple[Shape, Story]]) -> None:
    for _shape, story in stories:
        texts = " ".join(words_of(replace(story, reports=()))).lower()
        for report in story.reports:
            assert report.who.lower() not in texts
            for giveaway in report.giveaways:
                assert giveaway.lower() not in texts, (story.key, giveaway)


def test_ages_can_be(stories: list[tuple[Shape, Story]]) -> None:
    for _shape, story in stories:
        days = {person.key: born(AT, person.born)[1] for person in story.people}
        kids = [days[one.key] for one in story.people if one.standing == "child"]
        assert all(one and one > date(2008, 11, 24) for one in kids)
        for first, kind, second in story.ties:
            older, younger = days[first], days[second]
            if kind == "parent" and older and younger:
                assert (younger - older).days > 15 * 365, (story.key, first, second)


def test_families_are_of_many_kinds(stories: list[tuple[Shape, Story]]) -> None:
    shapes = [shape for shape, _story in stories]
    assert len({shape.theme.key for shape in shapes}) == 10
    assert {shape.stage for shape in shapes} == {"response", "maintenance", "reunification", "permanency"}
    assert {shape.strength for shape in shapes} == {0, 1, 2, 3}
    assert 0.08 < sum(shape.tongue == "es" for shape in shapes) / len(shapes) < 0.4
    assert {len(shape.kids) for shape in shapes} == {1, 2, 3, 4}
    spoken = {person.speaks for _shape, story in stories for person in story.people}
    assert len(spoken) >= 8


def test_progress_tells_families_share_and_time_left() -> None:
    assert progress(5_000, 20_000, rate=50.0) == "  5,000 of 20,000 families, 25 %, about 5 min 00 s left"
    assert progress(200, 200, rate=50.0) == "  200 of 200 families, 100 %"


def test_names_in_a_row() -> None:
    assert listed(["Ana"]) == "Ana"
    assert listed(["Ana", "Luis", "Rosa"]) == "Ana, Luis and Rosa"
    assert listed(["Ana", "Ignacio"], "y") == "Ana e Ignacio"
    assert listed(["Ana", "Yolanda"], "y") == "Ana y Yolanda"
    assert listed(["Luis", "Hiedra"], "y") == "Luis y Hiedra"
