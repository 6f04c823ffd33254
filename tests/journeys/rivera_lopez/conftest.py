"""The case, entered once by the worker, for all tests of this folder."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez import (
    circle,
    evidence,
    items,
    numbers,
    people,
    planning,
    reports,
    talks,
    worries,
)

ME = "Noor Haddad"


@dataclass(frozen=True)
class Case:
    """Where the family is, who has entered it, and how much."""

    family: str
    plan: str
    desk: Desk
    facts: int
    seconds: float


@pytest.fixture(scope="session")
def case(county: str, browser: Browser) -> Iterator[Case]:
    """From the hotline to the last page, through the forms that are seen."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, locale="en-US"
    )
    context.set_default_timeout(30_000)
    desk = Desk(context, county)
    desk.sign_in("noor")
    began = time.monotonic()
    family = people.open_the_family(desk)
    facts = people.enter_people(desk, family)
    facts += reports.enter_reports(desk, family)
    facts += talks.hold_talks(desk, family)
    facts += items.put_on_the_map(desk, family)
    facts += worries.write_worries(desk, family)
    facts += numbers.ask_for_numbers(desk, family, ME)
    facts += circle.draw_the_circle(desk, family)
    made, plan = planning.make_the_plans(desk, family, ME)
    facts += made + evidence.write_down_the_days(desk, family, plan)
    planning.more_time(desk, plan)
    yield Case(family, plan, desk, facts, time.monotonic() - began)
    desk.leave()
