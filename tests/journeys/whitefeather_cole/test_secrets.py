"""Nobody gets what may not reach them: not on a copy, not on a screen, not by searching, not in a log."""

from collections.abc import Callable

import pytest

from tests.journeys.crawl import reachable
from tests.journeys.desk import Desk
from tests.journeys.whitefeather_cole.conftest import Case
from tests.journeys.whitefeather_cole.copies import Copy
from tests.journeys.whitefeather_cole.meeting import DRUM_NIGHT
from tests.journeys.whitefeather_cole.secrets import (
    MUST,
    NOTES,
    OWN_WORDS,
    PEOPLE,
    SEALED,
    SECRETS,
    plain,
    says,
)

Sit = Callable[..., Desk]
# Pages that must be among those that are tried.
PAGES = (
    "", "map/", "map/?view=list", "worries/", "plans/", "acts/", "circle/", "people/", "genogram/", "ties/", "scales/",
    "map/conversations/", "team/", "timeline/", "timeline/account/", "copies/", "about/", "reports/", "places/",
    "kept-safe/", "map/meeting/", "court/add/",
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
    assert {(copy.surface, copy.language, copy.kind) for copy in copies} == {
        (surface, language, kind)
        for surface in ("screen", "pdf", "word")
        for language in ("en", "es")
        for kind in ("plan", "why", "map", "part", "child", "ecomap", "seen")
    }


def test_a_childs_own_words_go_home_only_when_he_wants_them_there(copies: tuple[Copy, ...]) -> None:
    his = [copy for copy in copies if (copy.person, copy.kind) == ("Mika", "map")]
    assert {(copy.own, copy.surface) for copy in his} == {
        (own, surface) for own in (False, True) for surface in ("screen", "pdf", "word")
    }
    for copy in his:
        for words in OWN_WORDS:
            assert says(plain(copy.says), words) is copy.own, (str(copy), words)


def test_a_room_sees_what_everybody_in_it_may_see(case: Case) -> None:
    (hers, her_room), (his, his_room) = case.rooms.items()
    for there, seen in ((hers, plain(her_room)), (his, plain(his_room))):
        for secret in SECRETS:
            if any(secret.is_kept_from(person) for person in there):
                assert not says(seen, secret.words), (there, secret.words)
    assert says(plain(her_room), DRUM_NIGHT)
    assert not says(plain(his_room), "hurt Danika on the neck")


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


@pytest.fixture(scope="module")
def pages(desk: Desk, case: Case) -> list[str]:
    """Addresses of the family, one of each kind, as the worker comes to them by links."""
    found = reachable(desk, case.family, within=case.family)
    assert {f"{case.family}{page}" for page in PAGES} - set(found) == set()
    assert len(found) > 80
    return found


def test_a_facilitator_sees_nothing_sealed(sit: Sit, pages: list[str]) -> None:
    frances = sit("frances")
    opened = 0
    for page in pages:
        answer = frances.context.request.get(frances.county + page)
        assert answer.status in (200, 404), page
        opened += answer.ok
        seen = plain(answer.text())
        for secret in (*SEALED, *NOTES):
            assert not says(seen, secret.words), (page, secret.words)
    assert opened > 20


@pytest.mark.parametrize("who", ["tomas", "lena", "ada", "audrey", "theo", "edith"])
def test_a_stranger_finds_no_such_family(sit: Sit, pages: list[str], who: str) -> None:
    stranger = sit(who)
    for page in pages:
        answer = stranger.context.request.get(stranger.county + page)
        assert answer.status == 404, (page, answer.status)
        assert "Whitefeather" not in answer.text()
    for page in ("/", "/families/"):
        assert "Cole" not in stranger.context.request.get(stranger.county + page).text()


def found_by(desk: Desk, words: str) -> int:
    """How often the family is found by these words, in whichever language the page is."""
    desk.go("/families/")
    field = desk.page.locator("main input[name=words]")
    field.fill(words)
    with desk.page.expect_navigation():
        field.press("Enter")
    assert words in desk.page.get_by_role("status").first.inner_text()
    return desk.page.locator("main").get_by_role("link", name="Whitefeather-Cole").count()


def test_searching_finds_nobody_by_what_is_hidden(desk: Desk, case: Case) -> None:
    for words in ("Perla", "Larkspur", "Benham", "555-0163", "Oyelaran", "Tidewater", "whale", "Lodgepole"):
        assert found_by(desk, words) == 0, words
    assert found_by(desk, "Whitefeather") > 0


def test_a_worker_of_another_unit_finds_nothing_by_searching(sit: Sit, case: Case) -> None:
    tomas = sit("tomas")
    for words in ("Whitefeather", "Danika", "Lorna", "Larkspur"):
        assert found_by(tomas, words) == 0, words


def test_neither_the_log_nor_the_timeline_tells(desk: Desk, case: Case, copies: tuple[Copy, ...]) -> None:
    timeline = f"{case.family}timeline/"
    pages = reachable(desk, timeline, each=1000, within=timeline)
    assert f"{timeline}account/" in pages
    assert len(pages) > 5
    told = {page: plain(desk.context.request.get(desk.county + page).text()) for page in pages}
    told["the server's log"] = plain(case.log.read_text())
    for where, text in told.items():
        for secret in SECRETS:
            if secret.words != "Teresa":
                assert not says(text, secret.words), (where, secret.words)
    assert "Whitefeather" not in case.log.read_text()
