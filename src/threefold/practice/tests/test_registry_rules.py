"""How the registry turns what a check yields into findings, how a county changes levels, and the order of it all."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from threefold.practice.findings import Finding, Level, Moment, about, blocks
from threefold.practice.repetition import Used
from threefold.practice.rules import checks, document, registry
from threefold.practice.rules.facts.mapping import GoalChange, ItemView, MapView, PairView
from threefold.practice.rules.facts.people import IcwaView
from threefold.practice.rules.facts.plans import ApartView, GoalShown
from threefold.practice.rules.facts.work import ReuseView
from threefold.practice.rules.naming import beginning, names, names_one_of
from threefold.practice.rules.registry import Gap, Levels, Rule, also, practice_rule, rule, rule_of
from threefold.practice.rules.sources import TITLES
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import HARD, PLAN_WORDS, UNSEEN, Said, lines
from threefold.practice.vocabulary.questions import Category
from threefold.practice.words import Words

SAID = Words("It is so.", "Así es.")
FIX = Words("Change it.", "Cámbielo.")
GAP = Gap(subject="it", message=SAID, fix=FIX)


@pytest.fixture
def own_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules made here are gone after the test."""
    monkeypatch.setattr(registry, "_rules", dict(registry._rules))


def made(*gaps: Gap, number: int = 900, **more: object) -> Callable[..., Said]:
    given = {"sentence": SAID, "why": FIX, "sources": "YORK, HOWTO", **more}
    return practice_rule(number, **given)(lambda _facts: iter(gaps))


@pytest.mark.usefixtures("own_rules")
def test_a_rule_speaks_as_it_is_registered() -> None:
    check = made(GAP, level=Level.BLOCK, moments=[Moment.CLOSE], firm=True)
    assert check(None) == (
        Finding(rule=900, level=Level.BLOCK, subject="it", message=SAID, fix=FIX,
                moments=frozenset({Moment.CLOSE}), firm=True),
    )  # fmt: skip
    known = rule(900)
    assert (known.sentence, known.why, known.sources) == (SAID, FIX, ("YORK", "HOWTO"))
    assert (known.level, known.moments, known.firm) == (Level.BLOCK, {Moment.CLOSE}, True)
    assert known.sources_named == (TITLES["YORK"], TITLES["HOWTO"])
    assert rule_of(check(None)[0]) is known


@pytest.mark.usefixtures("own_rules")
def test_a_rule_advises_and_bends_unless_it_says_otherwise() -> None:
    check = made(GAP)
    assert check(None) == (Finding(rule=900, level=Level.ADVISE, subject="it", message=SAID, fix=FIX),)


@pytest.mark.usefixtures("own_rules")
def test_a_part_of_a_rule_speaks_in_its_own_way() -> None:
    held = frozenset({Moment.PRINT})
    check = made(GAP, level=Level.BLOCK, moments=[Moment.CLOSE], firm=True)
    softer = also(900)(lambda _facts: iter([replace(GAP, level=Level.ADVISE, moments=held, firm=False)]))
    nothing = also(900)(lambda _facts: iter([replace(GAP, moments=frozenset())]))
    (one,) = softer(None)
    assert (one.rule, one.level, one.moments, one.firm) == (900, Level.ADVISE, held, False)
    assert nothing(None)[0].moments == frozenset()
    assert nothing(None)[0].firm
    assert check(None)[0].moments == {Moment.CLOSE}


@pytest.mark.usefixtures("own_rules")
@pytest.mark.parametrize(
    ("registered", "own", "level"),
    [
        (False, None, Level.ADVISE),
        (False, True, Level.BLOCK),
        (True, None, Level.BLOCK),
        (True, False, Level.ADVISE),
    ],
)
def test_a_county_changes_what_is_not_firm(registered: bool, own: bool | None, level: Level) -> None:
    check = made(replace(GAP, firm=own), level=Level.BLOCK, moments=[Moment.FINISH], firm=registered)
    assert check(None, levels={900: Level.ADVISE})[0].level is level
    assert check(None, levels={901: Level.ADVISE})[0].level is Level.BLOCK


@pytest.mark.usefixtures("own_rules")
def test_a_number_is_given_once() -> None:
    made(GAP)
    with pytest.raises(ValueError, match=r"^rule 900 is registered twice$"):
        made(GAP)


def test_rules_come_by_number_and_are_loaded_when_asked_for() -> None:
    numbers = [one.number for one in registry.all_rules()]
    assert numbers == sorted(numbers)
    assert numbers[0] == 1


EVERYTHING_WRONG = MapView(
    children=(t.TOMAS, t.person("Bruno", child=True)),
    items=(
        ItemView(id=t.id_of("act"), category=Category.ACT_OF_PROTECTION, text="She called"),
        ItemView(id=t.id_of("safety"), category=Category.SAFETY, text="She cares"),
        ItemView(id=t.id_of("step"), category=Category.NEXT_STEP, text="Call Hugo", own_person=True),
    ),
    harms=(replace(t.HARM, id=t.id_of("alone"), effect=""),),
    pairs=tuple(
        PairView(
            danger=replace(
                t.DANGER, id=t.id_of(f"danger {at}"), children=(t.TOMAS,), threats=frozenset(), effect="", positions=(),
                worried=(t.MS_PARK,), text="Olga is worried that Nadia may drink and may hit and may leave Tomás.",
            ),
            goals=tuple(
                replace(
                    t.GOAL, id=t.id_of(f"goal {at} {one}"), text="Nadia will not drink.", network=(),
                    duration_days=None, changes=(GoalChange(number=2),),
                )
                for one in range(2)
            ),
            harms=(replace(t.HARM, effect=""),),
        )
        for at in range(4)
    ),
    scales=(replace(t.SCALE, zero="", ten_first=False),),
    threats=(t.THREAT,),
    icwa=(IcwaView(child=t.TOMAS),),
)  # fmt: skip
PLAN_WRONG = replace(
    t.PLAN, starts_on=None, before_expires_on=t.PLAN.review_on, children_took_part="", signatures=(), members=(),
    children=(replace(t.IRENE, age=12),), unsafe_households=frozenset({t.id_of("a"), t.id_of("b")}),
    unread=frozenset({t.DANGER.id}), naming=frozenset({t.DANGER.id}),
    red_circle=frozenset({t.HUGO.id}), dangers=frozenset({t.id_of("unanswered")}),
    actions=(
        replace(t.ACTION, doer=t.NADIA, backup=None, witness=None, is_service=True, when=""),
        replace(t.ACTION, id=t.id_of("other"), backup=t.HUGO, witness=t.IRENE),
    ),
    apart=(ApartView(person=t.HUGO, safe=(t.NADIA,)),),
)  # fmt: skip
PLAN_RULES = {7, 8, 9, 10, 11, 12, 13, 14, 15, 33, 45, 47, 54, 56, 57}
CLOSING_WRONG = replace(
    t.CLOSING, active_plans=frozenset({t.PLAN.id}), aftercare=False,
    goals=(GoalShown(goal=t.GOAL.id, agreed_days=None, shown_days=3),),
)  # fmt: skip
REUSED = ReuseView(
    text=Used(id="a", about="family", text=PLAN_WORDS),
    earlier=(Used(id="b", about="other family", text=PLAN_WORDS),),
)


def doors(levels: Levels) -> dict[str, tuple[Said, set[int]]]:
    """Each door of `checks` with something that breaks each of its rules, and those rules."""
    wrong = EVERYTHING_WRONG
    past = t.TODAY.replace(year=2025)
    late = replace(UNSEEN, first_met_on=past, opened_on=past, placed_on=past, prevention_from=past)
    circle = replace(t.NETWORK, members=(t.member(t.MS_PARK, told=frozenset(), release_on=None),),
                     shared_with=frozenset({t.MS_PARK.id}))  # fmt: skip
    words = f"The reporter says that Nadia is an addict. It was neglect. {HARD}"
    aim = replace(t.OBJECTIVE, text="Attend anger management", goal=None, met=True)
    guess = replace(t.COPY.pieces[0], text="The reporter says that Nadia slept.")
    return {
        "map": (
            checks.findings_for_map(wrong, levels=levels),
            {1, 2, 3, 5, 20, 21, 22, 23, 26, 27, 28, 34, 35, 36, 37, 42, 44, 48},
        ),
        "pair": (
            checks.findings_for_pair(wrong.pairs[0], levels=levels),
            {1, 2, 3, 5, 20, 21, 23, 26, 44},
        ),
        "plan": (checks.findings_for_plan(PLAN_WRONG, on=t.TODAY, levels=levels), PLAN_RULES),
        "network": (checks.findings_for_network(circle, levels=levels), {7, 45, 46}),
        "closing": (checks.findings_for_closing(CLOSING_WRONG, levels=levels), {16, 21, 50}),
        "copy": (checks.findings_for_copy(replace(t.COPY, pieces=(guess,)), levels=levels), {4}),
        "text": (checks.findings_for_text(replace(t.TEXT, text=words), levels=levels), {4, 24, 25, 53}),
        "objective": (checks.findings_for_objective(aim, levels=levels), {17, 18, 19}),
        "progress": (checks.findings_for_progress(replace(t.PROGRESS, counted=6), levels=levels), {43}),
        "deadlines": (checks.findings_for_deadlines(late, levels=levels), {38, 39, 40, 51}),
        "reuse": (checks.findings_for_reuse(REUSED, levels=levels), {55}),
    }


DOORS = sorted(doors({}))


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("level", list(Level))
def test_each_door_asks_each_of_its_rules_at_the_countys_level(door: str, level: Level) -> None:
    found, asked = doors(dict.fromkeys(range(1, 58), level))[door]
    assert {one.rule for one in found} == asked
    assert {one.level for one in found if not one.firm} == {level}
    # No county makes what is firm speak more softly.
    assert {one.level for one in found if one.firm} <= {Level.BLOCK}


@pytest.mark.parametrize("door", DOORS)
def test_each_finding_is_said_once_by_rule_then_thing_then_words(door: str) -> None:
    found, _asked = doors({})[door]
    assert list(found) == sorted(found, key=lambda one: (one.rule, str(one.subject), one.message.en))
    assert len(set(found)) == len(found)


def test_a_harm_behind_a_danger_is_told_once_and_one_by_itself_too() -> None:
    found = lines(checks.findings_for_map(EVERYTHING_WRONG), 3)
    assert sorted(one[2] for one in found) == sorted([t.HARM.id, t.id_of("alone")])


def test_findings_stand_beside_what_they_are_about() -> None:
    found = checks.findings_for_plan(PLAN_WRONG, on=t.TODAY)
    beside = about(found, t.ACTION.id)
    assert beside
    assert {one.subject for one in beside} == {t.ACTION.id}
    assert about(found, "nothing") == ()


def finding(**more: object) -> Finding:
    given = {"rule": 4, "level": Level.BLOCK, "subject": "it", "message": SAID, "moments": {Moment.PRINT}}
    return Finding(**{**given, **more})


@pytest.mark.parametrize(
    ("one", "moment", "overridden", "held"),
    [
        (finding(), Moment.PRINT, [], True),
        (finding(), Moment.SHARE, [], False),
        (finding(level=Level.ADVISE), Moment.PRINT, [], False),
        (finding(), Moment.PRINT, [4], False),
        (finding(), Moment.PRINT, [5], True),
        (finding(firm=True), Moment.PRINT, [4], True),
    ],
)
def test_a_block_holds_up_its_moments_until_a_supervisor_lets_it_pass(
    one: Finding, moment: Moment, overridden: list[int], held: bool
) -> None:
    assert one.holds_up(moment, overridden) is held
    assert blocks([one], moment, overridden) == ((one,) if held else ())


def test_names_are_listed_and_the_nameless_are_passed_over() -> None:
    nobody = Words("nobody", "nadie")
    assert names([], nobody) == nobody
    assert names([t.person(" ")], nobody) == nobody
    assert names([t.NADIA], nobody) == Words("Nadia", "Nadia")
    assert names([t.NADIA, t.person(""), t.HUGO], nobody) == Words("Nadia and Hugo", "Nadia y Hugo")
    assert names([t.OLGA, t.IRENE], nobody).es == "Olga e Irene"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "“”"),
        ("one  two", "“one two”"),
        ("one two three four five six seven", "“one two three four five six seven”"),
        ("one two three four five six seven eight", "“one two three four five six seven...”"),
    ],
)
def test_a_long_text_is_told_by_its_beginning(words: str, said: str) -> None:
    assert beginning(words) == said


@pytest.mark.parametrize(
    ("words", "named"),
    [("Olga calls", True), ("The Grandma calls", True), ("Hugo calls", False), ("", False)],
)
def test_a_person_is_named_by_either_name(words: str, named: bool) -> None:
    olga = t.person("Grandma", first_name="Olga")
    assert names_one_of(words, (t.NADIA, olga)) is named
    assert names_one_of(words, ()) is False
    assert names_one_of(words, (t.person(""),)) is False


def test_the_document_says_how_a_rule_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"number": 1, "sentence": SAID, "why": FIX, "sources": ("YORK", "HOWTO"), "moments": frozenset()}
    advice = Rule(**given, level=Level.ADVISE, firm=False)
    held = frozenset({Moment.PRINT, Moment.SHARE})
    partly = replace(advice, number=2, sources=("HOWTO",), moments=frozenset({Moment.CLOSE}))
    firm = replace(advice, number=3, level=Level.BLOCK, moments=held, firm=True)
    soft = replace(firm, number=4, moments=frozenset({Moment.FINISH}), firm=False)
    monkeypatch.setattr(document, "all_rules", lambda: (advice, partly, firm, soft))
    written = document.render()
    begun, rest = written.split("## 1. ", 1)
    assert begun == document.HEAD + "\n"
    body = "It is so.\n\n*Así es.*\n\nChange it. *Cámbielo.*\n\n"
    assert rest == (
        f"{body}**Advise.** Sources: YORK, HOWTO.\n\n"
        f"## 2. {body}**Advise.** Where a part of it blocks: closing. Sources: HOWTO.\n\n"
        f"## 3. {body}**Block** of printing, sharing; firm. Sources: YORK, HOWTO.\n\n"
        f"## 4. {body}**Block** of finishing. Sources: YORK, HOWTO.\n\n"
        f"## Sources\n\n- HOWTO: {TITLES['HOWTO'].en}\n- YORK: {TITLES['YORK'].en}\n"
    )
