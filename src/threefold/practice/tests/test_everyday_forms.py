"""The forms in which an everyday word stands in a sentence."""

import pytest

from threefold.practice.everyday import (
    EVERYDAY,
    english_noun,
    english_verb,
    every_form,
    spanish_noun,
    spanish_verb,
)


@pytest.mark.parametrize(
    ("verb", "forms", "none"),
    [
        ("help", "help helps helped helping", "helpd helpped helpies"),
        ("bake", "bake bakes baked baking", "bakked bakeds"),
        ("try", "try tries tried trying", "tryd tryyed"),
        ("stop", "stop stops stopped stopping", "stopd"),
        ("wash", "wash washes washed washing", "washhed"),
        ("play", "play plays played playing", "plaies playyed"),
    ],
)
def test_an_english_verb(verb: str, forms: str, none: str) -> None:
    found = set(english_verb(verb))
    assert set(forms.split()) <= found
    assert not found & set(none.split())
    assert all(form.startswith(verb[:-1]) for form in found)


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("car", "car cars"),
        ("bus", "bus buss buses"),
        ("box", "box boxs boxes"),
        ("quiz", "quiz quizs quizes"),
        ("church", "church churchs churches"),
        ("dish", "dish dishs dishes"),
        ("potato", "potato potatos potatoes"),
        ("baby", "baby babys babies"),
        ("boy", "boy boys"),
        ("leaf", "leaf leafs leaves"),
        ("knife", "knife knifes knives"),
    ],
)
def test_an_english_noun(noun: str, forms: str) -> None:
    assert set(english_noun(noun)) == set(forms.split())


@pytest.mark.parametrize(
    ("verb", "forms", "none"),
    [
        ("llamar", "llamo llamas llamaron llamando llamada llamarse llamarlos llame llamen llamemos", "llamieron"),
        ("tocar", "toco tocaron toque toques toquen toquemos tocarla", "tocque toqueron"),
        ("pagar", "pago pague pagues paguen paguemos", "pagieron"),
        ("cruzar", "cruzo cruce cruces crucen crucemos", "cruzieron"),
        ("comer", "como comes comieron comiendo comida comera coma comamos comerte", "comaron comue comaste"),
        ("vivir", "vivo vivimos vivieron viviendo viviria vivamos vivirme", "vivaba vivaron"),
    ],
)  # fmt: skip
def test_a_spanish_verb(verb: str, forms: str, none: str) -> None:
    found = set(spanish_verb(verb))
    assert set(forms.split()) <= found
    assert not found & set(none.split())
    assert not any(form.endswith(("quee", "uee", "cee")) for form in found)


@pytest.mark.parametrize(
    ("noun", "forms"),
    [("casa", "casa casas"), ("reloj", "reloj relojes"), ("luz", "luz luzes luces"), ("te", "te tes")],
)
def test_a_spanish_noun(noun: str, forms: str) -> None:
    assert set(spanish_noun(noun)) == set(forms.split())


def test_every_list_is_gathered_with_its_forms() -> None:
    words = set(every_form())
    assert {"stopped", "knives", "tocaron", "luces", "asleep", "durmio"} <= words
    assert words == EVERYDAY
    assert all(word.isascii() and word.islower() for word in words)
