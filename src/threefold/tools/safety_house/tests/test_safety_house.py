"""The red circle reaches nobody who is named in it, and a child need not say where they are."""

import json
from itertools import product
from typing import Any

import pytest

from threefold.disclosure.groups import Surface
from threefold.families.models import Protection
from threefold.families.tests.cast import Cast
from threefold.toolkit.answers import problems
from threefold.toolkit.changes import Begin, amend_tool, choose_readers, finish_tool, keep_draft
from threefold.toolkit.models import FilledTool
from threefold.toolkit.registry import kept_with
from threefold.toolkit.tests.test_copies import person, seen, worker
from threefold.toolkit.tests.things import who
from threefold.toolkit.voice.facts import facts_of
from threefold.tools.safety_house.definition import TOOL

SHEETS = ["inside", "visitors", "rules", "needs", "red", "path", "picture"]
SIDE = ("mother", "father", "grandmother", "neighbor", "attorney")
RING = {"v": 1, "tool": "safety", "sheet": "safety", "home": "any", "back": "wings", "path": 4}


def house(cast: Cast, *named: Any, picture: Any = None) -> dict[str, Any]:
    rows = [{"name": "him", "person": str(one.pk) if one else ""} for one in named]
    return {
        "prepare": {"on": "2026-03-02", "parents_asked": "yes"},
        "chosen": {"told_limits": "yes"},
        "rules": {"said": [{"words": {"text": "No yelling at night."}}]},
        "red": {"people": rows},
        "picture": {
            "about_drawing": {"text": "This is my lamp."},
            **({"drawing": picture} if picture else {}),
        },
        "end": {"unsafe": "no"},
    }


def finished(cast: Cast, payload: dict[str, Any]) -> FilledTool:
    begin = Begin(tool="safety_house", person=cast.child.pk, language="en")
    row = keep_draft(begin=begin, payload=payload, **who(cast))
    return finish_tool(filled=row.pk, seen=row.edition, **who(cast))


def open_to_all(cast: Cast, row: FilledTool) -> None:
    Protection.objects.all().delete()
    everybody = [getattr(cast, one).pk for one in SIDE]
    for sheet in SHEETS:
        choose_readers(filled=row.pk, sheet=sheet, people=everybody, **who(cast))


def test_every_part_is_a_sheet_of_the_child() -> None:
    assert [one.key for one in TOOL.sections if one.is_sheet] == SHEETS


def test_not_to_say_a_place_is_an_answer() -> None:
    given = {
        "prepare": {"on": "2026-11-12", "parents_asked": "yes"},
        "chosen": {"told_limits": "yes"},
        "path": {"tells": "no"},
        "end": {"unsafe": "no"},
    }
    assert problems(TOOL, given, finishing=True) == ()


def test_a_child_who_is_not_safe_asks_for_something_today() -> None:
    given = {"prepare": {"on": "2026-11-12", "parents_asked": "yes"}, "chosen": {"told_limits": "yes"}}
    assert [one.prompt for one in problems(TOOL, {**given, "end": {"unsafe": "yes"}}, finishing=True)] == [
        "today"
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("surface", Surface)
def test_who_is_in_the_red_circle_never_gets_it_nor_the_picture_that_shows_it(
    cast: Cast, surface: Surface
) -> None:
    open_to_all(cast, finished(cast, house(cast, cast.mother)))
    carried = surface not in (Surface.SEARCH, Surface.NOTIFICATION, Surface.TEXT)
    apart = seen(cast, person(cast, "mother"), surface)
    other = seen(cast, person(cast, "grandmother"), surface)
    assert apart == ({"rules"} if carried else set())
    assert other == ({"rules", "red", "picture"} if carried else set())
    if surface is Surface.SCREEN:
        assert {"red", "picture"} <= seen(cast, worker(cast, "worker"))


@pytest.mark.django_db
def test_nobody_of_the_familys_side_gets_it_until_it_is_known_who_is_in_it(cast: Cast) -> None:
    row = finished(cast, house(cast, None))
    open_to_all(cast, row)
    for one in SIDE:
        assert seen(cast, person(cast, one)) == {"rules"}, one
    amend_tool(filled=row.pk, payload=house(cast, cast.father), reason="Who it is.", **who(cast))
    assert seen(cast, person(cast, "grandmother")) == {"rules", "red", "picture"}
    assert seen(cast, person(cast, "father")) == {"rules"}


@pytest.mark.django_db
def test_a_name_that_comes_later_closes_the_earlier_version_too(cast: Cast) -> None:
    row = finished(cast, house(cast, cast.father))
    open_to_all(cast, row)
    assert seen(cast, person(cast, "mother")) == {"rules", "red", "picture"}
    amend_tool(filled=row.pk, payload=house(cast, cast.father, cast.mother), reason="One more.", **who(cast))
    assert seen(cast, person(cast, "mother")) == {"rules"}
    assert seen(cast, person(cast, "grandmother")) == {"rules", "red", "picture"}


MARKS = (
    {"k": "stamp", "s": "face-sad", "x": 7600, "y": 11000, "z": 80, "in": "red"},
    {"k": "stamp", "s": "face-sad", "x": 7600, "y": 11000, "z": 80, "in": "inside"},
    {"k": "line", "c": "ink", "w": "thick", "d": [100, 100, 7000, 11000, 5, 5]},
    {"k": "line", "c": "ink", "w": "thick", "p": 1, "d": [100, 100, 9, 7000, 11000, 0]},
    {
        "k": "words",
        "t": "him",
        "by": "child",
        "lang": "en",
        "x": 7300,
        "y": 11500,
        "z": 400,
        "n": 20,
        "in": "inside",
    },
)


@pytest.mark.django_db
@pytest.mark.parametrize("mark", MARKS)
def test_a_picture_with_something_in_the_ring_goes_only_to_who_may_see_the_ring(
    cast: Cast, mark: dict[str, Any]
) -> None:
    row = finished(cast, house(cast, picture={**RING, "marks": [{"id": "a", **mark}]}))
    Protection.objects.all().delete()
    choose_readers(filled=row.pk, sheet="picture", people=[cast.mother.pk, cast.grandmother.pk], **who(cast))
    assert seen(cast, person(cast, "mother")) == set()
    choose_readers(filled=row.pk, sheet="red", people=[cast.grandmother.pk], **who(cast))
    assert [seen(cast, person(cast, one)) for one in ("mother", "grandmother")] == [set(), {"picture"}]


@pytest.mark.django_db
def test_a_picture_without_the_ring_needs_no_other_sheet(cast: Cast) -> None:
    row = finished(
        cast,
        house(
            cast,
            picture={
                **RING,
                "marks": [{"id": "a", "k": "line", "c": "ink", "w": "thin", "d": [100, 100, 5, 5]}],
            },
        ),
    )
    Protection.objects.all().delete()
    choose_readers(filled=row.pk, sheet="picture", people=[cast.mother.pk], **who(cast))
    assert seen(cast, person(cast, "mother")) == {"picture"}


@pytest.mark.django_db
def test_a_red_circle_that_is_kept_keeps_the_picture(cast: Cast) -> None:
    row = finished(cast, house(cast, cast.father))
    choose_readers(filled=row.pk, sheet="red", kept=True, **who(cast))
    for one, sheet in product(("second", "supervisor", "facilitator"), ("red", "picture")):
        assert sheet not in seen(cast, worker(cast, one))
    assert {"red", "picture"} <= seen(cast, worker(cast, "worker"))


def test_she_who_made_it_is_named() -> None:
    for language in ("en", "es"):
        assert "Sonja Parker" in TOOL.credit.in_(language)


def test_rules_needs_visitors_and_the_path_become_facts_and_the_red_circle_never_does() -> None:
    sample = json.loads(kept_with(TOOL, "example.json"))
    found = facts_of(TOOL, sample)
    assert [one.kind for one in found] == ["rule", "rule", "need", "visitor", "visitor", "path"]
    assert (found[-1].number, found[0].text) == (4, "No yelling after the street light is on.")
    assert "truck" not in str(found)
    assert facts_of(TOOL, {"path": {"tells": "no", "place": 4}}) == ()
