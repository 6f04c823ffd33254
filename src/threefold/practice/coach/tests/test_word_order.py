"""Who does it, wherever they stand in the sentence; and what a Spanish "dijo que no" tells."""

import pytest

from threefold.practice.coach import Reading, read


def shown(kind: str, text: str, lang: str, name: str) -> str:
    """Where the words say it; empty where they do not."""
    found = next(one for one in read(kind, text, lang).elements if one.name == name)
    return found.span.of(text) if found.span else ""


def issues(reading: Reading) -> set[str]:
    return {one.rule for one in reading.issues}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("La puerta la cierra Bea.", "Bea"),
        ("La puerta de atrás la cierra Bea todas las noches.", "Bea"),
        ("A los niños los recoge el tío Neto.", "tío Neto"),
        ("Las llaves las guarda la vecina los viernes.", "vecina"),
        ("La medicina se la da la abuela a las 8.", "abuela"),
        ("Las pastillas las cuenta la madrina cada domingo.", "madrina"),
        ("Al bebé lo baña su papá los martes.", "papá"),
    ],
)
def test_a_thing_may_stand_first_and_whoever_does_it_last(text: str, owner: str) -> None:
    assert shown("action", text, "es", "has_owner") == owner
    assert shown("action", text, "es", "is_behavior")


@pytest.mark.parametrize(
    "text", ["En la tarde la abuela llega.", "Toda la semana la cena.", "La puerta la. Cierra Bea."]
)
def test_not_every_la_is_a_thing_that_somebody_does_something_to(text: str) -> None:
    assert "la cena" not in shown("action", text, "es", "is_behavior")
    assert "la. Cierra" not in shown("action", text, "es", "is_behavior")


@pytest.mark.parametrize("text", ["Al va a cerrar la puerta.", "Al no abre la puerta."])
def test_somebody_called_al_is_somebody(text: str) -> None:
    assert shown("action", text, "es", "has_owner") == "Al"


@pytest.mark.parametrize(
    ("text", "source", "behavior"),
    [
        ("Lupita dijo que no comió en dos días porque su mamá no dejó comida.", True, True),
        ("El maestro dijo que Leo no llegó y que no fue a la escuela.", True, False),
        ("La mamá dijo que no le pegó.", False, False),
        ("El papá jura que nunca la ha golpeado.", False, False),
        ("El papá dice que no es cierto.", False, False),
        ("El papá les dice que no sirven para nada.", False, True),
    ],
)
def test_to_say_that_one_did_not_eat_is_no_denial(text: str, source: bool, behavior: bool) -> None:
    assert bool(shown("harm", text, "es", "has_source")) == source
    assert bool(shown("harm", text, "es", "has_caregiver_behavior")) == behavior


@pytest.mark.parametrize(
    "text", ["Lupita dijo que no comió en dos días.", "Leo no durmió.", "Leo no ha ido a la escuela."]
)
def test_a_child_without_food_sleep_or_school_is_an_effect(text: str) -> None:
    assert shown("harm", text, "es", "has_child_impact")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Grandma said her daughter left the boys alone all night.", "en"),
        ("La abuela dijo que su hija dejó a los niños solos.", "es"),
    ],
)
def test_a_grandparents_child_is_the_parent(text: str, lang: str) -> None:
    assert shown("harm", text, lang, "has_caregiver_behavior")


def test_where_a_parent_is_named_it_is_their_child() -> None:
    text = "Mom told Grandma that her daughter left the house."
    assert "her daughter left" not in shown("harm", text, "en", "has_caregiver_behavior")
    assert shown("harm", "Grandma saw her daughter's boyfriend hit Leo.", "en", "has_caregiver_behavior")


@pytest.mark.parametrize(
    "text",
    [
        "Mom and Jo take turns sleeping in the baby's room every night.",
        "Uncle Ray changes the locks this Saturday.",
        "Mom changes his diaper every 3 hours.",
    ],
)
def test_turns_locks_and_diapers_can_be_filmed(text: str) -> None:
    assert shown("action", text, "en", "is_behavior")


def test_falling_asleep_is_what_somebody_does() -> None:
    text = "Nos preocupa que Nora se quede dormida con el bebé en el sillón."
    assert shown("danger", text, "es", "has_caregiver_behavior").startswith("se quede dormida")
    assert not shown("danger", "Nos preocupa que el bebé quede golpeado.", "es", "has_caregiver_behavior")


def test_children_who_sleep_need_not_keep_anybody_safe() -> None:
    sleeps = "Nora va a mostrar por 4 meses que los niños duermen en casa de la tía cuando ella toma."
    duty = "Por cinco meses Anita (8) dormirá a Beto cuando mamá toma."
    assert "child_responsible" not in issues(read("goal", sleeps, "es"))
    assert "child_responsible" in issues(read("goal", duty, "es"))


@pytest.mark.parametrize(
    ("text", "rule", "said"),
    [
        ("El señor Ríos es un borracho y grita.", "label", True),
        ("El señor Ríos llegó borracho y gritó.", "label", False),
        ("La mamá maltrata a sus hijos.", "vague", True),
    ],
)
def test_what_somebody_is_called_against_how_they_came(text: str, rule: str, said: bool) -> None:
    assert (rule in issues(read("harm", text, "es"))) == said
