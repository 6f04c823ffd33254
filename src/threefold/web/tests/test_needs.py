"""What needs a worker: each source, whose it is, what it never says, and that it costs the same for many families."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from threefold.accounts import drafts
from threefold.accounts.models import Worker
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.families.changes.family import NewFamily, create_family
from threefold.families.models import CourtDate, Family, HandedOver, Referral
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import DraftRound, ItemVersion, LoneDraft, MapItem, SafetyGoal, Threat
from threefold.mapping.tests.things import danger, put
from threefold.networks.changes import Place, place_member, tell_worry
from threefold.plans.models import LateWording, Plan
from threefold.practice.rules.registry import rule
from threefold.supervision.models import Review
from threefold.web.needs import Need, desk_of, needs_of
from threefold.web.needs.days import by_day, greeting, lead
from threefold.web.needs.lines import lines_of

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ON = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def found(worker: Worker, **ahead: float) -> tuple[Need, ...]:
    return needs_of(desk_of(worker, at=AT + timedelta(**ahead)))


def sayings(worker: Worker, **ahead: float) -> str:
    return "\n".join(f"{need.what} {need.why}" for need in found(worker, **ahead))


def plan(cast: Cast, **more: Any) -> Plan:
    given = {"status": "active", "kind": "network", "starts_on": ON, "expires_on": date(2026, 4, 10), **more}
    return Plan.objects.create(agency=cast.agency, created_at=AT, family=cast.family, **given)


def referral(cast: Cast, **more: Any) -> Referral:
    given = {"response": "ten_days", "received_at": AT, "family": cast.family, **more}
    return Referral.objects.create(agency=cast.agency, created_at=AT, **given)


def test_an_empty_desk_says_so(cast: Cast) -> None:
    desk = desk_of(cast.leader, at=AT)
    assert needs_of(desk) == ()
    assert greeting(desk, ()) == "Good morning, Lee. Nothing needs you this week."
    assert lead(desk, ()) == "Nothing is late."


def test_a_report_waits_until_the_family_is_met(cast: Cast) -> None:
    row = referral(cast)
    need = found(cast.worker)[0]
    assert (need.what, need.day, need.late) == ("Meet the Marlow family in person", date(2026, 3, 12), False)
    assert found(cast.worker, days=11)[0].late
    row.response = "immediate"
    row.save()
    assert found(cast.worker)[0].day == date(2026, 3, 3)
    row.response = "evaluated_out"
    row.save()
    assert found(cast.worker) == ()


def test_the_assessment_is_due_two_working_days_after_the_meeting(cast: Cast) -> None:
    row = referral(cast, responded_at=AT)
    need = found(cast.worker)[0]
    assert (need.day, need.late) == (date(2026, 3, 4), False)
    assert found(cast.worker, days=3)[0].late
    Threat.objects.create(agency=cast.agency, created_at=AT, family=cast.family, label="x", assessed_on=ON)
    assert found(cast.worker) == ()
    Threat.objects.all().delete()
    row.outcome = "Safe with plan"
    row.save()
    assert found(cast.worker) == ()


def test_the_case_plan_is_announced_and_never_called_late(cast: Cast) -> None:
    cast.family.stage = Family.Stage.MAINTENANCE
    cast.family.save()
    due = cast.family.opened_on + timedelta(days=60)
    assert not found(cast.worker)
    before = (due - ON).days - 3
    assert [need.day for need in found(cast.worker, days=before)] == [due]
    assert not found(cast.worker, days=before + 5)


def test_plans_end_by_themselves_and_say_so(cast: Cast) -> None:
    row = plan(cast, expires_on=date(2026, 3, 9), review_on=date(2026, 3, 5))
    assert [need.day for need in found(cast.worker)] == [date(2026, 3, 5), date(2026, 3, 9)]
    late = found(cast.worker, days=8)
    assert [need.what for need in late] == ["The Marlow family’s safety plan has ended by itself"]
    assert late[0].late
    row.status = "ended"
    row.save()
    assert found(cast.worker, days=8) == ()


def test_next_steps_are_their_owner_s(cast: Cast) -> None:
    step = put(cast, "Ask the bakery", category="next_step", owner_worker=cast.worker.pk, due_on=ON)
    assert found(cast.worker)[0].what == "Ask the bakery"
    assert found(cast.worker, days=2)[0].late
    assert "bakery" not in sayings(cast.supervisor)
    step.due_on = date(2026, 5, 1)
    step.save()
    assert found(cast.worker) == ()


@pytest.mark.parametrize("mark", [{"in_confidence": True}, {"audience": "kept"}])
def test_words_told_in_confidence_do_not_stand_on_the_desk(cast: Cast, mark: dict[str, Any]) -> None:
    step = put(
        cast, "CANARY the clinic", category="next_step", owner_worker=cast.worker.pk, due_on=ON, **mark
    )
    step.written_by = cast.second
    step.save()
    assert "CANARY" not in sayings(cast.worker)
    assert "A next step of yours" in sayings(cast.worker)


def test_words_do_not_stand_on_desks_to_which_something_is_sealed(cast: Cast) -> None:
    put(cast, "CANARY street", category="next_step", owner_worker=cast.second.pk, due_on=ON)
    assert "CANARY" not in sayings(cast.second)
    assert "A next step of yours" in sayings(cast.second)


def test_a_worry_without_a_goal_until_it_has_one_or_is_closed(cast: Cast) -> None:
    row = danger(cast)
    assert "“Nights alone”: without a goal" in sayings(cast.worker)
    goal = SafetyGoal.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, danger=row, text="x", written_by=cast.worker
    )
    assert found(cast.worker) == ()
    goal.delete()
    row.closed_on = ON
    row.save()
    assert found(cast.worker) == ()


def test_who_keeps_children_safe_must_hear_the_worries(cast: Cast) -> None:
    row = danger(cast)
    place = Place(ring="knows_most", vetting="cleared", role="safety_person", agreed_on=ON)
    who = {"by": cast.worker, "family": cast.family, "at": AT}
    member = place_member(id=new_id(), person=cast.grandmother, place=place, **who)
    assert "Tell Pearl the worries" in sayings(cast.worker)
    tell_worry(id=new_id(), member=member, danger=row.pk, how_much="all", told_on=ON, told_by="Nora", **who)
    assert "Tell Pearl" not in sayings(cast.worker)


def test_two_wordings_wait(cast: Cast) -> None:
    item = put(cast)
    version = ItemVersion.objects.create(
        agency=cast.agency, created_at=AT, item=item, number=1, beside=True, text="x", category="strength",
        by=cast.second, at=AT,
    )  # fmt: skip
    LateWording.objects.create(
        agency=cast.agency, created_at=AT, plan=plan(cast), given={}, by=cast.second, at=AT
    )
    assert sayings(cast.worker).count("Two wordings wait with the Marlow family") == 2
    version.settled_at = AT
    version.save()
    LateWording.objects.update(settled_at=AT)
    assert found(cast.worker) == ()


def test_a_copy_that_was_made_waits_until_it_is_given(cast: Cast) -> None:
    hers, grandmas, his = (
        HandedOver.objects.create(
            agency=cast.agency, created_at=AT, family=cast.family, person=person, kind="plan", surface="print",
            language="en", digest="x", by=cast.worker, at=AT,
        )
        for person in (cast.mother, cast.grandmother, cast.father)
    )  # fmt: skip
    # From Dale, Nora is kept safe: they never stand in one row.
    together, alone = found(cast.worker)
    assert (together.what, alone.what) == ("Give Nora and Pearl their copy", "Give Dale their copy")
    assert [(part.what, part.href.partition("#")[2]) for part in together.parts] == [
        ("Nora", f"for-{cast.mother.pk}"),
        ("Pearl", f"for-{cast.grandmother.pk}"),
    ]
    assert alone.parts == ()
    HandedOver.objects.filter(pk__in=(his.pk, grandmas.pk)).update(outcome=HandedOver.Outcome.REFUSED)
    assert [need.what for need in found(cast.worker)] == ["Give Nora their copy"]
    hers.outcome = HandedOver.Outcome.GIVEN
    hers.save()
    assert found(cast.worker) == ()


def test_those_who_wait_for_their_copy_are_links_of_one_row(cast: Cast, client: Client) -> None:
    for person in (cast.mother, cast.grandmother):
        HandedOver.objects.create(
            agency=cast.agency, created_at=AT, family=cast.family, person=person, kind="plan", surface="print",
            language="en", digest="x", by=cast.worker, at=AT,
        )  # fmt: skip
    client.force_login(cast.worker, backend=BACKEND)
    page = client.get(reverse("web:family", args=[cast.family.pk])).content.decode()
    assert page.count("Give Nora and Pearl their copy") == page.count("their copy")
    for person in (cast.mother, cast.grandmother):
        assert f'copies/#for-{person.pk}" dir="auto">{person.called}</a>' in page


def test_drafts_of_families_that_are_no_longer_mine_are_not_named(cast: Cast) -> None:
    for family in (cast.family, cast.other_family):
        path = f"/families/{family.pk}/map/"
        drafts.keep(by=cast.worker, form=f"x:{family.pk}", path=path, fields={}, at=AT)
    (need,) = found(cast.worker)
    assert need.what == "Something about the Marlow family is not saved yet"
    assert need.href.startswith(f"/families/{cast.family.pk}/map/?put_back=x%3A")


def test_many_drafts_are_one_line_with_each_form_once(cast: Cast) -> None:
    path = f"/families/{cast.family.pk}/map/"
    given = (
        (
            "mapping.add_item:1",
            {"text": ["Pearl came  every night this week and slept on the couch until morning"]},
        ),
        ("mapping.add_item:1+", {"text": ["Pearl again"]}),
        ("mapping.edit_item:2", {"text": ["CANARY said softly"], "in_confidence": ["on"]}),
        ("families.fill_vault:3", {"who": ["CANARY Wes upstairs"]}),
    )
    for number, (form, fields) in enumerate(given):
        at = AT - timedelta(minutes=number)
        drafts.keep(by=cast.worker, form=form, path=path, fields=fields, at=at)
    (need,) = found(cast.worker)
    assert (need.what, len(need.parts)) == ("Three things you wrote are not saved yet", 3)
    said = " ".join(part.what for part in need.parts)
    assert "Marlow, Map: “Pearl came every night this week" in said and "…”" in said
    assert "CANARY" not in said and "again" not in said


def test_a_conflict_or_the_end_of_a_term_empties_the_desk(cast: Cast) -> None:
    danger(cast)
    assert found(cast.worker)
    cast.family.assignments.filter(worker=cast.worker).update(ends=ON)
    assert found(cast.worker)
    assert found(cast.worker, days=1) == ()


def test_late_first_then_by_day_then_what_has_no_day(cast: Cast) -> None:
    danger(cast)
    for days in (-1, 1, 0):
        put(
            cast,
            f"in {days}",
            category="next_step",
            owner_worker=cast.worker.pk,
            due_on=ON + timedelta(days=days),
        )
    desk = desk_of(cast.worker, at=AT)
    days = by_day(desk, needs_of(desk))
    assert [day.label for day in days] == ["Late", "Today", "Tomorrow", "This week"]
    assert greeting(desk, needs_of(desk)) == "Good morning, Alma. Four things need you this week."
    assert lead(desk, needs_of(desk)) == "One thing is late."
    with translation.override("es"):
        assert greeting(desk, needs_of(desk)) == "Buenos días, Alma. Cuatro cosas le esperan esta semana."


def test_families_stand_beside_with_their_children(cast: Cast) -> None:
    (line,) = lines_of(desk_of(cast.worker, at=AT), ())
    assert (line.name, line.children, line.next) == ("Marlow", "Ivy and Otto", "Emergency response")
    with translation.override("es"):
        assert lines_of(desk_of(cast.worker, at=AT), ())[0].children == "Ivy y Otto"


def _fill(cast: Cast, count: int) -> None:
    for number in range(count):
        new = NewFamily(name=f"F{number}", stage=Family.Stage.MAINTENANCE)
        family = create_family(by=cast.worker, id=new_id(), at=AT, new=new)
        row = {"agency": cast.agency, "created_at": now(), "family": family}
        Referral.objects.create(response="ten_days", received_at=now(), **row)
        Plan.objects.create(status="active", kind="network", expires_on=today(), **row)
        Plan.objects.create(status="draft", kind="network", **row)
        who = {"owner_worker": cast.worker, "written_by": cast.worker}
        MapItem.objects.create(category="next_step", basis="told", due_on=today(), **who, **row)
        Review.objects.create(
            decision="plan", subject=new_id(), edition=1, question="?", by=cast.supervisor, at=AT, **row
        )
        danger(cast, family=family)
        asked = DraftRound.objects.create(about="Nights", opened_by=cast.second, **row)
        for one in (cast.worker, cast.supervisor):
            LoneDraft.objects.create(round=asked, worker=one, **row)
        drafts.keep(by=cast.worker, form=f"d:{number}", path=f"/families/{family.pk}/", fields={}, at=AT)


def _queries(who: Worker, path: str) -> int:
    client = Client()
    client.force_login(who, backend=BACKEND)
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(path).status_code == 200
    return len(seen)


def test_home_and_unit_cost_the_same_for_ten_times_the_families(cast: Cast) -> None:
    _fill(cast, 2)
    home, unit = _queries(cast.worker, "/"), _queries(cast.supervisor, "/unit/")
    _fill(cast, 20)
    assert _queries(cast.worker, "/") == home
    assert _queries(cast.supervisor, "/unit/") == unit


def test_one_page_costs_the_same_for_ten_times_the_record(cast: Cast) -> None:
    path = f"/families/{cast.family.pk}/"

    def grow(count: int) -> None:
        for number in range(count):
            row = danger(cast, title=f"W{number}")
            put(cast, "words", exact_words=True, said_by=cast.child.pk)
            put(cast, "step", category="next_step", owner=cast.mother.pk, due_on=today())
            made = plan(cast, expires_on=today() + timedelta(days=3))
            made.dangers.add(row)

    grow(2)
    few = _queries(cast.worker, path)
    grow(18)
    assert _queries(cast.worker, path) == few


def hearing(cast: Cast, on: date, **more: Any) -> CourtDate:
    given = {"kind": "disposition", "about": "CANARY", **more}
    return CourtDate.objects.create(agency=cast.agency, created_at=AT, family=cast.family, on=on, **given)


def test_a_day_in_court_is_said_ahead_and_its_outcome_is_asked_for(cast: Cast) -> None:
    row = hearing(cast, ON + timedelta(days=3))
    said = sayings(cast.worker)
    assert "The Marlow family is in court: Disposition" in said and "CANARY" not in said
    row.on = ON - timedelta(days=3)
    row.save()
    assert "Write down what the court said about the Marlow family" in sayings(cast.worker)
    row.outcome = "Sustained."
    row.save()
    assert "court" not in sayings(cast.worker)


def test_the_county_s_clocks_say_why_as_their_rules_do(cast: Cast) -> None:
    referral(cast, responded_at=AT)
    assert rule(38).why.en in sayings(cast.worker)
    Family.objects.filter(pk=cast.family.pk).update(stage="maintenance", opened_on=ON - timedelta(days=1))
    hearing(cast, ON + timedelta(days=2))
    due = next(one for one in found(cast.worker) if "case plan" in one.what)
    assert due.day == ON + timedelta(days=2) and rule(39).why.en in due.why


def test_a_hearing_stands_among_the_days_ahead(cast: Cast, client: Client) -> None:
    hearing(cast, today() + timedelta(days=20), about="Where Theo lives")
    client.force_login(cast.worker, backend=BACKEND)
    page = client.get(reverse("web:family", args=[cast.family.pk])).content.decode()
    assert "In court: Disposition" in page and "Where Theo lives" in page


def test_nobody_is_asked_for_what_they_may_not_do(cast: Cast) -> None:
    referral(cast, responded_at=AT)
    referral(cast)
    CourtDate.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, on=ON - timedelta(days=3), kind="review"
    )
    asked = ("Write down the safety assessment", "Meet the Marlow family in person", "what the court said")
    said = sayings(cast.worker, days=1)
    assert all(words in said for words in asked)
    for who in (cast.facilitator, cast.second):
        theirs = sayings(who, days=1)
        assert not any(words in theirs for words in asked)
    # What she may do stands on her desk.
    plan(cast, expires_on=ON + timedelta(days=3))
    assert "safety plan ends" in sayings(cast.facilitator, days=1)
