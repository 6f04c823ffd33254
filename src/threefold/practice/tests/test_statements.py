"""The sentences that come out of the parts, in English and Spanish."""

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.practice.statements import danger, goal, harm
from threefold.practice.statements.danger import DangerParts
from threefold.practice.statements.goal import GoalParts, duration_days
from threefold.practice.statements.harm import HarmParts
from threefold.practice.statements.sentences import (
    Someone,
    any_of,
    clause,
    follow,
    listed,
    moment,
    sentence,
    to_each,
)
from threefold.practice.statements.storing import from_data, to_data
from threefold.practice.vocabulary.plans import DurationUnit
from threefold.practice.vocabulary.questions import Basis
from threefold.practice.words import contracted

NADIA = Someone(name="Nadia", tie="mother")
MAMA = Someone(name="Nadia", tie="mamá")
HUGO = Someone(name="Hugo")


def test_a_whole_danger_statement_in_english() -> None:
    parts = DangerParts(
        children=("Leo", "Ana"), worried=("Olga",), caregivers=(NADIA,), behavior="Drive after three beers.",
        context="On Sundays after lunch", effect="They could be hurt in a crash",
        effect_later="learn to be afraid of cars", already_safe="Olga drove them home on May 3",
        sees_differently=("Nadia",),
    )  # fmt: skip
    assert danger.write(parts, "en") == (
        "We have seen that Olga drove them home on May 3. Even so, the county and Olga are worried that Nadia "
        "(mother) may drive after three beers, especially on Sundays after lunch, and that Leo and Ana could "
        "be hurt in a crash. Over time, Leo and Ana could learn to be afraid of cars. Nadia sees this differently."
    )


def test_a_whole_danger_statement_in_spanish() -> None:
    parts = DangerParts(
        children=("Leo", "Inés"), worried=("el pastor Luis", "Olga"), caregivers=(MAMA, HUGO),
        behavior="Manejar después de tomar", context="los domingos después de comer", effect="lastimarse en un choque",
        effect_later="aprender a tenerle miedo al carro", sees_differently=("Nadia", "Hugo"),
    )  # fmt: skip
    assert danger.write(parts, "es") == (
        "Al condado, al pastor Luis y a Olga les preocupa que Nadia (mamá) y Hugo puedan manejar después de tomar, "
        "sobre todo los domingos después de comer, y que Leo e Inés puedan lastimarse en un choque. Con el tiempo, Leo "
        "e Inés podrían aprender a tenerle miedo al carro. Nadia y Hugo lo ven de otra manera."
    )


def test_a_whole_harm_statement_in_both_languages() -> None:
    parts = HarmParts(children=("Leo",), caregivers=(NADIA,), behavior="She left him alone", when="Tuesday, May 3",
                      effect="Leo was burned on the arm")  # fmt: skip
    assert harm.write(parts, "en") == (
        "It was reported that, on Tuesday, May 3, Nadia (mother) left him alone. "
        "As a result, Leo was burned on the arm."
    )
    partes = HarmParts(children=("Leo",), caregivers=(MAMA,), behavior="no lo llevó a la clínica", when="3 de mayo",
                       effect="sufrido una infección", effect_possible=True, basis=Basis.VERIFIED)  # fmt: skip
    assert harm.write(partes, "es") == (
        "Se sabe que, el 3 de mayo, Nadia (mamá) no lo llevó a la clínica. Como consecuencia, Leo pudo haber sufrido "
        "una infección."
    )


def test_a_whole_goal_in_both_languages() -> None:
    parts = GoalParts(children=("Leo",), caregivers=(NADIA,), network=("Olga", "Rosa"), behavior="Somebody is awake.",
                      child_experience="He sleeps through", duration=8)  # fmt: skip
    assert goal.write(parts, "en") == (
        "Nadia (mother) will work with Olga, Rosa and the county on a plan that shows everyone that "
        "somebody is awake, so that Leo sleeps through. Everyone needs to see this for eight weeks "
        "to trust that it will last."
    )
    partes = GoalParts(children=("Leo",), caregivers=(MAMA, HUGO), network=("Olga", "Irma"), agency=False,
                       behavior="Alguien está despierto", child_experience="duerma toda la noche", duration=1,
                       unit=DurationUnit.MONTHS)  # fmt: skip
    assert goal.write(partes, "es") == (
        "Nadia (mamá) y Hugo trabajarán con Olga e Irma en un plan que muestre a todos que alguien está despierto, de "
        "manera que Leo duerma toda la noche. Todos necesitamos ver esto durante un mes para confiar en que va a durar."
    )


@pytest.mark.parametrize(
    ("when", "lang", "said"),
    [
        ("Tuesday night", "en", ", on Tuesday night,"),
        ("Sundays", "en", ", on Sundays,"),
        ("February", "en", ", in February,"),
        ("2024", "en", ", in 2024,"),
        ("Twice a week since March", "en", ", twice a week since March,"),
        ("martes", "es", ", el martes,"),
        ("domingos", "es", ", los domingos,"),
        ("lunes y martes", "es", ", los lunes y martes,"),
        ("mayo", "es", ", en mayo,"),
        ("La noche del 3 de mayo", "es", ", la noche del 3 de mayo,"),
    ],
)
def test_when_it_happened_gets_the_word_it_needs(when: str, lang: str, said: str) -> None:
    text = harm.write(HarmParts(children=("Leo",), caregivers=(HUGO,), behavior="x", when=when), lang)
    assert said in text


@pytest.mark.parametrize(
    ("told", "lang", "said"),
    [
        ("she is tired", "en", "especially when she is tired"),
        ("when she is tired", "en", "especially when she is tired"),
        ("If the bus fails", "en", "especially if the bus fails"),
        ("especially at night", "en", "especially at night"),
        ("está cansada", "es", "sobre todo cuando está cansada"),
        ("los domingos", "es", "sobre todo los domingos"),
        ("los niños lloran", "es", "sobre todo cuando los niños lloran"),
        ("de noche", "es", "sobre todo de noche"),
        ("  ", "es", ""),
    ],
)
def test_when_it_is_most_likely(told: str, lang: str, said: str) -> None:
    assert moment(told, lang) == said


@pytest.mark.parametrize(
    ("names", "all_en", "all_es", "any_es"),
    [
        ([], "", "", ""),
        (["Ana"], "Ana", "Ana", "Ana"),
        (["Ana", "Irene"], "Ana and Irene", "Ana e Irene", "Ana o Irene"),
        (["Ana", "Hilda"], "Ana and Hilda", "Ana e Hilda", "Ana o Hilda"),
        (["Leo", "Ana", "Olga"], "Leo, Ana and Olga", "Leo, Ana y Olga", "Leo, Ana u Olga"),
        (["agua", "hielo"], "agua and hielo", "agua y hielo", "agua o hielo"),
        (["Ana", "Yolanda"], "Ana and Yolanda", "Ana y Yolanda", "Ana o Yolanda"),
        (["Ana", "Yvonne"], "Ana and Yvonne", "Ana e Yvonne", "Ana o Yvonne"),
        (["Ana", "Hortensia"], "Ana and Hortensia", "Ana y Hortensia", "Ana u Hortensia"),
    ],
)
def test_lists(names: list[str], all_en: str, all_es: str, any_es: str) -> None:
    assert listed(names, "en") == all_en
    assert listed(names, "es") == all_es
    assert any_of(names, "es") == any_es


def test_contractions_leave_names_of_places_alone() -> None:
    assert contracted("la casa de el abuelo y va a el parque") == "la casa del abuelo y va al parque"
    assert contracted("va a El Monte") == "va a El Monte"
    assert contracted("Fue a él") == "Fue a él"
    assert to_each(["el condado", "Olga"]) == "al condado y a Olga"


@pytest.mark.parametrize(
    ("start", "subject", "answer", "names", "said"),
    [
        ("As a result,", "Leo could have", "been hurt", ["Leo"], "As a result, Leo could have been hurt"),
        (
            "As a result,",
            "Leo could have",
            "He could have been hurt",
            ["Leo"],
            "As a result, Leo could have been hurt",
        ),
        ("As a result,", "Leo and Ana", "Ana was hurt", ["Leo", "Ana"], "As a result, Ana was hurt"),
        ("As a result,", "Leo", "Leo's arm was hurt", ["Leo"], "As a result, Leo's arm was hurt"),
        (
            "It was reported that",
            "Nadia (mother)",
            "Nadia left",
            ["Nadia"],
            "It was reported that Nadia (mother) left",
        ),
        ("que", "Leo pueda", "Leo pueda quemarse", ["Leo"], "que Leo pueda quemarse"),
        ("que", "Leo pueda", "  ", ["Leo"], ""),
    ],
)
def test_a_subject_is_not_said_twice(
    start: str, subject: str, answer: str, names: list[str], said: str
) -> None:
    assert follow(start, subject, answer, names) == said


def test_small_letters_at_the_start_but_names_keep_theirs() -> None:
    assert clause("Leave them alone.", "may") == "leave them alone"
    assert clause("Sunday lunch ran late", "") == "Sunday lunch ran late"
    assert clause("CPS came", "") == "CPS came"
    assert clause("I was there", "") == "I was there"
    assert clause("Olga sleeps there", "that") == "Olga sleeps there"
    assert clause("The baby cried", "", ["The baby"]) == "The baby cried"
    assert sentence("«quiero» dijo") == "«Quiero» dijo."
    assert sentence("¿quién viene?") == "¿Quién viene?"
    assert sentence("  ") == ""


WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=25)
NAMES = st.sampled_from(["Leo", "Ana", "Irene", "Olga", "el pastor Luis", "María José", "O'Neil"])
SOME = st.lists(NAMES, max_size=3, unique=True).map(tuple)
GROWN = st.lists(st.builds(Someone, name=NAMES, tie=st.sampled_from(["", "mamá", "mother"])), max_size=2).map(
    tuple
)
DANGERS = st.builds(
    DangerParts, children=SOME, agency_worried=st.booleans(), worried=SOME, caregivers=GROWN, behavior=WORDS,
    context=WORDS, effect=WORDS, effect_later=WORDS, already_safe=WORDS, sees_differently=SOME,
)  # fmt: skip
HARMS = st.builds(
    HarmParts, children=SOME, caregivers=GROWN, behavior=WORDS, when=WORDS, effect=WORDS,
    effect_possible=st.booleans(), basis=st.sampled_from(Basis), source=st.just(""),
)  # fmt: skip
GOALS = st.builds(
    GoalParts, children=SOME, caregivers=GROWN, network=SOME, agency=st.booleans(), behavior=WORDS,
    child_experience=WORDS, professionals_see=WORDS, duration=st.none() | st.integers(0, 60),
    unit=st.sampled_from(DurationUnit), best_hope=WORDS,
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(parts=st.one_of(DANGERS, HARMS, GOALS), lang=st.sampled_from(["en", "es"]))
def test_any_parts_make_clean_sentences(parts: DangerParts | HarmParts | GoalParts, lang: str) -> None:
    writer = {DangerParts: danger, HarmParts: harm, GoalParts: goal}[type(parts)]
    text = writer.write(parts, lang)
    assert text == text.strip()
    assert not re.search(r"\s{2,}", text)
    assert text == "" or re.search(r"[.!?…][\"'”’»)]*$", text)
    assert from_data(type(parts), to_data(parts)) == parts


FIXED = ("drive them home", "manejar con ellos")


def test_every_choice_of_people_reads_right_in_spanish() -> None:
    for children, worried, caregivers, agency in itertools.product(
        ((), ("Leo",), ("Leo", "Inés")), ((), ("Olga",), ("el pastor Luis", "Olga")),
        ((), (HUGO,), (HUGO, MAMA)), (True, False),
    ):  # fmt: skip
        parts = DangerParts(children=children, worried=worried, caregivers=caregivers, agency_worried=agency,
                            behavior="manejar con ellos", effect="lastimarse")  # fmt: skip
        text = danger.write(parts, "es")
        assert not re.search(r"\b(?:a|de) el\b|\by In|(?<!\w)(?:a a|que que|y y)\b", text)
        many = len(worried) + agency > 1
        assert ("les preocupa" in text) == many
        assert ("puedan manejar" in text) == (len(caregivers) > 1)
        assert ("puedan lastimarse" in text) == (len(children) != 1)


def test_questions_ask_by_name() -> None:
    parts = DangerParts(children=("Leo", "Ana"), caregivers=(NADIA, HUGO))
    asked = {one.key: one.question for one in danger.questions(parts)}
    assert asked["behavior"].en == "What might Nadia and Hugo do?"
    assert asked["behavior"].es == "¿Qué podrían hacer Nadia y Hugo?"
    assert asked["effect"].en == "What could happen to Leo and Ana?"
    assert asked["effect"].es == "¿Qué les podría pasar a Leo y a Ana?"


@pytest.mark.parametrize("writer", [(danger, DangerParts()), (goal, GoalParts()), (harm, HarmParts())])
def test_nothing_typed_writes_nothing_and_asks_everything(writer: tuple) -> None:
    module, parts = writer
    assert module.write(parts, "en") == module.write(parts, "es") == ""
    for one in module.questions(parts):
        assert hasattr(parts, one.key)
        assert one.question.en.endswith("?") and one.question.es.startswith("¿")


def test_durations_in_days() -> None:
    assert duration_days(8, DurationUnit.WEEKS) == 56
    assert duration_days(3, DurationUnit.MONTHS) == 90
    assert duration_days(None, DurationUnit.DAYS) is None


NADIA_ES = DangerParts(children=("Leo",), caregivers=(Someone(name="Nadia"),))


@pytest.mark.parametrize(
    ("behavior", "effect", "said"),
    [
        ("deje solo a Leo", "se queme", "que Nadia deje solo a Leo, y que Leo se queme."),
        ("dejarlo solo", "quemarse", "que Nadia pueda dejarlo solo, y que Leo pueda quemarse."),
        ("no dormir", "tenga miedo", "que Nadia pueda no dormir, y que Leo tenga miedo."),
        ("pueda dejarlo solo", "pueda quemarse", "que Nadia pueda dejarlo solo, y que Leo pueda quemarse."),
        ("Nadia deje solo a Leo", "Leo se queme", "que Nadia deje solo a Leo, y que Leo se queme."),
        ("vuelva a tomar", "ir al hospital", "que Nadia vuelva a tomar, y que Leo pueda ir al hospital."),
    ],
)
def test_spanish_answers_fit_the_sentence_in_the_form_they_are_given(
    behavior: str, effect: str, said: str
) -> None:
    text = danger.write(replace(NADIA_ES, behavior=behavior, effect=effect), "es")
    assert text == f"Al condado le preocupa {said}"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("enfermarse", "Con el tiempo, Leo podría enfermarse."),
        ("tendrá miedo de dormir", "Con el tiempo, Leo tendrá miedo de dormir."),
        ("deje de comer", "Con el tiempo, puede que Leo deje de comer."),
        ("podría enfermarse", "Con el tiempo, Leo podría enfermarse."),
    ],
)
def test_what_may_come_of_it_in_spanish(answer: str, said: str) -> None:
    assert danger.write(replace(NADIA_ES, effect_later=answer), "es") == said


@pytest.mark.parametrize(
    ("answer", "lang", "said"),
    [
        ("keep to the morning plan", "en", "that they keep to the morning plan."),
        ("Keeping to the plan", "en", "that they are keeping to the plan."),
        ("has a grown-up in the home", "en", "that Nadia has a grown-up in the home."),
        ("Calls Olga before six", "en", "that Nadia calls Olga before six."),
        ("calls come before six", "en", "that calls come before six."),
        ("help is there at night", "en", "that help is there at night."),
        ("somebody is awake", "en", "that somebody is awake."),
        ("Olga sleeps there", "en", "that Olga sleeps there."),
        ("morning is calm", "en", "that morning is calm."),
        ("cumplir con el plan", "es", "que va a cumplir con el plan."),
        ("cumple con el plan", "es", "que cumple con el plan."),
        ("Olga duerme ahí", "es", "que Olga duerme ahí."),
    ],
)
def test_a_goal_says_who_is_seen(answer: str, lang: str, said: str) -> None:
    parts = GoalParts(children=("Leo",), caregivers=(NADIA,), network=("Olga",), behavior=answer)
    assert goal.write(parts, lang).endswith(said)
