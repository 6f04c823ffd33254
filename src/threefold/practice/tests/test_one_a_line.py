"""A text is cut where a sentence ends, and nowhere else."""

import pytest

from threefold.practice.one_a_line import one_a_line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Pearl drives you. Dad does not.", ("Pearl drives you.", "Dad does not.")),
        ("¿Tienes miedo? ¡Llama! Chela viene.", ("¿Tienes miedo?", "¡Llama!", "Chela viene.")),
        ("One line\nTwo lines. Three", ("One line", "Two lines.", "Three")),
        ("Dr. Ana comes at 9 a.m. with Sra. Paz.", ("Dr. Ana comes at 9 a.m. with Sra. Paz.",)),
        ("“Call me.” Then wait.", ("“Call me.”", "Then wait.")),
        ("She said wait... and we did.", ("She said wait... and we did.",)),
        ("Call 555.0120 now. 911 too.", ("Call 555.0120 now.", "911 too.")),
        ("Dr. Ana came. Leo slept. Good.", ("Dr. Ana came.", "Leo slept.", "Good.")),
        ("He said so... “and left.” Ana came.", ("He said so... “and left.”", "Ana came.")),
        ("Ask Sra. Paz. Leo came.", ("Ask Sra. Paz.", "Leo came.")),
        ("Stop. 1st grade starts.", ("Stop.", "1st grade starts.")),
        ("Ask him (Dr. Paz) now.", ("Ask him (Dr. Paz) now.",)),
        ("  \n ", ()),
    ],
)
def test_one_sentence_a_line(text: str, lines: tuple[str, ...]) -> None:
    assert one_a_line(text) == lines
