"""Every address x everybody who works with the family: who gets it, and that each word on it is theirs to see."""

import pytest

from tests.sweep import table
from tests.sweep.addresses import our_addresses
from tests.sweep.canaries import sightings
from tests.sweep.crawl import pages
from tests.sweep.expected import EXPECTED
from tests.sweep.may import may_have
from tests.sweep.rich import Rich
from tests.sweep.roles import STAFF, client_of
from threefold.accounts.roles import Role
from threefold.core.clock import now
from threefold.disclosure.groups import Surface
from threefold.families.readers import reader_for_worker

pytestmark = pytest.mark.django_db
# Pages that are there only where somebody left who kept something, or a rule holds something up.
NOTHING_TO_DO = ("web:give_kept", "web:let_tool_pass", "web:answer_alarm")
# Fewer pages or words than these, and the sweep no longer sees what it should.
LEAST_PAGES, LEAST_WORDS = 150, 340


def test_every_address_of_a_family_has_its_line() -> None:
    names = {one.name for one in our_addresses() if one.is_of_a_family}
    assert names - set(EXPECTED) == set(), "say in tests/sweep/expected.py what these show or change"


def test_every_text_of_every_model_holds_a_canary(rich: Rich) -> None:
    assert rich.canaries.without() == []


@pytest.mark.parametrize("who", STAFF)
def test_a_page_opens_for_whom_the_policy_says_and_shows_what_it_says(rich: Rich, who: str) -> None:
    role, known = STAFF[who], rich.canaries.known
    reader = reader_for_worker(rich.worker(who), rich.cast.family, role, at=now())
    faults: list[str] = []
    # Each word is decided about once: no page changes the record.
    seen: dict[str, bool] = {}
    leaks: set[str] = set()
    answers = 0
    for page in pages(client_of(rich, who), rich):
        answers += 1
        faults += _faults(page.name, page.status, role)
        for word in sightings(page.html):
            if word not in seen:
                seen[word] = may_have(known[word], reader, Surface.SCREEN)
            if not seen[word]:
                leaks.add(f"{page.name} shows {known[word]}")
    faults += table.faults(rich, role, Surface.SCREEN, seen)
    assert not faults + sorted(leaks), "\n".join([*faults, *sorted(leaks)])
    assert answers > LEAST_PAGES
    assert len(seen) > LEAST_WORDS


def _faults(name: str, status: int, role: Role) -> list[str]:
    line = EXPECTED.get(name)
    if status >= 500:
        return [f"{name}: {status}"]
    if line is None or status == 405:
        return []
    opened = status in (200, 302)
    return (
        []
        if opened == line.opens(role, name) or _needs_more(name, status)
        else [f"{name}: {status} for {role}"]
    )


def _needs_more(name: str, status: int) -> bool:
    """Asked for without the query that says which copy, or what to open, or where there is nothing to do: there is no
    such page.
    """
    return (status == 404 and name in ("web:copy", "families:opening", *NOTHING_TO_DO)) or (
        # A screen asks there only once somebody said who is in the room.
        status == 286 and name == "mapping:meeting-live"
    )
