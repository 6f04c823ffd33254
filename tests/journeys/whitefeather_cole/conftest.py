"""The case, worked through once: from the call to the last page."""

import os
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
    meeting,
    people,
    plans,
    said,
    team,
    worries,
)
from tests.journeys.whitefeather_cole.copies import Copy, all_copies
from tests.journeys.whitefeather_cole.hands import Hands


@dataclass(frozen=True, kw_only=True)
class Case:
    """The family as it stands at the end: its address, its plans, and how many facts were entered. `log` is what the
    server wrote meanwhile; whoever walks through a demo that runs already names its file in JOURNEYS_LOG.
    """

    family: str
    plans: dict[str, str]
    facts: int
    # What stood before everybody in a room, by who was there.
    rooms: dict[tuple[str, ...], str]
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
    hands = Hands(desk)
    family = people.open_the_family(hands)
    facts = people.enter_people(hands, family)
    facts += kept_safe.keep_safe(hands, family) + kept_safe.enter_report(hands, family)
    facts += said.hold_conversations(hands, family) + said.put_on_the_map(hands, family)
    facts += worries.write_worries(hands, family) + circle.build_the_circle(hands, family)
    rooms = meeting.hold_meetings(hands, family)
    made = plans.make_plans(hands, family)
    facts += sum(one.facts for one in plans.PLANS.values())
    facts += evidence.write_evidence(hands, family, made) + evidence.ask_for_numbers(hands, family)
    facts += court.write_days_in_court(hands, family) + team.work_together(hands, family)
    log = os.environ.get("JOURNEYS_LOG") or next(tmp_path_factory.getbasetemp().glob("county*/server.log"))
    return Case(family=family, plans=made, facts=facts, rooms=rooms, log=Path(log))


@pytest.fixture(scope="package")
def copies(desk: Desk, case: Case) -> tuple[Copy, ...]:
    """Every copy of everybody."""
    return tuple(all_copies(desk, case.family))
