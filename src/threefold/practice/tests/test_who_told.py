"""Words about somebody who told the county, and words that rule somebody out."""

import pytest

from threefold.practice.reporter import PHRASE, giveaways_in, reporter_hints, rules_out, tells_of_reporting


@pytest.mark.parametrize(
    "text",
    [
        "It was not the teacher who called.",
        "Olga is not the reporter.",
        "It wasn't Olga that reported it",
        "She was never the one who had called us",
        "No fue la maestra quien llamó.",
        "no es Olga la que nos avisó",
    ],
)
def test_ruling_somebody_out(text: str) -> None:
    assert rules_out(text)


@pytest.mark.parametrize(
    "text",
    ["Olga was there.", "It was not raining.", "No fue a la escuela.", "She never called her mother.", ""],
)
def test_ruling_nobody_out(text: str) -> None:
    assert not rules_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "Olga told the county.",
        "OLGA CALLED CPS",
        "Olga made a report.",
        "Olga texted the social worker",
        "Olga nos avisó.",
        "Olga habló con la trabajadora social.",
        "Olga es la reportante.",
        "Olga is the caller",
        "RP",
    ],
)
def test_somebody_told(text: str) -> None:
    assert tells_of_reporting(text)


@pytest.mark.parametrize(
    "text", ["Olga told Leo a story.", "Olga called her sister.", "Olga habló con Leo.", ""]
)
def test_nobody_told(text: str) -> None:
    assert not tells_of_reporting(text)


def test_where_a_text_speaks_of_the_reporter() -> None:
    text = "We think the caller knows. La denunciante vive cerca."
    for lang in ("en", "es"):
        found = reporter_hints(text, lang)
        assert [span.of(text).lower() for span in found] == ["the caller", "la denunciante"]
        assert all(span.note == PHRASE for span in found)


def test_two_capitals_are_short_for_the_reporter_and_small_letters_are_not() -> None:
    assert reporter_hints("R/P was seen; RPs too", "en")
    assert reporter_hints("rp and rps and r/p", "en") == ()
    assert reporter_hints("MANDATED REPORTER", "en")


def test_giveaways_are_told_with_their_places() -> None:
    text = "Her aunt's blue van, a Blue Van."
    assert [span.of(text) for span in giveaways_in(text, ["blue van", "red van"])] == ["blue van", "Blue Van"]
    assert giveaways_in(text, []) == ()
