"""Grades of texts counted by hand, and syllables of common words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.practice.readability import TARGET_GRADE, grade, is_long_enough, syllables
from threefold.practice.statements import danger, goal
from threefold.practice.statements.sentences import Someone

LINCOLN = (
    "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, "
    "and dedicated to the proposition that all men are created equal."
)
CERVANTES = (
    "En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía un hidalgo de los de "
    "lanza en astillero, adarga antigua, rocín flaco y galgo corredor."
)


@pytest.mark.parametrize(
    ("text", "lang", "counted"),
    [
        # 14 words, 2 sentences, 16 syllables.
        ("My dog is very big. He can run fast and jump over the fence.", "en", 0.6),
        # 30 words, 1 sentence, 48 syllables.
        (LINCOLN, "en", 15.0),
        # 11 words, 2 sentences, 18 syllables: ease 103.
        ("Mi perro es muy grande. Corre rápido y salta la cerca.", "es", 3.1),
        # 33 words, 1 sentence, 60 syllables: ease 64.
        (CERVANTES, "es", 8.2),
        ("", "en", 0.0),
        ("123 !!", "es", 0.0),
    ],
)
def test_grades_counted_by_hand(text: str, lang: str, counted: float) -> None:
    assert grade(text, lang) == pytest.approx(counted, abs=0.3)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "1 night home sleeps kids burned was hurt | 2 mother children worried after baby scary asleep | "
               "3 family together grandmother remember hospital | 4 community"),
        ("es", "1 no hay sol bien | 2 casa noche niños miedo puerta cuida siempre | 3 peligro familia abuela "
               "escuela dormía | 4 seguridad preocupa | 5 preocupado"),
    ],
)  # fmt: skip
def test_syllables_of_common_words(lang: str, words: str) -> None:
    for group in words.split("|"):
        count, *said = group.split()
        for word in said:
            assert syllables(word, lang) == int(count), word


def test_colons_semicolons_and_joints_end_a_unit_of_thought() -> None:
    long = "Olga sleeps at the house each night and Hugo looks in at ten and Rosa comes when they call her"
    short = long.replace(" and Hugo", "; Hugo").replace(" and Rosa", "; Rosa")
    assert grade(short, "en") < grade(long, "en")


def test_names_that_the_family_knows_are_easy() -> None:
    text = "Magdalena Villalobos sleeps here tonight and Maximiliano sleeps at home with Evangelina"
    names = ["Magdalena", "Villalobos", "Maximiliano", "Evangelina"]
    assert grade(text, "en", names) < grade(text, "en") - 2


def test_shortened_titles_end_no_sentence() -> None:
    assert grade("Mrs. Park and Dr. Lee came at noon to see him", "en") == pytest.approx(
        grade("Mrs Park and Dr Lee came at noon to see him", "en"), abs=0.5
    )


def test_what_the_builder_writes_is_easy_to_read() -> None:
    parts = danger.DangerParts(
        children=("Leo", "Ana"), worried=("Rosa",), caregivers=(Someone(name="Nadia"),),
        behavior="drive after three or four beers", context="on Sundays when she takes the children home",
        effect="be hurt or killed in a crash",
    )  # fmt: skip
    names = ["Leo", "Ana", "Rosa", "Nadia"]
    assert grade(danger.write(parts, "en"), "en", names) <= TARGET_GRADE + 1
    goals = goal.GoalParts(
        children=("Leo", "Ana"), caregivers=(Someone(name="Nadia"),), network=("Rosa", "Beto"), agency=False,
        behavior="somebody who has not been drinking drives the children home",
        child_experience="get home safe and asleep in their seats", duration=8,
    )  # fmt: skip
    assert grade(goal.write(goals, "en"), "en", [*names, "Beto"]) <= TARGET_GRADE + 2


@given(text=st.text(max_size=300), lang=st.sampled_from(["en", "es", "fr"]))
def test_any_text_has_a_grade(text: str, lang: str) -> None:
    assert grade(text, lang, [text[:5]]) >= 0
    is_long_enough(text)
