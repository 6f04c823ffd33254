"""The browser, the county, and people who sit before it."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.desk import Desk
from tests.journeys.server import demo_server

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a journey, and one after the other on one worker: they share a server."""
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.xdist_group("journeys"))


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running demo."""
    with demo_server(tmp_path_factory.mktemp("county")) as address:
        yield address


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


@pytest.fixture
def sit(county: str, browser: Browser) -> Iterator[Callable[..., Desk]]:
    """Somebody sits down: `sit("noor")`, `sit("tomas", width=390)`, `sit(None)` for nobody signed in."""
    desks: list[Desk] = []

    def down(who: str | None = "noor", *, width: int = 1280, height: int = 900, touch: bool = False) -> Desk:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=touch,
            accept_downloads=True,
            locale="en-US",
        )
        context.set_default_timeout(15_000)
        desk = Desk(context, county)
        desks.append(desk)
        if who is not None:
            desk.sign_in(who)
        return desk

    yield down
    for desk in desks:
        desk.leave()
