"""The weekly letter: asked for, queued once a week, sent once however often the command runs, in its reader's words."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db.models import F
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.cli.digest import run
from threefold.families.tests.browsing import signed_in
from threefold.library.letters import sending, writing
from threefold.library.letters.changes import LOST, ask_for_letter
from threefold.library.letters.sending import Sent, send_due
from threefold.library.models import Letter, Resource, Subscription
from threefold.library.tests.world import a_library

# A Wednesday, and the Monday after.
ASKED, MONDAY = datetime(2026, 12, 2, 18, tzinfo=UTC), datetime(2026, 12, 7, 18, tzinfo=UTC)
NOTHING = Sent(queued=0, sent=0, failed=0)


@pytest.fixture
def reader(cast):
    """Somebody who asked, and a page that came the day after."""
    a_library()
    ask_for_letter(by=cast.worker, wanted=True, at=ASKED)
    came("three-houses")
    return cast.worker


def came(slug, at=ASKED + timedelta(days=1)):
    Resource.objects.filter(slug=slug).update(first_published_at=at)


def told(kind):
    return Entry.objects.filter(kind=f"library.{kind}").count()


def test_weekly_letter(cast):
    client = signed_in(cast.worker)
    for wanted, there, button in (
        ("yes", True, "No more letters"),
        ("no", False, "Send me the weekly letter"),
    ):
        for _twice in range(2):
            answer = client.post(reverse("library:weekly_letter"), {"wanted": wanted})
            assert answer.status_code == 302 and answer["Location"] == reverse("web:me")
        assert Subscription.objects.filter(worker=cast.worker).exists() is there
        assert button in client.get(reverse("web:me")).content.decode()
    assert told("letter_asked") == told("letter_ended") == 1
    assert client.get(reverse("library:weekly_letter")).status_code == 405


def test_a_letter_goes_out_once_however_often_the_command_runs(reader):
    assert send_due(at=MONDAY) == Sent(queued=1, sent=1, failed=0)
    assert send_due(at=MONDAY) == send_due(at=MONDAY + timedelta(days=3)) == NOTHING
    (letter,) = mail.outbox
    assert letter.to == [reader.email] and letter.subject == "New in the Toolkit this week"
    assert reader.name in letter.body and "Three Houses" in letter.body and "A child draws" in letter.body
    assert "for workers" not in letter.body, "what was there before is not new"
    assert told("letter_queued") == told("letter_sent") == 1
    assert Entry.objects.get(kind="library.letter_sent").detail == {"week": "2026-12-07", "pages": 1}


def test_the_next_week_tells_only_of_what_came_since(reader):
    send_due(at=MONDAY)
    week = timedelta(days=7)
    assert send_due(at=MONDAY + week) == NOTHING
    came("three-houses-worker", at=MONDAY + timedelta(hours=1))
    assert send_due(at=MONDAY + week).sent == 1
    assert "for workers" in mail.outbox[1].body and "A child draws" not in mail.outbox[1].body


def test_the_first_letter_comes_in_the_week_after_it_was_asked_for(reader):
    assert send_due(at=ASKED + timedelta(days=2)) == NOTHING


def test_it_is_in_the_language_of_its_reader(reader, settings):
    settings.ADDRESS = "https://threefold.county.example/"
    reader.language = "es"
    reader.save()
    send_due(at=MONDAY)
    (letter,) = mail.outbox
    assert letter.subject.startswith("Lo nuevo") and "Las tres casas" in letter.body
    assert (
        f"https://threefold.county.example{reverse('library:resource_in', args=['three-houses', 'es'])}"
        in letter.body
    )


def test_without_an_address_it_holds_no_links(reader, settings):
    settings.ADDRESS = ""
    send_due(at=MONDAY)
    assert "/toolkit/" not in mail.outbox[0].body and "http" not in mail.outbox[0].body


def test_what_was_withdrawn_meanwhile_is_in_no_letter(reader):
    for one in Resource.objects.filter(slug="three-houses"):
        one.unpublish()
    assert send_due(at=MONDAY) == NOTHING and mail.outbox == []


@pytest.mark.parametrize("how", ["gone", "ended"])
def test_who_left_or_ended_it_gets_none_even_if_one_was_queued(reader, how, monkeypatch):
    monkeypatch.setattr(sending, "_send", lambda *_: None)
    assert send_due(at=MONDAY).queued == 1
    monkeypatch.undo()
    if how == "gone":
        reader.is_active = False
        reader.save()
    else:
        ask_for_letter(by=reader, wanted=False, at=MONDAY)
    assert send_due(at=MONDAY) == NOTHING and mail.outbox == [] and not Letter.objects.exists()


def test_a_letter_that_the_mail_server_refuses_waits_and_is_given_up_in_the_end(reader, monkeypatch):
    def refuse(self, messages):
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    assert send_due(at=MONDAY) == Sent(queued=1, sent=0, failed=1)
    assert send_due(at=MONDAY) == Sent(queued=0, sent=0, failed=1) and told("letter_sent") == 0
    monkeypatch.undo()
    assert send_due(at=MONDAY) == Sent(queued=0, sent=1, failed=0) and len(mail.outbox) == 1
    Letter.objects.update(sent_at=None, taken_at=None, tries=sending.TRIES)
    assert send_due(at=MONDAY) == NOTHING


class Killed(BaseException):
    """Nothing catches it, as nothing catches a process's end."""


def test_a_letter_over_which_a_run_was_killed_goes_out_with_a_later_one(reader, monkeypatch):
    def kill(self, messages):
        raise Killed

    monkeypatch.setattr(EmailBackend, "send_messages", kill)
    with pytest.raises(Killed):
        send_due(at=MONDAY)
    monkeypatch.undo()
    assert Letter.objects.get().sent_at is None and told("letter_sent") == 0
    assert send_due(at=MONDAY) == NOTHING, "the run may still be there"
    an_hour_passes()
    assert send_due(at=MONDAY) == Sent(queued=0, sent=1, failed=0)
    assert send_due(at=MONDAY) == NOTHING and len(mail.outbox) == told("letter_sent") == 1


def test_killed_before_the_note_it_goes_out_again_as_the_same_letter(reader, monkeypatch):
    def kill(*args, **kwargs):
        raise Killed

    monkeypatch.setattr(sending.changes, "note_sent", kill)
    with pytest.raises(Killed):
        send_due(at=MONDAY)
    monkeypatch.undo()
    an_hour_passes()
    assert send_due(at=MONDAY).sent == 1
    first, again = (one.message()["Message-ID"] for one in mail.outbox)
    assert first == again and "@" in first


def test_a_letter_over_which_every_run_dies_is_given_up(reader, monkeypatch):
    def kill(self, messages):
        raise Killed

    monkeypatch.setattr(EmailBackend, "send_messages", kill)
    for _run in range(sending.TRIES):
        with pytest.raises(Killed):
            send_due(at=MONDAY)
        an_hour_passes()
    assert send_due(at=MONDAY) == NOTHING and Letter.objects.get().tries == sending.TRIES


def an_hour_passes():
    Letter.objects.update(taken_at=F("taken_at") - LOST)


def test_two_runs_at_once_send_one_letter(reader, monkeypatch):
    """While the first writes it, a second finds the same letter in the queue."""
    plain, others = sending.written, []

    def meanwhile(letter, pages):
        if not others:
            others.append(None)
            others.append(send_due(at=MONDAY))
        return plain(letter, pages)

    monkeypatch.setattr(sending, "written", meanwhile)
    assert send_due(at=MONDAY).sent == 1 and others[1] == NOTHING and len(mail.outbox) == 1


def test_many_pages_are_named_up_to_a_number_and_counted_beyond(reader, monkeypatch):
    monkeypatch.setattr(writing, "LONGEST", 1)
    came("three-houses-worker")
    send_due(at=MONDAY)
    assert "And 1 page more." in mail.outbox[0].body


def test_pages_of_a_new_release_are_news_from_the_moment_they_are_laid_down(cast):
    ask_for_letter(by=cast.worker, wanted=True, at=ASKED)
    assert send_due(at=MONDAY) == NOTHING
    a_library(at=MONDAY + timedelta(hours=1))
    assert send_due(at=MONDAY + timedelta(days=7)).sent == 1


def test_digest(reader, capsys):
    """The command says what it did; nothing is due in the week in which somebody asked."""
    Subscription.objects.update(
        asked_at=datetime(2026, 1, 5, tzinfo=UTC), told_until=datetime(2026, 1, 5, tzinfo=UTC)
    )
    came("three-houses", at=datetime(2026, 1, 6, tzinfo=UTC))
    assert run([]) == 0 and run([]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("1 letters queued, 1 sent, 0 could") and said[1].startswith(
        "0 letters queued, 0 sent"
    )
    assert len(mail.outbox) == 1
