"""The writing help where the family reads along, and beside drafts written alone; and what the log has of it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from threefold.audit.models import Entry
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.families.access import ONE_READING
from threefold.families.models import Person
from threefold.families.tests.cast import Cast
from threefold.mapping import beside, coaches
from threefold.mapping.aloud import aloud
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.mapping.help import help_for
from threefold.mapping.models import LoneDraft, MapItem
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_meeting import begun, room
from threefold.mapping.tests.test_rounds import draft, opened
from threefold.practice.questions import for_column, question_of
from threefold.practice.vocabulary.asking import Audience
from threefold.practice.vocabulary.questions import Category, Question

pytestmark = pytest.mark.django_db
TELLING = "The reporter says mom neglects Ivy, there was a red towel and DV"
ASKED = "parent.exception.saw-danger-coming"


@pytest.mark.parametrize("kind", ["map", "danger"])
@pytest.mark.parametrize("text", ["", TELLING, "Ella nunca cuida al niño, dijo la denunciante"])
def test_everybody_reads_questions_and_no_mark_at_all(kind: str, text: str) -> None:
    found = aloud(help_for(kind, text, "en", ("red towel",)), kind)
    assert (found.pieces, found.notes, found.sorting, found.left) == ((), (), None, 0)
    assert found.asks and all(one.for_everybody for one in found.asks)
    assert all(one.why is None and one.key is None for one in found.points)


def test_every_kind_of_thing_has_a_question_that_may_be_asked_in_the_room() -> None:
    for kind in Category:
        assert aloud(help_for("map", "", "en", column=kind.value), "map").asks
    for column in Question:
        found = aloud(help_for("map", "He hit Ivy with a belt.", "en"), "map", column)
        assert found.asks and {one.fills.question for one in found.asks} == {column}
        assert all(one.for_everybody for one in found.asks)


def test_a_warning_changes_nothing_that_the_room_reads() -> None:
    """What comes out with the report's clues is what comes out without them."""
    with_clues = aloud(help_for("danger", TELLING, "en", ("red towel",)), "danger")
    assert with_clues == aloud(help_for("danger", TELLING, "en"), "danger")


def said(client: Client, cast: Cast, name: str, ids: dict[str, Any], **sent: Any) -> str:
    answer = client.post(at(name, cast, **ids), {"text": TELLING, "language": "en", **sent})
    assert answer.status_code == 200
    return answer.content.decode()


def test_help_in_meeting(client: Client, cast: Cast) -> None:
    session = begun(cast, cast.mother)
    page = said(as_(client, cast), cast, "help-in-meeting", {"session": session.pk}, question="worry")
    assert "tf-coach__q" in page
    for words in ("<mark", "tf-leave", "data-sort", "would tell who reported", "person who reported"):
        assert words not in page
    assert not MapItem.objects.exists()


def test_the_help_of_the_room_speaks_the_language_of_the_room(client: Client, cast: Cast) -> None:
    session = begun(cast, cast.mother, language="es")
    page = said(as_(client, cast), cast, "help-in-meeting", {"session": session.pk}, question="worry")
    assert "Ayuda para escribir" in page and "Writing help" not in page


def test_the_meeting_opens_with_help_and_questions_for_those_who_are_there(
    client: Client, cast: Cast
) -> None:
    page = room(as_(client, cast), cast, begun(cast, cast.mother), "well")
    assert 'id="writing-help"' in page
    offered = re.findall(r'data-(?:can-)?ask="([^"]+)"', page)
    assert len(offered) > 8
    for id in offered:
        found = question_of(id)
        assert found is not None and found.for_everybody
        assert found.fills.question is Question.WELL
    assert "/questions/" not in page


def test_a_question_asked_in_the_room_stands_large_and_is_kept_with_its_answer(
    client: Client, cast: Cast
) -> None:
    session = begun(cast, cast.mother)
    room(as_(client, cast), cast, session, "well")
    words = question_of(ASKED)
    assert words is not None
    page = client.get(
        at("meeting", cast), {"session": str(session.pk), "step": "well", "ask": ASKED}
    ).content.decode()
    assert f'data-asked-first lang="en">{words.words.en}' in page
    sent = {
        "change_id": str(new_id()), "step": "well", "question": "well", "text": "I drove them to Nan.",
        "who": f"person:{cast.mother.pk}", "category": "act_of_protection", "asked": ASKED,
    }  # fmt: skip
    page = client.post(at("add-in-meeting", cast, session=session.pk), sent, follow=True).content.decode()
    row = MapItem.objects.get()
    assert (row.asked, row.said_by) == (ASKED, cast.mother)
    assert f"Asked: {words.words.en}" in page


def test_on_other_screens_the_question_stands_with_its_answer_also_beside_another_column(
    client: Client, cast: Cast
) -> None:
    session = begun(cast, cast.mother)
    words = question_of(ASKED)
    assert words is not None
    for asked in (ASKED, "parent.exception.chose-not-to"):
        said = NewItem(
            category="act_of_protection", text=f"Answer to {asked}", said_by=cast.mother.pk, audience="family",
            asked=asked,
        )  # fmt: skip
        add_item(by=cast.worker, family=cast.family, id=new_id(), at=now(), item=said)
    for step in ("well", "worry"):
        page = room(as_(client, cast), cast, session, step)
        live = client.get(at("meeting-live", cast, session=session.pk), {"step": step, "state": "old"})
        for shown in (page, live.content.decode()):
            assert "Answer to parent.exception.chose-not-to" in shown
            assert shown.count("Asked:") == 1 and f"Asked: {words.words.en}" in shown


@pytest.mark.parametrize("asked", ["reporter.exception.parent-kept-safe", "no.such", "x" * 400])
def test_no_other_question_is_kept_in_the_room_and_no_word_is_lost(
    client: Client, cast: Cast, asked: str
) -> None:
    session = begun(cast, cast.mother)
    room(as_(client, cast), cast, session, "well")
    sent = {
        "change_id": str(new_id()), "step": "well", "question": "well", "text": "I drove them to Nan.",
        "who": f"person:{cast.mother.pk}", "category": "strength", "asked": asked,
    }  # fmt: skip
    assert client.post(at("add-in-meeting", cast, session=session.pk), sent).status_code == 302
    assert MapItem.objects.get().asked == ""


def test_a_question_of_the_team_is_not_put_before_the_family(client: Client, cast: Cast) -> None:
    session = begun(cast, cast.mother)
    room(as_(client, cast), cast, session, "worry")
    theirs = for_column(Question.WORRY)[Audience.COLLEAGUE][0]
    page = client.get(
        at("meeting", cast), {"session": str(session.pk), "step": "worry", "ask": theirs.id}
    ).content.decode()
    assert theirs.words.en not in page


def test_help_alone(client: Client, cast: Cast) -> None:
    row = opened(cast)
    own = draft(cast, row, "worker")
    page = as_(client, cast).get(at("draft-round", cast, round=row.pk)).content.decode()
    assert 'id="writing-help"' in page and at("help-alone", cast, round=row.pk) in page
    page = said(
        client, cast, "help-alone", {"round": row.pk}, draft=str(own.pk), place=str(own.pk), kind="danger"
    )
    assert "<mark" in page and "tf-leave" in page and "Not yet:" in page
    before = own.text
    own.refresh_from_db()
    assert own.text == before


def test_at_the_table_no_clue_is_marked_and_nothing_can_be_left_aside(client: Client, cast: Cast) -> None:
    row = opened(cast, people=True)
    hers = LoneDraft.objects.get(round=row, person=cast.mother)
    page = (
        as_(client, cast).get(at("draft-round", cast, round=row.pk), {"hand": str(hers.pk)}).content.decode()
    )
    assert 'id="writing-help"' in page
    page = said(client, cast, "help-alone", {"round": row.pk}, draft=str(hers.pk), kind="danger")
    for words in ("<mark", "tf-leave", "person who reported", "Why it matters"):
        assert words not in page


@pytest.mark.parametrize(
    ("who", "audience"),
    [("child", Audience.CHILD), ("grandmother", Audience.NETWORK), ("mother", Audience.PARENT)],
)
@pytest.mark.parametrize("text", ["", TELLING])
def test_whoever_writes_alone_is_asked_as_who_they_are(
    cast: Cast, monkeypatch: Any, who: str, audience: Audience, text: str
) -> None:
    person = getattr(cast, who)
    row = opened(cast, people=True)
    hers = LoneDraft.objects.filter(round=row, person__isnull=False).first()
    assert hers is not None
    LoneDraft.objects.filter(pk=hers.pk).update(person=person)
    found = coaches.table_coach(cast.family, hers, text, "en").speaks  # type: ignore[arg-type]
    assert found.asks and {one.audience for one in found.asks} == {audience}
    assert all(one.for_everybody for one in found.asks)
    assert found.pieces == () and (found.points == ()) == (audience is Audience.CHILD or not text)


def test_another_s_draft_has_no_help(client: Client, cast: Cast) -> None:
    row = opened(cast)
    theirs = draft(cast, row, "second")
    answer = as_(client, cast).post(
        at("help-alone", cast, round=row.pk), {"draft": str(theirs.pk), "text": "x"}
    )
    assert answer.status_code == 404


def test_only_the_names_of_those_in_the_room_are_known_to_the_help(cast: Cast, monkeypatch: Any) -> None:
    seen: list[Person] = []
    monkeypatch.setattr(beside, "cast_of", lambda people: seen.extend(people) or ())
    coaches.room_coach(cast.family, [cast.mother.pk], "en", "worry", "x")
    assert seen == [cast.mother]


def reads(cast: Cast) -> int:
    return Entry.objects.filter(kind="read.shown", family=cast.family.pk, actor=cast.worker.pk).count()


def test_pauses_in_typing_are_one_read_a_minute(client: Client, cast: Cast, monkeypatch: Any) -> None:
    sent = {"kind": "map", "text": "She sings.", "language": "en"}
    as_(client, cast)
    for _pause in range(4):
        assert client.post(at("help-now", cast), sent).status_code == 200
    assert reads(cast) == 1
    later = now() + ONE_READING + timedelta(seconds=1)
    monkeypatch.setattr("threefold.families.access.now", lambda: later)
    client.post(at("help-now", cast), sent)
    assert reads(cast) == 2


def test_a_refusal_is_written_down_each_time(client: Client, cast: Cast) -> None:
    as_(client, cast, "stranger")
    for _twice in range(2):
        assert client.post(at("help-now", cast), {"text": "x"}).status_code == 404
    assert Entry.objects.filter(kind="read.refused").count() == 2
