"""Changes of people, homes, ties and protections: state, event, once only, late, and only for this family."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families import closing
from threefold.families.changes.family import FamilyFacts, change_family
from threefold.families.changes.homes import (
    Home,
    Stay,
    add_household,
    begin_residence,
    change_household,
    change_residence,
    end_residence,
    remove_residence,
)
from threefold.families.changes.people import NewPerson, change_person
from threefold.families.changes.places import Hiding, add_place
from threefold.families.changes.protections import (
    Order,
    add_protection,
    change_protection,
    end_protection,
    withdraw_protection,
)
from threefold.families.changes.ties import Tie, add_tie, change_tie, remove_tie
from threefold.families.errors import Refused
from threefold.families.models import Family, Household, Person, Protection, Relationship, Residence
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed, Stale

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
NORA = NewPerson(standing="parent", first_name="Nora", birth_known="unknown", icwa_status="reason_to_know")


@pytest.fixture(autouse=True)
def nothing_in_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other packages find before a file is closed is tested with them."""
    monkeypatch.setattr(closing, "_checks", {})


def who(cast: Cast) -> dict[str, Any]:
    return {"by": cast.worker, "family": cast.family, "at": AT}


def kinds_of(cast: Cast) -> list[str]:
    return list(Entry.objects.filter(family=cast.family.pk).order_by("id").values_list("kind", flat=True))


def test_a_family_closes_on_a_day_and_opens_again_without_one(cast: Cast) -> None:
    facts = FamilyFacts(name="Marlow", stage="closed", opened_on=DAY, closing_note="Pearl stays.")
    closed = change_family(id=new_id(), facts=facts, base_version=1, **who(cast))
    assert (closed.stage, closed.closed_on, closed.version) == ("closed", DAY, 2)
    opened = change_family(
        id=new_id(), facts=replace(facts, stage="maintenance", closed_on=DAY), base_version=2, **who(cast)
    )
    assert opened.closed_on is None
    assert kinds_of(cast)[-1] == "families.family_changed"


def test_a_family_does_not_close_before_it_opened(cast: Cast) -> None:
    facts = FamilyFacts(name="Marlow", stage="closed", opened_on=DAY, closed_on=date(2025, 1, 1))
    with pytest.raises(Refused) as no:
        change_family(id=new_id(), facts=facts, base_version=1, **who(cast))
    assert no.value.field == "closed_on"
    assert Family.objects.get(pk=cast.family.pk).stage == "response"


def test_a_late_change_of_a_person_is_told_so(cast: Cast) -> None:
    changed = change_person(id=new_id(), person=cast.mother, new=NORA, base_version=1, **who(cast))
    assert (changed.icwa_status, changed.version) == ("reason_to_know", 2)
    with pytest.raises(Stale) as late:
        change_person(id=new_id(), person=cast.mother, new=NORA, base_version=1, **who(cast))
    assert late.value.current == changed
    assert "Nora" not in str(Entry.objects.filter(subject=cast.mother.pk).values("detail"))


def test_nobody_speaks_for_themself_or_for_another_family(cast: Cast) -> None:
    far = Person.objects.create(
        agency=cast.agency, created_at=AT, family=cast.other_family, standing="child", first_name="Far",
        birth_known="unknown", icwa_status="not_asked",
    )  # fmt: skip
    for client in (cast.attorney.pk, far.pk):
        new = NewPerson(
            standing="court_party", first_name="Vera", birth_known="unknown", icwa_status="not_asked",
            speaks_for=frozenset({client, cast.child.pk}),
        )  # fmt: skip
        with pytest.raises(Refused):
            change_person(id=new_id(), person=cast.attorney, new=new, base_version=1, **who(cast))


def test_an_attorney_may_speak_for_several_and_is_kept_from_whom_any_of_them_is_safe(cast: Cast) -> None:
    new = NewPerson(
        standing="court_party", first_name="Vera", birth_known="unknown", icwa_status="not_asked",
        speaks_for=frozenset({cast.child.pk, cast.sibling.pk}),
    )  # fmt: skip
    changed = change_person(id=new_id(), person=cast.attorney, new=new, base_version=1, **who(cast))
    assert set(changed.speaks_for.all()) == {cast.child, cast.sibling}
    Protection.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, person=cast.mother, from_person=cast.sibling,
        basis=Protection.Basis.ORDER, starts=date(2026, 2, 1),
    )  # fmt: skip
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.attorney.pk)
    assert reader.stands_for == {cast.attorney.pk, cast.child.pk, cast.sibling.pk}
    assert reader.kept_apart_from == {cast.mother.pk}
    none = change_person(
        id=new_id(), person=changed, new=replace(new, speaks_for=frozenset()), base_version=2, **who(cast)
    )
    assert not none.speaks_for.exists()


def test_a_home_and_who_lives_there(cast: Cast) -> None:
    home = add_household(id=new_id(), home=Home(name="Pearl's"), **who(cast))
    stay = begin_residence(id=new_id(), person=cast.child, household=home, when="school nights", **who(cast))
    again = begin_residence(id=new_id(), person=cast.child, household=home, since=DAY, **who(cast))
    assert stay.pk == again.pk and Residence.objects.count() == 1
    end_residence(id=new_id(), residence=again, until=DAY, **who(cast))
    assert Residence.objects.get().until == DAY
    with pytest.raises(Refused):
        end_residence(id=new_id(), residence=again, until=date(2020, 1, 1), **who(cast))


def test_a_time_in_a_home_is_put_right_or_taken_away(cast: Cast) -> None:
    home = add_household(id=new_id(), home=Home(name="Pearl's"), **who(cast))
    row = begin_residence(id=new_id(), person=cast.child, household=home, when="scool nights", **who(cast))
    end_residence(id=new_id(), residence=row, until=DAY, **who(cast))
    right = Stay(since=date(2026, 2, 1), when="school nights")
    with pytest.raises(Stale):
        change_residence(id=new_id(), residence=row, stay=right, base_version=1, **who(cast))
    back = change_residence(id=new_id(), residence=row, stay=right, base_version=2, **who(cast))
    assert (back.when, back.since, back.until) == ("school nights", date(2026, 2, 1), None)
    odd = Stay(since=DAY, until=date(2020, 1, 1))
    with pytest.raises(Refused):
        change_residence(id=new_id(), residence=row, stay=odd, base_version=3, **who(cast))
    with pytest.raises(NotAllowed):
        remove_residence(id=new_id(), residence=row, **{**who(cast), "family": cast.other_family})
    again = new_id()
    for _ in range(2):
        remove_residence(id=again, residence=row, **who(cast))
        row.pk = back.pk
    assert not Residence.objects.exists()
    assert kinds_of(cast)[-1] == "families.residence_removed"


def test_a_home_changed_meanwhile(cast: Cast) -> None:
    home = add_household(id=new_id(), home=Home(name="Pearl's"), **who(cast))
    change_household(id=new_id(), household=home, home=Home(name="Otter Flat"), base_version=1, **who(cast))
    with pytest.raises(Stale):
        change_household(id=new_id(), household=home, home=Home(name="x"), base_version=1, **who(cast))
    assert Household.objects.get().name == "Otter Flat"


def test_a_tie_said_twice_is_one_tie_and_can_change(cast: Cast) -> None:
    pair = {"first": cast.mother, "second": cast.father}
    tie = add_tie(id=new_id(), tie=Tie(kind="married"), **pair, **who(cast))
    assert add_tie(id=new_id(), tie=Tie(kind="married"), **pair, **who(cast)).pk == tie.pk
    changed = change_tie(id=new_id(), tie=tie, to=Tie(kind="separated"), base_version=1, **who(cast))
    assert changed.kind == "separated"
    add_tie(id=new_id(), tie=Tie(kind="married"), **pair, **who(cast))
    with pytest.raises(Refused):
        change_tie(id=new_id(), tie=changed, to=Tie(kind="married"), base_version=2, **who(cast))


def test_a_mistaken_tie_goes_and_its_event_stays(cast: Cast) -> None:
    pair = {"first": cast.grandmother, "second": cast.mother}
    tie = add_tie(id=new_id(), tie=Tie(kind="parent"), **pair, **who(cast))
    same = new_id()
    for _ in range(2):
        remove_tie(id=same, tie=tie, **who(cast))
    assert not Relationship.objects.exists()
    assert kinds_of(cast).count("families.tie_removed") == 1


def test_nobody_is_tied_to_themself(cast: Cast) -> None:
    with pytest.raises(Refused):
        add_tie(id=new_id(), first=cast.mother, second=cast.mother, tie=Tie(kind="sibling"), **who(cast))


def test_a_protection_separates_readers_from_its_day_on(cast: Cast) -> None:
    order = Order(basis="order", starts=DAY)
    kept = add_protection(id=new_id(), person=cast.child, from_person=cast.father, order=order, **who(cast))
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.father.pk)
    assert reader.kept_apart_from == {cast.mother.pk, cast.child.pk}
    end_protection(id=new_id(), protection=kept, ends=DAY, **who(cast))
    later = reader_for_person(facts_of(cast.family, at=AT.replace(day=9)), cast.father.pk)
    assert later.kept_apart_from == {cast.mother.pk}


def test_a_protection_written_by_mistake_was_never_in_force_and_stays_on_record(cast: Cast) -> None:
    kept = Protection.objects.get()
    with pytest.raises(Refused):
        withdraw_protection(id=new_id(), protection=kept, reason=" \n", **who(cast))
    once = {"id": new_id(), "protection": kept, "reason": "CANARY the wrong Dale", **who(cast)}
    for _again in range(2):
        withdraw_protection(**once)
    withdraw_protection(**once | {"id": new_id(), "reason": "Another"})
    kept.refresh_from_db()
    assert (kept.withdrawn_at, kept.withdrawn_reason, kept.version) == (AT, "CANARY the wrong Dale", 2)
    for at in (AT, AT.replace(day=1), AT.replace(month=9)):
        assert not reader_for_person(facts_of(cast.family, at=at), cast.father.pk).kept_apart_from
    entry = Entry.objects.filter(kind="families.protection_withdrawn").first()
    assert entry is not None and entry.subject == cast.mother.pk and "CANARY" not in str(entry.detail)
    with pytest.raises(NotAllowed):
        withdraw_protection(**once | {"id": new_id(), "by": cast.stranger, "family": cast.other_family})
    # A place may be known to him again.
    hiding = Hiding(
        kind="home", since=DAY, place="48 Alder Way", giveaways="", protects=frozenset({cast.mother.pk}),
        known_to=frozenset({cast.father.pk}),
    )  # fmt: skip
    assert add_place(id=new_id(), hiding=hiding, **who(cast)).pk


def test_a_protection_changed_meanwhile(cast: Cast) -> None:
    kept = Protection.objects.get()
    order = Order(basis="county", starts=DAY, note="EPO to TRO")
    change_protection(id=new_id(), protection=kept, order=order, base_version=1, **who(cast))
    with pytest.raises(Stale):
        change_protection(id=new_id(), protection=kept, order=order, base_version=1, **who(cast))


@pytest.mark.parametrize("stranger", ["stranger", "facilitator", "second", "auditor"])
def test_who_may_not_write_writes_nothing(cast: Cast, stranger: str) -> None:
    given = who(cast) | {"by": getattr(cast, stranger)}
    with pytest.raises(NotAllowed):
        add_household(id=new_id(), home=Home(name="x"), **given)
    with pytest.raises(NotAllowed):
        add_tie(id=new_id(), first=cast.mother, second=cast.child, tie=Tie(kind="parent"), **given)
    with pytest.raises(NotAllowed):
        change_person(id=new_id(), person=cast.mother, new=NORA, base_version=1, **given)
    assert not Household.objects.exists() and not Relationship.objects.exists()


def test_another_family_s_people_are_refused(cast: Cast) -> None:
    theirs = {"by": cast.stranger, "family": cast.other_family, "at": AT}
    with pytest.raises(NotAllowed):
        change_person(id=new_id(), person=cast.mother, new=NORA, base_version=1, **theirs)
    with pytest.raises(NotAllowed):
        add_tie(id=new_id(), first=cast.mother, second=cast.child, tie=Tie(kind="parent"), **theirs)
    home = add_household(id=new_id(), home=Home(name="Theirs"), **theirs)
    with pytest.raises(NotAllowed):
        begin_residence(id=new_id(), person=cast.mother, household=home, **theirs)
