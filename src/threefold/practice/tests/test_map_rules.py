"""The whole map: one goal a danger, few dangers, both columns, each child, each threat, each next step."""

from dataclasses import replace

import pytest

from threefold.practice.rules import checks
from threefold.practice.rules.facts.mapping import HarmView, ItemView, MapView, PairView
from threefold.practice.rules.facts.people import PersonView
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import (
    ADVICE,
    FINISHING,
    Line,
    Said,
    dangers,
    item,
    lines,
    pair,
    steps,
    whole,
)
from threefold.practice.vocabulary.questions import Category

DANGER = t.DANGER.id
SECOND = replace(t.GOAL, id=t.id_of("second"))
NO_GOAL = "The danger about Tomás and Irene has no safety goal yet."
TWO_GOALS = "The danger about Tomás and Irene has more than one safety goal."


@pytest.mark.parametrize(
    ("goals", "open_", "said", "fix"),
    [
        ((), True, [NO_GOAL], ["Ask: what would everyone see if there were no more reason to worry?"]),
        ((t.GOAL,), True, [], []),
        (
            (t.GOAL, SECOND),
            True,
            [TWO_GOALS],
            ["Keep one goal, or make a danger statement for the other."],
        ),
        ((), False, [], []),
        ((t.GOAL, SECOND), False, [], []),
    ],
)
def test_each_open_danger_has_one_goal(
    goals: tuple[object, ...], open_: bool, said: list[str], fix: list[str]
) -> None:
    found = [one for one in pair({"open": open_}, goals=goals) if one.rule == 1]
    assert lines(tuple(found)) == [(1, FINISHING, DANGER, one) for one in said]
    assert [one.fix.en for one in found if one.fix] == fix


def test_a_danger_that_names_no_child_is_about_the_children() -> None:
    (one,) = [one for one in pair({"children": ()}, goals=()) if one.rule == 1]
    assert one.message.en == "The danger about the children has no safety goal yet."
    assert one.message.es == "El peligro sobre los niños todavía no tiene meta de seguridad."


def many(count: int, *children: PersonView, open_: bool = True) -> Said:
    danger = replace(t.DANGER, children=children, open=open_)
    pairs = tuple(
        PairView(danger=replace(danger, id=t.id_of(str(at))), goals=(t.GOAL,)) for at in range(count)
    )
    return whole(pairs=pairs)


def test_at_most_three_dangers_for_one_child() -> None:
    tomas = (22, ADVICE, t.TOMAS.id, "There are 4 danger statements about Tomás.")
    irene = (22, ADVICE, t.IRENE.id, "There are 4 danger statements about Irene.")
    assert lines(dangers(3), 22) == []
    assert set(lines(dangers(4), 22)) == {tomas, irene}
    assert lines(many(4, t.TOMAS), 22) == [tomas]
    assert lines(many(4, t.TOMAS, open_=False), 22) == []
    # Four worries about two children, two about each.
    mine = [replace(t.DANGER, id=t.id_of(f"t{n}"), children=(t.TOMAS,)) for n in range(2)]
    hers = [replace(t.DANGER, id=t.id_of(f"i{n}"), children=(t.IRENE,)) for n in range(2)]
    assert lines(whole(pairs=tuple(PairView(danger=one) for one in mine + hers)), 22) == []


def test_dangers_that_name_no_child_are_counted_for_the_map() -> None:
    said = (22, ADVICE, "map", "There are 4 danger statements about the children.")
    assert lines(many(3), 22) == []
    assert lines(many(4), 22) == [said]
    (one,) = [one for one in many(4) if one.rule == 22]
    assert one.message.es == "Hay 4 declaraciones de peligro sobre los niños."


def bare(**more: object) -> list[Line]:
    """A map with nothing on it but what is given."""
    return lines(checks.findings_for_map(MapView(**more)), 34)


GOOD = ItemView(id=t.id_of("good"), category=Category.STRENGTH, text="She sings to them")
WORSE = ItemView(id=t.id_of("worse"), category=Category.COMPLICATING_FACTOR, text="The car is broken")
NOTHING_WELL = (34, ADVICE, "map", "Nothing stands yet under what is working well.")
NO_WORRY = (34, ADVICE, "map", "Nothing stands yet under what we are worried about.")


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ({}, []),
        ({"items": (GOOD, WORSE)}, []),
        ({"items": (GOOD,)}, [NO_WORRY]),
        ({"items": (WORSE,)}, [NOTHING_WELL]),
        ({"items": (t.STEP,)}, [NOTHING_WELL, NO_WORRY]),
        ({"harms": (t.HARM,)}, [NOTHING_WELL]),
        ({"pairs": (t.PAIR,)}, [NOTHING_WELL]),
        ({"items": (GOOD,), "harms": (t.HARM,)}, []),
        ({"items": (GOOD,), "pairs": (t.PAIR,)}, []),
    ],
)
def test_a_map_has_worries_and_what_is_working_well(there: dict[str, object], said: list[Line]) -> None:
    assert bare(**there) == said


@pytest.mark.parametrize(("acts", "told"), [(0, True), (1, True), (2, False), (3, False)])
def test_safety_rests_on_several_acts_of_protection(acts: int, told: bool) -> None:
    rests_on = frozenset(t.id_of(str(at)) for at in range(acts))
    found = item(category=Category.SAFETY, text="She cares", acts=rests_on)
    said = (34, ADVICE, t.id_of("new"), "“She cares” stands under safety without several acts of protection.")
    assert lines(found, 34) == ([said] if told else [])
    assert lines(item(category=Category.STRENGTH, text="She cares", acts=rests_on), 34) == []


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({}, None),
        ({"about_then": ""}, "when"),
        ({"about_then": " "}, "when"),
        ({"about_then": "", "happened_on": t.TODAY}, None),
        ({"actors": frozenset()}, "who"),
        ({"danger": None}, "against which danger"),
        ({"about_then": "", "actors": frozenset()}, "when or who"),
    ],
)
def test_an_act_of_protection_has_a_day_a_person_and_a_danger(
    missing: dict[str, object], said: str | None
) -> None:
    act = replace(t.act("act"), **missing)
    found = whole(items=(t.SAFETY, act, t.STEP))
    quoted = "The act of protection “Nadia called Olga before she took the...” does not say"
    assert lines(found, 35) == ([(35, ADVICE, act.id, f"{quoted} {said}.")] if said else [])


def test_what_is_missing_is_told_in_spanish() -> None:
    found = whole(items=(replace(t.act("act"), about_then="", actors=frozenset()),))
    (one,) = [one for one in found if one.rule == 35]
    assert one.message.es.endswith("no dice cuándo o quién.")


BRUNO = t.person("Bruno", child=True)
UNSEEN = (36, ADVICE, BRUNO.id, "Nothing on the map is about Bruno.")
ABOUT_BRUNO = frozenset({BRUNO.id})
HIS_HARM = replace(t.HARM, id=t.id_of("his"), children=(BRUNO,))
HIS_PAIR = PairView(danger=replace(t.DANGER, id=t.id_of("his"), children=(BRUNO,)), goals=(t.GOAL,))


def note(category: Category) -> ItemView:
    return ItemView(id=t.id_of("note"), category=category, about_children=ABOUT_BRUNO, text="He sleeps well")


def of_children(**more: object) -> list[Line]:
    """A map of three children, on which little more than Tomás' harm stands."""
    harm: HarmView = t.HARM
    given: dict[str, object] = {"children": (t.TOMAS, BRUNO), "harms": (harm,), **more}
    return lines(checks.findings_for_map(MapView(**given)), 36)


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ({}, [UNSEEN]),
        ({"harms": (t.HARM, HIS_HARM)}, []),
        ({"pairs": (HIS_PAIR,)}, []),
        ({"items": (note(Category.STRENGTH),)}, []),
        ({"items": (note(Category.COMPLICATING_FACTOR),)}, []),
        # A step or the map's purpose tells nothing of how he is.
        ({"items": (note(Category.NEXT_STEP),)}, [UNSEEN]),
        ({"items": (note(Category.PURPOSE),)}, [UNSEEN]),
        # Nothing is said about any child yet.
        ({"harms": ()}, []),
        ({"harms": (), "items": (note(Category.STRENGTH),), "children": (BRUNO,)}, []),
    ],
)
def test_each_child_is_thought_of(there: dict[str, object], said: list[Line]) -> None:
    assert of_children(**there) == said


def test_a_child_without_worries_is_missed_where_only_good_is_told_of_another() -> None:
    tomas = (36, ADVICE, t.TOMAS.id, "Nothing on the map is about Tomás.")
    assert of_children(harms=(), items=(note(Category.STRENGTH),)) == [tomas]


THREAT = (
    37,
    "holds up finishing",
    t.THREAT.id,
    "The safety threat “Supervision” has no danger statement yet.",
)


@pytest.mark.parametrize(
    ("danger", "threat", "said"),
    [
        ({}, {}, []),
        ({"threats": frozenset()}, {}, [THREAT]),
        ({"open": False}, {}, [THREAT]),
        ({"threats": frozenset()}, {"open": False}, []),
    ],
)
def test_each_open_threat_has_an_open_danger(
    danger: dict[str, object], threat: dict[str, object], said: list[Line]
) -> None:
    pairs = (replace(t.PAIR, danger=replace(t.DANGER, **danger)),)
    assert lines(whole(pairs=pairs, threats=(replace(t.THREAT, **threat),)), 37) == said


STEP = t.id_of("new")
NOBODYS = (48, ADVICE, STEP, "Nobody has taken on the step “Call Hugo”.")
NO_DAY = (48, ADVICE, STEP, "The step “Call Hugo” has no day yet.")
UNASKED = "It is not asked yet how willing, sure and able the person is for the step “Call Hugo”."


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ({"owner": True, "due_on": t.TODAY}, []),
        ({"due_on": t.TODAY}, [NOBODYS]),
        ({"owner": True}, [NO_DAY]),
        ({}, [NOBODYS, NO_DAY]),
        ({"done": True}, []),
        ({"category": Category.STRENGTH}, []),
        ({"owner": True, "due_on": t.TODAY, "own_person": True}, [(48, ADVICE, STEP, UNASKED)]),
    ],
)
def test_a_next_step_is_somebodys_and_has_a_day(step: dict[str, object], said: list[Line]) -> None:
    assert lines(item(**{"category": Category.NEXT_STEP, "text": "Call Hugo", **step}), 48) == said


def test_numbers_are_asked_of_the_familys_own_people_and_told_once() -> None:
    several = "For 2 next steps it is not asked yet how willing, sure and able the person is."
    assert lines(steps(1), 48) == [(48, ADVICE, "s0", UNASKED)]
    assert lines(steps(2), 48) == [(48, ADVICE, "map", several)]
    assert lines(steps(1, own_person=False), 48) == []
    assert lines(steps(1, rated=frozenset({"willingness", "confidence"})), 48) == [
        (48, ADVICE, "s0", UNASKED)
    ]
    assert lines(steps(1, rated=frozenset({"willingness", "confidence", "capacity"})), 48) == []
