"""What is missing about a child's tribe waits on the first page, the unit's page and the pages for supervision."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from threefold.accounts.roles import Role
from threefold.audit.models import Entry
from threefold.core.clock import today
from threefold.families.models import Person
from threefold.families.readers import reader_for_worker
from threefold.families.tests.browsing import hidden, signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.statement_facts import findings_on_map
from threefold.web.needs import Need, desk_of, needs_of
from threefold.web.needs.supervising import waits
from threefold.web.tests.test_needs import in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]
RULE = 42


def found(cast: Cast) -> list[Need]:
    return [need for need in needs_of(desk_of(cast.worker, at=AT)) if need.rule == RULE]


def inquiry(cast: Cast, status: str, **more: Any) -> None:
    Person.objects.filter(family=cast.family, standing="child").update(icwa_status=status, **more)


@pytest.mark.parametrize(
    ("status", "given", "said"),
    [
        ("not_asked", {}, ["Ask about a tribe for Ivy and Otto"]),
        ("asked_no_answer", {}, ["Find out the answer about a tribe for Ivy and Otto"]),
        ("no_reason", {}, []),
        (
            "reason_to_believe",
            {},
            ["Call the tribe of Ivy and Otto", "Invite the tribe to plan for Ivy and Otto"],
        ),
        ("confirmed", {"tribe_called_on": AT.date()}, ["Invite the tribe to plan for Ivy and Otto"]),
        ("reason_to_know", {"tribe_called_on": AT.date(), "tribe_invited_on": AT.date()}, []),
    ],
)
def test_what_is_missing_about_a_tribe(
    cast: Cast, status: str, given: dict[str, Any], said: list[str]
) -> None:
    inquiry(cast, status, **given)
    assert [need.what for need in found(cast)] == said
    reader = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)
    on_map = [one for one in findings_on_map(cast.family, reader) if one.rule == RULE]
    assert len(on_map) == 2 * len(said), "the map finds the same, for each child"


def test_each_child_has_a_link_and_who_has_died_is_not_asked_about(cast: Cast) -> None:
    inquiry(cast, "not_asked")
    (need,) = found(cast)
    page = reverse("families:person", args=[cast.family.pk, cast.child.pk])
    assert need.href == page and [part.what for part in need.parts] == ["Ivy", "Otto"]
    assert need.why.startswith("Tribes have a right to know")
    Person.objects.filter(pk=cast.sibling.pk).update(deceased=True)
    (need,) = found(cast)
    assert (need.what, need.parts) == ("Ask about a tribe for Ivy", ())
    with translation.override("es"):
        assert found(cast)[0].what == "Pregunte por una tribu para Ivy"


def test_it_is_on_every_list_of_those_who_see_it_and_on_nobody_else_s(cast: Cast) -> None:
    inquiry(cast, "not_asked")
    said = "Ask about a tribe for Ivy and Otto"
    assert said in [need.what for need in waits(desk_of(cast.supervisor, at=AT))]
    boss = signed_in(cast.supervisor)
    for page in (
        reverse("web:unit"),
        reverse("web:prepare", args=[cast.family.pk]),
        reverse("web:prepare_worker", args=[cast.worker.pk]),
    ):
        assert said in boss.get(page).content.decode()
    for worker in (cast.second, cast.facilitator, cast.stranger, cast.leader):
        assert said not in signed_in(worker).get("/").content.decode()


def test_the_worker_writes_down_that_the_tribe_was_called_and_invited(cast: Cast) -> None:
    inquiry(cast, "confirmed")
    page = reverse("families:person", args=[cast.family.pk, cast.child.pk])
    client = signed_in(cast.worker)
    body = {"standing": "child", "first_name": "Ivy", "last_name": "Marlow", "drawn_as": "not_known", "reads_in": "en",
            "on_paper": "full", "icwa_status": "confirmed", "born_on": "2017-04-12", **hidden(client.get(page)),
            "tribe_called_on": "2026-02-20", "tribe_invited_on": "2026-02-27"}  # fmt: skip
    late = client.post(page, body | {"tribe_called_on": (today() + timedelta(days=3)).isoformat()})
    assert late.status_code == 422 and "This day is still to come." in late.content.decode()
    assert client.post(page, body).status_code == 302
    row = Person.objects.get(pk=cast.child.pk)
    assert (str(row.tribe_called_on), str(row.tribe_invited_on)) == ("2026-02-20", "2026-02-27")
    assert "2026-02-20" not in str(Entry.objects.filter(kind="families.person_changed").get().detail)
    assert [need.what for need in found(cast)] == [
        "Call the tribe of Otto",
        "Invite the tribe to plan for Otto",
    ]
    assert "2026" in client.get(page).content.decode()


def test_it_asks_as_often_for_many_children(cast: Cast) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            needs_of(desk_of(cast.worker, at=AT + timedelta(days=1)))
        return len(asked)

    inquiry(cast, "not_asked")
    few = queries()
    for number in range(12):
        Person.objects.create(
            agency=cast.agency, created_at=AT, family=cast.family, standing="child", first_name=f"C{number}",
            birth_known="unknown", icwa_status="confirmed",
        )  # fmt: skip
    assert queries() == few
