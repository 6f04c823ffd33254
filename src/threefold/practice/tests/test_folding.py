"""Texts made comparable, with the way back to where each letter stood."""

import pytest

from threefold.practice.folding import Folds, fold, plain, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("418B Larkspur-Way", ["418", "b", "larkspur", "way"]),
        ("Calle Peñón 48B", ["calle", "penon", "48", "b"]),
        ("Lark\u200bspur", ["larkspur"]),
        ("lark\u20ddspur", ["larkspur"]),
        ("ﬁrst Straße", ["first", "strasse"]),
        ("Ærø Łódź", ["aero", "lodz"]),
        ("４８", ["48"]),
        ("٤٨ m²", ["48", "m", "2"]),
        ("— ¿…?", []),
        ("", []),
    ],
)
def test_words_without_accents_letters_and_digits_apart(text: str, words: list[str]) -> None:
    assert words_of(text) == words
    assert fold(text).letters == "".join(words)
    assert "".join(words_of(plain(text))) == "".join(words)


@pytest.mark.parametrize("text", ["ab c1", "áb c1", " ab-C1"])
def test_each_letter_knows_where_it_stood(text: str) -> None:
    folded = fold(text)
    assert folded.letters == "abc1"
    assert [plain(text[place]) for place in folded.places] == list("abc1")
    assert {0, 2, 3} <= folded.starts
    assert {2, 3, 4} <= folded.ends
    assert 1 not in folded.starts | folded.ends


def test_digits_said_as_words() -> None:
    text = "Call 55 five, cero! Uno_x"
    digits, places = Folds().spoken(text)
    assert digits == " 55501 "
    assert [text[begin:end] for begin, end in places] == ["Call", "55", "55", "five", "cero", "Uno", "x"]


def test_a_text_is_folded_once() -> None:
    folds = Folds()
    assert folds.of("Ana") is folds.of("Ana")
    assert folds.spoken("five") is folds.spoken("five")
    assert folds.of("Leo").letters == "leo"
