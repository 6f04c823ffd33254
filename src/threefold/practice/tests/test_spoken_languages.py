"""In which of our languages a translation is written."""

import pytest

from threefold.practice.spoken_languages import KNOWN, translation_in


@pytest.mark.parametrize(
    ("language", "translation", "found"),
    [
        ("en", "the house is big", "es"),
        ("es", "la casa es de mi tía", "en"),
        ("vi", "I want to be with my mother", "en"),
        ("vi", "Quiero estar con mi mamá y su hermana", "es"),
        ("omq", "Él se fue con los niños", "es"),
        ("omq", "la casa and the house", "en"),
        ("omq", "el niño, la casa and the house", "en"),
        ("omq", "a la casa con el niño and", "es"),
        ("zh", "", "en"),
        ("zh", "Leo Olga", "en"),
    ],
)
def test_the_language_of_a_translation(language: str, translation: str, found: str) -> None:
    assert translation_in(language, translation) == found


def test_ours_and_those_spoken_at_home_are_known() -> None:
    assert {"en", "es", "vi", "ase"} <= KNOWN
    assert "xx" not in KNOWN
