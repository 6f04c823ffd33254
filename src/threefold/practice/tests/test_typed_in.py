"""In which language somebody typed: slow to say another one than the form, and quiet where it cannot tell."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.practice.typed_in import _ENGLISH, _SPANISH, typed_in

LANGUAGES = st.sampled_from(("en", "es"))
ENGLISH = "Mom left the baby alone on Friday night and he cried until grandma came."
SPANISH = "La mamá dejó solo al bebé el viernes en la noche y lloró hasta que llegó la abuela."
TEXTS = Path(__file__).parents[4] / "bench" / "coach" / "texts"


@pytest.mark.parametrize("said", ["en", "es"])
def test_a_whole_sentence_is_read_in_its_own_language(said: str) -> None:
    assert typed_in(ENGLISH, said) == "en"
    assert typed_in(SPANISH, said) == "es"
    assert typed_in("el papa le pego al nino con el cinto", said) == "es"


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "12/4", "José Núñez", "UA 2x wk", "Mariana, Beto, Tía Rosa",
        "mom dijo que she was en la casa with the baby",
    ],
)  # fmt: skip
def test_what_does_not_tell_is_in_the_language_of_the_form(text: str) -> None:
    assert typed_in(text, "en") == "en"
    assert typed_in(text, "es") == "es"


def test_one_word_of_the_other_language_changes_nothing() -> None:
    assert typed_in("Mamá said que ella no va", "en") == "es"


def test_a_name_in_the_other_language_is_no_sign() -> None:
    assert typed_in("José Núñez hit Íñigo", "en") == "en"


def test_a_form_that_says_a_third_language_is_believed() -> None:
    assert typed_in(ENGLISH, "tl") == "tl"
    assert typed_in(SPANISH, "") == ""


def test_no_word_stands_on_both_lists() -> None:
    assert not _ENGLISH & _SPANISH


@settings(max_examples=60)
@given(st.text(max_size=300), LANGUAGES)
def test_any_text_is_in_one_of_the_two(text: str, said: str) -> None:
    assert typed_in(text, said) in ("en", "es")


@settings(max_examples=60)
@given(st.text(max_size=200), LANGUAGES)
def test_case_and_what_stands_around_change_nothing(text: str, said: str) -> None:
    assert typed_in(f"  {text}\n", said) == typed_in(text, said)


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_it_is_one_language_at_a_time(text: str) -> None:
    """Where the form's own language is doubted under both, that would be reading each as the other."""
    assert not (typed_in(text, "en") == "es" and typed_in(text, "es") == "en")


@given(st.sampled_from([ENGLISH, SPANISH]), st.integers(2, 5), LANGUAGES)
def test_saying_it_again_changes_nothing(text: str, times: int, said: str) -> None:
    assert typed_in(" ".join([text] * times), said) == typed_in(text, said)


def test_the_coachs_own_texts_are_hardly_ever_taken_for_the_other_language() -> None:
    rows = [json.loads(line) for file in TEXTS.glob("*.jsonl") for line in file.read_text().splitlines()]
    wrong = [one["text"] for one in rows if typed_in(one["text"], one["lang"]) != one["lang"]]
    other = {"en": "es", "es": "en"}
    found = sum(typed_in(one["text"], other[one["lang"]]) == one["lang"] for one in rows)
    assert len(wrong) <= len(rows) / 1000
    # Half sentences of a few words, of which the texts hold many, say little of their language.
    assert found / len(rows) > 0.92
