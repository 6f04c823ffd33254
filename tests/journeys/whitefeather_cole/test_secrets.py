"""Nobody gets what may not reach them: not on a copy, not on a screen, not by searching, not in a log."""

from collections.abc import Callable

import pytest

from tests.journeys.desk import Desk
from tests.journeys.whitefeather_cole.conftest import Case
from tests.journeys.whitefeather_cole.copies import Copy
from tests.journeys.whitefeather_cole.secrets import MUST, NOTES, PEOPLE, SEALED, SECRETS, plain, says

Sit = Callable[..., Desk]
PAGES = (
    "", "map/", "map/?view=list", "worries/", "plans/?all", "acts/", "circle/", "people/", "genogram/", "ties/",
    "scales/", "map/conversations/", "map/taken-off/", "team/", "timeline/", "timeline/account/", "copies/", "about/",
    "reports/", "places/", "kept-safe/",
)  # fmt: skip


def test_no_copy_holds_what_its_person_may_not_see(copies: tuple[Copy, ...]) -> None:
    leaks = [
        f"{copy}: {secret.words!r} ({secret.why})"
        for copy, text in ((copy, plain(copy.says)) for copy in copies)
        for secret in SECRETS
        if secret.is_kept_from(copy.person) and says(text, secret.words)
    ]
    assert leaks == []


def test_every_copy_is_of_somebody_we_thought_of(copies: tuple[Copy, ...]) -> None:
    assert {copy.person for copy in copies} <= PEOPLE
    assert {(copy.surface, copy.language) for copy in copies} == {
        (surface, language) for surface in ("screen", "pdf", "word") for language in ("en", "es")
    }


@pytest.mark.parametrize(("person", "kind", "words"), MUST)
def test_each_copy_holds_what_its_person_must_get(
    copies: tuple[Copy, ...], person: str, kind: str, words: str
) -> None:
    for surface in ("screen", "pdf", "word"):
        mine = [
            plain(one.says)
            for one in copies
            if (one.person, one.kind, one.surface) == (person, kind, surface)
        ]
        assert mine, (person, kind)
        assert any(says(text, words) for text in mine), (person, kind, surface, words)


def test_the_needles_can_be_found(desk: Desk, case: Case) -> None:
    """A hunt that could not find anything would prove nothing: on the worker's own screens the words are there."""
    desk.go(f"{case.family}map/?view=list")
    seen = plain(desk.text)
    for words in (
        "choked nobody",
        "I miss Travis",
        "whale on the wall",
        "Perla",
        "Oyelaran",
        "drive up here once",
    ):
        assert says(seen, words), words


def test_a_facilitator_sees_nothing_sealed(sit: Sit, case: Case) -> None:
    frances = sit("frances")
    for page in PAGES:
        if frances.go(f"{case.family}{page}") == 200:
            seen = plain(frances.page.content())
            for secret in (*SEALED, *NOTES):
                assert not says(seen, secret.words), (page, secret.words)


@pytest.mark.parametrize("who", ["tomas", "lena", "ada", "audrey", "theo", "edith"])
def test_a_stranger_finds_no_such_family(sit: Sit, case: Case, who: str) -> None:
    stranger = sit(who)
    for page in PAGES:
        assert stranger.go(f"{case.family}{page}") in (403, 404), page
        assert "Whitefeather" not in stranger.text


def found_by(desk: Desk, words: str) -> int:
    """How often the family is found by these words."""
    desk.go("/families/")
    desk.write("Find a family or a person", words)
    with desk.page.expect_navigation():
        desk.press("Find", exact=True)
    assert words in desk.page.get_by_role("status").first.inner_text()
    return desk.page.locator("main").get_by_role("link", name="Whitefeather-Cole").count()


def test_searching_finds_nobody_by_what_is_hidden(desk: Desk, case: Case) -> None:
    for words in ("Perla", "Larkspur", "Benham", "555-0163", "Oyelaran", "Tidewater", "whale", "Lodgepole"):
        assert found_by(desk, words) == 0, words
    assert found_by(desk, "Whitefeather") > 0


def test_neither_the_log_nor_the_timeline_tells(desk: Desk, case: Case, copies: tuple[Copy, ...]) -> None:
    desk.go(f"{case.family}timeline/")
    told = {"the timeline": plain(desk.page.content()), "the server's log": plain(case.log.read_text())}
    desk.go(f"{case.family}timeline/account/")
    told["the account"] = plain(desk.page.content())
    for where, text in told.items():
        for secret in SECRETS:
            if secret.words != "Teresa":
                assert not says(text, secret.words), (where, secret.words)
    assert "Whitefeather" not in case.log.read_text()
