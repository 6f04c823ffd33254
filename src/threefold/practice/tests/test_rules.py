"""Each rule by what it says about one thing taken away or added, and what it says about nothing at all."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from threefold.practice.findings import Level, Moment, blocks
from threefold.practice.rules import checks
from threefold.practice.rules.facts.children import SayingView
from threefold.practice.rules.facts.copies import PieceView
from threefold.practice.rules.facts.mapping import GoalChange, PositionView
from threefold.practice.rules.facts.people import IcwaView
from threefold.practice.rules.facts.plans import GoalShown, SignatureView
from threefold.practice.rules.registry import all_rules
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import (
    DURO,
    HARD,
    PLAN_WORDS,
    UNSEEN,
    Said,
    action,
    apart,
    child_tool,
    closing,
    copy,
    dangers,
    goal,
    harm,
    item,
    late,
    network,
    objective,
    only,
    pair,
    pair_without_threat,
    plan,
    reused,
    steps,
    text,
    whole,
)
from threefold.practice.vocabulary.circle import NetworkRole
from threefold.practice.vocabulary.family import IcwaStatus
from threefold.practice.vocabulary.plans import PlanKind, SignatureMethod
from threefold.practice.vocabulary.questions import Category, Position

WALKED = "Tomás walked"
CASES: Sequence[tuple[int, Level, Callable[[], Said]]] = [
    (1, Level.BLOCK, lambda: pair(goals=())),
    (1, Level.BLOCK, lambda: pair(goals=(t.GOAL, replace(t.GOAL, id=t.id_of("second"))))),
    (2, Level.BLOCK, lambda: pair({"worried": (), "agency_worried": False})),
    (2, Level.BLOCK, lambda: pair({"behavior": " "})),
    (2, Level.BLOCK, lambda: pair({"caregivers": ()})),
    (2, Level.BLOCK, lambda: pair({"effect": ""})),
    (2, Level.BLOCK, lambda: pair({"children": ()})),
    (2, Level.BLOCK, lambda: pair({"built": False, "text": ""})),
    (2, Level.BLOCK, lambda: pair({"built": False, "text": "Olga fears Nadia may sleep and a child be hurt."})),
    (2, Level.ADVISE, lambda: pair({"built": False, "text": "Tomás", "worried": (), "agency_worried": False})),
    (3, Level.BLOCK, lambda: harm(behavior="")),
    (3, Level.BLOCK, lambda: harm(effect="")),
    (3, Level.BLOCK, lambda: harm(children=())),
    (3, Level.ADVISE, lambda: harm(text="Nadia may take pills and Tomás may be scared.")),
    (3, Level.ADVISE, lambda: harm(text="Nadia puede tomar pastillas.", lang="es")),
    (4, Level.BLOCK, lambda: text("The reporter says Nadia was asleep.")),
    (4, Level.BLOCK, lambda: text("La persona que llamó dice que Nadia dormía.", "es")),
    (4, Level.BLOCK, lambda: text("The green door was open.", giveaways=("green door",))),
    (4, Level.BLOCK, lambda: copy(text="The neighbor who called saw Tomás.")),
    (5, Level.BLOCK, lambda: pair({"worried": (t.OLGA, t.MS_PARK)})),
    (6, Level.BLOCK, lambda: copy(said_by=t.HUGO.id)),
    (6, Level.BLOCK, lambda: copy(said_by=t.TOMAS.id)),
    (7, Level.BLOCK, lambda: plan(members=())),
    (7, Level.BLOCK, lambda: plan(members=(t.member(t.NADIA),))),
    (7, Level.BLOCK, lambda: plan(members=(t.member(t.MS_PARK), t.member(t.IRENE)))),
    (7, Level.BLOCK, lambda: plan(members=(t.member(t.OLGA, agreed=False), t.member(t.HUGO, active=False)))),
    (7, Level.BLOCK, lambda: only(doer=t.NADIA, backup=t.MS_PARK, witness=t.MS_PARK)),
    (7, Level.ADVISE, lambda: network(members=())),
    (8, Level.BLOCK, lambda: action(doer=t.NADIA, backup=None, witness=None)),
    (8, Level.BLOCK, lambda: action(doer=t.NADIA, backup=t.NADIA, witness=t.NADIA)),
    (8, Level.BLOCK, lambda: action(doer=t.NADIA, backup=t.IRENE, witness=None)),
    (9, Level.ADVISE, lambda: action(text="Nadia will complete parenting classes")),
    (9, Level.ADVISE, lambda: action(text="Nadia asistirá a terapia individual", lang="es")),
    (9, Level.ADVISE, lambda: action(is_service=True)),
    (9, Level.BLOCK, lambda: only(is_service=True)),
    (10, Level.BLOCK, lambda: plan(actions=())),
    (10, Level.BLOCK, lambda: plan(dangers=frozenset({t.DANGER.id, t.id_of("other")}))),
    (10, Level.BLOCK, lambda: plan(threats=(t.THREAT, replace(t.THREAT, id=t.id_of("x"), dangers=frozenset())))),
    (10, Level.ADVISE, lambda: plan(dangers=frozenset(), threats=())),
    (11, Level.BLOCK, lambda: action(doer=None)),
    (11, Level.BLOCK, lambda: action(when=" ")),
    (11, Level.BLOCK, lambda: action(text="")),
    (11, Level.ADVISE, lambda: action(backup=None)),
    (11, Level.ADVISE, lambda: action(backup=t.OLGA)),
    (11, Level.ADVISE, lambda: action(witness=None, noticed="")),
    (11, Level.ADVISE, lambda: action(witness=t.NADIA)),
    (11, Level.ADVISE, lambda: action(witness=t.OLGA)),
    (11, Level.ADVISE, lambda: action(doer=t.IRENE)),
    (11, Level.ADVISE, lambda: action(witness=t.IRENE)),
    (11, Level.ADVISE, lambda: action(backup=t.TOMAS)),
    (54, Level.ADVISE, lambda: plan(unread=t.PLAN.dangers)),
    (45, Level.ADVISE, lambda: plan(members=(t.member(t.OLGA),))),
    (45, Level.ADVISE, lambda: plan(members=(t.member(t.OLGA), t.member(t.HUGO, told=frozenset())))),
    (45, Level.ADVISE, lambda: plan(signatures=t.PLAN.signatures[:2])),
    (12, Level.BLOCK, lambda: plan(starts_on=None)),
    (12, Level.BLOCK, lambda: plan(expires_on=None)),
    (12, Level.BLOCK, lambda: plan(review_on=None)),
    (12, Level.BLOCK, lambda: plan(review_on=date(2026, 4, 11))),
    (12, Level.BLOCK, lambda: plan(expires_on=date(2026, 2, 12))),
    (12, Level.ADVISE, lambda: plan(kind=PlanKind.AFTERCARE, expires_on=None)),
    (13, Level.BLOCK, lambda: plan(on=date(2026, 4, 11))),
    (13, Level.BLOCK, lambda: plan(before_expires_on=date(2026, 4, 1))),
    (14, Level.ADVISE, lambda: plan(children_took_part="")),
    (15, Level.ADVISE, lambda: plan(household=t.id_of("a"), unsafe_households=frozenset({t.id_of("home")}))),
    (15, Level.ADVISE, lambda: plan(unsafe_households=frozenset({t.id_of("a"), t.id_of("b")}))),
    (16, Level.BLOCK, lambda: closing(active_plans=frozenset({t.PLAN.id}))),
    (17, Level.ADVISE, lambda: objective(text="Attend anger management")),
    (17, Level.BLOCK, lambda: objective(text="Completar clases de crianza", lang="es", final=True)),
    (18, Level.BLOCK, lambda: objective(goal=None)),
    (19, Level.BLOCK, lambda: objective(met=True, service_completed=True)),
    (20, Level.ADVISE, lambda: goal(text="Nadia will not take pills for eight weeks, and Olga will not leave.")),
    (20, Level.ADVISE, lambda: goal(text="Nadia no volverá a tomar pastillas.", lang="es")),
    (21, Level.ADVISE, lambda: goal(text="A rested grown-up is awake with the children.", duration_days=None)),
    (21, Level.ADVISE, lambda: goal(text="A rested grown-up is awake with the children.", network=())),
    (21, Level.BLOCK, lambda: closing(goals=(GoalShown(goal=t.GOAL.id, agreed_days=None, shown_days=3),))),
    (21, Level.BLOCK, lambda: closing(goals_without_network=frozenset({t.GOAL.id}))),
    (22, Level.ADVISE, lambda: dangers(4)),
    (23, Level.ADVISE, lambda: pair({"text": "Olga is worried that Nadia may drink and may hit and may leave Tomás."})),
    (24, Level.ADVISE, lambda: text("There was neglect.")),
    (24, Level.ADVISE, lambda: text("Hubo negligencia en la casa.", "es")),
    (24, Level.ADVISE, lambda: text("Nadia is bipolar.")),
    (25, Level.ADVISE, lambda: text(HARD)),
    (25, Level.ADVISE, lambda: text(DURO, "es")),
    (26, Level.ADVISE, lambda: pair({"positions": (PositionView(person=t.NADIA.id, stance=Position.DISAGREES),)})),
    (26, Level.ADVISE, lambda: pair({"positions": ()})),
    (27, Level.BLOCK, lambda: whole(scales=(replace(t.SCALE, zero=" "),))),
    (27, Level.BLOCK, lambda: whole(scales=(replace(t.SCALE, averaged=True),))),
    (28, Level.ADVISE, lambda: whole(scales=(replace(t.SCALE, ten_first=False),))),
    (29, Level.ADVISE, lambda: child_tool(read_back=(True, False))),
    (31, Level.ADVISE, lambda: child_tool(parents_asked=False)),
    (32, Level.ADVISE, lambda: child_tool(sayings=(SayingView(id=t.id_of("rule"), answered=False),))),
    (33, Level.BLOCK, lambda: plan(red_circle=frozenset({t.HUGO.id}))),
    (34, Level.ADVISE, lambda: whole(items=(t.STEP,))),
    (34, Level.ADVISE, lambda: whole(pairs=(), harms=(), threats=())),
    (34, Level.ADVISE, lambda: item(category=Category.SAFETY, text="She cares", acts=frozenset({t.id_of("act")}))),
    (35, Level.ADVISE, lambda: item(category=Category.ACT_OF_PROTECTION, text="Nadia called Olga")),
    (36, Level.ADVISE, lambda: whole(children=(*t.MAP.children, t.person("Bruno", child=True)))),
    (37, Level.BLOCK, lambda: pair_without_threat()),
    (38, Level.ADVISE, lambda: late(first_met_on=t.TODAY - timedelta(days=7))),
    (39, Level.ADVISE, lambda: late(opened_on=t.TODAY - timedelta(days=61))),
    (39, Level.ADVISE, lambda: late(opened_on=date(2025, 1, 1), first_case_plan_on=date(2025, 2, 1))),
    (40, Level.ADVISE, lambda: late(placed_on=t.TODAY - timedelta(days=61))),
    (51, Level.ADVISE, lambda: late(prevention_from=t.TODAY - timedelta(days=120))),
    (42, Level.BLOCK, lambda: whole(icwa=(IcwaView(child=t.TOMAS, status=""),))),
    (42, Level.ADVISE, lambda: whole(icwa=(IcwaView(child=t.TOMAS, status=IcwaStatus.REASON_TO_KNOW),))),
    (43, Level.ADVISE, lambda: checks.findings_for_progress(replace(t.PROGRESS, counted=6))),
    (44, Level.BLOCK, lambda: goal(changes=(GoalChange(number=2, family_told_on=t.TODAY),))),
    (44, Level.BLOCK, lambda: goal(changes=(GoalChange(number=2, reason="New job"),))),
    (45, Level.BLOCK, lambda: network(members=(t.member(t.OLGA, told=frozenset()),))),
    (45, Level.BLOCK, lambda: network(members=(t.member(t.OLGA, told=frozenset(), told_part=t.PLAN.dangers),))),
    (46, Level.BLOCK, lambda: network(members=(t.member(t.OLGA, release_on=None),))),
    (46, Level.BLOCK, lambda: network(members=(t.member(t.OLGA, release_ends_on=date(2026, 3, 1)),))),
    (46, Level.BLOCK, lambda: network(members=(t.member(t.OLGA, confidentiality_on=None),))),
    (47, Level.BLOCK, lambda: plan(signatures=())),
    (47, Level.ADVISE, lambda: plan(signatures=(SignatureView(person=t.NADIA.id, method=SignatureMethod.REFUSED),))),
    (48, Level.ADVISE, lambda: item(category=Category.NEXT_STEP, text="Call Hugo", due_on=t.TODAY)),
    (48, Level.ADVISE, lambda: item(category=Category.NEXT_STEP, text="Call Hugo", owner=True)),
    (48, Level.ADVISE, lambda: steps(1)),
    (48, Level.ADVISE, lambda: steps(3)),
    (50, Level.BLOCK, lambda: closing(goals=(GoalShown(goal=t.GOAL.id, agreed_days=56, shown_days=55),))),
    (50, Level.BLOCK, lambda: closing(seen_alone=frozenset({t.TOMAS.id}))),
    (50, Level.BLOCK, lambda: closing(network_met_on=None)),
    (50, Level.BLOCK, lambda: closing(aftercare=False)),
    (53, Level.ADVISE, lambda: text("Nadia is an addict.")),
    (53, Level.ADVISE, lambda: text("Nadia es drogadicta.", "es")),
    (54, Level.BLOCK, lambda: copy(staff_only=True)),
    (54, Level.BLOCK, lambda: copy(in_confidence=True)),
    (54, Level.BLOCK, lambda: copy(basis_clear=False)),
    (54, Level.BLOCK, lambda: plan(telltale=frozenset({t.ACTION.id}))),
    (54, Level.BLOCK, lambda: plan(telltale=frozenset({t.DANGER.id}))),
    (55, Level.ADVISE, lambda: reused(PLAN_WORDS.replace("Olga", "Rosa"))),
    (56, Level.BLOCK, lambda: apart(names=(t.NADIA,), when=True)),
    (56, Level.BLOCK, lambda: apart(homes=(t.NADIA,))),
    (56, Level.ADVISE, lambda: apart(names=(t.NADIA,))),
    (56, Level.ADVISE, lambda: apart(on_copy=False, names=(t.NADIA,), when=True)),
    (57, Level.BLOCK, lambda: apart(owns=False)),
]  # fmt: skip


@pytest.mark.parametrize(("number", "level", "said"), CASES)
def test_rule_speaks_with_its_level(number: int, level: Level, said: Callable[[], Said]) -> None:
    found = [one for one in said() if one.rule == number]
    assert level in {one.level for one in found}
    for one in found:
        assert one.fix is not None
        for words in (one.message, one.fix):
            assert words.en.strip() and words.es.strip()
            assert words.en != words.es
            assert "{" not in words.en + words.es


def test_several_steps_without_numbers_are_told_in_one_line() -> None:
    (one,) = [found for found in steps(3) if found.rule == 48]
    assert one.message.en == "For 3 next steps it is not asked yet how willing, sure and able the person is."
    assert one.subject == "map"


def test_every_rule_has_a_bad_example() -> None:
    assert {number for number, _level, _said in CASES} == {rule.number for rule in all_rules()}


@pytest.mark.parametrize(
    "found",
    [
        checks.findings_for_map(t.MAP),
        checks.findings_for_pair(t.PAIR),
        checks.findings_for_plan(t.PLAN, on=t.TODAY),
        checks.findings_for_network(t.NETWORK),
        checks.findings_for_closing(t.CLOSING),
        checks.findings_for_copy(t.COPY),
        checks.findings_for_text(t.TEXT),
        checks.findings_for_objective(t.OBJECTIVE),
        checks.findings_for_progress(t.PROGRESS),
        checks.findings_for_deadlines(UNSEEN),
        reused("Uncle Hugo looks in at ten each night and writes it in the book by the door"),
    ],
)
def test_complete_examples_give_no_finding(found: Said) -> None:
    assert found == ()


QUIET: Sequence[tuple[int, Callable[[], Said]]] = [
    (1, lambda: pair({"open": False}, goals=())),
    (5, lambda: pair({"worried": (t.MS_PARK,), "asked_about_reporter": frozenset({t.MS_PARK.id})})),
    (6, lambda: checks.findings_for_copy(replace(t.COPY, kept_apart_from=frozenset(), pieces=(
        PieceView(id="x", text="I like the dog.", said_by=t.TOMAS.id),)))),
    (6, lambda: checks.findings_for_copy(replace(t.COPY, chosen_for_reader=frozenset({"x"}), pieces=(
        PieceView(id="x", text="I like the dog.", said_by=t.TOMAS.id),)))),
    (8, lambda: action(doer=t.NADIA, backup=t.HUGO)),
    (8, lambda: action(doer=t.NADIA, backup=None, witness=t.OLGA)),
    (9, lambda: only(is_service=True, controls_now=True)),
    (10, lambda: plan(threats=(replace(t.THREAT, open=False, dangers=frozenset()),))),
    (11, lambda: action(doer=None, by_worker=True)),
    (11, lambda: action(backup=None, backup_text="Hugo comes over")),
    (12, lambda: plan(kind=PlanKind.AFTERCARE)),
    (13, lambda: plan(on=date(2026, 4, 10))),
    (13, lambda: plan(before_expires_on=date(2026, 4, 1), extension_reason="Clinic visit")),
    (14, lambda: plan(children=(t.TOMAS,), children_took_part="")),
    (22, lambda: dangers(3)),
    (24, lambda: text('He said: "It was neglect."')),
    (33, lambda: plan(red_circle=frozenset({t.HUGO.id}), red_circle_noted=frozenset({t.HUGO.id}))),
    (45, lambda: network(members=(t.member(t.OLGA, told=frozenset(), role=NetworkRole.SUPPORT_PERSON),))),
    (46, lambda: network(members=(t.member(t.OLGA, release_on=None),), shared_with=frozenset())),
    (48, lambda: item(category=Category.NEXT_STEP, text="Call Hugo", done=True)),
    (48, lambda: steps(2, own_person=False)),
    (48, lambda: steps(2, rated=frozenset({"willingness", "confidence", "capacity"}))),
    (55, lambda: reused("Call Rosa")),
    (57, lambda: apart(owns=True)),
]  # fmt: skip


@pytest.mark.parametrize(("number", "said"), QUIET)
def test_rule_is_quiet_when_it_is_kept(number: int, said: Callable[[], Said]) -> None:
    assert [one for one in said() if one.rule == number] == []


def test_nothing_at_all_raises_nothing_and_says_little() -> None:
    assert checks.findings_for_map(replace(t.MAP, **dict.fromkeys(
        ("children", "people", "items", "harms", "pairs", "scales", "threats", "icwa"), ()))) == ()  # fmt: skip


def test_a_supervisor_lets_pass_all_but_the_reporter_and_the_protected() -> None:
    clue = text("The green door was open.", giveaways=("green door",))
    assert blocks(clue, Moment.SHARE, overridden=[4]) == clue
    protected = copy(staff_only=True)
    assert blocks(protected, Moment.PRINT, overridden=[54]) == protected
    guessed = text("Nadia called the county herself on Friday.")
    assert blocks(guessed, Moment.SHARE) == guessed
    assert blocks(guessed, Moment.SHARE, overridden=[4]) == ()
    missing = pair(goals=())
    assert blocks(missing, Moment.FINISH) == missing
    assert blocks(missing, Moment.FINISH, overridden=[1]) == ()


def test_a_county_sets_the_level_of_a_rule_but_of_no_firm_one() -> None:
    softer = {1: Level.ADVISE, 4: Level.ADVISE}
    assert checks.findings_for_pair(replace(t.PAIR, goals=()), levels=softer)[0].level is Level.ADVISE
    clue = replace(t.TEXT, text="The green door was open.", giveaways=("green door",))
    seen = checks.findings_for_text(clue, levels=softer)
    assert seen[0].level is Level.BLOCK


def test_signatures_never_hold_up_printing() -> None:
    assert blocks(plan(signatures=()), Moment.PRINT) == ()
    assert {one.rule for one in blocks(plan(signatures=()), Moment.FINISH)} == {47}


def test_the_reporter_finding_repeats_no_clue() -> None:
    said = text("The green door was open.", giveaways=("green door",))
    assert "green" not in repr(said)
