"""Drafts that are laid open while somebody still writes: it is said first, and no typed word is lost."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from threefold.accounts import drafts as kept_words
from threefold.audit.models import Entry
from threefold.core import clock
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.models import Assignment, Opening
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.rounds import reveal_drafts, write_alone
from threefold.mapping.errors import LaidOpen, StillWriting
from threefold.mapping.models import DraftRound, LoneDraft
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_rounds import WORDS, draft, lay_open, opened, page, write
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db
LATE = "Nobody may be awake at night."
STILL = "All lie side by side already. These words are not with them."


def kinds() -> list[str]:
    return list(
        Entry.objects.filter(kind__startswith="mapping.").order_by("pk").values_list("kind", flat=True)
    )


def sent(own: LoneDraft, **more: Any) -> dict[str, Any]:
    return {"change_id": str(new_id()), "draft": str(own.pk), "text": LATE, "language": "en", **more}


def test_laying_open_says_who_still_writes_and_asks_once_more(client: Client, cast: Cast) -> None:
    row = opened(cast)
    write(cast, row, "second")
    write(cast, row, "supervisor", done=False)
    address = at("reveal-drafts", cast, round=row.pk)
    assert address in page(client, cast, row, "worker")
    asked = as_(client, cast).get(address)
    text = asked.content.decode()
    waiting = [draft(cast, row, who) for who in ("worker", "supervisor", "facilitator")]
    assert all(one.worker.name in text and str(one.pk) in text for one in waiting)
    assert cast.second.name not in text.split("<main")[1].split("Still writing")[1]
    row.refresh_from_db()
    assert row.revealed_at is None
    # Without the names, or with one too few, nothing is laid open: it asks again.
    known = [str(one.pk) for one in waiting]
    for some in ([], known[:2], ["x", *known[:2]]):
        again = client.post(address, {"change_id": str(new_id()), "unfinished": some})
        assert again.status_code == 409
        assert "went on writing" in again.content.decode()
        assert not DraftRound.objects.filter(revealed_at__isnull=False).exists()
    given = {"change_id": str(new_id()), "unfinished": known}
    for _ in range(2):
        assert client.post(address, given)["Location"] == at("draft-round", cast, round=row.pk)
    seen = page(client, cast, row, "worker")
    assert WORDS["second"] in seen
    assert WORDS["supervisor"] not in seen
    assert "Not finished, and still closed:" in seen
    told = Entry.objects.get(kind="mapping.drafts_revealed")
    assert (told.detail["unfinished"], told.actor) == (3, cast.worker.pk)
    # Who is late to lay them open comes to the page where they lie.
    assert client.get(address)["Location"] == at("draft-round", cast, round=row.pk)


def test_whoever_works_with_the_family_lays_them_open_and_nobody_else(client: Client, cast: Cast) -> None:
    for who in ("second", "supervisor"):
        row = opened(cast)
        address = at("reveal-drafts", cast, round=row.pk)
        assert address in page(client, cast, row, who)
        known = [str(one) for one in row.drafts.values_list("pk", flat=True)]
        given = {"change_id": str(new_id()), "unfinished": known}
        assert client.post(address, given).status_code == 302
        row.refresh_from_db()
        assert row.revealed_at is not None
        told = Entry.objects.filter(kind="mapping.drafts_revealed").order_by("pk").last()
        assert told is not None and told.actor == getattr(cast, who).pk
    row = opened(cast)
    address = at("reveal-drafts", cast, round=row.pk)
    assert address not in page(client, cast, row, "facilitator")
    # Whoever broke the glass reads the map, and opens nobody's drafts.
    Opening.objects.create(
        agency=cast.agency, created_at=AT, worker=cast.stranger, family=cast.family, group=Group.HEADER,
        break_glass=True, reason="A child called.", until=clock.now() + timedelta(hours=1),
    )  # fmt: skip
    assert address not in page(client, cast, row, "stranger")
    for who in ("facilitator", "stranger"):
        client = as_(client, cast, who)
        assert client.get(address).status_code == 404
        assert client.post(address, {"change_id": str(new_id())}).status_code == 404
        with pytest.raises(NotAllowed):
            lay_open(cast, row, who)
    Assignment.objects.filter(worker=cast.second).update(ends=AT.date() - timedelta(days=1))
    with pytest.raises(NotAllowed):
        lay_open(cast, row, "second")
    # And one that lies open is not opened twice.
    lay_open(cast, row)
    with pytest.raises(NotAllowed):
        lay_open(cast, row)


def test_a_round_hangs_on_nobody_it_is_ended_by_another(client: Client, cast: Cast) -> None:
    row = opened(cast)
    lay_open(cast, row, "supervisor")
    as_(client, cast, "supervisor")
    given = {"change_id": str(new_id()), "text": "", "language": "en", "reason": "Wendy is ill."}
    assert client.post(at("choose-drafts", cast, round=row.pk), given).status_code == 302
    row.refresh_from_db()
    assert (row.closed_at is not None, row.danger) == (True, None)
    told = Entry.objects.get(kind="mapping.drafts_chosen")
    assert (told.actor, told.detail["drafts"]) == (cast.supervisor.pk, 0)


def test_whoever_was_still_writing_keeps_their_words_and_brings_them_along(
    client: Client, cast: Cast
) -> None:
    row = opened(cast)
    write(cast, row, "second")
    own = draft(cast, row, "supervisor")
    write(cast, row, "supervisor", done=False)
    lay_open(cast, row)
    address = at("write-alone", cast, round=row.pk)
    as_(client, cast, "supervisor")
    # They press the button of a page from before: their words are on the page that answers, and nowhere else.
    answer = client.post(address, sent(own, done="1"))
    assert answer.status_code == 409
    assert LATE in answer.content.decode() and STILL in answer.content.decode()
    own.refresh_from_db()
    assert (own.text, own.own_words()) == ("", WORDS["supervisor"])
    # Kept for themselves.
    assert client.post(address, sent(own, later="1")).status_code == 302
    assert LATE in page(client, cast, row, "supervisor")
    assert LATE not in page(client, cast, row, "second")
    own.refresh_from_db()
    assert LATE not in str(own.sealed_words) and own.done_at is None
    # Laid beside the others, where it is said that it came later.
    as_(client, cast, "supervisor")
    given = sent(own, late="1")
    for _ in range(2):
        assert client.post(address, given).status_code == 302
    own.refresh_from_db()
    assert (own.text, own.sealed_words) == (LATE, "")
    for reader in ("second", "supervisor"):
        seen = page(client, cast, row, reader)
        assert LATE in seen and "Laid beside the others afterwards" in seen and STILL not in seen
    assert kinds()[-2:] == ["mapping.draft_written_alone", "mapping.draft_brought_late"]
    # From now on it can be taken like the others, and not be rewritten.
    assert f'value="{own.pk}"' in page(client, cast, row, "worker")
    with pytest.raises(NotAllowed):
        write(cast, row, "supervisor")


def test_words_kept_as_they_are_typed_have_a_page_after_all_lie_open(client: Client, cast: Cast) -> None:
    row = opened(cast)
    own, address = draft(cast, row, "second"), at("draft-round", cast, round=row.pk)
    lay_open(cast, row)
    key = f"mapping.write_alone:{own.pk}"
    kept_words.keep(by=cast.second, form=key, path=address, fields={"text": [LATE]}, at=clock.now())
    as_(client, cast, "second")
    assert f"put_back={key.replace(':', '%3A')}" in client.get(address).content.decode()
    filled = client.get(address, {"put_back": key}).content.decode()
    assert LATE in filled and STILL in filled
    # Also after the choice, and for a draft that was finished with other words.
    DraftRound.objects.filter(pk=row.pk).update(closed_at=AT)
    assert LATE in client.get(address, {"put_back": key}).content.decode()
    LoneDraft.objects.filter(pk=own.pk).update(done_at=AT, text="Other words.")
    assert LATE in client.get(address, {"put_back": key}).content.decode()


def test_somebody_at_the_table_says_whether_words_that_came_late_lie_with_the_others(
    client: Client, cast: Cast
) -> None:
    row = opened(cast, people=True)
    own, round_page = (
        LoneDraft.objects.get(round=row, person=cast.mother),
        at("draft-round", cast, round=row.pk),
    )
    write(cast, row, "second")
    lay_open(cast, row, "supervisor")
    as_(client, cast)
    address = at("write-alone", cast, round=row.pk)
    answer = client.post(address, sent(own, at_table="1", done="1"))
    text = answer.content.decode()
    assert answer.status_code == 409
    assert LATE in text and STILL in text and WORDS["second"] not in text and "Thank you." not in text
    assert f"?hand={own.pk}" in client.get(round_page).content.decode()
    assert LATE not in client.get(round_page).content.decode()
    thanks = client.post(address, sent(own, at_table="1", late="1"), follow=True).content.decode()
    assert "What you wrote lies beside the others." in thanks and LATE not in thanks
    assert LATE in page(client, cast, row, "second")


@pytest.mark.parametrize("hand", ["", "back", "x", "another"])
def test_nobody_is_thanked_for_an_address(client: Client, cast: Cast, hand: str) -> None:
    row = opened(cast, people=True)
    given = str(draft(cast, row, "worker").pk) if hand == "another" else hand
    assert as_(client, cast).get(at("draft-round", cast, round=row.pk), {"hand": given}).status_code == 404


def test_the_change_itself_asks_too(cast: Cast) -> None:
    row = opened(cast)
    given = {"by": cast.worker, "family": cast.family, "at": AT}
    with pytest.raises(StillWriting):
        reveal_drafts(**given, id=new_id(), round=row, unfinished=[])
    lay_open(cast, row)
    words = {"text": LATE, "language": "en"}
    with pytest.raises(LaidOpen):
        write_alone(**given, id=new_id(), draft=draft(cast, row, "worker"), done=True, **words)
    assert not LoneDraft.objects.exclude(text="").exists()
