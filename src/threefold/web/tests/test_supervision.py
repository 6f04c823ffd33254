"""The pages around supervision: what was decided, who asks, a page for a family and for a worker; no ranking."""

import time
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from threefold.accounts.models import Worker
from threefold.audit.models import Entry
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.families.changes.family import NewFamily, create_family
from threefold.families.models import Family, Person, Referral
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import MapItem
from threefold.mapping.tests.test_scaling import put as rate
from threefold.mapping.tests.test_scaling import scale_of
from threefold.mapping.tests.things import danger, put
from threefold.plans.models import Action, ActOfProtection, Plan, PlanVersion
from threefold.plans.tests import things
from threefold.supervision.models import Review, ToBring
from threefold.web.tests.test_needs import in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]
WORKERS, FAMILIES = 8, 20
# Wide, for machines that do much else: a page that became many times dearer is found.
MOST_CPU = 1.0


def decision(cast: Cast, plan: Plan) -> str:
    return reverse("web:review_decision", args=[cast.family.pk, "plan", plan.pk])


def stands(cast: Cast) -> Plan:
    """A plan that is in force today."""
    row = things.in_force(cast)
    Plan.objects.filter(pk=row.pk).update(starts_on=today(), expires_on=None, finished_at=now())
    return row


def test_what_was_decided_waits_on_the_unit_s_page_until_it_was_looked_at(cast: Cast) -> None:
    plan = stands(cast)
    boss = signed_in(cast.supervisor)
    page = boss.get(reverse("web:unit")).content.decode()
    assert "Decided, and not looked at yet" in page and "Today, by Alma." in page
    assert decision(cast, plan) in page
    shown = boss.get(decision(cast, plan)).content.decode()
    assert (
        "The Marlow family’s safety plan is in force" in shown
        and reverse("plans:plan", args=[cast.family.pk, plan.pk]) in shown
    )
    too_long = boss.post(decision(cast, plan), {"edition": "1", "words": "x" * 3000})
    assert too_long.status_code == 422 and "very long" in too_long.content.decode()
    body = {"edition": "1", "words": "Pearl is in it twice.", "change_id": str(new_id())}
    for _ in range(2):
        assert boss.post(decision(cast, plan), body)["Location"] == reverse("web:unit")
    assert Review.objects.count() == 1
    assert "Decided, and not looked at yet" not in boss.get(reverse("web:unit")).content.decode()
    assert (
        "Pearl is in it twice."
        in signed_in(cast.worker).get(reverse("web:prepare", args=[cast.family.pk])).content.decode()
    )


def test_only_supervisors_look_and_strangers_find_nothing(cast: Cast) -> None:
    plan = stands(cast)
    for worker in (cast.worker, cast.second, cast.facilitator, cast.stranger, cast.administrator):
        client = signed_in(worker)
        assert client.get(decision(cast, plan)).status_code == 404
        assert client.post(decision(cast, plan), {"edition": "1"}).status_code == 404
        assert client.get(reverse("web:prepare_worker", args=[cast.supervisor.pk])).status_code == 404
    for worker in (cast.second, cast.facilitator, cast.stranger):
        assert signed_in(worker).get(reverse("web:prepare", args=[cast.family.pk])).status_code == 404
    assert signed_in(cast.supervisor).get(decision(cast, plan).replace("plan/", "party/")).status_code == 404
    assert not Review.objects.exists()


def test_what_is_late_to_look_at_stands_on_the_supervisor_s_first_page(cast: Cast) -> None:
    plan = stands(cast)
    said = "The Marlow family’s safety plan is in force"
    boss = signed_in(cast.supervisor)
    assert said not in boss.get("/").content.decode()
    Plan.objects.filter(pk=plan.pk).update(finished_at=AT)
    assert said in boss.get("/").content.decode()
    assert said not in signed_in(cast.worker).get("/").content.decode()


def test_a_family_for_supervision_begins_with_what_is_strong(cast: Cast) -> None:
    put(cast, "Pearl sleeps over on work nights", category="strength", said_by=cast.grandmother.pk)
    put(cast, "Call the school", category="next_step", owner_worker=cast.worker.pk)
    MapItem.objects.filter(category="next_step").update(done_on=today())
    things.act(cast)
    danger(cast)
    page = signed_in(cast.supervisor).get(reverse("web:prepare", args=[cast.family.pk])).content.decode()
    parts = ("What is strong", "Nora took the keys", "Pearl sleeps over on work nights",
             "What moved in the last 30 days", "Call the school", "What is missing, or waits",
             "A worry of the Marlow family has no goal yet",
             "What the worker brings")  # fmt: skip
    assert [page.index(one) for one in parts] == sorted(page.index(one) for one in parts)


def test_the_worker_says_what_to_bring_and_the_supervisor_reads_it(cast: Cast) -> None:
    worker, boss = signed_in(cast.worker), signed_in(cast.supervisor)
    at, page = reverse("web:note_topic", args=[cast.family.pk]), reverse("web:prepare", args=[cast.family.pk])
    assert boss.post(at, {"text": "x"}).status_code == 404
    assert worker.post(at, {"text": "x" * 5000}).status_code == 422
    assert worker.post(at, {"text": "I dread the next visit.", "change_id": str(new_id())}).status_code == 302
    assert "I dread the next visit." in boss.get(page).content.decode()
    of_worker = boss.get(reverse("web:prepare_worker", args=[cast.worker.pk])).content.decode()
    assert "Something is written down" in of_worker and "I dread" not in of_worker
    worker.post(at, {"text": "", "change_id": str(new_id())})
    assert ToBring.objects.count() == 2 and "I dread" not in boss.get(page).content.decode()


def test_words_told_in_confidence_are_on_nobody_else_s_page(cast: Cast) -> None:
    kept = put(cast, "CANARY the clinic", category="strength", in_confidence=True, audience="staff")
    kept.written_by = cast.second
    kept.save()
    for client in (signed_in(cast.supervisor), signed_in(cast.worker)):
        assert (
            "CANARY" not in client.get(reverse("web:prepare_worker", args=[cast.worker.pk])).content.decode()
        )


def test_a_worker_s_page_goes_by_the_families_names_and_counts_nobody(cast: Cast) -> None:
    for name in ("Zuni", "Abbot"):
        create_family(
            by=cast.worker, id=new_id(), at=AT, new=NewFamily(name=name, stage=Family.Stage.RESPONSE)
        )
    page = signed_in(cast.worker).get(reverse("web:prepare_worker", args=[cast.worker.pk])).content.decode()
    order = [page.index(f">{name}</a></h2>") for name in ("Abbot", "Marlow", "Zuni")]
    assert order == sorted(order)
    unit = signed_in(cast.supervisor).get(reverse("web:unit")).content.decode()
    assert reverse("web:prepare_worker", args=[cast.worker.pk]) in unit
    assert "Okafor" not in page and "%" not in page


def _unit(cast: Cast, families: int) -> Worker:
    """A unit of eight with so many families each; the last worker made."""
    made = [
        Worker.objects.create_user(f"w{new_id()}@example.org", name=f"Worker {number}", agency=cast.agency,
                                   unit=cast.worker.unit, duties=["casework"])
        for number in range(WORKERS)
    ]  # fmt: skip
    for worker in made:
        for number in range(families):
            new = NewFamily(name=f"F{number}", stage=Family.Stage.MAINTENANCE)
            _fill(cast, worker, create_family(by=worker, id=new_id(), at=AT, new=new))
    return made[-1]


def _fill(cast: Cast, worker: Worker, family: Family) -> None:
    """A family with work in it: a report, a worry, strengths, an act, a plan in force that nobody looked at."""
    row: dict[str, Any] = {"agency": cast.agency, "created_at": now(), "family": family}
    Referral.objects.create(response="ten_days", received_at=now(), **row)
    danger(cast, family=family)
    plan = Plan.objects.create(
        status="active",
        kind="network",
        starts_on=AT.date(),
        expires_on=today(),
        finished_at=now(),
        **row,
    )
    PlanVersion.objects.create(
        agency=cast.agency, created_at=now(), plan=plan, number=1, content={}, by=worker, at=now()
    )
    Action.objects.create(text="calls", plan=plan, doer_worker=worker, written_by=worker, **row)
    ActOfProtection.objects.create(text="kept safe", day=today(), written_by=worker, **row)
    for text in ("strong", "stronger", "strongest"):
        MapItem.objects.create(text=text, category="strength", basis="told", written_by=worker, **row)


def _cost(client: Client, path: str) -> tuple[int, float]:
    """Questions to the database, and the least CPU seconds of three requests. SQLite takes what was read in stretches
    of a hundred rows: those are no questions.
    """
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    queries, spent = sum(one["sql"].startswith("SELECT") for one in seen.captured_queries), []
    for _ in range(3):
        begun = time.process_time()
        client.get(path)
        spent.append(time.process_time() - begun)
    return queries, min(spent)


def test_the_pages_of_a_unit_cost_the_same_for_ten_times_the_families(cast: Cast) -> None:
    boss = signed_in(cast.supervisor)
    last = _unit(cast, 2)
    unit, person = reverse("web:unit"), reverse("web:prepare_worker", args=[last.pk])
    few = _cost(boss, unit)[0], _cost(boss, person)[0]
    last = _unit(cast, FAMILIES - 2)
    person = reverse("web:prepare_worker", args=[last.pk])
    many, one = _cost(boss, unit), _cost(boss, person)
    assert (many[0], one[0]) == few
    assert max(one[1], many[1]) < MOST_CPU, (many, one)


def test_a_worker_s_page_opens_each_record_whose_words_it_shows(cast: Cast) -> None:
    put(cast, "She counts their shoes.", category="strength")
    boss = signed_in(cast.supervisor)
    page = boss.get(reverse("web:prepare_worker", args=[cast.worker.pk])).content.decode()
    assert "She counts their shoes." in page
    reads = Entry.objects.filter(actor=cast.supervisor.pk, family=cast.family.pk, kind__startswith="read.")
    # Of what else people are named with there, too.
    told = set(reads.values_list("kind", "detail__group"))
    assert {("read.shown", "map.items"), ("read.shown", "people.adults")} == told


def read_of(cast: Cast, by: Worker) -> set[str]:
    rows = Entry.objects.filter(kind="read.shown", family=cast.family.pk, actor=by.pk)
    return {one["group"] for one in rows.values_list("detail", flat=True)}


def test_the_page_for_supervision_notes_every_group_that_stands_on_it_and_no_other(cast: Cast) -> None:
    client, page = signed_in(cast.supervisor), reverse("web:prepare", args=[cast.family.pk])
    Person.objects.filter(family=cast.family).update(icwa_status="no_reason")
    client.get(page)
    assert read_of(cast, cast.supervisor) == {"notes.supervision"}
    put(cast, "She walks them to school.", category="strength")
    stands(cast)
    Person.objects.filter(pk=cast.child.pk).update(icwa_status="not_asked")
    client.get(page)
    told = read_of(cast, cast.supervisor)
    assert {"notes.supervision", "map.items", "plan.text", "people.tribal", "people.children"} <= told
    assert "scaling.answers" not in told


def test_a_number_that_a_child_asked_to_keep_is_noted_as_such(cast: Cast) -> None:
    """On the page of the worker who was told: a read of its own kind."""
    scale, on = scale_of(cast), today()
    rate(cast, scale, "child", 3, on - timedelta(days=9), audience="kept")
    rate(cast, scale, "child", 6, on - timedelta(days=2))
    page = signed_in(cast.worker).get(reverse("web:prepare", args=[cast.family.pk])).content.decode()
    assert "from 3 to 6" in page
    assert "child.private" in read_of(cast, cast.worker)
