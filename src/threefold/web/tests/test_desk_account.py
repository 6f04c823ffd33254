"""Many copies read as few lines: on the desk by person and kind of sheet, on the timeline by day; all are kept."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import override

from threefold.audit.models import Entry
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.core.messages import compile_messages
from threefold.disclosure.groups import Surface
from threefold.families import story
from threefold.families.changes.handing import note_handed_over, settle_handed_over
from threefold.families.copies.people import names_for
from threefold.families.models import HandedOver, Person
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.web.templatetags.tf import day

pytestmark = pytest.mark.django_db
MADE = '<span class="tf-strong">Does Nora have it now?</span>'


def hand(cast: Cast, person: Person, kind: str, at: datetime, **more: Any) -> HandedOver:
    return note_handed_over(
        by=cast.worker, family=cast.family, id=new_id(), at=at, person=person, kind=kind, surface="print",
        language="en", digest="0" * 64, **more,
    )  # fmt: skip


def settle(cast: Cast, row: HandedOver, outcome: str) -> None:
    settle_handed_over(by=cast.worker, family=cast.family, id=new_id(), at=now(), handed=row, outcome=outcome)


def desk(cast: Cast) -> str:
    page = signed_in(cast.worker).get(reverse("web:copies", args=[cast.family.pk]))
    return " ".join(unescape(page.content.decode()).split())


def timeline(cast: Cast, who: str = "worker", before: str = "") -> str:
    address = reverse("families:timeline", args=[cast.family.pk])
    return read(signed_in(getattr(cast, who)).get(address, {"before": before} if before else {}))


def read(page: HttpResponse) -> str:
    """The words of a page as they follow each other."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def test_the_desk_has_one_line_for_a_person_and_a_kind_of_sheet(cast: Cast) -> None:
    for days in range(7):
        row = hand(cast, cast.mother, "map", AT - timedelta(days=6 - days))
    hand(cast, cast.mother, "why", AT)
    hand(cast, cast.grandmother, "map", AT)
    said = desk(cast)
    assert f"The map: made 7 times, last on {day(AT)}, Alma. Made, not handed over yet." in said
    assert said.count("The map: ") == 2 and said.count(f"Worries and goals: {day(AT)}, Alma.") == 1
    # The newest of each kind is asked about; those before it were made anew.
    assert said.count(MADE) == 2
    assert reverse("web:settle_copy", args=[cast.family.pk, row.pk]) in said
    account = reverse("families:account", args=[cast.family.pk])
    assert f'href="{account}"' in said
    whole = read(signed_in(cast.worker).get(account))
    assert whole.count("Nora: map, on paper") == 7 and "Nora: worries and goals" in whole
    settle(cast, row, "given")
    said = desk(cast)
    assert f"last on {day(AT)}, Alma. Given." in said and said.count(MADE) == 1


def test_two_plans_are_asked_about_each_by_itself(cast: Cast) -> None:
    first = hand(cast, cast.mother, "plan", AT - timedelta(days=1), subject=new_id())
    second = hand(cast, cast.mother, "plan", AT, subject=new_id())
    said = desk(cast)
    assert "The safety plan: made 2 times" in said and said.count(MADE) == 2
    settle(cast, second, "given")
    said = desk(cast)
    assert said.count(MADE) == 1 and reverse("web:settle_copy", args=[cast.family.pk, first.pk]) in said


def test_in_spanish(cast: Cast) -> None:
    compile_messages()
    cast.worker.language = "es"
    cast.worker.save()
    for _ in range(3):
        row = hand(cast, cast.mother, "child", AT)
    settle(cast, row, "refused")
    with override("es"):
        when = day(AT)
    assert "marzo" in when
    assert f"El plan para un niño: se hizo 3 veces, la última el {when}, Alma." in desk(cast)
    said = timeline(cast)
    assert "Alma hizo una copia para Nora: plan para un niño 3 veces" in said
    assert "Alma anotó que Nora no quiso una copia" in said


def test_the_timeline_says_which_sheet_for_whom_and_counts_those_of_a_day(cast: Cast) -> None:
    for _ in range(41):
        hand(cast, cast.mother, "map", AT)
    hand(cast, cast.mother, "why", AT)
    settle(cast, hand(cast, cast.grandmother, "part", AT - timedelta(days=1)), "given")
    settle(cast, hand(cast, cast.father, "map", AT), "refused")
    said = timeline(cast)
    # More than a page holds: the day is whole all the same.
    assert "Alma made a copy for Nora: map 41 times" in said
    assert (
        said.count("made a copy for Nora: map") == 1
        and "Alma made a copy for Nora: worries and goals" in said
    )
    assert "Alma wrote down that Pearl has a copy" in said
    assert "Alma wrote down that Dale did not want a copy" in said
    assert "Alma made a copy for Pearl: their part of the plan" in said
    assert Entry.objects.filter(kind="families.copy_made").count() == 44


def test_a_page_of_the_timeline_ends_with_a_day(cast: Cast) -> None:
    for days in (2, 1, 0):
        for _ in range(story.A_PAGE - 10):
            hand(cast, cast.mother, "map", AT - timedelta(days=days))
    reader = replace(_reader(cast, cast.mother), role="social_worker", person=None)
    days_of, earlier = story.done(cast.family, reader, before=AT + timedelta(seconds=1))
    assert [one.lines[0].times for one in days_of] == [40, 40]
    assert earlier is not None
    rest, none = story.done(cast.family, reader, before=earlier)
    assert rest[0].lines[0].times == 40 and none is None


def test_who_may_not_see_the_account_reads_of_no_sheet_and_no_person(cast: Cast) -> None:
    settle(cast, hand(cast, cast.mother, "map", AT), "given")
    for who in ("second", "facilitator"):
        said = timeline(cast, who)
        assert "Alma made a copy for somebody" in said and "Alma wrote down what became of a copy" in said
        assert "Nora" not in said and "map" not in said.partition("What was done")[2].partition("Alma")[2]
    assert "Alma made a copy for Nora: map" in timeline(cast, "supervisor")


def _reader(cast: Cast, person: Person) -> Any:
    return reader_for_person(facts_of(cast.family, at=AT), person.pk)


def test_nobody_is_named_to_somebody_they_are_kept_safe_from(cast: Cast) -> None:
    rows = list(Person.objects.filter(family=cast.family))
    assert set(names_for(rows, _reader(cast, cast.father), Surface.SCREEN)) == {cast.father.pk}
    assert cast.mother.pk in names_for(rows, _reader(cast, cast.child), Surface.SCREEN)
