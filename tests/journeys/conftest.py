"""The browser, the county, and people who sit before it."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.desk import Desk
from tests.journeys.server import Demo, demo_server

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
# Seconds after which the demo of one's own signs out who does nothing.
IDLE = 8
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a journey."""
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running demo. Whoever writes journeys may name one that runs already."""
    if running := os.environ.get("JOURNEYS_AT"):
        yield running
        return
    with demo_server(tmp_path_factory.mktemp("county")) as demo:
        yield demo.address


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """A demo that may be stopped; a few idle seconds sign somebody out, three wrong passwords lock them out."""
    settings = {"THREEFOLD_IDLE_SECONDS": str(IDLE), "THREEFOLD_SIGN_IN_TRIES": "3"}
    with demo_server(tmp_path_factory.mktemp("own"), **settings) as demo:
        yield demo


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    path = os.environ.get("THREEFOLD_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.fail("No Chromium on this machine: journeys cannot be walked. `./threefold test` installs it.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


class SignedIn:
    """Who signed in lately: their next window is signed in already, as on a laptop that stays open."""

    # Well before a page asks for the password again.
    SECONDS = 180

    def __init__(self) -> None:
        self.states: dict[str, tuple[float, Any]] = {}

    def of(self, who: str | None) -> Any:
        """The cookies of `who`, or None when they must sign in (again)."""
        at, state = self.states.get(who or "", (0.0, None))
        return state if time.monotonic() - at < self.SECONDS else None

    def note(self, who: str, desk: Desk) -> None:
        """Keep their cookies."""
        self.states[who] = (time.monotonic(), desk.context.storage_state())


@pytest.fixture(scope="session")
def signed_in() -> SignedIn:
    """Shared by all journeys."""
    return SignedIn()


@pytest.fixture
def sit(county: str, browser: Browser, signed_in: SignedIn) -> Iterator[Callable[..., Desk]]:
    """Somebody sits down: `sit("noor")`, `sit("tomas", width=390)`, `sit(None)` for nobody signed in; more are
    options of a browser's window, as `java_script_enabled=False`.
    """
    desks: list[Desk] = []

    def down(
        who: str | None = "noor", *, width: int = 1280, height: int = 900, touch: bool = False, **more: Any
    ) -> Desk:
        state = signed_in.of(who)
        context = browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=touch,
            accept_downloads=True,
            locale="en-US",
            reduced_motion="reduce",
            storage_state=state,
            **more,
        )
        context.set_default_timeout(45_000)
        desk = Desk(context, county)
        desks.append(desk)
        if state is not None:
            desk.go("/")
        if who is not None and (state is None or "/login" in desk.path):
            desk.sign_in(who)
            signed_in.note(who, desk)
        return desk

    yield down
    for desk in desks:
        desk.leave()
