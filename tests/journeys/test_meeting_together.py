"""Several workers in one meeting, each on a screen of their own: what is said comes to all of them within two seconds,
each sees who else is there, and none sees what not everybody in the room may see.
"""

import sys
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from tests.journeys import mainline
from tests.journeys.desk import Desk
from tests.journeys.stories import BARRETT
from tests.journeys.walk import Walk

Sit = Callable[..., Desk]
SOON = 2.0
# Left without a word: the tab died, or the line is lost.
GONE = 13.0


def meet(noor: Walk) -> str:
    """A family with a facilitator, and a meeting with the mother in the room; the address of its worries."""
    mainline.begin(noor, BARRETT)
    noor.to("team/")
    mainline.enter(
        noor, "kind", {"worker": "Frances", "kind": "Meeting facilitator"}, "form[action$='/joins/']"
    )
    noor.to("map/meeting/")
    noor.send("Begin the meeting", {"Who is in the room?": (BARRETT.mother,), "Why do we meet?": "Nights"})
    walk_on(noor)
    walk_on(noor)
    noor.page.locator("#now-things").wait_for()
    return noor.desk.path + "?" + noor.page.url.split("?")[1]


def walk_on(walk: Walk) -> None:
    with walk.page.expect_navigation():
        walk.page.locator(".tf-meet__foot .usa-button").click()


def add(walk: Walk, words: str) -> float:
    """Put something on the map; the moment at which it stands on this screen."""
    walk.page.locator("#more textarea").fill(words)
    walk.page.locator("#more fieldset#id_who label").first.click()
    walk.desk.press("Add", exact=True)
    walk.page.locator("#now-things").get_by_text(words).wait_for()
    return time.monotonic()


def until(place: Locator, words: str, since: float, *, there: bool = True) -> float:
    """Seconds until a screen shows (or no longer shows) words."""
    found = place.get_by_text(words)
    found.first.wait_for(timeout=20_000) if there else found.wait_for(state="detached", timeout=20_000)
    return time.monotonic() - since


def test_two_workers_in_one_meeting(sit: Sit, capsys: pytest.CaptureFixture[str]) -> None:
    noor, frances, denise = Walk(sit("noor")), Walk(sit("frances", width=820)), Walk(sit("denise", width=390))
    address = meet(noor)
    for one in (frances, denise):
        one.family = noor.family
        one.desk.go(address)
    frances.send("Begin the meeting", {})
    came = time.monotonic()
    present = noor.page.locator("#present")
    seen = [until(present, "Frances", came)]
    denise.look()
    with denise.page.expect_navigation():
        denise.desk.press("Join on this screen")
    came = time.monotonic()
    seen += [until(present, "Denise", came)]
    for one in (frances, denise):
        one.desk.go(address)
        one.look()
    took: list[float] = []
    for number in range(10):
        words = f"He came at {number + 1} at night."
        at = add(noor, words)
        took += [until(one.page.locator("#now-things"), words, at) for one in (frances, denise)]
    # What the room may not see comes to nobody's screen.
    hidden = "Only for colleagues: he may have a key."
    apart = Walk(sit("noor"), hasty=True)
    apart.family = noor.family
    apart.to("map/?add=worry")
    said = {"text": hidden, "who": ("Me",), "category": ("complicating_factor",), "audience": ("staff",)}
    mainline.enter(apart, "who_other", said)
    noor.page.wait_for_timeout(2500)
    for one in (noor, frances, denise):
        one.has_not(hidden)
    left = time.monotonic()
    frances.page.close()
    gone = [until(present, "Frances", left, there=False)]
    left = time.monotonic()
    denise.desk.follow("Leave meeting mode")
    gone += [until(present, "Denise", left, there=False)]
    noor.look()
    with capsys.disabled():
        sys.stdout.write(
            f" a thing after {max(took):.1f} s (median {sorted(took)[len(took) // 2]:.1f}), somebody came after"
            f" {max(seen):.1f} s, was gone after {max(gone):.1f} s, at most\n"
        )
    assert max(took) <= SOON, took
    assert max(seen) <= SOON + 1, seen
    assert max(gone) <= GONE, gone
