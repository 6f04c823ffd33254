"""What is chosen while others write: no wording goes, and the worry says from where its words came."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from threefold.accounts import drafts as kept_words
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.statements import change_danger
from threefold.mapping.changes.wording import NewDanger, wording_of
from threefold.mapping.models import DangerStatement, LoneDraft
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_rounds import draft, lay_open, opened, page, write
from threefold.mapping.tests.things import danger

pytestmark = pytest.mark.django_db
BEFORE, MEANWHILE, OURS = "The nights.", "The nights and the mornings.", "Nobody may wake at night."


def chosen(cast: Cast, row: Any, **more: Any) -> dict[str, Any]:
    return {
        "change_id": str(new_id()), "drafts": str(draft(cast, row, "second").pk), "text": OURS, "language": "en",
        "reason": "It says what we fear.", **more,
    }  # fmt: skip


def test_what_somebody_wrote_since_the_drafts_began_stands_beside_the_choice(
    client: Client, cast: Cast
) -> None:
    worry = danger(cast, text=BEFORE)
    row = opened(cast, danger=worry)
    write(cast, row, "second")
    lay_open(cast, row)
    new = "Since the drafts began, somebody wrote this worry anew:"
    assert new not in page(client, cast, row, "worker")
    words = wording_of(worry)
    assert isinstance(words, NewDanger)
    change_danger(
        by=cast.second, family=cast.family, id=new_id(), at=AT, statement=worry, base_version=worry.version, reason="",
        words=NewDanger(**{**vars(words), "text": MEANWHILE}),
    )  # fmt: skip
    seen = page(client, cast, row, "worker")
    assert new in seen and MEANWHILE in seen
    address, given = at("choose-drafts", cast, round=row.pk), chosen(cast, row)
    for _ in range(2):
        answer = client.post(address, given)
        assert answer.status_code == 409
        assert MEANWHILE in answer.content.decode() and OURS in answer.content.decode()
    worry.refresh_from_db()
    assert worry.text == MEANWHILE
    late = worry.versions.get(beside=True)
    assert (late.texts["text"], late.reason) == (OURS, "It says what we fear.")
    assert Entry.objects.filter(kind="mapping.statement_changed_beside").count() == 1
    # Anybody who works the map decides, on the page where two wordings always stand.
    as_(client, cast, "second")
    assert OURS in client.get(at("pair", cast, danger=worry.pk)).content.decode()
    settled = {"change_id": str(new_id()), "keep": "beside"}
    assert client.post(at("settle-statement", cast, version=late.pk), settled).status_code == 302
    worry.refresh_from_db()
    assert worry.text == OURS


def test_whoever_chooses_second_reads_their_words_again(client: Client, cast: Cast) -> None:
    row = opened(cast)
    write(cast, row, "second")
    lay_open(cast, row)
    address = at("choose-drafts", cast, round=row.pk)
    assert as_(client, cast, "second").post(address, chosen(cast, row)).status_code == 302
    mine = {"text": "The child may be alone.", "reason": "It is shorter than that."}
    key = f"mapping.choose_drafts:{row.pk}"
    late = as_(client, cast).post(
        address, chosen(cast, row, **mine, keep=key, keep_path=at("draft-round", cast, round=row.pk))
    )
    text = late.content.decode()
    assert late.status_code == 409
    assert "Somebody chose meanwhile." in text and all(one in text for one in mine.values())
    assert DangerStatement.objects.get(family=cast.family).text == OURS
    assert LoneDraft.objects.filter(taken=True).count() == 1
    # They are kept, though their form is gone from the page.
    assert [one.form for one in kept_words.all_kept(by=cast.worker)] == [key]
    back = client.get(at("draft-round", cast, round=row.pk), {"put_back": key}).content.decode()
    assert all(one in back for one in mine.values()) and 'form="throw-away"' in back


def test_the_worry_says_which_round_and_whose_drafts(client: Client, cast: Cast) -> None:
    worry = danger(cast, text=BEFORE)
    for who in ("second", "facilitator"):
        worry.refresh_from_db()
        row = opened(cast, danger=worry)
        write(cast, row, who)
        lay_open(cast, row)
        given = chosen(cast, row, drafts=str(draft(cast, row, who).pk), text="")
        assert as_(client, cast).post(at("choose-drafts", cast, round=row.pk), given).status_code == 302
    seen = client.get(at("pair", cast, danger=worry.pk)).content.decode()
    assert seen.count("From “Nights”, which each first wrote alone from") == 2
    for who in ("second", "facilitator"):
        assert f"the words were taken from: {getattr(cast, who).name}." in seen


@pytest.mark.parametrize("state", ["sealed", "open"])
def test_a_round_costs_the_same_with_many_drafts(client: Client, cast: Cast, state: str) -> None:
    counts = []
    as_(client, cast)
    for more in ((), (cast.father, cast.child, cast.sibling, cast.grandmother)):
        row = opened(cast, people=True, danger=danger(cast, text=BEFORE))
        for one in more:
            LoneDraft.objects.create(
                agency=cast.agency, created_at=AT, family=cast.family, round=row, worker=cast.second, person=one,
                done_at=AT,
            )  # fmt: skip
        write(cast, row, "second")
        if state == "open":
            lay_open(cast, row)
        address = at("draft-round", cast, round=row.pk)
        client.get(address)
        with CaptureQueriesContext(connection) as seen:
            client.get(address)
        counts.append(len(seen))
    assert counts[0] == counts[1]
