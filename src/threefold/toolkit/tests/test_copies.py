"""The child decides: who gets which sheet, on every surface, for every version."""

from dataclasses import replace
from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Protection
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.roles import role_towards
from threefold.families.tests.cast import AT, Cast
from threefold.toolkit.changes import amend_tool, choose_readers
from threefold.toolkit.copies import FilledCopy, filled_tools
from threefold.toolkit.tests.things import SAID, draft, finished, houses, who

pytestmark = pytest.mark.django_db


def worker(cast: Cast, who: str) -> Reader:
    one = getattr(cast, who)
    role = role_towards(one, cast.family, on=AT.date())
    assert role is not None
    return reader_for_worker(one, cast.family, role, at=AT)


def person(cast: Cast, who: str, **more: Any) -> Reader:
    return replace(reader_for_person(facts_of(cast.family, at=AT), getattr(cast, who).pk), **more)


def seen(cast: Cast, reader: Reader, surface: Surface = Surface.SCREEN) -> set[str]:
    return {sheet.key for one in filled_tools(cast.family, reader, surface) for sheet in one.sheets}


def test_until_the_child_says_so_nobody_but_the_childs_workers_sees_a_sheet(cast: Cast) -> None:
    finished(cast)
    Protection.objects.all().delete()
    for one in ("mother", "father", "grandmother", "neighbor", "attorney", "sibling"):
        assert filled_tools(cast.family, person(cast, one), Surface.PRINT) == (), one
    assert seen(cast, worker(cast, "worker")) == {"prepare", "chosen", "good", "worries", "end"}
    assert seen(cast, worker(cast, "supervisor")) == {"prepare", "chosen", "good", "worries", "end"}
    assert seen(cast, worker(cast, "facilitator")) == set()
    assert seen(cast, person(cast, "child"), Surface.PRINT) == {"good", "worries"}, "the child's own words"


@pytest.mark.parametrize("surface", Surface)
def test_each_sheet_goes_to_whom_the_child_chose_for_it_and_to_nobody_else(
    cast: Cast, surface: Surface
) -> None:
    row = finished(cast)
    Protection.objects.all().delete()
    choose_readers(filled=row.pk, sheet="good", people=[cast.mother.pk, cast.attorney.pk], **who(cast))
    choose_readers(filled=row.pk, sheet="worries", people=[cast.grandmother.pk], **who(cast))
    carried = surface not in (Surface.SEARCH, Surface.NOTIFICATION, Surface.TEXT)
    for one, sheets in (("mother", {"good"}), ("attorney", {"good"}), ("grandmother", {"worries"}),
                        ("father", set()), ("neighbor", set()), ("sibling", set())):  # fmt: skip
        assert seen(cast, person(cast, one), surface) == (sheets if carried else set()), one


def test_what_is_kept_is_the_workers_who_was_there(cast: Cast) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    assert "worries" in seen(cast, worker(cast, "worker"))
    for one in ("second", "supervisor", "facilitator"):
        assert "worries" not in seen(cast, worker(cast, one))
    for one in ("mother", "grandmother", "attorney"):
        assert seen(cast, person(cast, one)) == set()


def test_the_newest_word_of_the_child_holds_for_all_versions(cast: Cast) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", people=[cast.mother.pk], **who(cast))
    later = amend_tool(filled=row.pk, payload=houses(), reason="A word was wrong.", **who(cast))
    versions = filled_tools(cast.family, person(cast, "mother"), Surface.PRINT)
    assert [(one.id, one.number, one.later, one.reason) for one in versions] == [(later.pk, 2, False, "")]
    choose_readers(filled=later.pk, sheet="worries", **who(cast))
    assert filled_tools(cast.family, person(cast, "mother"), Surface.PRINT) == ()
    (newest, _first) = filled_tools(cast.family, worker(cast, "worker"), Surface.SCREEN, tool="three_houses")
    assert newest.reason == "A word was wrong."


def test_whoever_somebody_is_kept_safe_from_gets_no_childs_words_though_chosen(cast: Cast) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="good", people=[cast.father.pk], **who(cast))
    assert seen(cast, person(cast, "father"), Surface.PRINT) == set()


def test_a_draft_goes_to_nobody_of_the_familys_side(cast: Cast) -> None:
    row = draft(cast)
    choose_readers(filled=row.pk, sheet="worries", people=[cast.grandmother.pk], **who(cast))
    assert seen(cast, person(cast, "grandmother")) == set()
    assert "worries" in seen(cast, worker(cast, "worker"))


def test_the_words_are_as_they_were_said_and_what_is_left_out_is_counted(cast: Cast) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", people=[cast.grandmother.pk], **who(cast))
    ledger = Ledger()
    found: tuple[FilledCopy, ...] = filled_tools(
        cast.family, person(cast, "grandmother", language="es"), Surface.PRINT, ledger=ledger
    )
    (answer,) = found[0].sheets[0].answers
    assert answer.value[0]["words"]["text"] == SAID
    assert (found[0].title, answer.asks) == ("Tres casas", "¿Qué te pone triste, te enoja o te da miedo?")
    assert "Nicki Weld" in found[0].credit
    assert ledger.shown == {Group.CHILD_VOICE: 1}
    assert sum(ledger.withheld.values()) == 4
    assert Entry.objects.filter(kind="toolkit.readers_chosen").count() == 1
