"""Everyday words in the name of a sealed street hide no everyday sentence, and its name is still found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.practice import everyday_english, everyday_spanish
from threefold.practice.everyday import EVERYDAY
from threefold.practice.generic_words import HOME_WORDS, SMALL_WORDS, STREET_WORDS
from threefold.practice.needles import contains, needles_of, needles_of_somebody

FELL = "church hall, Fell Street"
LISTS = [
    getattr(one, name) for one in (everyday_english, everyday_spanish) for name in ("VERBS", "NOUNS", "OTHER")
]
WORDS = sorted({word for text in LISTS for word in text.split()} - SMALL_WORDS - STREET_WORDS - HOME_WORDS)


@pytest.mark.parametrize(
    ("sealed", "text"),
    [
        (FELL, "He fell asleep on the couch."),
        (FELL, "Fell on the stairs last week."),
        (FELL, "The hall light stays on."),
        (FELL, "THEY FELL AGAIN AT NIGHT"),
        ("teen center by the bakery, 14 Ventana Ave", "The teen likes the bakery."),
        ("Calle Ventana 14", "Cerró la ventana y se durmió."),
        ("Cardenal High, 9 Cardenal Way", "Vimos un cardenal en el jardín."),
        ("12 Running Springs Rd", "She was running late for school."),
        ("Callejón Dormido 3", "El bebé estaba dormido."),
    ],
)
def test_everyday_sentences_stay(sealed: str, text: str) -> None:
    assert contains(text, needles_of(sealed)) == ()


@pytest.mark.parametrize(
    ("sealed", "text"),
    [
        (FELL, "She stays at the church hall."),
        (FELL, "on fell street"),
        (FELL, "He waits on Fell St on Mondays."),
        (FELL, "Fell St is where she sleeps."),
        ("12 Fell Street", "at 12 fell"),
        ("12 Fell Street", "fell 12"),
        ("Calle Ventana 14", "Vive en la Ventana 14"),
        ("14 Ventana Ave", "Vive por la Calle Ventana."),
        ("14 Ventana Ave", "They live off Ventana Avenue now."),
        ("Oak Street", "The bus stops on Oak St."),
        ("with the Baker family", "Ask at Mrs. Baker's."),
    ],
)
def test_a_name_is_still_found(sealed: str, text: str) -> None:
    assert contains(text, needles_of(sealed))


def test_a_person_who_is_named_like_a_trade_is_found() -> None:
    assert contains("Baker told them.", needles_of_somebody("Ruth Baker, neighbor"))
    assert not contains("The bakery was closed.", needles_of_somebody("teen at the bakery"))


@settings(deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), number=st.integers(11, 9999))
def test_the_whole_and_the_number_are_never_lost(words: list[str], number: int) -> None:
    street = f"{number} {' '.join(words).title()} Street"
    needles = needles_of(f"{street}, (209) 555-0163")
    for told in (
        f"{street}, (209) 555-0163",
        street,
        street.lower(),
        f"{number} {' '.join(words)}",
        "555 0163",
    ):
        assert contains(f"She said {told}.", needles), told


@settings(deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
def test_no_everyday_word_hides_by_itself(words: list[str]) -> None:
    sealed = needles_of("418 Larkspur Way, Benham Hall, the bakery by the teen center, Fell and Ventana")
    assert contains(" ".join(words), sealed) == ()


def test_the_lists_are_large_sorted_and_say_each_word_once() -> None:
    for one in (everyday_english, everyday_spanish):
        parts = [getattr(one, name).split() for name in ("VERBS", "NOUNS", "OTHER")]
        assert all(part == sorted(part) for part in parts)
        together = [word for part in parts for word in part]
        assert len(together) == len(set(together)) >= 1500
    assert {"asleep", "stairs", "stopped", "cayeron", "durmio", "abuelos", "tocaron"} <= EVERYDAY
