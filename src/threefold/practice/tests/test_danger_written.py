"""A danger statement from any of its parts alone: who worries, who may do it, and how each language says it."""

from dataclasses import replace

import pytest

from threefold.practice.statements import danger
from threefold.practice.statements.danger import DangerParts
from threefold.practice.statements.sentences import Someone

NADIA, HUGO = Someone(name="Nadia"), Someone(name="Hugo")
LEO = DangerParts(children=("Leo",), caregivers=(NADIA,))
NOBODY = DangerParts()


def answered(parts: DangerParts, lang: str) -> DangerParts:
    """The parts with answers ("fall | caer") in one of the languages."""
    behavior, effect = (
        text.split(" | ")[-1 if lang == "es" else 0] for text in (parts.behavior, parts.effect)
    )
    return replace(parts, behavior=behavior, effect=effect)


@pytest.mark.parametrize(
    ("parts", "en", "es"),
    [
        (
            replace(LEO, behavior="leave him | lo deje"),
            "The county is worried that Nadia may leave him.",
            "Al condado le preocupa que Nadia lo deje.",
        ),
        (
            replace(NOBODY, behavior="drive | manejar"),
            "The county is worried that a caregiver may drive.",
            "Al condado le preocupa que quien los cuida pueda manejar.",
        ),
        (
            replace(LEO, effect="fall | caer"),
            "The county is worried that Leo could fall.",
            "Al condado le preocupa que Leo pueda caer.",
        ),
        (
            replace(NOBODY, effect="fall | caer"),
            "The county is worried that the children could fall.",
            "Al condado le preocupa que los niños puedan caer.",
        ),
        (
            replace(LEO, agency_worried=False, behavior="drive | manejar"),
            "We are worried that Nadia may drive.",
            "Nos preocupa que Nadia pueda manejar.",
        ),
        (
            replace(LEO, agency_worried=False, worried=("Olga",), effect="fall | caer"),
            "Olga is worried that Leo could fall.",
            "A Olga le preocupa que Leo pueda caer.",
        ),
        (
            replace(LEO, caregivers=(NADIA, HUGO), behavior="drive | manejar"),
            "The county is worried that Nadia and Hugo may drive.",
            "Al condado le preocupa que Nadia y Hugo puedan manejar.",
        ),
        (replace(NOBODY, sees_differently=("Hugo",)), "Hugo sees this differently.", "Hugo lo ve de otra manera."),
        (
            replace(NOBODY, sees_differently=("Hugo", "Ana")),
            "Hugo and Ana see this differently.",
            "Hugo y Ana lo ven de otra manera.",
        ),
    ],
)  # fmt: skip
def test_a_part_alone(parts: DangerParts, en: str, es: str) -> None:
    assert danger.write(answered(parts, "en"), "en") == en
    assert danger.write(answered(parts, "es"), "es") == es


def test_what_the_family_has_shown_comes_before_the_worry() -> None:
    parts = replace(LEO, already_safe="Nadia y Olga los llevaron", behavior="manejar")
    assert danger.write(parts, "es") == (
        "Hemos visto que Nadia y Olga los llevaron. Aun así, al condado le preocupa que Nadia pueda manejar."
    )
    assert danger.write(replace(parts, behavior=""), "es") == "Hemos visto que Nadia y Olga los llevaron."
    assert danger.write(replace(parts, already_safe=""), "es").startswith("Al condado")


def test_names_keep_their_capital_in_every_part() -> None:
    parts = replace(
        LEO,
        worried=("Olga",),
        behavior="drive",
        context="Leo and Olga fight",
        already_safe="Leo and Olga met",
    )
    text = danger.write(parts, "en")
    assert "especially when Leo and Olga fight." in text
    assert text.startswith("We have seen that Leo and Olga met. Even so, the county and Olga are worried")


def test_what_may_come_of_it_in_time() -> None:
    assert danger.write(replace(NOBODY, effect_later="fall"), "en") == "Over time, the children could fall."
    assert (
        danger.write(replace(NOBODY, effect_later="caer"), "es") == "Con el tiempo, los niños podrían caer."
    )
    one = replace(LEO, effect_later="puede caer")
    assert danger.write(one, "es") == "Con el tiempo, Leo puede caer."


@pytest.mark.parametrize(
    ("parts", "what", "happens"),
    [
        (
            NOBODY,
            ("What might a caregiver do?", "¿Qué podría hacer quien los cuida?"),
            ("What could happen to the children?", "¿Qué les podría pasar a los niños?"),
        ),
        (
            LEO,
            ("What might Nadia do?", "¿Qué podría hacer Nadia?"),
            ("What could happen to Leo?", "¿Qué le podría pasar a Leo?"),
        ),
    ],
)
def test_what_is_asked(parts: DangerParts, what: tuple[str, str], happens: tuple[str, str]) -> None:
    asked = {one.key: (one.question.en, one.question.es) for one in danger.questions(parts)}
    assert asked["behavior"] == what
    assert asked["effect"] == happens


@pytest.mark.parametrize(
    ("parts", "behavior", "effect", "later"),
    [
        (
            LEO,
            ("the county is worried that Nadia may", "al condado le preocupa que Nadia pueda"),
            ("and that Leo could", "y que Leo pueda"),
            ("Over time, Leo could", "Con el tiempo, Leo podría"),
        ),
        (
            replace(NOBODY, agency_worried=False, caregivers=(NADIA, HUGO)),
            ("we are worried that Nadia and Hugo may", "nos preocupa que Nadia y Hugo puedan"),
            ("and that the children could", "y que los niños puedan"),
            ("Over time, the children could", "Con el tiempo, los niños podrían"),
        ),
    ],
)
def test_how_each_answer_is_led_up_to(
    parts: DangerParts, behavior: tuple[str, str], effect: tuple[str, str], later: tuple[str, str]
) -> None:
    leads = {one.key: one.lead for one in danger.questions(parts)}
    for key, said in (("behavior", behavior), ("effect", effect), ("effect_later", later)):
        lead = leads[key]
        assert lead is not None
        assert (lead.en, lead.es) == said
