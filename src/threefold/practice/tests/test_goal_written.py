"""A safety goal from any of its parts: whose it is, what will be there to see, and for how long."""

from dataclasses import replace

import pytest

from threefold.practice.statements import goal
from threefold.practice.statements.goal import GoalParts, duration_days
from threefold.practice.statements.sentences import Someone
from threefold.practice.vocabulary.plans import DurationUnit

NADIA, HUGO = Someone(name="Nadia", tie="mamá"), Someone(name="Hugo")
SHOWN = GoalParts(behavior="Somebody is awake")
VISTO = GoalParts(behavior="Alguien está despierto")


@pytest.mark.parametrize(
    ("parts", "en", "es"),
    [
        (
            GoalParts(),
            "the person in charge will work with the county on a plan that shows everyone",
            "quien cuida a los niños trabajará con el condado en un plan que muestre a todos",
        ),
        (
            GoalParts(agency=False),
            "the person in charge will work on a plan that shows everyone",
            "quien cuida a los niños trabajará en un plan que muestre a todos",
        ),
        (
            GoalParts(caregivers=(NADIA,), network=("Olga",)),
            "Nadia (mamá) will work with Olga and the county on a plan that shows everyone",
            "Nadia (mamá) trabajará con Olga y el condado en un plan que muestre a todos",
        ),
        (
            GoalParts(caregivers=(NADIA, HUGO), network=("Olga",), agency=False),
            "Nadia (mamá) and Hugo will work with Olga on a plan that shows everyone",
            "Nadia (mamá) y Hugo trabajarán con Olga en un plan que muestre a todos",
        ),
    ],
)
def test_who_works_on_it(parts: GoalParts, en: str, es: str) -> None:
    lead = goal.behavior_lead(parts)
    assert (lead.en, lead.es) == (f"{en} that", f"{es} que")
    assert goal.write(replace(parts, behavior="Somebody is awake"), "en") == (
        f"{en[0].upper()}{en[1:]} that somebody is awake."
    )
    assert goal.write(replace(parts, behavior="Alguien está despierto"), "es") == (
        f"{es[0].upper()}{es[1:]} que alguien está despierto."
    )


@pytest.mark.parametrize(
    ("children", "en", "es"),
    [
        ((), "so that the children", "de manera que los niños"),
        (("Leo",), "so that Leo", "de manera que Leo"),
        (("Leo", "Irene"), "so that Leo and Irene", "de manera que Leo e Irene"),
    ],
)
def test_what_the_children_live(children: tuple[str, ...], en: str, es: str) -> None:
    lead = goal.child_lead(GoalParts(children=children))
    assert (lead.en, lead.es) == (en, es)
    lived = replace(SHOWN, children=children, child_experience="can rest")
    assert goal.write(lived, "en").endswith(f"that somebody is awake, {en} can rest.")
    vivido = replace(VISTO, children=children, child_experience="descansa ya")
    assert goal.write(vivido, "es").endswith(f"que alguien está despierto, {es} descansa ya.")
    asked = {one.key: one.question for one in goal.questions(GoalParts(children=children))}
    assert asked["child_experience"].en == f"What will it be like for {en.removeprefix('so that ')}?"
    assert asked["child_experience"].es == f"¿Cómo será para {es.removeprefix('de manera que ')}?"


@pytest.mark.parametrize(
    ("duration", "unit", "en", "es"),
    [
        (1, DurationUnit.DAYS, "one day", "un día"),
        (2, DurationUnit.DAYS, "two days", "dos días"),
        (1, DurationUnit.WEEKS, "one week", "una semana"),
        (12, DurationUnit.WEEKS, "twelve weeks", "doce semanas"),
        (13, DurationUnit.WEEKS, "13 weeks", "13 semanas"),
        (1, DurationUnit.MONTHS, "one month", "un mes"),
        (3, DurationUnit.MONTHS, "three months", "tres meses"),
    ],
)
def test_for_how_long_everyone_needs_to_see_it(duration: int, unit: DurationUnit, en: str, es: str) -> None:
    said = goal.write(replace(SHOWN, duration=duration, unit=unit), "en")
    assert said.endswith(f". Everyone needs to see this for {en} to trust that it will last.")
    dicho = goal.write(replace(VISTO, duration=duration, unit=unit), "es")
    assert dicho.endswith(f". Todos necesitamos ver esto durante {es} para confiar en que va a durar.")


def test_no_length_is_told_of_nothing_or_for_no_time() -> None:
    assert goal.write(GoalParts(duration=8), "en") == ""
    assert "Everyone needs" not in goal.write(replace(SHOWN, duration=0), "en")
    assert duration_days(2, DurationUnit.DAYS) == 2


@pytest.mark.parametrize(
    ("parts", "lang", "said"),
    [
        (GoalParts(best_hope="A calm home."), "en", "What we most hope for: a calm home."),
        (GoalParts(best_hope="Una casa en paz"), "es", "Lo que más deseamos: una casa en paz."),
        (GoalParts(professionals_see="All rest."), "en", "The county will see that all rest."),
        (
            GoalParts(children=("Leo",), professionals_see="Leo y Olga juegan"),
            "es",
            "El condado verá que Leo y Olga juegan.",
        ),
        (GoalParts(network=("Olga",), best_hope="Olga and peace"), "en", "What we most hope for: Olga and peace."),
        (
            GoalParts(network=("Olga",), professionals_see="The county will see that he is well"),
            "en",
            "The county will see that he is well.",
        ),
    ],
)  # fmt: skip
def test_a_hope_and_what_the_county_sees(parts: GoalParts, lang: str, said: str) -> None:
    assert goal.write(parts, lang) == said


def test_names_keep_their_capital_and_one_owner_is_named() -> None:
    one = GoalParts(caregivers=(HUGO,), agency=False, behavior="calls Olga at six")
    assert goal.write(one, "en").endswith("that Hugo calls Olga at six.")
    both = GoalParts(caregivers=(HUGO, NADIA), agency=False, behavior="Hugo and Nadia call")
    assert goal.write(both, "en").endswith("that Hugo and Nadia call.")
    ambos = GoalParts(caregivers=(HUGO, NADIA), agency=False, behavior="llamar a Olga")
    assert goal.write(ambos, "es").endswith("que van a llamar a Olga.")
    kept = GoalParts(children=("Leo", "Ana"), agency=False, behavior="x", child_experience="Leo and Ana rest")
    assert goal.write(kept, "en").endswith("so that Leo and Ana rest.")


@pytest.mark.parametrize(
    ("behavior", "lang", "said"),
    [
        ("That somebody is awake", "en", "a plan that shows everyone that somebody is awake."),
        ("Que alguien está despierto", "es", "un plan que muestre a todos que alguien está despierto."),
    ],
)
def test_that_is_not_said_twice(behavior: str, lang: str, said: str) -> None:
    assert goal.write(GoalParts(behavior=behavior), lang).endswith(said)
