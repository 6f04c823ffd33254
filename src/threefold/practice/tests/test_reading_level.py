"""The borders of a grade: its ends, whole tenths, what counts as a sentence, a name and a syllable."""

import pytest

from threefold.practice.readability import FEWEST_WORDS, grade, is_long_enough, syllables

LONG_ES = "Internacionalización constitucionalmente institucionalizada desproporcionadamente"


@pytest.mark.parametrize(
    ("text", "lang", "counted"),
    [
        ("Yo voy. Tú no.", "es", 1.0),
        (LONG_ES, "es", 18.0),
        ("Go on. Do it.", "en", 0.0),
    ],
)
def test_a_grade_has_two_ends(text: str, lang: str, counted: float) -> None:
    assert grade(text, lang) == counted


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_grade_is_told_to_a_tenth(lang: str) -> None:
    for text in (
        "Olga sleeps at the house tonight",
        "La abuela duerme en la casa cada noche. Leo está en paz",
    ):
        found = grade(text, lang)
        assert isinstance(found, float)
        assert f"{found:.1f}" == str(found)


def test_a_last_sentence_without_a_stop_counts_as_one() -> None:
    done = "The little children are sleeping. The grandmother is awake."
    assert grade(done.removesuffix("."), "en") == grade(done, "en") == grade(f"{done}”", "en")
    assert grade(done.replace(".", ""), "en") > grade(done, "en")


def test_a_name_of_two_words_is_one_short_word() -> None:
    text = "Maximiliano Villalobos remembers everything tonight"
    names = ["Maximiliano", "Maximiliano Villalobos", "Villalobos"]
    assert grade(text, "en", names) == grade("Jo remembers everything tonight", "en")
    assert grade(text, "en", ["", " ", "Somebody else"]) == grade(text, "en")
    assert grade("Anastasia comes", "en", ["Ana"]) == grade("Anastasia comes", "en")


def test_twelve_words_are_enough() -> None:
    assert is_long_enough("word " * FEWEST_WORDS)
    assert not is_long_enough("word " * (FEWEST_WORDS - 1) + "7 !")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("es", "1 ley muy que | 2 Nancy país baúl día río guerra quiero caos leer | 3 caída reúna poeta | 4 aéreo"),
        ("en", "1 moved Pete | 2 movement careful useless | 3 idea area | 2 doing create"),
    ],
)  # fmt: skip
def test_vowels_that_join_and_that_stand_apart(lang: str, words: str) -> None:
    for group in words.split("|"):
        count, *said = group.split()
        for word in said:
            assert syllables(word, lang) == syllables(word.upper(), lang) == int(count), word
