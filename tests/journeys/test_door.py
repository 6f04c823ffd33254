"""Coming in: the door, the language, the first page, and going out."""

from collections.abc import Callable
from urllib.parse import unquote

from tests.journeys.desk import Desk

Sit = Callable[..., Desk]


def test_a_worker_comes_in_and_finds_the_week(sit: Sit) -> None:
    noor = sit(None)
    assert noor.go("/") == 200
    assert "/login" in noor.path
    noor.accessible()
    noor.sign_in("noor")
    assert "Noor" in noor.page.get_by_role("heading", level=1).inner_text()
    assert "Reyes" in noor.text
    noor.accessible()


def test_the_same_in_spanish_and_on_a_phone(sit: Sit) -> None:
    tomas = sit("tomas", width=390, height=800, touch=True)
    assert tomas.page.locator("html").get_attribute("lang") == "es"
    assert "Gallegos" in tomas.text
    tomas.accessible()
    tomas.fits()


def test_somebody_elses_family_and_no_family_are_one_answer(sit: Sit) -> None:
    noor = sit("noor")
    noor.follow("Reyes")
    address = noor.path
    frances = sit("frances")
    assert frances.go(address) == 404
    theirs = frances.text
    assert frances.go("/families/01990000-0000-7000-8000-000000000000/") == 404
    assert frances.text == theirs


def test_back_shows_no_family_after_going_out(sit: Sit) -> None:
    noor = sit("noor")
    noor.follow("Reyes")
    family = noor.path
    noor.go("/me/")
    noor.press("Sign out")
    noor.page.wait_for_url("**/login/**")
    noor.page.evaluate("history.go(-2)")
    noor.page.wait_for_url(lambda url: "/login" in url and family in unquote(url))
    assert "Reyes" not in noor.text
