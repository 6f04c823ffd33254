"""One letter wrong, missing, too many, or two that changed places: a slip. More is another word."""

import pytest

from threefold.practice.folding import fold
from threefold.practice.misspelt import halves_of, one_slip, slips_in


@pytest.mark.parametrize(
    "said",
    [
        "larkspar",
        "xarkspur",
        "larkspux",
        "lakrspur",
        "alrkspur",
        "larkspru",
        "larkspu",
        "arkspur",
        "larspur",
        "larkspurs",
        "llarkspur",
        "larckspur",
    ],
)
def test_a_slip_goes_both_ways(said: str) -> None:
    assert one_slip(said, "larkspur")
    assert one_slip("larkspur", said)


@pytest.mark.parametrize(
    "said", ["larkspur", "larksp", "laxxspur", "lraskpur", "larckspurs", "larkspaur ", ""]
)
def test_the_same_and_what_differs_more_is_no_slip(said: str) -> None:
    assert not one_slip(said, "larkspur")
    assert not one_slip("larkspur", said)


def test_only_words_of_seven_letters_are_looked_for_with_a_slip() -> None:
    assert halves_of("larkspur") == ("lark", "spur")
    assert halves_of("bramble") == ("bra", "mble")
    assert halves_of("willow") == ()


@pytest.mark.parametrize(
    ("sealed", "text", "found"),
    [
        ("larkspur", "at the Larkspar lodge", ["larkspar"]),
        ("larkspur", "Lirkspur, then larkspu and larkspurr", ["larkspu", "larkspurr", "lirkspur"]),
        ("larkspur", "larkspace and larksong and a spur", []),
        ("larkspur", "Larkspar, larkspor and lurkspur", ["larkspar", "larkspor", "lurkspur"]),
        ("larkspur", "a lark spar", []),
        ("larkspur", "l arkspar", []),
        ("larkspur", "larkspark", []),
        ("kitchin", "in the kitchen", []),
        ("traider", "in the trailer", []),
    ],
)
def test_where_a_slip_stands(sealed: str, text: str, found: list[str]) -> None:
    folded = fold(text)
    places = slips_in(folded, sealed, halves_of(sealed))
    assert sorted(folded.letters[begin:end] for begin, end in places) == found
