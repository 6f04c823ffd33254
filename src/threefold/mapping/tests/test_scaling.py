"""Scales and numbers: both ends, each person apart, nobody's number replaced, and a picture that tells the same."""

import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import Ledger
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.roles import role_towards
from threefold.families.tests.cast import AT, Cast
from threefold.mapping import chart
from threefold.mapping.changes import scaling
from threefold.mapping.changes.scaling import NewRating, NewScale
from threefold.mapping.copies.scaling import ScaleCopy, scales_for
from threefold.mapping.errors import HasRatings, ReasonNeeded
from threefold.mapping.models import Rating, Scale
from threefold.practice.errors import NotAllowed, Stale

pytestmark = pytest.mark.django_db
DAY = date(2026, 2, 13)


def by(cast: Cast, **more: Any) -> dict[str, Any]:
    """What every change is told."""
    return {"by": cast.worker, "family": cast.family, "id": new_id(), "at": AT, **more}


def scale_of(cast: Cast, **more: Any) -> Scale:
    """How safe the nights are."""
    given = {
        "question": "How safe are the nights?",
        "ten": "Somebody is inside.",
        "zero": "They are alone.",
        **more,
    }
    return scaling.make_scale(**by(cast, scale=NewScale(**given)))


def put(cast: Cast, scale: Scale, who: str, value: int | None, day: date = DAY, **more: Any) -> Rating:
    """One person's number."""
    someone = getattr(cast, who)
    key = "worker" if who in ("worker", "second") else "person"
    rating = NewRating(value=value, rated_on=day, **{key: someone.pk}, **more)
    return scaling.rate(**by(cast, scale=scale, rating=rating))


def seen_by(cast: Cast, who: str) -> tuple[ScaleCopy, ...]:
    """The scales as somebody gets them."""
    someone = getattr(cast, who)
    if who in ("worker", "second", "supervisor", "facilitator"):
        role = role_towards(someone, cast.family, on=AT.date())
        assert role is not None
        reader = reader_for_worker(someone, cast.family, role, at=AT)
    else:
        reader = reader_for_person(facts_of(cast.family, at=AT), someone.pk)
    return scales_for(cast.family, reader, Surface.PRINT)


def numbers(copy: ScaleCopy) -> dict[str, list[int | None]]:
    """Each person's numbers."""
    return {line.name: [one.value for one in line.ratings] for line in copy.lines}


def test_each_persons_numbers_are_a_line_of_their_own(cast: Cast) -> None:
    scale = scale_of(cast)
    put(cast, scale, "mother", 4, words="I call now.")
    put(cast, scale, "mother", 7, DAY + timedelta(28))
    put(cast, scale, "grandmother", None)
    put(cast, scale, "worker", 3)
    (copy,) = seen_by(cast, "worker")
    assert numbers(copy) == {"Nora": [4, 7], "Pearl": [None], "Alma": [3]}
    assert copy.days == (DAY, DAY + timedelta(28))
    entry = Entry.objects.filter(kind="mapping.rated").first()
    assert entry is not None
    assert set(entry.detail) == {"scale", "rating", "declined"}


def test_a_second_number_of_the_same_day_takes_the_place_and_both_are_kept(cast: Cast) -> None:
    scale = scale_of(cast)
    put(cast, scale, "mother", 4)
    put(cast, scale, "mother", 5)
    assert numbers(seen_by(cast, "worker")[0]) == {"Nora": [5]}
    assert Rating.objects.count() == 2


def test_the_same_id_rates_once(cast: Cast) -> None:
    same = by(cast, scale=scale_of(cast), rating=NewRating(value=4, rated_on=DAY, person=cast.mother.pk))
    assert scaling.rate(**same).pk == scaling.rate(**same).pk
    assert Rating.objects.count() == 1


def test_a_number_is_taken_back_with_a_reason(cast: Cast) -> None:
    row = put(cast, scale_of(cast), "mother", 4)
    with pytest.raises(ReasonNeeded):
        scaling.withdraw_rating(**by(cast, rating=row, reason=" "))
    scaling.withdraw_rating(**by(cast, rating=row, reason="It was Pearl's"))
    assert seen_by(cast, "worker")[0].lines == ()
    with pytest.raises(NotAllowed):
        scaling.withdraw_rating(**by(cast, rating=row, reason="Again"))


@pytest.mark.parametrize("value", [-1, 11])
def test_numbers_off_the_scale_are_refused(cast: Cast, value: int) -> None:
    with pytest.raises(NotAllowed):
        put(cast, scale_of(cast), "mother", value)


@pytest.mark.parametrize("who", ["stranger", "supervisor", "leader", "administrator", "auditor"])
def test_who_may_not_write_numbers_is_refused(cast: Cast, who: str) -> None:
    scale = scale_of(cast)
    rating = NewRating(value=1, rated_on=DAY, person=cast.mother.pk)
    with pytest.raises(NotAllowed):
        scaling.rate(**by(cast, by=getattr(cast, who), scale=scale, rating=rating))
    assert not Rating.objects.exists()


def test_no_id_of_another_family_gets_in(cast: Cast) -> None:
    scale = scale_of(cast)
    with pytest.raises(NotAllowed):
        scale_of(cast, danger=new_id())
    with pytest.raises(NotAllowed):
        scale_of(cast, only_for=new_id())
    rating = NewRating(value=1, rated_on=DAY, person=new_id())
    with pytest.raises(NotAllowed):
        scaling.rate(**by(cast, scale=scale, rating=rating))
    mine = NewRating(value=1, rated_on=DAY, worker=cast.stranger.pk)
    with pytest.raises(NotAllowed):
        scaling.rate(by=cast.stranger, family=cast.other_family, id=new_id(), at=AT, scale=scale, rating=mine)
    rating = NewRating(value=1, rated_on=DAY, worker=cast.elsewhere.pk)
    with pytest.raises(NotAllowed):
        scaling.rate(**by(cast, scale=scale, rating=rating))


def test_the_ends_stay_once_somebody_put_a_number(cast: Cast) -> None:
    scale = scale_of(cast)
    words = NewScale(question="?", ten="Ten", zero="Zero")
    with pytest.raises(Stale):
        scaling.change_scale(**by(cast, scale=scale, words=words, base_version=9))
    scaling.change_scale(**by(cast, scale=scale, words=words, base_version=1))
    put(cast, scale, "mother", 4)
    with pytest.raises(HasRatings):
        scaling.change_scale(**by(cast, scale=scale, words=words, base_version=2))


def test_a_scale_in_one_persons_words_is_only_theirs(cast: Cast) -> None:
    scale = scale_of(cast, only_for=cast.child.pk, kind="child_path", question="How far to the door?")
    put(cast, scale, "child", 3, audience="staff")
    with pytest.raises(NotAllowed):
        put(cast, scale, "mother", 3)
    assert seen_by(cast, "mother") == seen_by(cast, "grandmother") == ()
    assert numbers(seen_by(cast, "worker")[0]) == {"Ivy": [3]}


def test_somebody_others_are_protected_from_sees_only_their_own_number(cast: Cast) -> None:
    scale = scale_of(cast)
    for who, value in (("mother", 3), ("child", 4), ("grandmother", 5), ("worker", 3), ("father", 8)):
        put(cast, scale, who, value)
    (copy,) = seen_by(cast, "father")
    assert numbers(copy) == {"Dale": [8]}
    assert numbers(seen_by(cast, "mother")[0])["Dale"] == [8]


def test_who_was_not_asked_and_is_kept_apart_sees_no_scale(cast: Cast) -> None:
    put(cast, scale_of(cast), "mother", 3)
    assert seen_by(cast, "father") == ()


def test_the_circle_sees_its_own_numbers_only(cast: Cast) -> None:
    scale = scale_of(cast)
    put(cast, scale, "mother", 3)
    put(cast, scale, "grandmother", 5)
    assert numbers(seen_by(cast, "grandmother")[0]) == {"Pearl": [5]}
    assert seen_by(cast, "neighbor") == ()


def test_a_family_reads_the_ends_in_its_own_language(cast: Cast) -> None:
    cast.mother.reads_in = "es"
    cast.mother.save()
    scale_of(cast, ten_translation="Alguien está adentro.", zero_translation="Están solos.")
    (copy,) = seen_by(cast, "mother")
    assert (copy.ten, copy.zero, copy.language) == ("Alguien está adentro.", "Están solos.", "es")


def test_a_scale_in_both_languages_is_wholly_in_one(cast: Cast) -> None:
    cast.mother.reads_in = "es"
    cast.mother.save()
    scale_of(
        cast, question_translation="¿Qué tan a salvo?", ten_translation="Alguien.", zero_translation="Nadie."
    )
    (copy,) = seen_by(cast, "mother")
    assert (copy.question, copy.ten, copy.zero) == ("¿Qué tan a salvo?", "Alguien.", "Nadie.")
    assert seen_by(cast, "worker")[0].question == "How safe are the nights?"


def test_what_is_left_out_is_counted(cast: Cast) -> None:
    put(cast, scale_of(cast), "mother", 3, audience="staff")
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.grandmother.pk)
    ledger = Ledger()
    scales_for(cast.family, reader, Surface.PRINT, ledger)
    assert sum(ledger.withheld.values()) == 1


def test_scales_cost_the_same_however_many_numbers(
    cast: Cast, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    scale = scale_of(cast)
    put(cast, scale, "mother", 3)
    with django_assert_max_num_queries(12) as first:
        seen_by(cast, "worker")
    for number in range(10):
        put(cast, scale_of(cast), "mother", 3, DAY + timedelta(number))
        put(cast, scale, "grandmother", 3, DAY + timedelta(number))
    with django_assert_num_queries(len(first)):
        seen_by(cast, "worker")


def drawn(copy: ScaleCopy, width: int = chart.WIDE) -> ET.Element:
    """The picture, parsed."""
    return ET.fromstring(str(chart.chart_svg(copy, width=width)))


SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("width", [chart.WIDE, chart.NARROW])
def test_the_picture_names_everybody_and_draws_no_average(cast: Cast, width: int) -> None:
    scale = scale_of(cast, question="How <safe>?")
    for day in (0, 1, 60):
        for who, value in (("mother", 4), ("grandmother", 4), ("worker", 2)):
            put(cast, scale, who, value, DAY + timedelta(day))
    put(cast, scale, "father", None)
    (copy,) = seen_by(cast, "worker")
    picture = drawn(copy, width)
    words = [text.text or "" for text in picture.iter(f"{SVG}text")]
    assert {"Nora 4", "Pearl 4", "Alma 2", "Dale", "10", "0"} <= set(words)
    assert len(list(picture.iter(f"{SVG}polyline"))) == 3
    title, desc = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert title is not None and title.text == "How <safe>?"
    assert desc is not None and "Dale: 13 Feb: did not say" in (desc.text or "")
    assert "style" not in str(chart.chart_svg(copy))


def test_names_and_marks_never_cover_each_other(cast: Cast) -> None:
    scale = scale_of(cast)
    people = ("mother", "father", "child", "sibling", "grandmother", "neighbor", "worker", "second")
    for who in people:
        put(cast, scale, who, 1)
    picture = drawn(seen_by(cast, "worker")[0])
    named = [one for one in picture.iter(f"{SVG}text") if (one.text or "").endswith(" 1")]
    heights = sorted(float(one.get("y", 0)) for one in named)
    assert len(heights) == 8
    assert all(later - earlier >= 18 for earlier, later in pairwise(heights))
    box = [float(part) for part in str(picture.get("viewBox")).split()]
    assert heights[0] > 0
    assert heights[-1] < box[3]
    places = [one.get("transform") for one in picture.iter(f"{SVG}path") if one.get("transform")]
    assert len(set(places)) == len(places) == 16


def test_without_a_number_there_is_no_picture(cast: Cast) -> None:
    scale_of(cast)
    assert chart.chart_svg(seen_by(cast, "worker")[0]) == ""


def test_the_table_has_the_same_numbers(cast: Cast) -> None:
    scale = scale_of(cast)
    put(cast, scale, "mother", 4)
    put(cast, scale, "grandmother", None, DAY + timedelta(28))
    assert chart.table_of(seen_by(cast, "worker")[0]) == (
        ("Who", "13 Feb", "13 Mar"),
        (("Nora", "4", ""), ("Pearl", "", "did not say")),
    )
