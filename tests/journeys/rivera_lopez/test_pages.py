"""What other eyes meet: strangers, the facilitator, the supervisor, search, the timeline, the log, the files."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.conftest import Case
from tests.journeys.rivera_lopez.hands import send
from tests.journeys.rivera_lopez.hidden import COUNTY, HEALTH, HIS_PAPERS, PLACE, REPORTERS, SEALED, Hidden
from tests.journeys.rivera_lopez.papers import found_in
from tests.journeys.rivera_lopez.people import FAMILY

Sit = Callable[..., Desk]
PARTS = (
    "", "map/", "map/?view=list", "map/?view=quadrants", "map/conversations/", "map/taken-off/", "worries/", "scales/",
    "circle/", "plans/", "acts/", "people/", "ties/", "places/", "kept-safe/", "reports/", "genogram/", "team/",
    "timeline/", "timeline/account/", "copies/", "about/",
)  # fmt: skip
INNER = re.compile(r'href="(/families/[0-9a-f-]{36}/[^"#]*)"')
# What a facilitator may not see: what is sealed, what somebody asked to keep, and the county's notes on the circle.
CONFIDED = ("1,800 a Rubén", "1,800 for rent", "con favores", "diabet", "azúcar", "her sugar")
NOT_FOR_A_MEETING = (REPORTERS, PLACE, HIS_PAPERS, Hidden(CONFIDED, "told in confidence"))


def read_all(desk: Desk, family: str) -> dict[str, str]:
    """Every page of a family that this person gets, with what each says: from its parts one link further."""
    found: dict[str, str] = {}
    waiting = [family + part for part in PARTS]
    while waiting:
        address = waiting.pop()
        answer = desk.context.request.get(desk.county + address)
        assert answer.status in (200, 404), (address, answer.status)
        if answer.status == 404:
            continue
        found[address] = answer.text()
        if len(address.removeprefix(family).split("/")) <= 2:
            links = {link.replace("&amp;", "&") for link in INNER.findall(found[address])}
            waiting += sorted(links - set(found) - set(waiting))
    return found


def leaks_of(pages: dict[str, str], hidden: tuple[Hidden, ...]) -> list[tuple[str, object]]:
    return [(address, leak) for address, text in pages.items() for leak in found_in(text, hidden)]


def test_the_worker_s_own_pages_keep_sealed_what_is_sealed(case: Case) -> None:
    pages = read_all(case.desk, case.family)
    assert len(pages) > 80
    assert leaks_of(pages, SEALED) == []


def test_every_label_leads_to_the_field_of_its_own_form(case: Case) -> None:
    astray = """() => [...document.querySelectorAll('label[for]')].filter(
      one => !one.control || one.control.form !== one.closest('form')).map(one => one.textContent.trim())"""
    for part in PARTS:
        if case.desk.go(case.family + part) == 200:
            assert case.desk.page.evaluate(astray) == [], part


@pytest.mark.parametrize("who", ["tomas", "frances", "lena", "theo", "edith", "ada", "audrey"])
def test_a_stranger_gets_nothing(case: Case, sit: Sit, who: str) -> None:
    stranger = sit(who)
    if who == "tomas":
        assert FAMILY not in stranger.text
    assert read_all(stranger, case.family) == {}
    for page in ("/", "/families/"):
        stranger.go(page)
        assert FAMILY not in stranger.text


def test_the_supervisor_sees_no_more_without_a_reason(case: Case, sit: Sit) -> None:
    assert leaks_of(read_all(sit("denise"), case.family), SEALED) == []


def test_a_facilitator_sees_what_a_meeting_needs(case: Case, sit: Sit) -> None:
    case.desk.go(f"{case.family}team/")
    joins = {"Who joins": "Frances Abara", "As": "Meeting facilitator", "From": "2026-03-13"}
    send(case.desk, "They work with this family", joins)
    pages = read_all(sit("frances"), case.family)
    assert pages
    assert leaks_of(pages, NOT_FOR_A_MEETING) == []


@pytest.mark.parametrize(
    "words", ["Heffernan", "Packing House", "Los Alisos", "Rubén", "papeles", "555-0119"]
)
def test_search_finds_nobody_by_what_is_sealed_or_said(case: Case, words: str) -> None:
    case.desk.go("/families/")
    send(case.desk, "Find", {"Find a family or a person": words})
    found = case.desk.page.locator("main a", has_text=FAMILY).count()
    assert found == (1 if words == "Rubén" else 0)


def test_neither_log_nor_files_of_the_server_hold_it(
    case: Case, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = next(iter(tmp_path_factory.getbasetemp().glob("county[0-9]*")))
    assert found_in((home / "server.log").read_text(), (*SEALED, COUNTY, HEALTH)) == []
    kept = [path for path in home.glob("threefold.sqlite3*") if not path.name.endswith("-shm")]
    assert kept
    sealed = [one.encode() for hidden in SEALED[:2] for one in hidden.words if len(one) > 8]
    for path in kept:
        assert [one for one in sealed if one in _bytes(path)] == [], path.name


def _bytes(path: Path) -> bytes:
    return path.read_bytes()
