"""A child's place on the path goes on to the child's own scale, and is shared as the child's sheet is."""

from typing import Any

import pytest

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Protection
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.mapping.changes.scaling import NewRating, rate
from threefold.mapping.copies.scaling import RatingCopy, scales_for
from threefold.mapping.models import Rating, Scale
from threefold.toolkit.changes import (
    amend_tool,
    choose_readers,
    withdraw_tool,
)
from threefold.toolkit.models import FilledTool
from threefold.toolkit.onward.changes import carry_facts
from threefold.toolkit.onward.tests.test_circle import could
from threefold.toolkit.tests.test_copies import person, worker
from threefold.toolkit.tests.things import done, who

pytestmark = pytest.mark.django_db
WHY = "Now Grandma comes."


def house(place: int = 4) -> dict[str, Any]:
    return {
        "prepare": {"on": "2026-03-02", "parents_asked": "yes"},
        "chosen": {"told_limits": "yes"},
        "path": {"tells": "yes", "place": place, "why": {"text": WHY, "language": "en"}},
        "end": {"unsafe": "no"},
    }


def carried(cast: Cast, row: FilledTool | None = None) -> FilledTool:
    if row is None:
        row = done(cast, "safety_house", house())
    carry_facts(filled=row.pk, sayings=[one.saying for one in could(cast, row)], **who(cast))
    return row


def numbers(cast: Cast, reader: Reader, surface: Surface = Surface.PRINT) -> list[RatingCopy]:
    found = scales_for(cast.family, reader, surface)
    return [one for scale in found for line in scale.lines for one in line.ratings]


def values(cast: Cast, who_reads: str, surface: Surface = Surface.PRINT) -> list[int | None]:
    return [one.value for one in numbers(cast, person(cast, who_reads), surface)]


def test_a_place_on_the_path_stands_once_on_the_childs_own_scale(cast: Cast) -> None:
    row = carried(cast)
    carried(cast, row)
    (one,) = numbers(cast, worker(cast, "worker"), Surface.SCREEN)
    assert (one.value, one.text, one.exact_words) == (4, WHY, True)
    assert one.origin and (one.origin.tool.en, one.origin.filled) == ("Safety House", row.pk)
    scale = Scale.objects.get()
    assert (scale.only_for, scale.kind, scale.language) == (cast.child, "child_path", "en")
    carried(cast)
    assert (Scale.objects.count(), Rating.objects.count()) == (1, 2)


def test_it_goes_to_whom_the_child_chose_and_follows(cast: Cast) -> None:
    Protection.objects.all().delete()
    row = carried(cast)
    for surface in Surface:
        for one in ("mother", "father", "grandmother", "attorney"):
            assert values(cast, one, surface) == []
    choose_readers(filled=row.pk, sheet="path", people=[cast.mother.pk], **who(cast))
    assert (values(cast, "mother"), values(cast, "father")) == ([4], [])
    assert values(cast, "mother", Surface.TEXT) == []
    assert numbers(cast, worker(cast, "worker"), Surface.TEXT) == []
    choose_readers(filled=row.pk, sheet="path", kept=True, **who(cast))
    assert values(cast, "mother") == []
    assert numbers(cast, worker(cast, "second"), Surface.SCREEN) == []
    assert len(numbers(cast, worker(cast, "worker"), Surface.SCREEN)) == 1


def test_whoever_somebody_is_kept_safe_from_never_gets_it(cast: Cast) -> None:
    row = carried(cast)
    choose_readers(filled=row.pk, sheet="path", people=[cast.father.pk], **who(cast))
    assert values(cast, "father") == []


def test_a_number_that_was_put_right_or_withdrawn_is_off_the_scale(cast: Cast) -> None:
    row = carried(cast)
    later = amend_tool(filled=row.pk, payload=house(5), reason="It was a five.", **who(cast))
    assert numbers(cast, worker(cast, "worker"), Surface.SCREEN) == []
    carried(cast, later)
    assert [one.value for one in numbers(cast, worker(cast, "worker"), Surface.SCREEN)] == [5]
    withdraw_tool(filled=later.pk, reason="Typed for another child.", **who(cast))
    assert numbers(cast, worker(cast, "worker"), Surface.SCREEN) == []


def test_another_number_of_that_day_takes_no_childs_number_away(cast: Cast) -> None:
    carried(cast)
    mine = Rating.objects.get()
    again = NewRating(value=9, rated_on=mine.rated_on, person=cast.child.pk)
    rate(scale=mine.scale, rating=again, **who(cast))
    assert {one.value for one in numbers(cast, worker(cast, "worker"), Surface.SCREEN)} == {4, 9}


def test_both_pages_say_so(cast: Cast) -> None:
    row = carried(cast)
    client = signed_in(cast.worker)
    tool = f"/families/{cast.family.pk}/tools/{row.pk}/"
    assert "own scale since" in client.get(tool).content.decode()
    scale = f"/families/{cast.family.pk}/scales/{Scale.objects.get().pk}/"
    page = client.get(scale).content.decode()
    assert WHY in page
    assert "From Safety House" in page
    assert tool in page
