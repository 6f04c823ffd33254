"""The three reports of the case, and who made them: sealed, with the words that would give them away."""

from playwright.sync_api import Locator

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.hands import Answers, send

EARLIER: tuple[Answers, ...] = (
    {
        # The file says "11/2022"; a report has to have a day.
        "When the report came in": "2022-11-01",
        "Response": "Evaluated out",
        "What it is about": "Crib and lead paint",
        "Outcome": "Evaluated out",
    },
    {
        "When the report came in": "2025-06-18",
        "Response": "In person within 10 days",
        "What it is about": "General neglect",
        "What was reported, in words that give nobody away": (
            "It was reported that no grown-up was with the children at times."
        ),
        "Outcome": "Inconclusive: two tries, one contact",
    },
)
SAFE = (
    "It was reported that Mateo had a burn on his arm and chest, "
    "and that no grown-up was at home when it happened."
)
NURSE: Answers = {
    "Did they give a name?": "Gave a name",
    "Who reported": "Dawn Heffernan, RN",
    "They must report by law": True,
    "How to reach them": "Hospital desk, staff only. Wants a call back with the outcome.",
    "The report as it came in, word for word": (
        "RP is triage RN at the ED. Child brought in by mo at 0750 w/ scald. RP used phone interp. Mo first said the "
        "pot fell “this morning”, then, asked abt toothpaste on the skin, cried: “anoche, yo no estaba”. RP was the "
        "only one in the bay. Sib told RP in English “I was making soup, my mom was at work.” Mo asked RP not to call "
        "“la migra”. Child goes to mo for comfort, imms up to date."
    ),
    "Words that would give them away": (
        "triage\nemergency room\nanoche, yo no estaba\nonly one in the bay\nI was making soup\nphone interpreter\n"
        "this morning the pot fell\nimmunizations"
    ),
}
NEIGHBOR: Answers = {
    "Did they give a name?": "Gave a name",
    "Who reported": "Graciela Montes",
    "Is it somebody of the family or its circle?": "Graciela Montes",
    "How to reach them": "555-0119",
    "The report as it came in, word for word": (
        "Lives across the landing. “Los niños solos de noche, como tres veces por semana.” Asks that the name stays "
        "out because “aquí todos nos conocemos”. Called 911 as well on 02/03/26 22:57: adj unit, child screaming."
    ),
    "Words that would give them away": (
        "across the landing\nadjoining unit\nadj unit\ncomo tres veces por semana\naquí todos nos conocemos\n"
        "al otro lado del pasillo\neso ya lo dije una vez\nno pasó nada\nllamó al 911"
    ),
}
REPORTS = 3


def enter_reports(desk: Desk, family: str) -> int:
    """The earlier reports, the safe words, the first meeting, the two vaults; answers with the facts entered."""
    for report in EARLIER:
        desk.go(f"{family}reports/add/")
        send(desk, "Save the report", report)
    _change(desk, family, "4 February")
    met = {
        "First met in person": "2026-02-04",
        "At what hour they were met, if you know it": "14:30",
        "What was reported, in words that give nobody away": SAFE,
    }
    send(desk, "Save the report", met)
    _seal(desk, family, "4 February", NURSE)
    _seal(desk, family, "18 June", NEIGHBOR)
    return sum(len(one) for one in (*EARLIER, met, NURSE, NEIGHBOR))


def _change(desk: Desk, family: str, day: str) -> None:
    desk.go(f"{family}reports/")
    _card(desk, day).get_by_role("link", name="Change").click()


def _seal(desk: Desk, family: str, day: str, vault: Answers) -> None:
    desk.go(f"{family}reports/")
    _card(desk, day).get_by_role("link", name="Seal who reported").click()
    send(desk, "Seal it", vault)


def _card(desk: Desk, day: str) -> Locator:
    heading = desk.page.get_by_role("heading", name=day)
    return desk.page.locator("main section", has=heading).first
