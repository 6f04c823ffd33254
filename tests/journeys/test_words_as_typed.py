"""Words are kept while they are typed: a tab that dies in the middle of a word, or a line that is lost, costs two
seconds of typing at most. `JOURNEYS_KILLS` tabs die for each form (three, unless somebody wants a better figure).
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from tests.journeys.desk import Desk
from tests.journeys.test_nothing_lost import of, save
from tests.journeys.walk import Walk

Sit = Callable[..., Desk]
KILLS = int(os.environ.get("JOURNEYS_KILLS", "3"))
MOST_LOST = 2.0
WORDS = (
    "She said that he comes by late and does not say when he will go, and that the little one wakes up then. "
)
# By what is written: the family, the page of its form, the field.
FORMS = {
    "a map entry": ("Lindqvist-Moore", "map/?add=worry", "#add textarea[name=text]"),
    "a statement": ("Lindqvist-Moore", "worries/new/", "textarea[name=d-behavior]"),
    "an action of a plan": ("Lindqvist-Moore", "plan?add=action", "#add textarea[name=text]"),
    "a note": ("Reyes", "planlog/", "textarea[name=text]"),
}


@dataclass
class Typist:
    """Types without a pause and remembers when each letter was there."""

    page: Page
    typed: str = ""
    at: list[float] = field(default_factory=list)

    def type(self, seconds: float) -> None:
        """Twelve letters a second, as fast as people type who write all day."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            letter = WORDS[len(self.typed) % len(WORDS)]
            self.page.keyboard.insert_text(letter)
            self.typed += letter
            self.at.append(time.monotonic())
            time.sleep(0.08)

    def lost(self, back: str, died: float) -> float:
        """Seconds of typing that are not back; what is back must be how it began."""
        assert self.typed.startswith(back), (self.typed, back)
        return died - self.at[len(back)] if len(back) < len(self.typed) else 0.0


def address(walk: Walk, path: str) -> str:
    """The page of the form; the plan is the family's newest."""
    if not path.startswith("plan"):
        return path
    walk.to("plans/?all")
    plan = walk.page.locator(".plans-list a[href*='/plans/']").first.get_attribute("href") or ""
    return plan.split("?")[0] + path.removeprefix("plan")


def put_back(walk: Walk, path: str, where: str) -> str:
    """What the form offers, put back into it; thrown away after."""
    walk.to(path)
    offer = walk.page.get_by_role("link", name="Put it back")
    if not offer.count():
        return ""
    offer.first.click()
    back = walk.page.locator(where).first.input_value()
    walk.to(path)
    walk.page.get_by_role("button", name="Throw it away").first.click()
    walk.page.wait_for_load_state()
    return back


def processes(browser: Browser) -> set[int]:
    """The processes in which pages run."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    return {one["id"] for one in told["processInfo"] if one["type"] == "renderer"}


@pytest.mark.parametrize("what", FORMS)
def test_a_tab_dies_while_somebody_types(
    sit: Sit, browser: Browser, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    family, path, where = FORMS[what]
    walk = of(Walk(sit("noor"), hasty=True), family)
    path, lost = address(walk, path), []
    for _ in range(KILLS):
        walk.to(path)
        while walk.page.get_by_role("button", name="Throw it away").count():
            walk.page.get_by_role("button", name="Throw it away").first.click()
            walk.page.wait_for_load_state()
        before = processes(browser)
        tab = sit("noor").page
        tab.goto(walk.page.url)
        tab.locator(where).first.focus()
        its = processes(browser) - before
        assert its
        typist = Typist(tab)
        typist.type(random.uniform(1.0, 6.0))
        died = time.monotonic()
        for one in its:
            os.kill(one, signal.SIGKILL)
        # What was on its way when the tab died has come by now.
        time.sleep(0.3)
        lost.append(typist.lost(put_back(walk, path, where), died))
    with capsys.disabled():
        sys.stdout.write(f" {what}: {KILLS} tabs died, {max(lost):.2f} s of typing lost at most\n")
    assert max(lost) <= MOST_LOST, lost


def test_a_line_is_lost_while_somebody_types(sit: Sit) -> None:
    """The page says that nothing is kept, holds the words against the button and the way out, and keeps them by itself
    when the line is back.
    """
    walk = of(Walk(sit("noor"), hasty=True), "Lindqvist-Moore")
    walk.to("map/?add=well")
    page, where = walk.page, "#add textarea[name=text]"
    page.locator(where).focus()
    typist = Typist(page)
    typist.type(2.0)
    line = walk.desk.context.new_cdp_session(page)
    line.send("Network.enable")
    cut(line, off=True)
    gone = time.monotonic()
    typist.type(1.5)
    page.locator("[data-saved][data-lost]").filter(has_text="Not kept: no answer from the server").wait_for(
        timeout=5000
    )
    assert time.monotonic() - gone < 3.5
    walk.desk.accessible()
    typist.type(1.0)
    page.locator("#add label", has_text="Me").first.click()
    page.locator("#add button.usa-button").first.click()
    page.wait_for_timeout(500)
    assert page.locator(where).input_value() == typist.typed, "the pressed button took the words away"
    # Nothing of it stands in the browser's storage.
    assert typist.typed[:20] not in page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    cut(line, off=False)
    page.locator("[data-saved][aria-busy=false]").filter(has_text="Kept as your draft").wait_for(timeout=4000)
    assert not page.locator("[data-lost]").count()
    save(walk)
    walk.to("map/")
    assert walk.page.locator(".tf-slip__text", has_text=typist.typed.strip()).count() == 1


def cut(line: CDPSession, *, off: bool) -> None:
    """The line of this page is gone, or back."""
    line.send(
        "Network.emulateNetworkConditions",
        {"offline": off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1},
    )
