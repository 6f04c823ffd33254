"""What somebody new would ask the Toolkit, from its first page: each is answered by a page among the first three, and
no page on the way is heavy or jumps while it comes.
"""

from collections.abc import Callable

import pytest

from tests.journeys.desk import Desk

Sit = Callable[..., Desk]
# Bytes of a first visit, fonts apart; and how far things may move while a page comes (1: all of it, by its height).
# At first the font may come after the words; then it is there.
HEAVIEST, FIRST, THEN = 250_000, 0.05, 0.001
PHONE = {"width": 390, "height": 844, "touch": True}
QUESTIONS = [
    (
        "how do I prepare parents for Three Houses?",
        "Three Houses: quick guide for workers",
        "Talk with the parents. Show them the three sheets.",
    ),
    (
        "what may not be in a safety plan?",
        "Safety plan",
        "A list of services.",
    ),
    (
        "what is the difference between harm and danger?",
        "Harm and Danger Statements",
        "It is past. It explains why we came.",
    ),
    ("how do I ask a scaling question", "Scaling", "Say both ends, ten first"),
    ("who can be in the netwrok", "Network of Support", "relatives, friends, neighbors, a coach"),
    ("how do I close a case?", "Closing and aftercare", "Each child was talked with alone, lately."),
    (
        "what can I ask as a parent",
        "For parents: what is happening and what you can ask",
        "What exactly are you worried about?",
    ),
    ("What is SOP?", "What SOP is: Safety Organized Practice", "the same three questions"),
]
PREGUNTAS = [
    (
        "¿cómo preparo a los padres para las Tres Casas?",
        "Tres casas: guía rápida para quienes trabajan con la familia",
        "Hable con los padres. Muéstreles las tres hojas.",
    ),
    ("que no puede ir en un plan de seguridad", "Plan de seguridad", "Sin fecha de fin."),
    (
        "¿cuál es la diferencia entre daño y peligro?",
        "Declaraciones de daño y de peligro",
        "Declaraciones de daño y de peligro",
    ),
    (
        "qué puedo preguntar como mamá",
        "Para madres y padres: qué está pasando y qué puede preguntar",
        "¿Qué es exactamente lo que le preocupa?",
    ),
]
WEIGHT = """() => [performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')]
  .filter(one => !/\\.woff2?$/.test(one.name)).reduce((sum, one) => sum + one.transferSize, 0)"""
SHIFT = """() => new Promise(done => {
  let moved = 0;
  new PerformanceObserver(list => list.getEntries().forEach(one => { if (!one.hadRecentInput) moved += one.value }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(moved), 300);
})"""


def _asks(desk: Desk, question: str) -> list[str]:
    """Type it on the first page; the titles of what is found."""
    box = desk.page.get_by_role("searchbox")
    box.fill(question)
    with desk.page.expect_navigation():
        box.press("Enter")
    return desk.page.locator(".lb-hits > li > a").all_inner_texts()


def _light_and_still(desk: Desk, farthest: float = THEN) -> None:
    desk.page.wait_for_load_state("networkidle")
    assert desk.page.evaluate(WEIGHT) < HEAVIEST
    assert desk.page.evaluate(SHIFT) <= farthest


def _reads(desk: Desk, title: str, answer: str) -> None:
    with desk.page.expect_navigation():
        desk.page.locator(".lb-hits").get_by_role("link", name=title, exact=True).click()
    assert answer in " ".join(desk.text.split())
    desk.accessible()


@pytest.mark.parametrize(("question", "title", "answer"), QUESTIONS)
def test_a_question_is_answered_without_an_account(sit: Sit, question: str, title: str, answer: str) -> None:
    somebody = sit(None)
    assert somebody.go("/toolkit/") == 200
    _light_and_still(somebody, FIRST)
    assert title in _asks(somebody, question)[:3]
    somebody.accessible()
    _light_and_still(somebody)
    _reads(somebody, title, answer)
    _light_and_still(somebody)


@pytest.mark.parametrize(("question", "title", "answer"), PREGUNTAS)
def test_a_question_is_answered_in_spanish_on_a_phone(
    sit: Sit, question: str, title: str, answer: str
) -> None:
    somebody = sit(None, **PHONE)
    somebody.go("/toolkit/")
    with somebody.page.expect_navigation():
        somebody.press("Español")
    _light_and_still(somebody, FIRST)
    assert title in _asks(somebody, question)[:3]
    somebody.fits()
    _light_and_still(somebody)
    _reads(somebody, title, answer)
    somebody.fits()


def test_the_same_by_keyboard_alone(sit: Sit) -> None:
    somebody = sit(None)
    somebody.go("/toolkit/")
    page = somebody.page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "words":
            break
    page.keyboard.type("safety goal")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText") == "Safety goals":
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_role("heading", level=1).inner_text() == "Safety goals"
