"""Who is in the room is asked each time; those who may not meet are named before anything is shown."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.families.models import Person
from threefold.families.tests.cast import Cast
from threefold.mapping.models import MapSession
from threefold.mapping.room_said import ROOM_KEY, WRITTEN_KEY
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_meeting import begun, written
from threefold.mapping.tests.things import put

pytestmark = pytest.mark.django_db


def there(*people: Person, **more: Any) -> dict[str, Any]:
    """What a worker says about the room."""
    return {
        "change_id": str(new_id()), "purpose": "Nights", "language": "en",
        "participants": [str(one.pk) for one in people], **more,
    }  # fmt: skip


def board(client: Client, cast: Cast) -> str:
    """What meeting mode shows now."""
    return client.get(at("meeting", cast), {"step": "well"}).content.decode()


def test_the_room_is_asked_about_until_it_was_said_here(client: Client, cast: Cast) -> None:
    put(cast, "for the family")
    row = begun(cast, cast.mother)
    as_(client, cast)
    page = board(client, cast)
    assert "for the family" not in page and "Who is in the room?" in page
    # Who was there the last time is ticked already.
    assert f'value="{cast.mother.pk}"' in page and " checked" in page
    client.post(at("enter-room", cast), there(cast.mother, session=str(row.pk), base_version=1))
    assert "for the family" in board(client, cast)
    # Another browser knows nothing of it, and three hours later nobody does.
    assert "for the family" not in board(as_(Client(), cast), cast)
    kept = client.session
    kept[ROOM_KEY] = dict.fromkeys(kept[ROOM_KEY], (now() - timedelta(hours=3, minutes=1)).isoformat())
    kept.save()
    assert "for the family" not in board(client, cast)


def test_somebody_comes_in_and_the_board_is_made_anew(client: Client, cast: Cast) -> None:
    put(cast, "for the family")
    as_(client, cast).post(at("enter-room", cast), there(cast.mother))
    row = MapSession.objects.get()
    assert "for the family" in board(client, cast)
    asks = client.get(at("meeting", cast), {"session": str(row.pk), "ask": "1"}).content.decode()
    assert "for the family" not in asks and "Pearl" in asks
    sent = there(cast.mother, cast.neighbor, session=str(row.pk), base_version=1)
    for _sending in range(2):
        answer = client.post(at("enter-room", cast), sent)
        assert answer["Location"].endswith("step=who")
    assert set(row.participants.all()) == {cast.mother, cast.neighbor}
    assert "for the family" not in board(client, cast)


def test_two_people_say_who_came_in_at_the_same_time(client: Client, cast: Cast) -> None:
    row = begun(cast, cast.mother)
    as_(client, cast)
    first = there(cast.mother, cast.neighbor, session=str(row.pk), base_version=1)
    assert client.post(at("enter-room", cast), first).status_code == 302
    late = there(cast.mother, session=str(row.pk), base_version=1, purpose="The mornings")
    answer = client.post(at("enter-room", cast), late)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Pearl" in page and "The mornings" in page and 'name="base_version" value="2"' in page
    assert set(row.participants.all()) == {cast.mother, cast.neighbor}
    assert client.post(at("enter-room", cast), late | {"base_version": 2}).status_code == 302


def test_those_to_be_kept_apart_are_named_before_the_meeting(client: Client, cast: Cast) -> None:
    as_(client, cast)
    sent = there(cast.mother, by_phone=[str(cast.father.pk)])
    answer = client.post(at("enter-room", cast), sent)
    assert answer.status_code == 422
    assert "Nora is to be kept safe from Dale. Meet them one after the other." in answer.content.decode()
    assert not MapSession.objects.exists()
    # A second word about others is none about these two.
    other = sent | {"together": [f"{cast.child.pk}.{cast.father.pk}"]}
    assert client.post(at("enter-room", cast), other).status_code == 422
    firm = sent | {"together": [f"{cast.mother.pk}.{cast.father.pk}"]}
    assert client.post(at("enter-room", cast), firm).status_code == 302
    assert MapSession.objects.count() == 1


def test_a_conversation_written_down_today_needs_no_second_word_unless_there_is_one(
    client: Client, cast: Cast
) -> None:
    put(cast, "for the family")
    as_(client, cast)
    for people, shown in (([cast.mother], True), ([cast.mother, cast.father], False)):
        sent = written(held_on="", participants=[str(one.pk) for one in people])
        sent["held_on"] = str(begun(cast).held_on)
        MapSession.objects.all().delete()
        assert client.post(at("begin-session", cast), sent).status_code == 302
        start = client.get(at("meeting", cast))
        assert (start.status_code == 302) is shown
        page = board(client, cast)
        assert ("for the family" in page) is shown
        assert ("Who is in the room?" in page) is not shown


def test_what_was_written_down_counts_once_and_right_away(client: Client, cast: Cast) -> None:
    as_(client, cast)
    sent = written(participants=[str(cast.mother.pk)], held_on=str(today()))
    assert client.post(at("begin-session", cast), sent).status_code == 302
    assert client.get(at("meeting", cast)).status_code == 302
    client.get(at("leave-meeting", cast))
    assert client.get(at("meeting", cast)).status_code == 200
    again = written(participants=[str(cast.mother.pk)], held_on=str(today()))
    assert client.post(at("begin-session", cast), again).status_code == 302
    kept = client.session
    kept[WRITTEN_KEY] = dict.fromkeys(kept[WRITTEN_KEY], (now() - timedelta(minutes=6)).isoformat())
    kept.save()
    assert "Who is in the room?" in client.get(at("meeting", cast)).content.decode()


def test_leaving_forgets_who_was_there_and_each_start_asks(client: Client, cast: Cast) -> None:
    put(cast, "for the family")
    as_(client, cast).post(at("enter-room", cast), there(cast.mother))
    assert "for the family" in board(client, cast)
    client.get(at("leave-meeting", cast))
    start = client.get(at("meeting", cast)).content.decode()
    assert "Who is in the room?" in start and "for the family" not in start
    # Who was there is ticked already; a step's address kept from before shows nothing either.
    assert f'value="{cast.mother.pk}"' in start and " checked" in start
    assert "for the family" not in board(client, cast)
    # A start that nobody left before asks as well.
    session = MapSession.objects.get()
    client.post(at("enter-room", cast), there(cast.mother, session=str(session.pk), base_version=1))
    assert "for the family" in board(client, cast)
    assert "for the family" not in client.get(at("meeting", cast)).content.decode()
    assert "for the family" not in board(client, cast)


def test_who_leaves_the_screen_nearly_empty_is_said_first(client: Client, cast: Cast) -> None:
    page = as_(client, cast).get(at("meeting", cast)).content.decode()
    assert "Pearl, Gus: there is no release for them." in page
    assert "Dale: somebody is to be kept safe from them." in page


def test_words_of_another_language_stand_as_they_were_said(client: Client, cast: Cast) -> None:
    put(cast, "Me quedo con ellos.", exact_words=True, language="es", translation="I stay with them.")
    as_(client, cast).post(at("enter-room", cast), there(cast.mother))
    page = board(client, cast)
    assert 'class="map-words tf-own" lang="es" dir="auto">Me quedo con ellos.<' in page
    assert "Translated:</span> I stay with them." in page
    assert page.count("tf-own") == 1
