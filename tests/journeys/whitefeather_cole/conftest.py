"""The case, worked through once: from the call to the last page."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.desk import Desk
from tests.journeys.whitefeather_cole import (
    circle,
    court,
    evidence,
    kept_safe,
    people,
    plans,
    said,
    team,
    worries,
)
from tests.journeys.whitefeather_cole.copies import Copy, all_copies


@dataclass(frozen=True, kw_only=True)
class Case:
    """The family as it stands at the end: its address, its plans, and how many facts were entered."""

    family: str
    plans: dict[str, str]
    facts: int
    log: Path


@pytest.fixture(scope="package")
def desk(county: str, browser: Browser) -> Iterator[Desk]:
    """Noor at her desk, all day."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, locale="en-US"
    )
    context.set_default_timeout(30_000)
    noor = Desk(context, county)
    noor.sign_in("noor")
    yield noor
    noor.leave()


@pytest.fixture(scope="package")
def case(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Everything that the case file tells and that has a place, entered through the forms."""
    family = people.open_the_family(desk)
    facts = people.enter_people(desk, family)
    facts += kept_safe.keep_safe(desk, family) + kept_safe.enter_report(desk, family)
    facts += said.hold_conversations(desk, family) + said.put_on_the_map(desk, family)
    facts += worries.write_worries(desk, family) + circle.build_the_circle(desk, family)
    made = plans.make_plans(desk, family)
    facts += sum(one.facts for one in plans.PLANS.values())
    facts += evidence.write_evidence(desk, family, made) + evidence.ask_for_numbers(desk, family)
    facts += court.write_days_in_court(desk, family) + team.work_together(desk, family)
    log = next(tmp_path_factory.getbasetemp().glob("county*/server.log"))
    return Case(family=family, plans=made, facts=facts, log=log)


@pytest.fixture(scope="package")
def copies(desk: Desk, case: Case) -> tuple[Copy, ...]:
    """Every copy of everybody."""
    return tuple(all_copies(desk, case.family))
