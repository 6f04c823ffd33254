"""The decision about one piece of words, for every kind of reader. Whatever is mixed, the hard lines hold."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import STAFF, Hidden, Reader
from threefold.disclosure.sharing import Audience, Ledger, Piece, Why, decide
from threefold.practice.needles import exactly

MOTHER, FATHER, CHILD, GRANDMOTHER, ATTORNEY = (new_id() for _ in range(5))
DANGER, WORKER = new_id(), new_id()
PEOPLE = (MOTHER, FATHER, CHILD, GRANDMOTHER, ATTORNEY)
WORDS = (Group.MAP, Group.PLAN, Group.SCALING)
FAMILY_SIDE = (Role.PARENT, Role.YOUTH, Role.NETWORK_MEMBER, Role.COURT_PARTY)


def reader(role: Role = Role.PARENT, person: UUID | None = MOTHER, **more: object) -> Reader:
    """A reader of the family, with the children known."""
    fields = {"agency": new_id(), "family": new_id(), "name": "x", "children": frozenset({CHILD}), **more}
    return Reader(role=role, person=person, **fields)  # type: ignore[arg-type]


def piece(**more: object) -> Piece:
    """A map item that the grandmother said."""
    fields = {"group": Group.MAP, "texts": ("She counts their shoes.",), "audience": Audience.FAMILY,
              "said_by": GRANDMOTHER, "written_by": WORKER, **more}  # fmt: skip
    return Piece(**fields)  # type: ignore[arg-type]


def why(who: Reader, what: Piece, surface: Surface = Surface.PRINT) -> Why:
    """The reason of the decision."""
    return decide(who, what, surface).why


def test_a_parent_gets_what_is_for_the_family() -> None:
    assert why(reader(), piece()) is Why.SHOWN


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({"audience": Audience.STAFF}, Why.STAFF_ONLY),
        ({"audience": Audience.KEPT}, Why.KEPT_PRIVATE),
        ({"audience": Audience.CHOSEN}, Why.NOT_CHOSEN),
        ({"audience": Audience.CHOSEN, "from_child": True, "said_by": CHILD}, Why.CHILD_DECIDES),
        ({"in_confidence": True}, Why.IN_CONFIDENCE),
        ({"certain": False}, Why.NOT_CERTAIN),
        ({"draft": True}, Why.DRAFT),
    ],
)
def test_marks_withhold_from_a_parent(marks: dict[str, object], expected: Why) -> None:
    assert why(reader(), piece(**marks)) is expected


def test_chosen_people_get_it_and_nobody_else() -> None:
    marked = piece(audience=Audience.CHOSEN, chosen=frozenset({MOTHER}))
    assert why(reader(), marked) is Why.SHOWN
    assert why(reader(person=FATHER), marked) is Why.NOT_CHOSEN


def test_whoever_is_kept_apart_gets_only_what_was_chosen_for_them() -> None:
    father = reader(person=FATHER, kept_apart_from=frozenset({MOTHER}))
    assert why(father, piece()) is Why.KEPT_APART
    assert why(father, piece(chosen=frozenset({FATHER}))) is Why.SHOWN
    assert why(father, piece(said_by=MOTHER, chosen=frozenset({FATHER}))) is Why.KEPT_APART
    assert why(father, piece(said_by=CHILD, chosen=frozenset({FATHER}))) is Why.KEPT_APART
    assert why(father, piece(said_by=FATHER, audience=Audience.FAMILY)) is Why.SHOWN


def test_an_attorney_stands_where_the_client_stands() -> None:
    lawyer = reader(
        Role.COURT_PARTY, ATTORNEY, speaks_for=frozenset({FATHER}), kept_apart_from=frozenset({MOTHER})
    )
    assert why(lawyer, piece(said_by=MOTHER)) is Why.KEPT_APART
    assert why(lawyer, piece(said_by=FATHER)) is Why.SHOWN


def test_an_attorney_of_several_stands_where_each_of_them_stands() -> None:
    lawyer = reader(
        Role.COURT_PARTY, ATTORNEY, speaks_for=frozenset({CHILD, MOTHER}), kept_apart_from=frozenset({FATHER})
    )
    for client in (CHILD, MOTHER):
        assert why(lawyer, piece(said_by=client)) is Why.SHOWN
        assert why(lawyer, piece(chosen=frozenset({client}), audience=Audience.CHOSEN)) is Why.SHOWN
    assert why(lawyer, piece(said_by=FATHER)) is Why.KEPT_APART


def test_words_for_chosen_people_reach_no_other_party_of_the_court() -> None:
    hers = piece(chosen=frozenset({MOTHER}), audience=Audience.CHOSEN, said_by=GRANDMOTHER)
    tribe = reader(Role.COURT_PARTY, new_id())
    assert why(tribe, hers) is Why.NOT_CHOSEN
    assert why(reader(Role.COURT_PARTY, ATTORNEY, speaks_for=frozenset({CHILD})), hers) is Why.NOT_CHOSEN
    assert why(reader(Role.COURT_PARTY, ATTORNEY, speaks_for=frozenset({MOTHER})), hers) is Why.SHOWN
    assert why(tribe, piece(said_by=MOTHER)) is Why.SHOWN


def test_a_childs_words_for_a_parent_are_not_for_the_parents_attorney() -> None:
    words = piece(said_by=CHILD, from_child=True, chosen=frozenset({MOTHER}), audience=Audience.CHOSEN)
    assert why(reader(person=MOTHER), words) is Why.SHOWN
    assert why(reader(Role.COURT_PARTY, ATTORNEY, speaks_for=frozenset({MOTHER})), words) is Why.CHILD_DECIDES
    assert why(reader(Role.COURT_PARTY, ATTORNEY, speaks_for=frozenset({CHILD})), words) is Why.SHOWN


def test_a_childs_sheet_is_for_whoever_the_child_chose_by_name_also_among_those_who_speak_for_the_child() -> (
    None
):
    for speaker in (
        reader(Role.COURT_PARTY, ATTORNEY, speaks_for=frozenset({CHILD})),
        reader(person=MOTHER, speaks_for=frozenset({CHILD})),
    ):
        for chosen, told in ((frozenset(), Why.CHILD_DECIDES), (frozenset({speaker.person}), Why.SHOWN)):
            sheet = piece(
                group=Group.CHILD_VOICE,
                said_by=CHILD,
                from_child=True,
                chosen=chosen,
                audience=Audience.CHOSEN,
            )
            assert why(speaker, sheet) is told
    kept_apart = reader(
        Role.COURT_PARTY, ATTORNEY, speaks_for=frozenset({CHILD}), kept_apart_from=frozenset({MOTHER})
    )
    hers = piece(group=Group.CHILD_VOICE, said_by=CHILD, from_child=True, chosen=frozenset({ATTORNEY}),
                 audience=Audience.CHOSEN)  # fmt: skip
    assert why(kept_apart, hers) is Why.KEPT_APART


def test_the_circle_needs_a_release_and_to_have_been_told() -> None:
    shared = piece(audience=Audience.CIRCLE, about_danger=DANGER, said_by=MOTHER)
    member = reader(Role.NETWORK_MEMBER, GRANDMOTHER)
    assert why(member, shared) is Why.NO_RELEASE
    member = reader(Role.NETWORK_MEMBER, GRANDMOTHER, released=True)
    assert why(member, shared) is Why.NOT_TOLD
    member = reader(Role.NETWORK_MEMBER, GRANDMOTHER, released=True, told=frozenset({DANGER}))
    assert why(member, shared) is Why.SHOWN
    assert why(member, piece(said_by=MOTHER)) is Why.FAMILY_ALONE


def test_words_naming_a_hidden_thing_are_withheld_however_they_are_marked() -> None:
    hidden = (Hidden(group=Group.PROTECTED_PLACE, needles=tuple(exactly("Larkspur Way"))),)
    father = reader(person=FATHER, hidden=hidden)
    said = piece(texts=("They moved to LARKSPUR way.",), chosen=frozenset({FATHER}))
    assert why(father, said) is Why.PROTECTED_PLACE
    second = Reader(role=Role.SECONDARY_WORKER, agency=new_id(), family=new_id(), name="s",
                    worker=new_id(), hidden=(Hidden(group=Group.REPORTER, needles=hidden[0].needles),))  # fmt: skip
    assert why(second, said, Surface.SCREEN) is Why.REPORTER


def test_staff_open_confidences_with_a_reason() -> None:
    told = piece(in_confidence=True)
    worker = reader(Role.SOCIAL_WORKER, None, worker=WORKER)
    assert why(worker, told, Surface.SCREEN) is Why.NEEDS_REASON
    opened = reader(Role.SOCIAL_WORKER, None, worker=WORKER, opened=frozenset({Group.VICTIM_WORDS}))
    assert why(opened, told, Surface.SCREEN) is Why.SHOWN
    assert why(opened, told, Surface.PRINT) is not Why.SHOWN


def test_what_was_asked_to_be_kept_is_its_writer_s() -> None:
    kept = piece(audience=Audience.KEPT)
    assert why(reader(Role.SOCIAL_WORKER, None, worker=WORKER), kept, Surface.SCREEN) is Why.SHOWN
    assert why(reader(Role.SOCIAL_WORKER, None, worker=new_id()), kept, Surface.SCREEN) is Why.KEPT_PRIVATE


pieces = st.builds(
    Piece,
    group=st.sampled_from(WORDS),
    texts=st.tuples(st.sampled_from(["fine", "near Larkspur Way", ""])),
    audience=st.sampled_from(Audience.values),
    said_by=st.sampled_from([None, *PEOPLE]),
    written_by=st.sampled_from([None, WORKER]),
    chosen=st.frozensets(st.sampled_from(PEOPLE)),
    in_confidence=st.booleans(),
    certain=st.booleans(),
    draft=st.booleans(),
    from_child=st.booleans(),
    about_danger=st.sampled_from([None, DANGER]),
)
readers = st.builds(
    reader,
    role=st.sampled_from(FAMILY_SIDE),
    person=st.sampled_from(PEOPLE),
    kept_apart_from=st.frozensets(st.sampled_from([MOTHER, CHILD])),
    told=st.frozensets(st.just(DANGER)),
    released=st.booleans(),
)


@given(pieces, readers, st.sampled_from(Surface))
def test_hard_lines_hold_for_every_mixture(what: Piece, who: Reader, surface: Surface) -> None:
    shown = decide(who, what, surface).shown
    if what.audience in (Audience.KEPT, Audience.STAFF) or not what.certain or what.draft:
        assert not shown
    if who.kept_apart_from and what.said_by in (who.kept_apart_from - {who.person}):
        assert not shown
    if who.role in STAFF:
        assert not shown


@given(pieces, readers, st.sampled_from(Surface))
def test_a_hidden_thing_never_gets_through(what: Piece, who: Reader, surface: Surface) -> None:
    from dataclasses import replace

    hidden = Hidden(group=Group.PROTECTED_PLACE, needles=tuple(exactly("Larkspur")))
    careful = replace(who, hidden=(hidden,))
    if any("Larkspur" in text for text in what.texts):
        assert not decide(careful, what, surface).shown


@given(pieces, readers)
def test_the_ledger_counts_every_piece_once(what: Piece, who: Reader) -> None:
    ledger = Ledger()
    shown = ledger.take(who, what, Surface.PRINT)
    assert sum(ledger.shown.values()) == int(shown)
    assert sum(ledger.withheld.values()) == int(not shown)


def test_a_copy_holds_nothing_that_its_preparer_has_not_opened() -> None:
    mine = piece(said_by=MOTHER, in_confidence=True)
    assert why(reader(), mine) is Why.SHOWN
    worker = reader(Role.SOCIAL_WORKER, None, worker=new_id())
    assert why(reader(prepared_by=worker), mine) is Why.NEEDS_REASON
    opened = reader(Role.SOCIAL_WORKER, None, worker=new_id(), opened=frozenset({Group.VICTIM_WORDS}))
    assert why(reader(prepared_by=opened), mine) is Why.SHOWN
    assert why(reader(prepared_by=worker), piece()) is Why.SHOWN
