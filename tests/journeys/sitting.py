"""A worker and a child before one screen: a server of its own, so that a test can look at what was really kept."""

import contextlib
import os
import random
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page
from playwright.sync_api import Error as Gone

from tests.journeys.conftest import CHROMIUM, FLAGS
from tests.journeys.desk import Desk
from threefold.families.tests.cast import Cast, make_cast
from threefold.toolkit.models import ChildDraft, FilledTool
from threefold.toolkit.tests.things import draft

# The browser's driver keeps a loop of its own in this thread; the tests' own questions to the record stand beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
PASSWORD = "a long enough password of hers"
EMAIL = "ana@example.org"
# Parents were shown the tool and asked, and the child was told what is no secret.
PREPARED = {"prepare": {"on": "2026-03-02", "parents_asked": "yes"}, "chosen": {"told_limits": "yes"}}
# All that a browser can put on a device.
ON_THE_DEVICE = """async () => [Object.keys(localStorage), Object.keys(sessionStorage),
  (await indexedDB.databases()).map((one) => one.name), self.caches ? await caches.keys() : []]"""


class Sitting:
    """One worker's window, and the record behind it."""

    def __init__(self, url: str, context: BrowserContext, cast: Cast, row: FilledTool) -> None:
        self.desk = Desk(context, url)
        self.page: Page = self.desk.page
        self.cast = cast
        self.opens(row)

    def opens(self, row: FilledTool) -> None:
        """This filled tool lies before them from now on."""
        self.row = row
        self.home = f"/families/{self.cast.family.pk}/tools/{row.pk}/child/"

    def sign_in(self) -> None:
        """The worker signs in."""
        self.desk.go("/accounts/login/")
        self.page.fill("input[name=login]", EMAIL)
        self.page.fill("input[name=password]", PASSWORD)
        self.desk.press("Sign in", exact=True)
        self.page.wait_for_url(lambda url: "/login" not in url)

    def hand_over(self) -> None:
        """The worker reads what to do, and hands over."""
        self.desk.go(self.home)
        self.desk.press("Hand over to the child")
        self.ready()

    def ready(self) -> None:
        """The child's page has come."""
        self.page.wait_for_selector("body[data-ready]")

    def on(self, screen: str) -> None:
        """It is this screen."""
        self.page.wait_for_selector(f"body.on-{screen}")

    def to_the_studio(self) -> None:
        """Hello, before you start, how, which house first."""
        for screen in ("know", "how", "houses"):
            self.page.locator(".nav .main").click()
            self.on(screen)
        self.page.locator("[data-act=start]").first.click()
        self.on("studio")

    def draw(self, lines: int = 1, seed: int = 1) -> None:
        """A few lines by mouse."""
        dice, box = random.Random(seed), self.page.locator("#paper").bounding_box()
        assert box
        for _ in range(lines):
            x, y = (
                box["x"] + box["width"] * dice.uniform(0.3, 0.6),
                box["y"] + box["height"] * dice.uniform(0.45, 0.7),
            )
            self.page.mouse.move(x, y)
            self.page.mouse.down()
            for i in range(8):
                self.page.mouse.move(x + i * 7, y + dice.randint(-9, 9))
            self.page.mouse.up()

    def made(self) -> dict[str, Any]:
        """What the server has."""
        found = ChildDraft.objects.get(filled=self.row).made()
        assert found
        return found

    def marks(self, sheet: str = "good") -> list[dict[str, Any]]:
        """The marks that the server has."""
        found: list[dict[str, Any]] = self.made()["doc"]["sheets"][sheet]["marks"]
        return found

    def on_screen(self, sheet: str = "good") -> list[dict[str, Any]]:
        """The marks that the page has."""
        found: list[dict[str, Any]] = self.page.evaluate("(key) => Child.sheet(key).marks", sheet)
        return found

    def kept(self) -> None:
        """Everything is on the server."""
        self.until("Child.Store.isKept()")

    def until(self, true: str, seconds: float = 20) -> None:
        """Wait for something in the page; its policy lets nothing be asked by a text."""
        for _ in range(int(seconds * 10)):
            if self.page.evaluate(true):
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"never {true}")

    def kill(self) -> None:
        """End the browser in the middle of whatever it does."""
        browser = self.page.context.browser
        assert browser
        with contextlib.suppress(Gone):
            browser.new_browser_cdp_session().send("Browser.crash")

    def take_back(self) -> None:
        """The worker gives their password."""
        self.page.locator("details.leave summary").click()
        self.page.fill("#password", PASSWORD)
        self.page.locator("[data-form=leave] button").click()
        self.page.wait_for_url(lambda url: not url.endswith("/child/"))


@pytest.fixture(scope="module")
def unlocked(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Between these tests the record is emptied, log and all, which the database itself refuses to everybody else."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        locks = cursor.fetchall()
        for name, _ in locks:
            cursor.execute(f"DROP TRIGGER {name}")
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for _, lock in locks:
            cursor.execute(lock)


@pytest.fixture
def sits(
    unlocked: None, live_server: Any, transactional_db: None, browser: Browser
) -> Iterator[Callable[..., Sitting]]:
    """`sits()`: a worker with a fresh draft, signed in; `sits(width=390, touch=True)`."""
    cast = make_cast()
    cast.worker.set_password(PASSWORD)
    cast.worker.email = EMAIL
    cast.worker.save()
    made: list[Sitting] = []

    def down(
        *, width: int = 820, height: int = 1180, touch: bool = False, alone: bool = False, **answers: Any
    ) -> Sitting:
        own = _browser_of_its_own(browser) if alone else browser
        context = own.new_context(
            viewport={"width": width, "height": height},
            has_touch=touch,
            locale="en-US",
            reduced_motion="reduce",
        )
        context.set_default_timeout(45_000)
        made.append(
            Sitting(
                live_server.url.replace("localhost", "127.0.0.1"),
                context,
                cast,
                draft(cast, PREPARED | answers),
            )
        )
        made[-1].sign_in()
        return made[-1]

    with _underway() as underway:
        yield down
        for one in made:
            with contextlib.suppress(Gone):
                one.desk.leave()
        _until_still(underway)


@contextlib.contextmanager
def _underway() -> Iterator[set[int]]:
    """The requests that the server has begun and not ended, each by its thread."""
    underway: set[int] = set()

    def begun(**_: Any) -> None:
        underway.add(threading.get_ident())

    def ended(**_: Any) -> None:
        underway.discard(threading.get_ident())

    request_started.connect(begun)
    request_finished.connect(ended)
    yield underway
    request_started.disconnect(begun)
    request_finished.disconnect(ended)


def _until_still(underway: set[int]) -> None:
    """Wait until nothing is underway, nor was for a moment: the record lies in memory, and server and test share its
    connection. Were it emptied while a page still saves, that page's going back would bring everything back.
    """
    still = 0
    for _ in range(200):
        still = 0 if underway else still + 1
        if still == 10:
            return
        time.sleep(0.05)


def _browser_of_its_own(browser: Browser) -> Browser:
    """One that may be killed."""
    path = os.environ.get("THREEFOLD_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)))
    return browser.browser_type.launch(executable_path=path, args=list(FLAGS))
