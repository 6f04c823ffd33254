"""Who has a meeting on a screen now: told to those who may know, for as long as they have, with few writes."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from threefold.accounts.models import Present, Worker
from threefold.accounts.presence import GONE, come
from threefold.audit.models import Entry
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.disclosure.readers import Reader
from threefold.families.models import Opening
from threefold.families.tests.cast import Cast
from threefold.mapping.copies import present
from threefold.mapping.models import MapSession
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_meeting import begun, room, said
from threefold.mapping.tests.test_together import asked, state_in

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def session(cast: Cast) -> MapSession:
    return begun(cast, cast.mother)


def screen(who: Worker, cast: Cast, session: MapSession, step: str = "worry") -> tuple[Client, str]:
    """Somebody's browser with the meeting in it, and what its page knows."""
    client = Client()
    client.force_login(who, backend=BACKEND)
    return client, state_in(room(client, cast, session, step))


def here(page: str) -> str:
    return page.split('id="present"')[1].split(">", 1)[1].split("</p>")[0].strip()


def test_who_comes_and_goes_is_told_without_reading_the_record_again(cast: Cast, session: MapSession) -> None:
    first, state = screen(cast.worker, cast, session)
    alone = room(first, cast, session, "worry")
    assert here(alone) == "On a screen now: Alma (Social worker)."
    screen(cast.supervisor, cast, session, "who")
    screen(cast.facilitator, cast, session)
    before = Entry.objects.count()
    page = asked(first, cast, session, state).content.decode()
    assert (
        here(page) == "On a screen now: Alma (Social worker), Beth (Supervisor), Fran (Meeting facilitator)."
    )
    assert "now-things" not in page.split("></div>")[1]
    assert Entry.objects.count() == before
    assert asked(first, cast, session, state_in(page)).status_code == 204
    Present.objects.filter(worker=cast.supervisor).update(seen_at=now() - GONE)
    page = asked(first, cast, session, state_in(page)).content.decode()
    assert "Beth" not in here(page)


def test_whoever_leaves_is_gone_and_a_next_step_is_no_leaving(cast: Cast, session: MapSession) -> None:
    client, state = screen(cast.supervisor, cast, session)
    assert client.post(at("leave-screen", cast, session=session.pk)).status_code == 204
    # Still named for a moment; the page of the next step says again that she is there.
    assert Present.objects.get().seen_at < now() - timedelta(seconds=6)
    assert asked(client, cast, session, state).status_code == 204
    assert Present.objects.get().seen_at > now() - timedelta(seconds=2)
    client.get(at("leave-meeting", cast))
    assert not Present.objects.exists()


def test_two_screens_of_one_worker_are_one_name(cast: Cast, session: MapSession) -> None:
    screen(cast.worker, cast, session)
    other, _state = screen(cast.worker, cast, session)
    assert here(room(other, cast, session, "worry")) == "On a screen now: Alma (Social worker, on 2 screens)."


def test_a_screen_that_asks_writes_once_in_a_while(cast: Cast, session: MapSession) -> None:
    client, state = screen(cast.worker, cast, session)
    with CaptureQueriesContext(connection) as caught:
        assert asked(client, cast, session, state).status_code == 204
    assert not [one for one in caught if not one["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))]
    Present.objects.update(seen_at=now() - timedelta(seconds=6))
    assert asked(client, cast, session, state).status_code == 204
    assert Present.objects.get().seen_at > now() - timedelta(seconds=2)


def test_what_is_over_is_deleted_wherever_it_was(cast: Cast, session: MapSession) -> None:
    come(by=cast.stranger, place=new_id(), screen="x", at=now() - timedelta(minutes=9))
    screen(cast.worker, cast, session)
    assert list(Present.objects.values_list("worker", flat=True)) == [cast.worker.pk]


def test_nobody_is_named_who_is_there_by_breaking_the_glass_or_in_another_family(
    client: Client, cast: Cast, session: MapSession
) -> None:
    Opening.objects.create(
        agency=cast.agency, created_at=now(), family=cast.family, worker=cast.stranger, group=Group.HEADER,
        break_glass=True, purpose="danger", reason="A call at night.", until=now() + timedelta(hours=1),
    )  # fmt: skip
    screen(cast.stranger, cast, session)
    assert not Present.objects.exists()
    as_(client, cast)
    # A meeting that is not of the family in the address.
    other = MapSession.objects.create(
        agency=cast.agency,
        created_at=now(),
        family=cast.other_family,
        held_on=today(),
        facilitator=cast.stranger,
    )
    asked(client, cast, other, "x")
    assert not Present.objects.exists()


def test_only_a_room_that_may_know_is_told(
    cast: Cast, session: MapSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, _state = screen(cast.worker, cast, session)
    said(client, session)

    def nothing(reader: Reader, group: Group, *_more: object) -> bool:
        return group is not Group.MEETINGS

    monkeypatch.setattr(present, "may_see", nothing)
    assert here(room(client, cast, session, "worry")) == ""


def test_a_supervisor_joins_a_meeting_that_goes_on(client: Client, cast: Cast, session: MapSession) -> None:
    as_(client, cast, "supervisor")
    before = MapSession.objects.get(pk=session.pk).version
    page = client.get(at("meeting", cast), {"session": str(session.pk)}).content.decode()
    assert "Join on this screen" in page
    assert "Begin the meeting" not in page
    answer = client.post(at("join-meeting", cast, session=session.pk), follow=True)
    assert here(answer.content.decode()) == "On a screen now: Beth (Supervisor)."
    assert MapSession.objects.get(pk=session.pk).version == before
    empty = begun(cast)
    assert client.post(at("join-meeting", cast, session=empty.pk)).status_code == 404
