"""A supervisor's unit: what is late, what waits, and in which order the families stand."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.families.changes.family import NewFamily, create_family
from threefold.families.models import Family, Opening, Referral
from threefold.families.tests.cast import AT, Cast
from threefold.plans.models import Override
from threefold.web.needs import desk_of
from threefold.web.needs.supervising import waits
from threefold.web.tests.test_needs import BACKEND, ON, found, in_english, plan, referral, sayings

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]


def test_a_supervisor_s_unit_shows_what_waits_there(cast: Cast) -> None:
    row = plan(cast, expires_on=date(2026, 3, 5))
    Override.objects.create(
        agency=cast.agency, created_at=AT, plan=row, rule=7, reason="tonight only", by=cast.supervisor, at=AT
    )
    found = list(waits(desk_of(cast.supervisor, at=AT)))
    passed = (
        "You let a rule pass, with a reason: "
        "“A safety plan has at least one person of the family's own who did not cause the harm”"
    )
    assert [need.what for need in found] == ["The Marlow family’s safety plan ends", passed]
    assert found[1].rule == 7
    assert list(waits(desk_of(cast.worker, at=AT))) == []


def test_a_supervisor_s_first_page_names_what_is_late_in_the_unit(cast: Cast) -> None:
    Referral.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, received_at=AT - timedelta(days=3),
        response=Referral.Response.IMMEDIATE,
    )  # fmt: skip
    plan(cast, starts_on=ON - timedelta(days=30), expires_on=ON - timedelta(days=1))
    said = [(need.what, need.late) for need in found(cast.supervisor)]
    assert ("Meet the Marlow family in person", True) in said
    assert ("The Marlow family’s safety plan has ended by itself", True) in said
    assert not any("Marlow" in need.what for need in found(cast.stranger))


def test_a_unit_says_what_is_late_and_puts_what_is_late_longest_first(cast: Cast, client: Client) -> None:
    today = now()
    for name, days in (("Abbot", None), ("Brook", 3), ("Zuni", 20)):
        new = NewFamily(name=name, stage=Family.Stage.RESPONSE)
        family = create_family(by=cast.worker, id=new_id(), at=AT, new=new)
        if days:
            met = today - timedelta(days=days + 15)
            referral(cast, family=family, received_at=met, responded_at=met)
    plan(cast, starts_on=ON, expires_on=today.date() - timedelta(days=1))
    client.force_login(cast.supervisor, backend=BACKEND)
    page = client.get(reverse("web:unit")).content.decode()
    names = ("Zuni", "Brook", "Marlow", "Abbot")
    assert [page.index(f">{name}</a>") for name in names] == sorted(
        page.index(f">{name}</a>") for name in names
    )
    assert "Late: Write down the safety assessment of the Zuni family" in page and "It was due on" in page
    assert page.count("Nothing waits.") == 1
    home = client.get(reverse("web:home")).content.decode()
    assert "Write down the safety assessment of the Brook family" in home and "Abbot" not in home


def test_a_plan_that_ran_out_beside_one_that_holds_does_not_say_that_nothing_holds(cast: Cast) -> None:
    plan(cast, starts_on=ON - timedelta(days=9), expires_on=ON - timedelta(days=1))
    assert "Nothing holds now." in sayings(cast.worker)
    plan(cast, expires_on=ON + timedelta(days=30))
    assert "Nothing holds now." not in sayings(cast.worker)
    assert "safety plan has ended by itself" in sayings(cast.supervisor)


def test_openings_wait_for_the_supervisor(cast: Cast) -> None:
    Opening.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, worker=cast.worker, group="reporter.identity",
        break_glass=True, reason="SECRET-REASON", until=AT + timedelta(hours=1),
    )  # fmt: skip
    said = sayings(cast.supervisor)
    assert "Look at what Alma opened" in said
    assert "SECRET-REASON" not in said
    assert "Look at" not in sayings(cast.worker)
    assert "Look at" not in sayings(cast.stranger)
