"""The circle's pages: who may, what is refused in plain words, and that nothing is done twice."""

import re
from datetime import date
from uuid import UUID

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families import worries
from threefold.families.changes.people import NewPerson, add_person
from threefold.families.models import Person
from threefold.families.tests.cast import AT, Cast
from threefold.networks.changes import Place, agree_undertaking, leave_circle, place_member
from threefold.networks.models import Member, Told, Undertaking

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 1)
MOST = Place(ring="knows_most", vetting="cleared", role="safety_person", agreed_on=DAY, concerns="CANARY")
NASTY = ["", " ", "x" * 100_000, "<script>alert(1)</script>", "🧡🧡", "‏שלום‏", "\x00\x07"]


def go(cast: Cast, name: str, **more: object) -> str:
    return reverse(f"networks:{name}", kwargs={"family": cast.family.pk, **more})


def placed(cast: Cast, person: Person | None = None, place: Place = MOST) -> Member:
    who = person or cast.grandmother
    return place_member(by=cast.worker, family=cast.family, id=new_id(), at=AT, person=who, place=place)


@pytest.fixture
def worker(cast: Cast) -> Client:
    return signed_in(cast, "worker")


def signed_in(cast: Cast, who: str) -> Client:
    client = Client()
    client.force_login(getattr(cast, who))
    return client


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def member_data(**more: object) -> dict[str, object]:
    return {
        "change_id": str(new_id()),
        "base_version": 1,
        "ring": "knows_little",
        "vetting": "cleared",
        **more,
    }


def test_an_empty_circle_says_no_network_no_plan(cast: Cast, worker: Client) -> None:
    answer = worker.get(go(cast, "circle"))
    assert answer.status_code == 200
    assert "No network, no plan." in text(answer)
    assert answer.context["state"] == "nobody"


def test_with_somebody_who_said_yes_a_network_stands(cast: Cast, worker: Client) -> None:
    placed(cast)
    answer = worker.get(go(cast, "circle"))
    assert answer.context["state"] == "stands"
    assert "No network, no plan." not in text(answer)


@pytest.mark.parametrize(("agreed", "state"), [(None, "nobody_agreed"), (DAY, "nobody_else")])
def test_whoever_caused_the_harm_is_no_network(
    cast: Cast, worker: Client, monkeypatch: pytest.MonkeyPatch, agreed: date | None, state: str
) -> None:
    worry = worries.Worry(id=new_id(), title="Nights alone", caused_by=frozenset({cast.mother.pk}))
    monkeypatch.setattr(worries, "_worries", [lambda family, reader: (worry,)])
    placed(cast, cast.mother, Place(ring="knows_most", vetting="not_needed", agreed_on=agreed))
    assert worker.get(go(cast, "circle")).context["state"] == state


def test_a_safety_person_who_was_told_nothing_is_marked(
    cast: Cast, worker: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    worry = worries.Worry(id=new_id(), title="Nights alone")
    monkeypatch.setattr(worries, "_worries", [lambda family, reader: (worry,)])
    member = placed(cast)
    told = {
        "change_id": str(new_id()), "danger": str(worry.id), "how_much": "all", "told_on": "2026-03-01",
        "told_by": "Nora",
    }  # fmt: skip
    for _twice in range(2):
        assert "nobody has told Pearl" in text(worker.get(go(cast, "circle"))) or Told.objects.exists()
        assert worker.post(go(cast, "tell-worry", member=member.pk), told).status_code == 302
    assert Told.objects.get().told_by == "Nora"
    assert Entry.objects.filter(kind="networks.worry_told").count() == 1
    assert "nobody has told Pearl" not in text(worker.get(go(cast, "circle")))
    assert "Told all of it on 1 March" in text(worker.get(go(cast, "member", member=member.pk)))


def test_adding_by_first_name_once(cast: Cast, worker: Client) -> None:
    data = {"change_id": str(new_id()), "first_name": "Beto", "tie": "cousin", "ring": "knows_nothing"}
    for _twice in range(2):
        assert worker.post(go(cast, "add-member"), data).status_code == 302
    assert Member.objects.get().person.first_name == "Beto"
    assert Person.objects.filter(first_name="Beto").count() == 1
    assert "Beto" in text(worker.get(go(cast, "circle")))


@pytest.mark.parametrize("name", NASTY)
def test_adding_nonsense(cast: Cast, worker: Client, name: str) -> None:
    answer = worker.post(go(cast, "add-member"), {"first_name": name, "ring": "knows_most"})
    assert answer.status_code in (302, 422)
    if answer.status_code == 422:
        assert "cannot be saved yet" in text(answer)
    page = text(worker.get(go(cast, "circle")))
    assert "<script>alert(1)</script>" not in page


def test_adding_a_person_of_another_family_is_refused(cast: Cast, worker: Client) -> None:
    new = NewPerson(standing="friend", first_name="Zed", birth_known="unknown", icwa_status="no_reason")
    other = add_person(by=cast.stranger, family=cast.other_family, id=new_id(), at=AT, new=new)
    answer = worker.post(go(cast, "add-member"), {"person": str(other.pk), "ring": "knows_most"})
    assert answer.status_code == 422
    assert not Member.objects.exists()


def test_moving_by_form_and_by_the_picture(cast: Cast, worker: Client) -> None:
    member = placed(cast)
    data = {"change_id": str(new_id()), "ring": "knows_nothing"}
    assert worker.post(go(cast, "move-member", member=member.pk), data).status_code == 302
    data = {"change_id": str(new_id()), "ring": "knows_little", "angle": "45"}
    answer = worker.post(go(cast, "move-member", member=member.pk), data, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    parts = re.findall(r'data-part="(\w+)"', text(answer))
    assert parts == ["state", "picture", "list"]
    assert "<html" not in text(answer)
    member.refresh_from_db()
    assert (member.ring, member.angle) == ("knows_little", 45.0)


@pytest.mark.parametrize("data", [{"ring": "inner circle"}, {}, {"ring": "knows_most", "angle": "nan"}])
def test_moving_nowhere_is_refused(cast: Cast, worker: Client, data: dict[str, str]) -> None:
    member = placed(cast)
    answer = worker.post(go(cast, "move-member", member=member.pk), data)
    assert answer.status_code == 422
    member.refresh_from_db()
    assert (member.ring, member.version) == ("knows_most", 1)


def test_all_about_a_member_is_kept(cast: Cast, worker: Client) -> None:
    member = placed(cast)
    data = member_data(
        role="support_person", agreed_on="2026-03-01", closeness="10", willingness="8", confidence="0",
        capacity="5", childs_view="She snores.", approached_by="Nora", release_signed_on="2026-03-01",
        release_ends_on="2026-09-01", confidentiality_signed_on="2026-03-01", vetted_on="2026-02-01",
        concerns="Sugar drops at night.",
    )  # fmt: skip
    assert worker.post(go(cast, "member", member=member.pk), data).status_code == 302
    member.refresh_from_db()
    assert (member.confidence, member.capacity, member.childs_view) == (0, 5, "She snores.")
    page = text(worker.get(go(cast, "member", member=member.pk)))
    for said in ("She snores.", "Sugar drops at night.", "2026-09-01", "Nora"):
        assert said in page


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (
            {"release_ends_on": "2026-01-01", "release_signed_on": "2026-02-01"},
            "before the day it was signed",
        ),
        ({"release_ends_on": "2026-12-01"}, "Write the day it was signed too"),
        ({"agreed_on": "2199-01-01"}, "still to come"),
        ({"agreed_on": "yesterday"}, "Write the day like"),
        ({"willingness": "11"}, "Choose one of those that stand here."),
        ({"vetting": ""}, "Without this it cannot be saved."),
        ({"concerns": "x" * 100_000}, "very long"),
    ],
)
def test_what_cannot_be_saved_comes_back_as_typed(
    cast: Cast, worker: Client, wrong: dict[str, str], says: str
) -> None:
    member = placed(cast)
    data = member_data(childs_view="She snores.", **wrong)
    answer = worker.post(go(cast, "member", member=member.pk), data)
    assert answer.status_code == 422
    assert says in text(answer)
    assert "She snores." in text(answer)
    member.refresh_from_db()
    assert member.version == 1


def test_a_late_writer_sees_both(cast: Cast, worker: Client) -> None:
    member = placed(cast)
    page = go(cast, "member", member=member.pk)
    assert worker.post(page, member_data(childs_view="Theirs")).status_code == 302
    answer = worker.post(page, member_data(childs_view="Mine", ring="knows_nothing"))
    assert answer.status_code == 409
    assert "Mine" in text(answer)
    assert {one.theirs for one in answer.context["theirs"]} >= {"Theirs", "Knows a little"}


def test_an_undertaking_in_their_words_until_it_ends(cast: Cast, worker: Client) -> None:
    member = placed(cast)
    data = {
        "change_id": str(new_id()), "text": "Los martes duermo allí.", "language": "es",
        "translation": "On Tuesdays I sleep there.", "agreed_on": "2026-03-01",
    }  # fmt: skip
    for _twice in range(2):
        assert worker.post(go(cast, "agree-undertaking", member=member.pk), data).status_code == 302
    row = Undertaking.objects.get()
    page = text(worker.get(go(cast, "member", member=member.pk)))
    assert "Los martes duermo allí." in page
    assert "On Tuesdays I sleep there." in page
    end = go(cast, "end-undertaking", undertaking=row.pk)
    assert worker.post(end, {"change_id": str(new_id())}).status_code == 302
    row.refresh_from_db()
    assert row.ended_on is not None
    assert "What has ended" in text(worker.get(go(cast, "member", member=member.pk)))


def test_leaving_and_coming_back(cast: Cast, worker: Client) -> None:
    member = placed(
        cast, place=Place(ring="knows_most", vetting="cleared", agreed_on=DAY, release_signed_on=DAY)
    )
    data = {"change_id": str(new_id()), "reason": "Moved to Oregon"}
    for _twice in range(2):
        assert worker.post(go(cast, "leave-circle", member=member.pk), data).status_code == 302
    page = text(worker.get(go(cast, "circle")))
    assert "Moved to Oregon" in page
    assert "Left the circle" in page
    assert worker.get(go(cast, "member", member=member.pk)).status_code == 404
    member.refresh_from_db()
    assert member.release_ends_on == member.left_on
    back = {"change_id": str(new_id())}
    for _twice in range(2):
        assert worker.post(go(cast, "come-back", member=member.pk), back).status_code == 302
    member.refresh_from_db()
    assert (member.active, member.agreed_on, member.ended_reason) == (True, None, "")
    assert "Has not said yes yet." in text(worker.get(go(cast, "circle")))
    assert Entry.objects.filter(kind="networks.member_came_back").count() == 1


def test_leaving_needs_a_reason(cast: Cast, worker: Client) -> None:
    member = placed(cast)
    assert worker.post(go(cast, "leave-circle", member=member.pk), {"reason": " "}).status_code == 422
    member.refresh_from_db()
    assert member.active


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "leader", "administrator", "auditor", "trainer"])
def test_strangers_find_no_circle(cast: Cast, who: str) -> None:
    member = placed(cast)
    client = signed_in(cast, who)
    assert client.get(go(cast, "circle")).status_code == 404
    assert client.get(go(cast, "member", member=member.pk)).status_code == 404
    for name in ("move-member", "tell-worry", "agree-undertaking", "leave-circle", "come-back", "member"):
        assert client.post(go(cast, name, member=member.pk), member_data()).status_code == 404
    member.refresh_from_db()
    assert member.version == 1


def test_a_supervisor_reads_and_changes_nothing(cast: Cast) -> None:
    member = placed(cast)
    client = signed_in(cast, "supervisor")
    page = client.get(go(cast, "circle"))
    assert page.status_code == 200
    assert "data-circle" not in text(page)
    assert '<form class="tf-move"' not in text(page)
    assert client.get(go(cast, "member", member=member.pk)).status_code == 200
    assert client.post(go(cast, "member", member=member.pk), member_data()).status_code == 404
    assert client.post(go(cast, "add-member"), {"first_name": "x", "ring": "knows_most"}).status_code == 404


def test_a_facilitator_sees_the_circle_without_the_county_s_worries(cast: Cast) -> None:
    member = placed(cast)
    client = signed_in(cast, "facilitator")
    assert client.get(go(cast, "circle")).status_code == 200
    page = text(client.get(go(cast, "member", member=member.pk)))
    assert "CANARY" not in page
    assert "What they were told" not in page
    data = member_data(role="support_person", closeness="3")
    assert client.post(go(cast, "member", member=member.pk), data).status_code == 302
    member.refresh_from_db()
    assert (member.ring, member.role) == ("knows_little", "support_person")
    assert (member.concerns, member.closeness, member.vetting) == ("CANARY", None, "cleared")


@pytest.mark.parametrize("other", [UUID(int=7)])
def test_another_family_s_member_is_not_here(cast: Cast, other: UUID) -> None:
    member = placed(cast)
    client = signed_in(cast, "stranger")
    theirs = {"family": cast.other_family.pk, "member": member.pk}
    assert client.get(reverse("networks:member", kwargs=theirs)).status_code == 404
    assert (
        client.post(reverse("networks:move-member", kwargs=theirs), {"ring": "knows_most"}).status_code == 404
    )
    assert signed_in(cast, "worker").get(go(cast, "member", member=other)).status_code == 404


def test_the_pages_ask_the_same_number_of_questions_however_large_the_circle(
    cast: Cast, worker: Client
) -> None:
    member = placed(cast)

    def queries() -> list[int]:
        counts = []
        for page in (go(cast, "circle"), go(cast, "member", member=member.pk)):
            worker.get(page)
            with CaptureQueriesContext(connection) as seen:
                assert worker.get(page).status_code == 200
            counts.append(len(seen))
        return counts

    before = queries()
    for number in range(12):
        new = NewPerson(
            standing="friend", first_name=f"P{number}", birth_known="unknown", icwa_status="not_asked"
        )
        person = add_person(by=cast.worker, family=cast.family, id=new_id(), at=AT, new=new)
        other = placed(cast, person)
        agree_undertaking(
            by=cast.worker, family=cast.family, id=new_id(), at=AT, member=other, text="Comes.", agreed_on=DAY
        )
        if number % 3 == 0:
            leave_circle(by=cast.worker, family=cast.family, id=new_id(), at=AT, member=other, reason="moved")
    assert queries() == before


def test_every_label_leads_to_a_field_of_its_own(cast: Cast, worker: Client) -> None:
    page = worker.get(go(cast, "member", member=placed(cast).pk)).content.decode()
    ids = re.findall(r'<(?:input|select|textarea)[^>]* id="([^"]+)"', page)
    labels = re.findall(r'<label[^>]* for="([^"]+)"', page)
    assert [one for one in labels if ids.count(one) != 1] == []
