"""Short forms and slips are read as the words they stand for and shown as written; names are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.practice.coach import lexicon, read
from threefold.practice.coach.shorthand import short_forms
from threefold.practice.coach.text import text_of
from threefold.practice.coach.tokens import tokens_of


def norms(text, lang="en"):
    return [token.norm for token in text_of("map", text, lang).tokens]


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        ("en", "b/c w/o w/mom f/u tmrw", "because without with mom follow up tomorrow"),
        ("en", "Tmrw appt", "tomorrow appointment"),
        ("en", "untill recieved becuase grandmohter", "until received because grandmother"),
        ("es", "xq tmb c/u", "porque tambien cada uno"),
        ("es", "escuel", "escuela"),
    ],
)
def test_a_short_form_or_a_slip_is_read_as_its_word(lang, text, meant):
    assert norms(text, lang) == meant.split()


@pytest.mark.parametrize(
    "text",
    [
        # Names inside a sentence, whatever they look like.
        "with Neg",
        "with Tomorow",
        # One letter in place of another is another word.
        "the hanger",
        "a hander",
        # Too short to be sure, or an everyday word.
        "soal",
        "planed",
        # What may be two things stands for itself.
        "mo fa po",
    ],
)
def test_a_name_an_everyday_word_and_what_may_be_two_things_stand_for_themselves(text):
    assert norms(text) == text.lower().split()


def test_what_is_found_is_shown_as_it_was_written():
    text = "Mo f/u w/ school tmrw b/c Abe was hospitlized"
    assert [text[one.start : one.end] for one in text_of("map", text, "en").tokens][:4] == [
        "Mo",
        "f",
        "/u",
        "w/",
    ]
    found = read("action", "Nana will call Abe tmrw", "en")
    when = next(one for one in found.elements if one.name == "has_when")
    assert when.span is not None and when.span.of("Nana will call Abe tmrw") == "tmrw"


def test_a_short_form_still_fits_the_lists_that_name_it():
    tokens = text_of("map", "for 3 wks", "en").tokens
    assert {"wks", "weeks"} <= tokens[-1].keys


@pytest.mark.parametrize("lang", lexicon.LANGUAGES)
def test_every_short_form_stands_for_one_word_or_two_and_is_read_as_one_piece(lang):
    for short, meant in short_forms(lang).items():
        assert len(meant) in (1, 2), short
        assert len(tokens_of(short)) == 1, short
        if len(meant) == 2:
            assert len(short) > 1


@given(st.text(max_size=300), st.sampled_from(lexicon.LANGUAGES))
def test_tokens_stay_in_the_text_and_in_order(text, lang):
    tokens = text_of("map", text, lang).tokens
    assert [token.index for token in tokens] == list(range(len(tokens)))
    ends = 0
    for token in tokens:
        assert ends <= token.start < token.end <= len(text)
        assert text[token.start : token.end].startswith(token.text)
        ends = token.end
