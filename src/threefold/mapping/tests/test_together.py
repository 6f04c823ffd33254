"""Several screens in one meeting: what is put on the map on one comes to the others, and only what the room may see."""

import pytest
from django.test import Client

from threefold.audit.models import Entry
from threefold.families.tests.cast import Cast
from threefold.mapping.models import MapSession
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_meeting import begun, room, said
from threefold.mapping.tests.things import put
from threefold.web.limits import SEEN

pytestmark = pytest.mark.django_db


def asked(client: Client, cast: Cast, session: MapSession, state: str, step: str = "worry"):
    given = {"state": state, "step": step}
    return client.get(at("meeting-live", cast, session=session.pk), given, headers={"X-Unattended": "yes"})


def state_in(page: str) -> str:
    return page.split("state=")[1].split('"')[0]


def reads() -> int:
    return Entry.objects.filter(kind__startswith="read.").count()


@pytest.fixture
def session(cast: Cast) -> MapSession:
    return begun(cast, cast.mother)


def test_a_screen_gets_what_another_put_there_and_nothing_when_nothing_is_new(
    client: Client, cast: Cast, session: MapSession
) -> None:
    as_(client, cast)
    state = state_in(room(client, cast, session, "worry"))
    before = reads()
    assert asked(client, cast, session, state).status_code == 204
    # Nothing was shown, so nothing was read.
    assert reads() == before
    put(cast, text="He is loud at night.", audience="family", category="complicating_factor")
    put(cast, text="The place of the aunt.", audience="staff")
    answer = asked(client, cast, session, state)
    page = answer.content.decode()
    assert "He is loud at night." in page
    assert "The place of the aunt." not in page
    assert reads() == before + 1
    assert state_in(page) != state
    assert asked(client, cast, session, state_in(page)).status_code == 204


def test_a_screen_stops_asking_when_it_may_not_or_nobody_said_who_is_there(
    client: Client, cast: Cast, session: MapSession
) -> None:
    as_(client, cast)
    # No room was said in this browser.
    assert asked(client, cast, session, "x").status_code == 286
    said(client, session)
    assert asked(client, cast, session, "x").status_code == 200
    other = begun(cast, cast.mother, cast.grandmother)
    assert asked(client, cast, other, "x").status_code == 286
    client.logout()
    assert asked(client, cast, session, "x").status_code == 302
    client.force_login(cast.stranger, backend="allauth.account.auth_backends.AuthenticationBackend")
    before = Entry.objects.count()
    assert asked(client, cast, session, "x").status_code == 404
    assert Entry.objects.count() == before


def test_a_screen_that_asks_by_itself_keeps_nobody_signed_in(
    client: Client, cast: Cast, session: MapSession, settings
) -> None:
    as_(client, cast)
    state = state_in(room(client, cast, session, "worry"))
    kept = client.session
    kept[SEEN] -= 120
    kept.save()
    asked(client, cast, session, state)
    assert client.session[SEEN] == kept[SEEN]
    client.get(at("map", cast))
    assert client.session[SEEN] > kept[SEEN]
