"""Who saw my file: whole and true, and no more than its holder may know."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from threefold.accounts.models import Worker
from threefold.audit.events import kinds
from threefold.audit.models import Entry
from threefold.audit.recording import record_read, record_reads
from threefold.audit.tests.tampering import drop_triggers
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.changes.handing import note_handed_over
from threefold.families.changes.openings import Need, open_sealed
from threefold.families.changes.places import Hiding, add_place
from threefold.families.copies.changed import ABOUT, FRONT, PARTS, SHOWN, TEAM, Known, Thing
from threefold.families.copies.seen import Act, Seen, Who, seen_for
from threefold.families.models import Person
from threefold.families.papers import seen_paper
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.printing.texts import texts_of

pytestmark = pytest.mark.django_db
DAY = AT + timedelta(days=1)
LATER = AT + timedelta(days=20)
ALMA, BETH = Who(name="Alma", role="social_worker"), Who(name="Beth", role="supervisor")


@pytest.fixture(autouse=True)
def a_clean_log(cast: Cast) -> None:
    """What made the cast is no part of these stories."""
    drop_triggers()
    Entry.objects.all().delete()


def look(cast: Cast, by: Worker, at: datetime = DAY, group: Group = Group.MAP, **more: Any) -> None:
    record_read(by=by, at=at, group=group, surface=Surface.SCREEN, family=cast.family.pk, **more)


def change(cast: Cast, kind: str, at: datetime = DAY, subject: UUID | None = None, **detail: Any) -> None:
    Entry.objects.create(
        agency=cast.agency.pk, family=cast.family.pk, actor=cast.worker.pk, kind=kind, detail=detail, at=at,
        subject=subject,
    )  # fmt: skip


def seal(cast: Cast, place: str, giveaways: str = "") -> None:
    hiding = Hiding(
        kind="residence", place=place, giveaways=giveaways, protects=frozenset({cast.mother.pk}),
        known_to=frozenset(), since=date(2026, 2, 1),
    )  # fmt: skip
    add_place(by=cast.worker, family=cast.family, id=new_id(), at=DAY, hiding=hiding)


def reader(cast: Cast, person: Person) -> Reader:
    return reader_for_person(facts_of(cast.family, at=LATER), person.pk)


def seen(cast: Cast, person: Person | None = None, known: Known | None = None) -> Any:
    who = reader(cast, person or cast.mother)
    return seen_for(cast.family, who, Surface.PRINT, before=LATER, known=known or {})


def paper(
    cast: Cast, person: Person | None = None, language: str = "en", known: Known | None = None, **more: Any
) -> str:
    made = seen_paper(
        cast.family, replace(reader(cast, person or cast.mother), **more), Ledger(), worker=cast.worker,
        at=LATER, day=LATER.date(), language=language, large=False, known=known or {},
    )  # fmt: skip
    assert made is not None
    return " | ".join(texts_of(made))


def test_the_same_person_on_the_same_day_is_one_line(cast: Cast) -> None:
    for minutes in range(50):
        look(cast, cast.worker, DAY + timedelta(minutes=minutes))
    item = new_id()
    change(cast, "mapping.item_added", subject=item)
    look(cast, cast.supervisor, DAY + timedelta(days=1))
    assert seen(cast, known={Thing.MAP: {item}}).days == (
        Seen(on=date(2026, 3, 4), who=BETH, acts=(Act.OPENED,)),
        Seen(on=date(2026, 3, 3), who=ALMA, acts=(), changed=(Thing.MAP,)),
    )


def test_a_day_is_the_countys(cast: Cast) -> None:
    look(cast, cast.worker, datetime(2026, 3, 4, 7, 59, 59, 999_999, tzinfo=UTC))
    look(cast, cast.worker, datetime(2026, 3, 4, 8, 0, tzinfo=UTC))
    assert [one.on for one in seen(cast).days] == [date(2026, 3, 4), date(2026, 3, 3)]


def test_what_is_older_than_a_year_is_told_by_the_month(cast: Cast) -> None:
    for days in (400, 401, 450):
        look(cast, cast.worker, LATER - timedelta(days=days))
    copy = seen(cast)
    assert copy.days == ()
    assert [one.on for one in copy.months] == [date(2025, 2, 1), date(2024, 12, 1)]
    assert "February 2025" in paper(cast) and "Febrero de 2025" in paper(cast, language="es")


TELLING = ("place", "vault", "referral", "protection", "sealed", "opening", "copy_", "conflict")
SEALED = sorted(
    name for name in kinds if name.startswith("families.") and any(word in name for word in TELLING)
)


@pytest.mark.parametrize("kind", [*SEALED, "meetings.something_new", "families.something_new"])
def test_what_is_sealed_counts_as_opening_the_file(cast: Cast, kind: str) -> None:
    change(cast, kind, group="people.in_confidence", break_glass=True, person=str(cast.father.pk))
    assert seen(cast).days == (Seen(on=date(2026, 3, 3), who=ALMA, acts=(Act.OPENED,)),)


def test_the_kinds_of_change_that_are_told_exist() -> None:
    assert len(SEALED) > 12
    told = {*TEAM, *FRONT, *ABOUT}
    assert told <= set(kinds)
    assert not told & set(SEALED)


OF_THINGS = [(kind, thing) for thing, shown in SHOWN.items() for kind in shown]


@pytest.mark.parametrize(("kind", "thing"), OF_THINGS)
def test_a_change_is_told_of_what_stands_on_ones_own_copies_alone(
    cast: Cast, kind: str, thing: Thing
) -> None:
    mine, hers = new_id(), new_id()
    change(cast, kind, subject=hers)
    opened = Seen(on=date(2026, 3, 3), who=ALMA, acts=(Act.OPENED,))
    assert seen(cast, known={thing: {mine}}).days == (opened,)
    change(cast, kind, subject=mine)
    assert seen(cast, known={thing: {mine}}).days == (replace(opened, acts=(), changed=(thing,)),)
    assert seen(cast, known={}).days == (opened,)


@pytest.mark.parametrize("kind", PARTS)
def test_a_part_of_a_plan_that_is_somebody_elses_is_no_change_of_the_plan(cast: Cast, kind: str) -> None:
    plan, mine, hers = new_id(), new_id(), new_id()
    known = {Thing.PLAN: {plan, mine}}
    change(cast, kind, subject=plan, plan=str(plan), part=str(hers))
    assert seen(cast, known=known).days[0].changed == ()
    change(cast, kind, subject=plan, plan=str(plan), part=str(mine))
    assert seen(cast, known=known).days[0].changed == (Thing.PLAN,)


def test_who_changed_something_is_not_said_to_have_opened_it_besides(cast: Cast) -> None:
    """A day with a hidden change beside a known one reads as the day with the known one alone."""
    item = new_id()
    known = {Thing.MAP: {item}}
    change(cast, "mapping.item_added", subject=item)
    alone = paper(cast, known=known)
    change(cast, "mapping.item_added", subject=new_id())
    look(cast, cast.worker)
    assert paper(cast, known=known) == alone and "Changed the map" in alone


def test_what_is_written_about_somebody_is_told_to_them_and_to_nobody_else(cast: Cast) -> None:
    change(cast, "families.person_changed", subject=cast.mother.pk)
    assert seen(cast).days[0].changed == (Thing.ABOUT_YOU,)
    assert seen(cast, cast.father).days[0].changed == ()
    kept = replace(reader(cast, cast.mother), kept_apart_from=frozenset({cast.child.pk}))
    copy = seen_for(cast.family, kept, Surface.PRINT, before=LATER, known={})
    assert copy is not None and copy.days[0].changed == ()


def test_several_things_of_one_day_stand_in_one_sentence(cast: Cast) -> None:
    item, worry = new_id(), new_id()
    change(cast, "mapping.item_added", subject=item)
    change(cast, "mapping.danger_stated", subject=worry)
    change(cast, "families.worker_assigned")
    known = {Thing.MAP: {item}, Thing.WORRIES: {worry}}
    assert (
        "Changed the map, the worries with their goals and the list of who works with your family"
        in paper(cast, known=known)
    )
    assert (
        "Cambió el mapa, las preocupaciones con sus metas y la lista de quién trabaja con su familia"
        in paper(cast, known=known, language="es")
    )


def test_days_are_whole_and_in_the_language_of_the_sheet(cast: Cast) -> None:
    look(cast, cast.worker)
    assert "3\N{NO-BREAK SPACE}Mar\N{NO-BREAK SPACE}2026" in paper(cast)
    assert "3\N{NO-BREAK SPACE}mar\N{NO-BREAK SPACE}2026" in paper(cast, language="es")


def test_a_protected_place_of_somebody_leaves_no_trace(cast: Cast) -> None:
    """The same day with it and without it: the same sheet, for both parents."""
    look(cast, cast.worker)
    before = [paper(cast, one) for one in (cast.mother, cast.father)]
    seal(cast, "The house on Orchard Lane")
    need = Need(purpose="safety_planning", reason="Calling her.")
    open_sealed(by=cast.worker, of=cast.family, id=new_id(), at=DAY, group=Group.PROTECTED_PLACE, need=need)
    look(cast, cast.worker, group=Group.PROTECTED_PLACE)
    look(cast, cast.worker, group=Group.REPORTER)
    assert Entry.objects.filter(family=cast.family.pk).count() == 5
    assert [paper(cast, one) for one in (cast.mother, cast.father)] == before


def test_an_emergency_opening_of_the_whole_file_is_told_without_a_name(cast: Cast) -> None:
    need = Need(purpose="child_in_danger", reason="She called at night.")
    open_sealed(by=cast.stranger, of=cast.family, id=new_id(), at=DAY, group=Group.HEADER, need=need)
    outsider = Who(duty="casework")
    assert seen(cast).days == (Seen(on=date(2026, 3, 3), who=outsider, acts=(Act.EMERGENCY,)),)
    said = paper(cast, cast.father)
    assert "Somebody of the county who is not on your team (social worker)" in said
    assert "Opened the whole file in an emergency" in said
    for word in ("Stuart", "night", "danger now"):
        assert word not in said


def test_who_was_refused_or_had_a_list_did_not_open_the_file(cast: Cast) -> None:
    look(cast, cast.stranger, refused=True)
    record_reads(
        by=cast.worker, at=DAY, group=Group.HEADER, surface=Surface.SCREEN, families=[cast.family.pk]
    )
    copy = seen(cast)
    assert (copy.days, copy.months, copy.listed) == ((), (), (ALMA,))
    assert "Nobody has opened your family’s file yet." in paper(cast)


def hand(cast: Cast, person: Person, kind: str) -> None:
    note_handed_over(
        by=cast.worker, family=cast.family, id=new_id(), at=DAY, person=person, kind=kind, surface="print",
        language="en", digest="0" * 64,
    )  # fmt: skip


def test_only_ones_own_copies_are_told(cast: Cast) -> None:
    hand(cast, cast.mother, "why")
    hand(cast, cast.father, "map")
    hers, his = paper(cast, cast.mother), paper(cast, cast.father)
    assert "worries and goals, on paper" in hers and "map, on paper" not in hers
    assert "map, on paper" in his and "worries and goals, on paper" not in his


def test_the_whole_record_taken_out_is_told(cast: Cast) -> None:
    change(cast, "families.exported")
    assert "Took the whole file out as a copy" in paper(cast)
    assert "Sacó una copia de todo el expediente" in paper(cast, language="es")


def test_a_text_taken_along_is_told(cast: Cast) -> None:
    change(cast, "families.text_taken")
    assert "Took a text along for the county’s files" in paper(cast)
    assert "Sacó un texto para los archivos del condado" in paper(cast, language="es")


def test_where_a_workers_name_gives_something_away_nobody_is_named(cast: Cast) -> None:
    look(cast, cast.worker)
    look(cast, cast.supervisor)
    hand(cast, cast.mother, "why")
    assert "Alma, social worker" in paper(cast) and "Beth, supervisor" in paper(cast)
    seal(cast, "A house", giveaways="Alma")
    said = paper(cast)
    assert "Alma" not in said.replace(cast.agency.name, "") and "Beth" not in said
    assert "Social worker" in said and "Supervisor" in said and "your worker" in said


def test_a_childs_list_of_copies_is_not_for_whoever_finds_it(cast: Cast) -> None:
    hand(cast, cast.child, "child")
    finder = reader(cast, cast.father)
    ledger = Ledger()
    made = seen_paper(
        cast.family, replace(reader(cast, cast.child), finders=(finder,)), ledger, worker=cast.worker,
        at=LATER, day=LATER.date(), language="en", large=False, known={},
    )  # fmt: skip
    assert made is not None and "plan for a child" not in " ".join(texts_of(made))
    assert ledger.withheld == {(Group.ACCOUNTING, Why.FOUND): 1}
    assert ledger.found_by == {cast.father.pk}
    assert "plan for a child" in paper(cast, cast.child)


def test_whoever_may_not_know_has_no_such_sheet(cast: Cast) -> None:
    for person in (cast.grandmother, cast.neighbor, cast.attorney):
        assert seen(cast, person) is None
    desk = signed_in(cast.worker)
    young = reverse("web:copy", args=[cast.family.pk, cast.child.pk])
    assert desk.get(young, {"kind": "seen"}).status_code == 404
    Person.objects.filter(pk=cast.child.pk).update(born_on=date(2010, 1, 1))
    assert desk.get(young, {"kind": "seen"}).status_code == 200


def test_handing_it_out_is_itself_in_the_log(cast: Cast) -> None:
    client, before = signed_in(cast.worker), Entry.objects.count()
    address = reverse("web:make_copy", args=[cast.family.pk, cast.mother.pk])
    made = client.post(address, {"kind": "seen", "surface": "print"})
    assert made["Content-Type"] == "application/pdf"
    told = Entry.objects.order_by("-at", "-id")[: Entry.objects.count() - before]
    assert {one.kind for one in told if one.family} == {"read.shown", "families.copy_made"}
    assert {one.detail.get("group") for one in told if one.kind == "read.shown"} == {Group.ACCOUNTING}
    assert signed_in(cast.second).post(address, {"kind": "seen", "surface": "print"}).status_code == 404


def test_the_database_is_asked_as_often_for_a_long_log(
    cast: Cast, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    who = reader(cast, cast.mother)
    look(cast, cast.worker)
    with django_assert_max_num_queries(5) as first:
        seen_for(cast.family, who, Surface.PRINT, before=LATER, known={})
    row = {"agency": cast.agency.pk, "family": cast.family.pk, "kind": "read.shown", "detail": {}}
    Entry.objects.bulk_create(
        Entry(**row, actor=one.pk, at=DAY + timedelta(minutes=n))
        for n in range(2000) for one in (cast.worker, cast.supervisor, cast.second)
    )  # fmt: skip
    with django_assert_num_queries(len(first)):
        copy = seen_for(cast.family, who, Surface.PRINT, before=LATER, known={})
    assert copy is not None and {one.who.name for one in copy.days} == {"Alma", "Beth", "Sam"}
