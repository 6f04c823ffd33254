"""The last look at a copy, and at a plan whose words no copy may hold: rules 4, 6 and 54."""

from dataclasses import replace
from uuid import UUID

import pytest

from threefold.practice.findings import Finding, Level, Moment
from threefold.practice.rules import checks
from threefold.practice.rules.facts.copies import PieceView
from threefold.practice.rules.facts.plans import Sealed
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, FINISHING, HANDING_OVER, Line, copy, lines, plan

FIRM = f"{HANDING_OVER}, firm"
REPORTER = "Something here may tell who made the report."
QUOTED = (6, FIRM, "new", "This copy holds words of somebody who is kept safe from its reader.")
NOT_FOR_COPIES = (54, FIRM, "new", "This copy holds something that is not for copies.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Olga sleeps at the house.", []),
        ("The neighbor who called saw Tomás.", [(4, HANDING_OVER, "new", REPORTER)]),
        ("The green door was open.", [(4, FIRM, "new", REPORTER)]),
        ("The neighbor who called saw the green door.", [(4, FIRM, "new", REPORTER)]),
    ],
)
def test_a_copy_gives_no_reporter_away(words: str, said: list[Line]) -> None:
    piece = PieceView(id="new", text=words)
    view = replace(t.COPY, pieces=(*t.COPY.pieces, piece), giveaways=("green door",))
    assert lines(checks.findings_for_copy(view)) == said


def test_a_copy_is_read_in_its_own_language() -> None:
    piece = PieceView(id="new", text="La persona que llamó vio a Tomás.")
    view = replace(t.COPY, lang="es", pieces=(piece,))
    assert lines(checks.findings_for_copy(view)) == [(4, HANDING_OVER, "new", REPORTER)]


@pytest.mark.parametrize(
    ("said_by", "said"),
    [
        (None, []),
        (t.OLGA.id, []),
        (t.NADIA.id, []),
        (t.HUGO.id, [QUOTED]),
        (t.TOMAS.id, [QUOTED]),
    ],
)
def test_nobody_is_quoted_to_the_one_they_are_kept_safe_from(said_by: UUID | None, said: list[Line]) -> None:
    assert lines(copy(said_by=said_by)) == said


def test_words_chosen_for_the_reader_stay_and_so_do_childrens_where_nobody_is_kept_safe() -> None:
    piece = PieceView(id="new", text="I like the dog.", said_by=t.TOMAS.id)
    chosen = replace(t.COPY, pieces=(piece,), chosen_for_reader=frozenset({"new"}))
    nobody = replace(t.COPY, pieces=(piece,), kept_apart_from=frozenset())
    elsewhere = replace(t.COPY, pieces=(piece,), chosen_for_reader=frozenset({"other"}))
    assert lines(checks.findings_for_copy(chosen)) == []
    assert lines(checks.findings_for_copy(nobody)) == []
    assert lines(checks.findings_for_copy(elsewhere)) == [QUOTED]


@pytest.mark.parametrize("what", [{"staff_only": True}, {"in_confidence": True}, {"basis_clear": False}])
def test_what_is_for_staff_in_confidence_or_unclear_is_on_no_copy(what: dict[str, object]) -> None:
    assert lines(copy(**what)) == [NOT_FOR_COPIES]


ACTION, DANGER = t.ACTION.id, t.DANGER.id
PLACE = "name a place or number that must not be found"
EITHER = "give away something sealed: a place or number that must not be found, or who called the county"


@pytest.mark.parametrize(
    ("of", "what"), [(Sealed.PLACE, PLACE), (Sealed.REPORTER, "show who called the county"), (None, EITHER)]
)
def test_a_plan_waits_while_its_words_give_something_away(of: Sealed | None, what: str) -> None:
    def told(part: UUID, where: str) -> list[Line]:
        given = {part: of} if of else {}
        return lines(plan(**{where: frozenset({part}), "telltale_of": given}))

    action = f"Nobody's copy will hold this action: its words {what}."
    line = f"Nobody's copy will hold these words: they {what}."
    partly = f"Copies will not hold all of this action: words about it {what}."
    assert told(ACTION, "telltale") == [(54, f"{FINISHING}, firm", ACTION, action)]
    assert told(DANGER, "telltale") == [(54, f"{FINISHING}, firm", DANGER, line)]
    assert told(ACTION, "telltale_partly") == [(54, f"{FINISHING}, firm", ACTION, partly)]


def test_somebody_who_does_not_lend_their_name_is_advice_that_a_county_may_harden() -> None:
    said = "Other people's copies will not hold this: it names somebody who does not want to stand on their paper."
    named = replace(t.PLAN, naming=frozenset({ACTION}))
    assert lines(checks.findings_for_plan(named, on=t.TODAY)) == [(54, ADVICE, ACTION, said)]
    (harder,) = checks.findings_for_plan(named, on=t.TODAY, levels={54: Level.BLOCK})
    assert harder.holds_up(Moment.PRINT)
    assert not harder.firm


def test_the_fix_says_it_without_the_name() -> None:
    def fix(found: tuple[Finding, ...]) -> str:
        (one,) = found
        return one.fix.en if one.fix else ""

    assert fix(plan(telltale=frozenset({ACTION}))) == "Say it without the name."
    assert fix(plan(telltale_partly=frozenset({ACTION}))) == "Say it without the name."
    assert fix(plan(naming=frozenset({ACTION}))).startswith("Say what they are to the children instead")
