"""What a copy leaves out or leaves in another language is written down beside it, each thing once."""

from types import SimpleNamespace
from typing import Any

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Ledger, Piece, Untranslated, Why

ROW, PLAN, SCALE = (new_id() for _ in range(3))


def row(kind: str = "plans.action", language: str = "en", **more: Any) -> SimpleNamespace:
    return SimpleNamespace(pk=ROW, language=language, _meta=SimpleNamespace(label_lower=kind), **more)


def test_what_is_noted_is_counted_by_kind_and_reason() -> None:
    ledger = Ledger()
    for why in (Why.SHOWN, Why.NAME, Why.SHOWN, Why.NAME, Why.DRAFT):
        ledger.note(Group.ADULTS, why)
    ledger.note(Group.MAP, Why.SHOWN)
    assert ledger.shown == {Group.ADULTS: 2, Group.MAP: 1}
    assert ledger.withheld == {(Group.ADULTS, Why.NAME): 2, (Group.ADULTS, Why.DRAFT): 1}


def test_what_is_taken_is_counted_under_its_own_kind_for_its_own_reader() -> None:
    parent = Reader(role=Role.PARENT, agency=new_id(), family=new_id(), name="x", person=new_id())
    item = Piece(group=Group.MAP, texts=("She counts.",), audience=Audience.FAMILY)
    ledger = Ledger()
    assert ledger.take(parent, item, Surface.PRINT)
    assert not ledger.take(parent, item, Surface.SEARCH)
    assert (ledger.shown, ledger.withheld) == ({Group.MAP: 1}, {(Group.MAP, Why.ROLE): 1})
    assert ledger.left_out == [(item, Why.ROLE)]


def test_words_left_in_another_language_are_found_again() -> None:
    ledger = Ledger()
    assert ledger.leave(row(plan_id=PLAN), "Call Tía Rosa.") == "Call Tía Rosa."
    ledger.leave(row("mapping.scale", scale_id=SCALE), "How safe?", field="question", language="es")
    ledger.leave(row("mapping.mapitem", language="vi", plan_id=None), "Con sợ.")
    expected = [
        Untranslated(
            kind="plans.action", field="text", row=ROW, within=PLAN, text="Call Tía Rosa.", language="en"
        ),
        Untranslated(
            kind="mapping.scale", field="question", row=ROW, within=SCALE, text="How safe?", language="es"
        ),
        Untranslated(
            kind="mapping.mapitem", field="text", row=ROW, within=None, text="Con sợ.", language="vi"
        ),
    ]
    assert ledger.untranslated == expected


def test_no_words_are_in_no_language() -> None:
    ledger = Ledger()
    assert ledger.leave(row(), "") == ""
    assert ledger.untranslated == []
