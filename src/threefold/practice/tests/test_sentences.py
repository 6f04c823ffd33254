"""The little grammar: joints, numbers, capitals, full stops, and nothing said twice."""

import pytest

from threefold.practice.statements.sentences import (
    Someone,
    any_of,
    clause,
    follow,
    is_spanish,
    listed,
    moment,
    number_word,
    paragraph,
    sentence,
    to_each,
)


def test_somebody_is_said_with_the_tie_in_brackets() -> None:
    assert Someone(name="Nadia", tie="mother").said() == "Nadia (mother)"
    assert Someone(name="Nadia").said() == "Nadia"


def test_what_is_not_spanish_is_english() -> None:
    assert is_spanish("es") and is_spanish("es-MX")
    assert not is_spanish("en") and not is_spanish("vi") and not is_spanish("")


@pytest.mark.parametrize(
    ("names", "all_en", "all_es", "any_en", "any_es"),
    [
        ([], "", "", "", ""),
        (["Ana"], "Ana", "Ana", "Ana", "Ana"),
        (["Ana", "Irene"], "Ana and Irene", "Ana e Irene", "Ana or Irene", "Ana o Irene"),
        (["Ana", "«Irene»"], "Ana and «Irene»", "Ana e «Irene»", "Ana or «Irene»", "Ana o «Irene»"),
        (["siete", "8"], "siete and 8", "siete y 8", "siete or 8", "siete u 8"),
        (["Ana", "“Olga”"], "Ana and “Olga”", "Ana y “Olga”", "Ana or “Olga”", "Ana u “Olga”"),
        (["A", "B", "Íñigo"], "A, B and Íñigo", "A, B e Íñigo", "A, B or Íñigo", "A, B o Íñigo"),
    ],
)
def test_lists(names: list[str], all_en: str, all_es: str, any_en: str, any_es: str) -> None:
    assert (listed(names, "en"), listed(names, "es")) == (all_en, all_es)
    assert (any_of(names, "en"), any_of(names, "es")) == (any_en, any_es)


def test_each_has_its_own_a() -> None:
    assert to_each(["Leo"]) == "a Leo"
    assert to_each(["el condado", "Ana", "Irene"]) == "al condado, a Ana y a Irene"


@pytest.mark.parametrize(
    ("value", "en", "es"),
    [(0, "0", "0"), (1, "one", "un"), (2, "two", "dos"), (12, "twelve", "doce"), (13, "13", "13"), (-1, "-1", "-1")],
)  # fmt: skip
def test_numbers(value: int, en: str, es: str) -> None:
    assert number_word(value, "en") == en
    assert number_word(value, "es") == es
    assert number_word(value, "en", feminine=True) == en
    assert number_word(value, "es", feminine=True) == ("una" if value == 1 else es)


@pytest.mark.parametrize(
    ("text", "lead", "names", "said"),
    [
        ("  leave \n them , ;.", "", [], "leave them"),
        (" . ", "may", [], ""),
        ("may leave", "Nadia may", [], "leave"),
        ("may", "Nadia may", [], "may"),
        ("is worried that he left", "the county is worried that", [], "he left"),
        ("Podria caerse", "Leo podría", [], "caerse"),
        ("that, he left", "we see that", [], "he left"),
        ("may leave", "may leave early", [], "may leave"),
        ("A dog barked", "", [], "a dog barked"),
        ("I'm sad", "", [], "I'm sad"),
        ("I’m sad", "", [], "I’m sad"),
        ("In bed", "", [], "in bed"),
        ("Leo, who is two", "", ["Leo"], "Leo, who is two"),
        ("Leo's arm", "", ["Ana", "Leo Ruiz"], "Leo's arm"),
        ("Leo’s arm", "", ["Leo"], "Leo’s arm"),
        ("Santos’ arm", "", ["Santos"], "Santos’ arm"),
        ("Ánimo y fuerza", "", [], "ánimo y fuerza"),
        ("ANA cried", "", [], "ANA cried"),
        ("May 3 was cold", "", [], "May 3 was cold"),
        ("May he come", "", [], "may he come"),
        ("Mom sleeps there", "", [], "mom sleeps there"),
    ],
)
def test_an_answer_made_ready(text: str, lead: str, names: list[str], said: str) -> None:
    assert clause(text, lead, names) == said


RESULT = "As a result,"


@pytest.mark.parametrize(
    ("start", "subject", "answer", "names", "said"),
    [
        (RESULT, "the children", "Leo cried.", ["Leo"], "As a result, Leo cried"),
        (RESULT, "Leo and Ana", "Leo cried", ["Leo", "Ana"], "As a result, Leo cried"),
        (RESULT, "Leo, Ana y Olga", "Olga lloró", ["Leo", "Ana", "Olga"], "As a result, Olga lloró"),
        (RESULT, "Leo e Irene", "Leo lloró", ["Leo", "Irene"], "As a result, Leo lloró"),
        (RESULT, "Leo", "Leo cried", ["Leo"], "As a result, Leo cried"),
        (RESULT, "Leo", "he cried", ["Leo"], "As a result, Leo cried"),
        (RESULT, "Leo", " Ella lloró", ["Leo"], "As a result, Leo lloró"),
        (RESULT, "Leo", "they", ["Leo"], "As a result, Leo they"),
        (RESULT, "Leo and Ana could have", "Leo could have died", ["Leo", "Ana"], "As a result, Leo could have died"),
        (RESULT, "Leo e Irene puedan", "Irene pueda caer", ["Leo", "Irene"], "As a result, Irene pueda caer"),
        (RESULT, "Leo could have", "Leo fell", ["Leo"], "As a result, Leo fell"),
        (RESULT, "Leo (son) could have", "Leo could have died", ["Leo"], "As a result, Leo (son) could have died"),
        ("that", "Nadia (mother)", "Nadia's friend came", ["Nadia"], "that Nadia's friend came"),
        ("that", "Nadia (mother)", "Nadia’s friend came", ["Nadia"], "that Nadia’s friend came"),
        ("that", "Nadia (mother)", "Nadia", ["Nadia"], "that Nadia"),
        ("that", "Nadia", "Nadiana came", ["Nadia"], "that Nadia Nadiana came"),
        ("that", "Don Luis (uncle)", "Don Luis came", ["Don Luis"], "that Don Luis came"),
        ("that", "Nadia", "came. ", [], "that Nadia came"),
        ("that", "Nadia", "came", ["", "Leo"], "that Nadia came"),
        ("that", "the person in charge", "Hugo and Leo came", ["Leo", "Hugo"], "that Hugo and Leo came"),
        ("that", "Nadia", " . ", ["Nadia"], ""),
    ],
)  # fmt: skip
def test_start_subject_and_answer(start: str, subject: str, answer: str, names: list[str], said: str) -> None:
    assert follow(start, subject, answer, names) == said


@pytest.mark.parametrize(
    ("told", "lang", "said"),
    [
        ("Above all, if it rains", "en", "especially if it rains"),
        ("especialmente de noche", "es", "sobre todo de noche"),
        ("sobre todo, cuando llueve", "es", "sobre todo cuando llueve"),
        ("WITHOUT sleep", "en", "especially WITHOUT sleep"),
        ("iffy days", "en", "especially when iffy days"),
        ("Cada viernes.", "es", "sobre todo cada viernes"),
        ("Leo and Ana fight", "en", "especially when Leo and Ana fight"),
    ],
)
def test_when_it_is_most_likely(told: str, lang: str, said: str) -> None:
    assert moment(told, lang, ["Leo"]) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" leo   cried , and\nleft ", "Leo cried, and left."),
        ("why?", "Why?"),
        ("oh!", "Oh!"),
        ("well…", "Well…"),
        ("she said “go.”", "She said “go.”"),
        ("she said “go”", "She said “go”."),
        ("¡¿«(ven", "¡¿«(Ven."),
        ("«", "«."),
        ("ánimo", "Ánimo."),
        ("\n", ""),
    ],
)
def test_a_sentence(text: str, said: str) -> None:
    assert sentence(text) == said


def test_a_paragraph_leaves_out_what_says_nothing() -> None:
    assert paragraph(["leo cried", " ", "", "ana left."]) == "Leo cried. Ana left."
    assert paragraph([]) == ""
