"""Any text of any length is read: no exception, spans inside the text, and soon."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.practice.coach import read
from threefold.practice.coach.kinds import PARTS

KINDS = sorted(PARTS)
WORDS = st.sampled_from(
    [
        "mom",
        "dad",
        "Abe",
        "(7)",
        "may",
        "hit",
        "left",
        "was",
        "not",
        "never",
        "will",
        "the",
        "and",
        ",",
        ".",
        "when",
        "if",
        '"',
        "“",
        "'",
        "mom's",
        "he'll",
        "mamá",
        "papá",
        "le",
        "pegó",
        "que",
        "no",
        "va",
        "a",
        "dejar",
        "sola",
        "worried",
        "that",
        "is",
        "to",
        "by",
        "for",
        "three",
        "months",
        "said",
        "DV",
        "RP",
        "CPS",
        "aunt",
        "Tía",
        "Rosa",
        "Mr.",
        "8:15",
        "10/4",
        "would",
        "have",
        "been",
    ]
)
SLOWEST = 0.2
LONGEST = 20_000


def spans_of(reading):
    yield from (one.span for one in reading.elements if one.span is not None)
    yield from (one.span for one in reading.findings)
    if reading.suggestion is not None:
        yield from reading.suggestion.reasons


def check(kind, text, lang):
    reading = read(kind, text, lang)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans_of(reading))
    return reading


@settings(max_examples=150, deadline=None)
@given(kind=st.sampled_from(KINDS), lang=st.sampled_from(["en", "es"]), text=st.text(max_size=400))
def test_any_letters(kind, lang, text):
    check(kind, text, lang)


@settings(max_examples=150, deadline=None)
@given(kind=st.sampled_from(KINDS), lang=st.sampled_from(["en", "es"]), parts=st.lists(WORDS, max_size=60))
def test_any_order_of_the_words_of_this_work(kind, lang, parts):
    text = " ".join(parts)
    reading = check(kind, text, lang)
    for one in reading.elements:
        assert one.span is None or text[one.span.start : one.span.end].strip()


LONG = {
    "one letter": "a" * LONGEST,
    "quotation marks": '"' * LONGEST,
    "apostrophes": "a'" * (LONGEST // 2),
    "may": "may " * (LONGEST // 4),
    "mom may hit": "mom may hit " * (LONGEST // 12),
    "worries": "Mom is worried that dad hit Abe and left him, when drunk. " * (LONGEST // 58),
    "commas": "mom, dad, " * (LONGEST // 10),
    "no end": "no not never without any " * (LONGEST // 25),
    "spanish": "la mamá le pegó a Beto y lo dejó solo porque no " * (LONGEST // 48),
    "nulls": "\x00\ud7ff\u202e" * (LONGEST // 3),
    "names": "Abe Bea Cal Dot " * (LONGEST // 16),
    "combining": "e\u0301" * (LONGEST // 2),
}


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("name", sorted(LONG))
def test_the_longest_texts_are_read_soon(name, lang):
    text = LONG[name]
    read("harm", "Mom left.", lang)
    for kind in KINDS:
        begun = time.process_time()
        check(kind, text, lang)
        assert time.process_time() - begun < SLOWEST, kind
