"""What was told in confidence and asked to be kept: two marks on one thing are as strict as both."""

from dataclasses import replace

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Piece, Why, decide

WRITER = new_id()
BOTH = Piece(
    group=Group.MAP, texts=("She owes him the rent.",), audience=Audience.KEPT, in_confidence=True, written_by=WRITER
)  # fmt: skip


def why(reader: Reader) -> Why:
    return decide(reader, BOTH, Surface.SCREEN).why


def worker(role: Role, *opened: Group) -> Reader:
    return Reader(
        role=role, agency=new_id(), family=new_id(), name="x", worker=WRITER, opened=frozenset(opened)
    )


def test_whoever_wrote_it_opens_it_with_a_reason_too() -> None:
    shut = worker(Role.SOCIAL_WORKER)
    assert why(shut) is Why.NEEDS_REASON
    assert BOTH.sealed_by(shut) is Group.VICTIM_WORDS
    assert why(worker(Role.SOCIAL_WORKER, Group.VICTIM_WORDS)) is Why.SHOWN


def test_a_supervisor_opens_both_seals() -> None:
    half = worker(Role.SUPERVISOR, Group.VICTIM_WORDS)
    assert why(half) is Why.NEEDS_REASON
    assert BOTH.sealed_by(half) is Group.CHILD_PRIVATE
    assert why(replace(half, opened=half.opened | {Group.CHILD_PRIVATE})) is Why.SHOWN


def test_nobody_else_has_it() -> None:
    assert why(worker(Role.FACILITATOR)) is not Why.SHOWN
    assert why(worker(Role.SECONDARY_WORKER, Group.VICTIM_WORDS)) is not Why.SHOWN
