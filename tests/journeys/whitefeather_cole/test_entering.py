"""The case file is entered from hotline to last page, and stands where workers look for it."""

from tests.journeys.desk import Desk
from tests.journeys.whitefeather_cole.conftest import Case
from tests.journeys.whitefeather_cole.evidence import NUMBERS, SCALES


def test_every_fact_that_has_a_place_is_entered(desk: Desk, case: Case) -> None:
    assert case.facts > 900
    desk.go(f"{case.family}map/?view=list")
    for words in ("That I'm loud.", "Towel all gone.", "I will take all three."):
        assert words in desk.text
    desk.go(f"{case.family}people/")
    for name in ("Junie", "Aaron Bluestem", "Corinne Dalby", "Mr. Brandt"):
        assert name in desk.text


def test_the_drawing_shows_three_generations_and_half_siblings(desk: Desk, case: Case) -> None:
    desk.go(f"{case.family}genogram/")
    for sentence in (
        "Lorna is the mother of Ray and Danika.",
        "Gail is the mother of Travis.",
        "Danika and Travis are separated and live apart.",
        "Danika and Aaron are the parents of Mika and Junie.",
        "Mika and Junie share one parent with Theo: Danika.",
        "Nobody knows where Aaron is.",
    ):
        assert sentence in desk.text, sentence
    desk.accessible()


def test_numbers_stand_over_time_for_each_person(desk: Desk, case: Case) -> None:
    desk.go(f"{case.family}scales/")
    for question in SCALES:
        assert question in desk.text
    desk.follow(next(iter(SCALES)))
    rows = desk.page.locator("table tbody tr").all_inner_texts()
    for name in next(numbers for _scale, _on, numbers in NUMBERS):
        shown = next(row for row in rows if row.startswith(name))
        wanted = [numbers[name] for _scale, _on, numbers in NUMBERS if name in numbers]
        assert [part for part in shown.split() if part.isdigit()] == wanted


def test_the_pages_of_the_case_are_accessible(desk: Desk, case: Case) -> None:
    for page in (
        "",
        "map/",
        "worries/",
        "circle/",
        "people/",
        "reports/",
        "acts/",
        "scales/",
        "timeline/",
        "copies/",
    ):
        assert desk.go(f"{case.family}{page}") == 200
        desk.accessible()
