"""An alarm about a child leaves a trace: who answers it, who takes it back and why, and who looks at that."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from threefold.audit.models import Entry
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes import (
    amend_tool,
    answer_alarm,
    finish_tool,
    keep_draft,
    look_at_alarm,
    withdraw_tool,
)
from threefold.toolkit.changes.alarms import AlarmStands, AnsweredAlready, Done, NotYet
from threefold.toolkit.models import FilledTool
from threefold.toolkit.tests.things import draft, houses, who
from threefold.toolkit.voice.alarms import waiting
from threefold.toolkit.voice.models import AlarmNote
from threefold.web.needs import Need
from threefold.web.tests.test_filled import at, form_on, text_of
from threefold.web.tests.test_needs import found, in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]
UNSAFE = {"unsafe": "yes", "today": "Grandmother sleeps there."}
WHY = "I ticked the wrong box; Ivy told me about the dog."
DONE = "He left with the deputy. I told Ivy at school."


def raised(cast: Cast) -> FilledTool:
    return draft(cast, houses(end=UNSAFE))


def later(cast: Cast, by: Any = None, **more: Any) -> dict[str, Any]:
    return {**who(cast, by), "at": now(), **more}


def briefs(cast: Cast, name: str) -> list[str]:
    return [
        one.brief for one in found(getattr(cast, name), days=0) if "alarm" in one.brief or "safe" in one.brief
    ]


def need(cast: Cast, name: str, brief: str) -> Need:
    return next(one for one in found(getattr(cast, name)) if one.brief == brief)


def kinds() -> list[str]:
    return list(
        Entry.objects.filter(kind__startswith="toolkit.alarm").order_by("pk").values_list("kind", flat=True)
    )


def back(cast: Cast, row: FilledTool, why: str = WHY) -> None:
    row.refresh_from_db()
    keep_draft(filled=row.pk, seen=row.edition, payload=houses(), taken_back=why, **later(cast))


def test_a_draft_is_not_changed_to_no_without_a_reason(cast: Cast) -> None:
    row = raised(cast)
    for blank in ("", "  "):
        with pytest.raises(AlarmStands):
            back(cast, row, blank)
    row.refresh_from_db()
    assert row.payload["end"] == UNSAFE and not kinds() and len(waiting([cast.family.pk])) == 1
    with pytest.raises(AlarmStands):
        keep_draft(filled=row.pk, seen=1, payload={}, **later(cast))
    back(cast, row)
    assert kinds() == ["toolkit.alarm_taken_back"]
    entry = Entry.objects.get(kind="toolkit.alarm_taken_back")
    assert WHY not in str(entry.__dict__), "the log holds that it was, never words"
    assert AlarmNote.objects.get().words == WHY
    assert waiting([cast.family.pk]) == []


def test_it_stays_on_the_first_pages_until_a_supervisor_has_looked(cast: Cast) -> None:
    row = raised(cast)
    back(cast, row)
    for name in ("worker", "second", "supervisor"):
        assert briefs(cast, name) == ["An alarm was taken back"], name
        one = need(cast, name, "An alarm was taken back")
        assert one.first and cast.worker.name in one.what and cast.family.name in one.what
    for name in ("facilitator", "stranger", "administrator"):
        assert briefs(cast, name) == []
    withdraw_tool(filled=row.pk, reason="Typed twice.", **later(cast))
    assert briefs(cast, "supervisor") == ["An alarm was taken back"], "also when the tool goes"
    note = AlarmNote.objects.get()
    for by in (cast.worker, cast.second, cast.facilitator, cast.stranger):
        with pytest.raises(NotAllowed):
            look_at_alarm(note=note.pk, **later(cast, by))
    look_at_alarm(note=note.pk, words="Ask her again on Friday.", **later(cast, cast.supervisor))
    assert kinds()[-1] == "toolkit.alarm_looked_at"
    assert briefs(cast, "supervisor") == []
    assert briefs(cast, "worker") == ["Your supervisor wrote about an alarm"]
    with pytest.raises(AnsweredAlready):
        look_at_alarm(note=note.pk, **later(cast, cast.supervisor))


def test_putting_a_finished_one_right_takes_it_back_with_that_reason(cast: Cast) -> None:
    row = raised(cast)
    finish_tool(filled=row.pk, seen=1, **who(cast))
    amend_tool(filled=row.pk, payload=houses(), reason=WHY, **later(cast))
    assert (AlarmNote.objects.get().words, AlarmNote.objects.get().filled_id) == (WHY, row.pk)
    assert briefs(cast, "supervisor") == ["An alarm was taken back"]


def test_a_supervisor_answers_it_and_given_again_it_waits_again(cast: Cast) -> None:
    row, done = raised(cast), Done(words=DONE, by="Deputy Ruiz", on=today())
    for by in (cast.worker, cast.second, cast.facilitator, cast.stranger):
        with pytest.raises(NotAllowed):
            answer_alarm(filled=row.pk, done=done, **later(cast, by))
    boss = cast.supervisor
    empty = Done(words=" ", by="x", on=today())
    with pytest.raises(NotAllowed):
        answer_alarm(filled=row.pk, done=empty, **later(cast, boss))
    ahead = Done(words=DONE, by="x", on=today() + timedelta(days=2))
    with pytest.raises(NotYet):
        answer_alarm(filled=row.pk, done=ahead, **later(cast, boss))
    answer_alarm(filled=row.pk, done=done, **later(cast, boss))
    assert kinds() == ["toolkit.alarm_answered"]
    assert briefs(cast, "supervisor") == [] and briefs(cast, "worker") == [
        "Your supervisor wrote about an alarm"
    ]
    with pytest.raises(AnsweredAlready):
        answer_alarm(filled=row.pk, done=done, **later(cast, boss))
    back(cast, row)
    row.refresh_from_db()
    keep_draft(filled=row.pk, seen=row.edition, payload=houses(end=UNSAFE), **later(cast))
    assert [one.pk for one in waiting([cast.family.pk])] == [row.pk]


def send(client: Client, form: Any, **given: str) -> Any:
    return client.post(form.action, form.body(given))


def test_the_form_asks_why_and_keeps_what_was_typed(cast: Cast) -> None:
    row, client = raised(cast), signed_in(cast.worker)
    page = at(cast, "write_tool", filled=row.pk)
    form = form_on(client, page, "good.name")
    assert "taken_back" in form.fields
    quiet = draft(cast)
    assert "taken_back" not in form_on(client, at(cast, "write_tool", filled=quiet.pk), "good.name").fields
    answer = send(client, form, **{"end.unsafe": "no", "good.name": "Moon", "taken_back": "", "then": "keep"})
    assert answer.status_code == 422
    assert "An alarm about a child does not go without a word" in answer.content.decode()
    assert "Moon" in answer.content.decode()
    answer = send(
        client, form, **{"end.unsafe": "no", "good.name": "Moon", "taken_back": WHY, "then": "keep"}
    )
    assert answer.status_code == 302
    read = text_of(client, at(cast, "filled_tool", filled=row.pk))
    assert WHY in read and "No supervisor has looked at it yet." in read
    assert WHY in text_of(signed_in(cast.second), at(cast, "filled_tool", filled=row.pk))


def test_a_supervisor_has_a_page_for_both(cast: Cast) -> None:
    row, client = raised(cast), signed_in(cast.supervisor)
    page = at(cast, "answer_alarm", filled=row.pk)
    assert need(cast, "supervisor", "A child is not safe").href == page
    shown = text_of(client, page)
    assert "Ivy is not safe" in shown and f"The {cast.family.name} family" in shown
    assert cast.worker.name in shown and UNSAFE["today"] in shown
    form = form_on(client, page, "done_on")
    ahead = (today() + timedelta(days=1)).isoformat()
    answer = send(client, form, words=DONE, done_by="Deputy Ruiz", done_on=ahead)
    assert answer.status_code == 422 and DONE in answer.content.decode()
    assert "This day is still to come." in answer.content.decode()
    assert send(client, form, words="", done_by="Deputy Ruiz").status_code == 422
    went = send(client, form, words=DONE, done_by="Deputy Ruiz", done_on=today().isoformat())
    read = at(cast, "filled_tool", filled=row.pk)
    assert went["Location"] == read
    for by in (cast.supervisor, cast.worker):
        assert DONE in text_of(signed_in(by), read) and "Deputy Ruiz" in text_of(signed_in(by), read)
    assert client.get(page)["Location"] == read, "nothing waits any more"
    back(cast, row)
    form = form_on(client, page, "words")
    assert WHY in text_of(client, page) and "done_on" not in form.fields
    again = "It says again that the child is not safe."
    assert again not in text_of(client, page)
    row.refresh_from_db()
    keep_draft(filled=row.pk, seen=row.edition, payload=houses(end=UNSAFE), **later(cast))
    assert again in text_of(client, page) and again in text_of(client, read)
    row.refresh_from_db()
    back(cast, row)
    form = form_on(client, page, "words")
    assert send(client, form, words="").status_code == 302
    assert AlarmNote.objects.filter(looked_by=cast.supervisor).count() == 1


def test_the_page_is_nobody_elses_and_speaks_spanish(cast: Cast) -> None:
    row = raised(cast)
    page = at(cast, "answer_alarm", filled=row.pk)
    for by in (cast.worker, cast.second, cast.facilitator, cast.stranger):
        client = signed_in(by)
        assert client.get(page).status_code == 404
        sent = {"words": DONE, "done_by": "x", "done_on": today().isoformat(), "change_id": str(new_id())}
        assert client.post(page, sent).status_code == 404
    assert not AlarmNote.objects.exists()
    assert "Withdrawn" not in text_of(signed_in(cast.supervisor), page)
    with translation.override("es"):
        client = signed_in(cast.supervisor)
        client.cookies["django_language"] = "es"
    cast.supervisor.language = "es"
    cast.supervisor.save(update_fields=["language"])
    shown = text_of(client, page)
    assert "no está a salvo" in shown and "Anotarlo y terminar el aviso" in shown
