"""What one child will live, where it was typed as of several."""

import pytest

from threefold.practice.statements.fitting import of_one, with_subject
from threefold.practice.statements.goal import GoalParts, write
from threefold.practice.statements.sentences import Someone


@pytest.mark.parametrize(
    ("typed", "lang", "said"),
    [
        ("stay in one bed and sleep all night", "en", "stays in one bed and sleeps all night"),
        ("are safe and feel calm", "en", "is safe and feels calm"),
        ("go to school", "en", "goes to school"),
        ("never wake up alone", "en", "never wakes up alone"),
        ("try hard and watch out", "en", "tries hard and watches out"),
        ("play and dress up", "en", "plays and dress up"),
        ("do not hide", "en", "does not hide"),
        ("descansa y coman juntos", "es", "descansa y coman juntos"),
        ("don't hide", "en", "doesn't hide"),
        ("stays in one bed and one band", "en", "stays in one bed and one band"),
        ("can sleep", "en", "can sleep"),
        ("sleep is calm", "en", "sleep is calm"),
        ("drop-offs are calm", "en", "drop-offs are calm"),
        ("se queden en una cama y duerman bien", "es", "se quede en una cama y duerma bien"),
        ("estén tranquilos", "es", "esté tranquilos"),
        ("duerma bien", "es", "duerma bien"),
        ("también cenen juntos", "es", "también cene juntos"),
    ],
)
def test_said_of_one(typed: str, lang: str, said: str) -> None:
    assert of_one(typed, lang) == said


def test_the_goal_agrees_with_how_many_children_there_are() -> None:
    one = GoalParts(
        children=("Brisa",), caregivers=(Someone(name="Renee"),), behavior="nobody names a place",
        child_experience="stay in one bed",
    )  # fmt: skip
    assert "so that Brisa stays in one bed" in write(one, "en")
    two = GoalParts(
        children=("Brisa", "Leo"), caregivers=(Someone(name="Renee"),), behavior="nobody names a place",
        child_experience="stay in one bed",
    )  # fmt: skip
    assert "so that Brisa and Leo stay in one bed" in write(two, "en")
    assert "de manera que Brisa duerma" in write(
        GoalParts(children=("Brisa",), behavior="hay calma", child_experience="duerman en paz"), "es"
    )


@pytest.mark.parametrize(
    ("answer", "lang", "many", "who", "said"),
    [
        ("keep to it", "en", False, "", "they keep to it"),
        ("keeps to it", "en", False, "", "keeps to it"),
        ("keeps to it", "en", False, "Nadia", "Nadia keeps to it"),
        ("cumplir con todo", "es", False, "", "va a cumplir con todo"),
        ("cumplir con todo", "es", True, "", "van a cumplir con todo"),
        ("cumplen con todo", "es", True, "", "cumplen con todo"),
    ],
)
def test_who_does_it(answer: str, lang: str, many: bool, who: str, said: str) -> None:
    assert with_subject(answer, lang, many=many, who=who) == said


def test_nobody_named_is_one_person() -> None:
    assert with_subject("cumplir", "es") == "va a cumplir"
    assert with_subject("keeps to it", "en") == "keeps to it"
