"""Words by which somebody could be found are shown to a person; everyday words are not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.practice.places import PLACE, address_hints, leaving_hints, place_hints, told
from threefold.practice.reporter import PHRASE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Where: Oak Street shelter", "Oak Street shelter"),
        ("Leila stays at the shelter on Pine.", "shelter on Pine"),
        ("She is at a women's shelter now.", "women's shelter"),
        ("They moved to a safe house.", "safe house"),
        ("She stays with her sister on Quince Street.", "Quince Street"),
        ("He drove past 48 Larkspur Way.", "48 Larkspur Way"),
        ("They sleep at the Blue Lake Motel.", "Blue Lake Motel"),
        ("She is hiding from him.", "is hiding"),
        ("Está en una casa de acogida.", "casa de acogida"),
        ("Se queda en el refugio de Santa Ana.", "refugio de Santa Ana"),
        ("Vive en la calle Juárez con su tía.", "calle Juárez"),
        ("El albergue queda lejos.", "albergue"),
        ("Los niños están escondidos.", "están escondidos"),
    ],
)
def test_words_by_which_somebody_could_be_found(text: str, found: str) -> None:
    assert [span.of(text) for span in place_hints(text)] == [found]
    assert list(told(text, "en")) == [(found, PLACE)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leo and Mom live at the women's shelter.", ["women's shelter"]),
        ("Se quedan en una casa segura.", ["casa segura"]),
        ("Viven en la calle Alder 12.", ["calle Alder"]),
        ("La casa de la tía es calle Alder, número 12.", ["calle Alder"]),
        ("She stays with her sister on Quince Street.", ["Quince Street"]),
        ("Meet at 48 Larkspur Way.", ["48 Larkspur Way"]),
        ("They sleep at the Blue Lake Motel.", ["Blue Lake Motel"]),
        ("He sells phones at the Blue Lake Motel.", []),
        ("He was hit by a car on Quince Street.", []),
        ("Lo vieron en la calle Alder.", []),
        ("They got the dog from the animal shelter.", []),
        ("El perro es del refugio de animales.", []),
    ],
)
def test_a_home_or_refuge_where_no_hidden_place_is_known(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in address_hints(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "", "Rosa sleeps over at the house.", "This way he knows.", "The Family Court said so.", "Superior Court",
        "She walked round the church twice.", "Both children live with their mother.", "Pearl’s kitchen",
        "Mai has the children downstairs.", "on their way to school", "La casa de Elena", "en casa de su tía",
        "Le mandó un mensaje en el camino.", "Shelter in place was over.", "He drives on Sunday.",
    ],
)  # fmt: skip
def test_everyday_words_are_not_asked_about(text: str) -> None:
    assert place_hints(text) == ()


def test_who_reported_is_looked_for_by_the_one_check_there_is() -> None:
    text = "The caller saw her at the Oak Street shelter."
    assert [(words, note) for words, note in told(text, "en")] == [
        ("The caller", PHRASE), ("Oak Street shelter", PLACE),
    ]  # fmt: skip
    assert [span.of("Habló la denunciante.") for span in leaving_hints("Habló la denunciante.", "es")] != []


@given(st.text(max_size=80))
def test_a_hint_lies_in_its_text(text: str) -> None:
    spans = leaving_hints(text, "en")
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
