"""A harm statement from any of its parts: how it is known, when it was, who did it, what came of it."""

from dataclasses import replace

import pytest

from threefold.practice.statements import harm
from threefold.practice.statements.harm import HarmParts
from threefold.practice.statements.sentences import Someone
from threefold.practice.vocabulary.questions import Basis

HUGO = Someone(name="Hugo")
LEO = HarmParts(children=("Leo",), caregivers=(HUGO,))


@pytest.mark.parametrize(
    ("basis", "en", "es"),
    [
        (Basis.REPORTED, "It was reported that Hugo left.", "Se informó que Hugo se fue."),
        (Basis.OBSERVED, "It was seen that Hugo left.", "Se vio que Hugo se fue."),
        (Basis.ADMITTED, "It is known that Hugo left.", "Se sabe que Hugo se fue."),
        (Basis.VERIFIED, "It is known that Hugo left.", "Se sabe que Hugo se fue."),
        (
            Basis.UNCLEAR,
            "It was reported, and is not yet clear, that Hugo left.",
            "Se informó, y todavía no está claro, que Hugo se fue.",
        ),
    ],
)
def test_it_says_how_it_is_known(basis: Basis, en: str, es: str) -> None:
    assert harm.write(replace(LEO, basis=basis, behavior="left"), "en") == en
    assert harm.write(replace(LEO, basis=basis, behavior="se fue"), "es") == es


def test_words_of_its_own_for_the_source_replace_those_of_the_basis() -> None:
    parts = replace(LEO, source=" Olga told us that ", when="Monday", behavior="left")
    assert harm.write(parts, "en") == "Olga told us that, on Monday, Hugo left."
    assert harm.write(replace(parts, source="  "), "en") == "It was reported that, on Monday, Hugo left."


@pytest.mark.parametrize(
    ("parts", "en", "es"),
    [
        (
            HarmParts(behavior="x"),
            "It was reported that the person in charge x.",
            "Se informó que la persona que los cuidaba x.",
        ),
        (HarmParts(effect="x"), "As a result, the children x.", "Como consecuencia, los niños x."),
        (replace(LEO, effect="x"), "As a result, Leo x.", "Como consecuencia, Leo x."),
        (
            replace(LEO, effect="x", effect_possible=True),
            "As a result, Leo could have x.",
            "Como consecuencia, Leo pudo haber x.",
        ),
        (
            HarmParts(effect="x", effect_possible=True),
            "As a result, the children could have x.",
            "Como consecuencia, los niños pudieron haber x.",
        ),
        (
            replace(LEO, children=("Leo", "Irene"), effect="x", effect_possible=True),
            "As a result, Leo and Irene could have x.",
            "Como consecuencia, Leo e Irene pudieron haber x.",
        ),
        (
            replace(LEO, caregivers=(HUGO, Someone(name="Ana", tie="tía")), behavior="x"),
            "It was reported that Hugo and Ana (tía) x.",
            "Se informó que Hugo y Ana (tía) x.",
        ),
    ],
)
def test_a_part_alone(parts: HarmParts, en: str, es: str) -> None:
    assert harm.write(parts, "en") == en
    assert harm.write(parts, "es") == es


def test_names_keep_their_capital() -> None:
    parts = replace(LEO, behavior="Hugo and Leo fought", effect="Leo and Hugo cried")
    assert (
        harm.write(parts, "en")
        == "It was reported that Hugo and Leo fought. As a result, Leo and Hugo cried."
    )


@pytest.mark.parametrize(
    ("when", "lang", "said"),
    [
        ("May 3.", "en", "that, on May 3, Hugo"),
        ("5/3", "en", "that, on 5/3, Hugo"),
        ("fridays", "en", "that, on fridays, Hugo"),
        ("May", "en", "that, in May, Hugo"),
        ("May of last year", "en", "that, in May of last year, Hugo"),
        ("Two nights ago; ", "en", "that, two nights ago, Hugo"),
        ("3-5", "es", "que, el 3-5, Hugo"),
        ("Miércoles", "es", "que, el miércoles, Hugo"),
        ("sábado y domingo", "es", "que, sábado y domingo, Hugo"),
        ("Sábados", "es", "que, los sábados, Hugo"),
        ("2024", "es", "que, en 2024, Hugo"),
        ("3 noches seguidas", "es", "que, 3 noches seguidas, Hugo"),
        (" ., ", "en", "that Hugo"),
    ],
)
def test_when_it_was_stands_between_commas(when: str, lang: str, said: str) -> None:
    assert said in harm.write(replace(LEO, when=when, behavior="x"), lang)


@pytest.mark.parametrize(
    ("parts", "behavior", "effect"),
    [
        (
            replace(LEO, when="May 3"),
            ("It was reported that, on May 3, Hugo", "Se informó que, May 3, Hugo"),
            ("As a result, Leo", "Como consecuencia, Leo"),
        ),
        (
            HarmParts(basis=Basis.OBSERVED, effect_possible=True),
            ("It was seen that the person in charge", "Se vio que la persona que los cuidaba"),
            ("As a result, the children could have", "Como consecuencia, los niños pudieron haber"),
        ),
    ],
)
def test_how_each_answer_is_led_up_to(
    parts: HarmParts, behavior: tuple[str, str], effect: tuple[str, str]
) -> None:
    leads = {one.key: one.lead for one in harm.questions(parts)}
    for key, said in (("behavior", behavior), ("effect", effect)):
        lead = leads[key]
        assert lead is not None
        assert (lead.en, lead.es) == said
