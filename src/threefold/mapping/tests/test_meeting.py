"""Conversations about the map and meeting mode: only what everybody in the room may see, and it says so."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from threefold.accounts.models import Present
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.families.models import Person, ProtectedPlace
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.sessions import NewSession, begin_session
from threefold.mapping.models import MapItem, MapSession
from threefold.mapping.room_said import ROOM_KEY, key_of
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.things import danger, put

pytestmark = pytest.mark.django_db


def begun(cast: Cast, *there: Person, **more: Any) -> MapSession:
    """Today's conversation with these people."""
    given = {
        "held_on": today(),
        "purpose": "Nights",
        "participants": frozenset(one.pk for one in there),
        **more,
    }
    return begin_session(by=cast.worker, family=cast.family, id=new_id(), at=AT, new=NewSession(**given))


def written(**more: Any) -> dict[str, Any]:
    """What a worker fills into the form of a conversation."""
    return {
        "change_id": str(new_id()), "purpose": "Nights at home", "held_on": "2026-02-13", "language": "es",
        "column_order": "well,worry,next", **more,
    }  # fmt: skip


def said(client: Client, session: MapSession) -> None:
    """Somebody said in this browser, just now, that those of the conversation are in the room."""
    there = [*session.participants.all(), *session.by_phone.all()]
    kept = client.session
    kept[ROOM_KEY] = {key_of(session.pk, [one.pk for one in there]): now().isoformat()}
    kept.save()


def room(client: Client, cast: Cast, session: MapSession, step: str) -> str:
    """What everybody sees on a step."""
    said(client, session)
    answer = client.get(at("meeting", cast), {"session": str(session.pk), "step": step})
    assert answer.status_code == 200
    return answer.content.decode()


def test_begin_session(client: Client, cast: Cast) -> None:
    sent = written(
        participants=[str(cast.mother.pk), str(cast.grandmother.pk)], by_phone=[str(cast.neighbor.pk)],
        invited_absent=[str(cast.attorney.pk)], others_present="an interpreter", place="at the temple",
        desired_outcome="A plan", context="The bus", agreements="One at a time", plus_delta="Good coffee",
    )  # fmt: skip
    as_(client, cast)
    for _ in range(2):
        assert client.post(at("begin-session", cast), sent).status_code == 302
    row = MapSession.objects.get()
    assert (row.facilitator, row.language, row.column_order) == (cast.worker, "es", "well,worry,next")
    assert set(row.participants.all()) == {cast.mother, cast.grandmother}
    page = client.get(at("sessions", cast)).content.decode()
    for words in ("Nights at home", "Nora, Pearl", "Gus", "Vera", "an interpreter", "at the temple"):
        assert words in page
    fields = client.get(at("session", cast, session=row.pk)).content.decode()
    for words in ("A plan", "The bus", "One at a time", "Good coffee"):
        assert words in fields


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"purpose": ""}, "purpose"), ({"held_on": "soon"}, "held_on"), ({"held_on": "0026-02-13"}, "held_on"),
        ({"column_order": "well,well,next"}, "column_order"), ({"participants": [str(new_id())]}, "participants"),
        ({"place": "x" * 100_000}, "place"),
    ],
)  # fmt: skip
def test_a_conversation_that_cannot_be_saved(
    client: Client, cast: Cast, wrong: dict[str, Any], field: str
) -> None:
    answer = as_(client, cast).post(at("begin-session", cast), written(agreements="One at a time") | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert "One at a time" in answer.content.decode()
    assert not MapSession.objects.exists()


def test_nobody_is_in_two_places(client: Client, cast: Cast) -> None:
    twice = written(participants=[str(cast.mother.pk)], by_phone=[str(cast.mother.pk)])
    answer = as_(client, cast).post(at("begin-session", cast), twice)
    assert "by_phone" in answer.context["form"].errors


def test_session(client: Client, cast: Cast) -> None:
    row = begun(cast, cast.mother)
    as_(client, cast)
    address = at("session", cast, session=row.pk)
    assert client.post(address, written(base_version=1, purpose="first")).status_code == 302
    late = client.post(address, written(base_version=1, purpose="second"))
    assert late.status_code == 409
    page = late.content.decode()
    assert "first" in page
    assert "second" in page
    again = written(base_version=late.context["form"]["base_version"].value(), purpose="both read")
    assert client.post(address, again).status_code == 302
    row.refresh_from_db()
    assert (row.purpose, row.version) == ("both read", 3)


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "administrator"])
def test_strangers_find_no_conversation(client: Client, cast: Cast, who: str) -> None:
    row = begun(cast, cast.mother)
    as_(client, cast, who)
    for name in ("session", "order-columns", "others-fine", "add-in-meeting"):
        assert client.post(at(name, cast, session=row.pk), written()).status_code == 404
    for name in ("sessions", "begin-session", "meeting"):
        assert client.get(at(name, cast)).status_code == 404
    assert client.post(at("enter-room", cast), {}).status_code == 404


def test_another_family_s_conversation_is_not_here(client: Client, cast: Cast) -> None:
    new = NewSession(held_on=today(), purpose="theirs")
    far = begin_session(by=cast.stranger, family=cast.other_family, id=new_id(), at=AT, new=new)
    as_(client, cast)
    for name in ("session", "order-columns", "others-fine", "add-in-meeting"):
        assert (
            client.post(at(name, cast, session=far.pk), {"column_order": "well,worry,next"}).status_code
            == 404
        )


def test_the_order_of_the_questions_is_the_map_s_order(client: Client, cast: Cast) -> None:
    row = begun(cast, cast.mother)
    as_(client, cast).post(at("order-columns", cast, session=row.pk), {"column_order": "well,next,worry"})
    assert [part.key for part in client.get(at("map", cast)).context["parts"]] == ["well", "next", "worry"]
    said(client, row)
    steps = client.get(at("meeting", cast), {"session": str(row.pk), "step": "why"}).context["steps"]
    assert [one.key for one in steps] == ["why", "who", "well", "next", "worry", "scale", "do"]


def test_meeting(client: Client, cast: Cast) -> None:
    put(cast, "for the family")
    put(cast, "for workers", audience="staff")
    put(cast, "in confidence", in_confidence=True)
    put(cast, "not clear", category="gray_area")
    row = begun(cast, cast.mother)
    as_(client, cast)
    page = "".join(
        room(client, cast, row, step) for step in ("why", "who", "worry", "well", "next", "scale", "do")
    )
    assert "for the family" in page
    for words in ("for workers", "in confidence", "not clear"):
        assert words not in page
    assert "Only what the one person here may see" in page


def test_every_meeting_says_that_some_things_are_not_shown(client: Client, cast: Cast) -> None:
    """The same words where something is hidden and where nothing is: they tell of nobody."""
    row, said = begun(cast, cast.mother), "Some things are not shown on this screen."
    assert said in room(as_(client, cast), cast, row, "well")
    put(cast, "in confidence", in_confidence=True)
    assert said in room(client, cast, row, "well")


def test_what_stands_beside_is_whole(client: Client, cast: Cast) -> None:
    words = "Everyone needs to see this for sixteen weeks. " * 6
    put(cast, words)
    assert words.strip() in room(as_(client, cast), cast, begun(cast, cast.mother), "worry")


def test_a_room_with_the_father_has_nothing_of_hers(client: Client, cast: Cast) -> None:
    put(cast, "her words")
    put(cast, "his own", said_by=cast.father.pk)
    row = begun(cast, cast.father)
    page = room(as_(client, cast), cast, row, "well")
    assert "her words" not in page
    assert "his own" in page


def test_nothing_of_the_case_and_no_name_that_the_room_may_not_hear(client: Client, cast: Cast) -> None:
    cast.family.county_number = "CASE-4711"
    cast.family.save()
    cast.grandmother.on_paper, cast.grandmother.tie = Person.OnPaper.TIE, "grandmother"
    cast.grandmother.save()
    put(cast, "She sings.", said_by=cast.grandmother.pk, audience="family")
    row = begun(cast, cast.mother, cast.grandmother)
    as_(client, cast)
    for step in ("why", "who", "well"):
        page = room(client, cast, row, step)
        assert "CASE-4711" not in page
        assert "Marlow" not in page
        assert "Pearl" not in page
        assert "grandmother" in page


def test_a_place_that_must_not_be_found_is_on_no_screen_of_the_room(client: Client, cast: Cast) -> None:
    place = ProtectedPlace(
        agency=cast.agency, created_at=AT, family=cast.family, kind="home", since=AT.date()
    )
    place.put("place", "418 Larkspur Way #6, Benham")
    place.put("giveaways", "whale on the wall")
    place.save()
    place.protects.add(cast.mother)
    put(cast, "There is a whale on the wall outside.", chosen=frozenset({cast.neighbor.pk}))
    row = begun(cast, cast.mother, cast.neighbor, purpose="The move to Larkspur Way", agreements="Be kind")
    as_(client, cast)
    for step in ("why", "who", "well"):
        page = room(client, cast, row, step)
        assert "whale" not in page
        assert "Larkspur" not in page
    assert "Be kind" in room(client, cast, row, "why")


def test_without_anybody_it_asks_who_is_in_the_room(client: Client, cast: Cast) -> None:
    put(cast, "for the family")
    page = as_(client, cast).get(at("meeting", cast)).content.decode()
    assert "Who is in the room?" in page
    assert "for the family" not in page
    empty = begun(cast)
    page = client.get(at("meeting", cast), {"session": str(empty.pk)}).content.decode()
    assert "Who is in the room?" in page
    assert "for the family" not in page


def test_enter_room(client: Client, cast: Cast) -> None:
    sent = {
        "change_id": str(new_id()), "purpose": "Nights", "language": "es",
        "participants": [str(cast.mother.pk)], "by_phone": [str(cast.neighbor.pk)],
    }  # fmt: skip
    as_(client, cast)
    assert client.post(at("enter-room", cast), sent | {"participants": []}).status_code == 422
    for _ in range(2):
        answer = client.post(at("enter-room", cast), sent)
        assert answer.status_code == 302
    row = MapSession.objects.get()
    assert (row.held_on, row.facilitator, list(row.by_phone.all())) == (today(), cast.worker, [cast.neighbor])
    # The meeting speaks the language that was chosen for it.
    assert 'lang="es"' in client.get(answer["Location"]).content.decode()


def test_the_room_of_a_conversation_that_was_planned(client: Client, cast: Cast) -> None:
    row = begun(
        cast, agreements="One at a time", invited_absent=frozenset({cast.mother.pk, cast.attorney.pk})
    )
    sent = {
        "session": str(row.pk),
        "base_version": 1,
        "purpose": "Nights",
        "language": "en",
        "participants": [str(cast.mother.pk)],
    }
    as_(client, cast).post(at("enter-room", cast), sent)
    row.refresh_from_db()
    assert list(row.participants.all()) == [cast.mother]
    assert list(row.invited_absent.all()) == [cast.attorney]
    assert row.agreements == "One at a time"


def test_somebody_who_is_not_on_record_is_asked_about_first(client: Client, cast: Cast) -> None:
    put(cast, "for the family")
    row = begun(cast, cast.mother, others_present="an interpreter")
    as_(client, cast)
    assert "for the family" not in room(client, cast, row, "well")
    client.post(at("others-fine", cast, session=row.pk))
    assert "for the family" in room(client, cast, row, "well")
    # Other words about who else is there are a new question.
    sent = written(base_version=1, participants=[str(cast.mother.pk)], others_present="a man from work")
    client.post(at("session", cast, session=row.pk), sent)
    assert "for the family" not in room(client, cast, row, "well")


def test_add_in_meeting(client: Client, cast: Cast) -> None:
    row = begun(cast, cast.mother, cast.neighbor, language="es")
    as_(client, cast)
    sent = {
        "change_id": str(new_id()), "question": "well", "step": "well", "text": "Ya duermo.",
        "who": f"person:{cast.mother.pk}", "category": "strength", "exact_words": "on",
    }  # fmt: skip
    for _ in range(2):
        assert client.post(at("add-in-meeting", cast, session=row.pk), sent).status_code == 302
    item = MapItem.objects.get()
    assert (item.language, item.session, item.said_on, item.exact_words) == ("es", row, today(), True)
    # Everybody in the room heard it, so everybody in the room may see it.
    assert set(item.chosen.all()) == {cast.mother, cast.neighbor}
    assert "Ya duermo." in room(client, cast, row, "well")
    assert client.post(at("add-in-meeting", cast, session=row.pk), sent | {"text": ""}).status_code == 422
    absent = sent | {"who": f"person:{cast.father.pk}"}
    assert client.post(at("add-in-meeting", cast, session=row.pk), absent).status_code == 422


def test_a_next_step_in_the_meeting_has_who_and_by_when(client: Client, cast: Cast) -> None:
    row = begun(cast, cast.mother)
    sent = {
        "question": "next", "step": "do", "text": "Call the clinic.", "who": f"worker:{cast.worker.pk}",
        "category": "next_step", "owner": f"person:{cast.mother.pk}", "due_on": "2026-12-01",
    }  # fmt: skip
    as_(client, cast).post(at("add-in-meeting", cast, session=row.pk), sent)
    item = MapItem.objects.get()
    assert (item.owner, str(item.due_on), item.said_by_worker) == (cast.mother, "2026-12-01", cast.worker)
    assert "Call the clinic." in room(client, cast, row, "do")


def test_what_not_everybody_may_see_is_kept_and_said_so(client: Client, cast: Cast) -> None:
    row = begun(cast, cast.mother, cast.father)
    as_(client, cast)
    sent = {"question": "worry", "step": "worry", "text": "I am afraid.", "who": f"person:{cast.mother.pk}",
            "category": "complicating_factor"}  # fmt: skip
    client.post(at("add-in-meeting", cast, session=row.pk), sent)
    assert MapItem.objects.count() == 1
    page = room(client, cast, row, "worry")
    assert "I am afraid." not in page
    assert "Not everybody here may see it" in page


def test_a_facilitator_leads_the_meeting_and_writes_nothing_on_the_map(client: Client, cast: Cast) -> None:
    row = begun(cast, cast.mother)
    page = room(as_(client, cast, "facilitator"), cast, row, "well")
    assert "add/" not in page
    assert client.post(at("add-in-meeting", cast, session=row.pk), {"question": "well"}).status_code == 404
    assert (
        client.post(
            at("order-columns", cast, session=row.pk), {"column_order": "next,well,worry"}
        ).status_code
        == 302
    )


def test_as_many_queries_for_forty_things_as_for_four(client: Client, cast: Cast) -> None:
    row = begun(cast, cast.mother, cast.grandmother)
    as_(client, cast)

    def count() -> int:
        # That she is here was written down just now, however slow the machine is.
        Present.objects.update(seen_at=now())
        with CaptureQueriesContext(connection) as seen:
            room(client, cast, row, "well")
        return len(seen)

    def more(number: int) -> None:
        for one in range(number):
            put(
                cast,
                f"thing {one}",
                danger=danger(cast).pk,
                chosen=frozenset({cast.mother.pk, cast.grandmother.pk}),
            )

    more(4)
    room(client, cast, row, "well")
    few = count()
    more(36)
    assert count() == few


def test_statements_stand_in_the_room_as_far_as_everybody_may_have_them(client: Client, cast: Cast) -> None:
    danger(cast)
    danger(cast, text="Still a draft.", status="draft")
    danger(cast, text="Pearl may forget the stove.")
    cast.grandmother.on_paper, cast.grandmother.tie = Person.OnPaper.TIE, "grandmother"
    cast.grandmother.save()
    as_(client, cast)
    page = room(client, cast, begun(cast, cast.mother), "worry")
    assert "Nights alone." in page
    assert "Still a draft." not in page
    # A free text that names somebody who does not want it is held back as a whole.
    assert "forget the stove" not in page
    assert "Nights alone." not in room(client, cast, begun(cast, cast.mother, cast.father), "worry")
    assert "Nights alone." not in room(client, cast, begun(cast, cast.mother, cast.grandmother), "worry")


def test_leaving_shows_nothing_of_the_family_and_one_way_on(client: Client, cast: Cast) -> None:
    put(cast, "CANARY for staff", audience="staff")
    session = begun(cast, cast.mother)
    assert at("leave-meeting", cast) in room(as_(client, cast), cast, session, "why")
    page = client.get(at("leave-meeting", cast)).content.decode()
    assert "CANARY" not in page and cast.family.name not in page
    assert page.count(f'href="{at("map", cast)}"') == 1
    # The names of those who could come in are no more for everybody's eyes.
    page = client.get(at("leave-meeting", cast), {"session": str(session.pk)}).content.decode()
    assert "Turn the screen to yourself" in page and "Pearl" not in page
    assert f"?session={session.pk}&amp;ask=1" in page
    assert as_(client, cast, "stranger").get(at("leave-meeting", cast)).status_code == 404
