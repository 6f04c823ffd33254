"""What could let strangers recognize a family: found in English and Spanish, and not in a text without it."""

import time
from itertools import pairwise

import pytest

from threefold.practice.needles import needles_of_name
from threefold.practice.recognizing import ASKS, Sort, recognizable

FOUND = (
    ("en", "Marisol Reyes called.", Sort.NAME, "Marisol Reyes"),
    ("en", "It was Tanisha who stayed.", Sort.NAME, "Tanisha"),
    ("en", "Then Ms. Ortiz came.", Sort.NAME, "Ortiz"),
    ("en", "Hope asked to go home.", Sort.NAME, "Hope"),
    ("en", "THEN BRIANNA STAYED WITH US.", Sort.NAME, "BRIANNA"),
    ("es", "La mamá, Rosa Delgado, dijo que sí.", Sort.NAME, "Rosa Delgado"),
    ("en", "They live at 418 Larkspur Way.", Sort.PLACE, "418 Larkspur Way"),
    ("en", "we met at 12 oak street", Sort.PLACE, "12 oak street"),
    ("en", "In Fresno they knew.", Sort.PLACE, "Fresno"),
    ("en", "She is at Hope House Shelter now.", Sort.PLACE, "Hope House Shelter"),
    ("es", "Viven en la Calle Olmo.", Sort.PLACE, "Calle Olmo"),
    ("en", "It was March 3, 2024 at night.", Sort.DATE, "March 3, 2024"),
    ("en", "It was on 3/14/2024.", Sort.DATE, "3/14/2024"),
    ("en", "A child born in 2016.", Sort.DATE, "born in 2016"),
    ("es", "Fue el 3 de marzo de 2024.", Sort.DATE, "3 de marzo de 2024"),
    ("en", "Call 559-555-0177 at night.", Sort.CONTACT, "559-555-0177"),
    ("en", "Call (559) 555-0177 at night.", Sort.CONTACT, "(559) 555-0177"),
    ("en", "Write to nora.m@example.org.", Sort.CONTACT, "nora.m@example.org"),
    ("en", "See www.example.org/us for it.", Sort.CONTACT, "www.example.org/us"),
    ("en", "Case 24-JV-001234 was closed.", Sort.NUMBER, "24-JV-001234"),
    ("en", "Her number is 123-45-6789.", Sort.NUMBER, "123-45-6789"),
    ("en", "The twins are sweet. One is 7 years old.", Sort.AGE, "7 years old"),
    ("es", "Un niño de 7 años, el único sordo del pueblo.", Sort.AGE, "de 7 años"),
)
NOTHING = (
    (
        "en",
        "We drew the Three Houses with the children. Then the family made a Safety Plan with their network.",
    ),
    (
        "en",
        "- Ask who was there.\n- Tell them why you came.\n## What helped\nThe worker listened for an hour.",
    ),
    ("en", "A girl of 7 years old told us what she dreams of. In the spring the worker came every Monday."),
    ("es", "Dibujamos las tres casas con los niños. Después la familia hizo un plan con su red de apoyo."),
)


@pytest.mark.parametrize(("lang", "text", "sort", "words"), FOUND, ids=lambda one: str(one)[:30])
def test_what_could_identify_a_family_is_asked_about(lang, text, sort, words):
    assert (sort, words) in [(one.sort, one.span.of(text)) for one in recognizable(text, lang)]


@pytest.mark.parametrize(("lang", "text"), NOTHING, ids=lambda one: str(one)[:30])
def test_of_a_text_without_anybody_nothing_is_asked(lang, text):
    assert [one.span.of(text) for one in recognizable(text, lang)] == []


def test_the_name_of_a_known_family_is_found_however_it_is_written():
    known = needles_of_name("Nora", "Marlow")
    for text in ("near the marlow house", "MARLOW came", "nora  m a r l o w"):
        assert Sort.KNOWN in [one.sort for one in recognizable(text, "en", known)], text


def test_each_stretch_is_asked_about_once_and_in_order():
    text = "Marisol Reyes, 418 Larkspur Way, 559-555-0177, came on March 3, 2024."
    spans = [one.span for one in recognizable(text, "en", needles_of_name("Marisol", "Reyes"))]
    assert len(spans) == 4
    assert all(one.end <= after.start for one, after in pairwise(spans))


def test_the_same_words_are_the_same_question():
    text = "It was Marisol. Then MARISOL came, with marisol’s aunt Marisol."
    keys = {one.key(text) for one in recognizable(text, "en", needles_of_name("Marisol", ""))}
    assert keys == {"marisol"}


@pytest.mark.parametrize(
    "piece", ["A", "1 ", "Aa ", "a.a@", "a-", "1-", "A1", "Calle A ", "May ", "Shelter "]
)
def test_no_text_takes_long(piece):
    text = (piece * 20_000)[:20_000]
    begun = time.process_time()
    recognizable(text, "en")
    assert time.process_time() - begun < 3


def test_every_sort_says_what_to_ask():
    assert set(ASKS) == set(Sort)
    assert all(one.en.endswith("?") and one.es.endswith("?") for one in ASKS.values())
