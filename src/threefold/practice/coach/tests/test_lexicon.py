"""The word lists: phrases that can be found, and that are found."""

from itertools import pairwise

import pytest

from threefold.practice.coach import lexicon
from threefold.practice.coach.patterns import Search, phrase, without_shadowed
from threefold.practice.coach.text import text_of
from threefold.practice.coach.tokens import tokens_of

ALL = [*lexicon.phrases("en"), *lexicon.phrases("es"), *lexicon.people()]


def found(written, text, lang="en"):
    looked_at = text_of("harm", text, lang)
    search = Search.of([phrase("x", written)])
    return [text[slice(*looked_at.span(one.first, one.last))] for one in search.found(looked_at.tokens)]


def test_every_phrase_begins_with_a_word():
    assert [one.written for one in ALL if one.items[0].gap or one.items[0].optional] == []


def test_an_open_ending_leaves_four_letters_to_look_for():
    assert [one.written for one in ALL if any(len(part) < 4 for part in one.items[0].prefixes)] == []


def test_two_gaps_never_stand_side_by_side():
    assert [one.written for one in ALL if any(a.gap and b.gap for a, b in pairwise(one.items))] == []


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("=leave .. alone", "Mom left the two boys alone.", ["left the two boys alone"]),
        ("=leave .. alone", "Mom left. He was alone.", []),
        ("threat*", "He threatened her.", ["threatened"]),
        ("belt|cord", "with a cord", ["cord"]),
        ("nights?", "one night, two nights", ["night", "nights"]),
        ("in the? morning", "in morning, in the morning", ["in morning", "in the morning"]),
        ("<child> cried", "Then Lily (5) and the baby cried", ["baby cried"]),
    ],
)
def test_the_language_of_phrases(written, text, expected):
    assert found(written, text) == expected


def test_a_counter_phrase_takes_the_place_of_what_it_overlaps():
    tokens = tokens_of("no bruises but welts")
    for token in tokens:
        token.keys = {token.norm}
    both = Search.of([phrase("hurt", "bruises"), phrase("hurt", "welts"), phrase("hurt!", "no bruises")])
    assert [tokens[one.first].norm for one in without_shadowed(both.found(tokens))] == ["welts"]


@pytest.mark.parametrize(
    ("word", "lang", "form"),
    [
        ("left", "en", ("leave", "past")), ("hitting", "en", ("hit", "ger")), ("tries", "en", ("try", "pres")),
        ("grabbed", "en", ("grab", "past")), ("dejaron", "es", ("dejar", "past")), ("pegue", "es", ("pegar", "subj")),
        ("durmiendo", "es", ("dormir", "ger")), ("llevara", "es", ("llevar", "fut")),
        ("cierra", "es", ("cerrar", "pres")),
    ],
)  # fmt: skip
def test_forms_of_verbs(word, lang, form):
    assert form in lexicon.verb_forms(lang)[word]
