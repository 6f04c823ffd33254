"""Fifty generated families: the rules find something in many places, and nowhere everything."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import transaction

from threefold.accounts.changes import NewWorker, begin_agency
from threefold.accounts.models import Agency
from threefold.accounts.roles import Duty, Role
from threefold.families.models import Family, Person
from threefold.families.readers import reader_for_worker
from threefold.mapping.models import DangerStatement, MapItem
from threefold.mapping.statement_facts import findings_on_map, findings_on_things
from threefold.networks.facts import circle_findings
from threefold.networks.models import Member
from threefold.plans.facts import findings_of
from threefold.plans.models import LogEntry, Plan
from threefold.web.demo.county.load import County

AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
FIFTY = 50


@pytest.fixture(scope="module")
def fifty(django_db_setup: None, django_db_blocker: Any) -> Iterator[Agency]:
    """The families, laid down once for all that read them, and undone after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        first = NewWorker(
            name="Nadia Bell", email="nadia@almadera.example", duties=[Duty.CASEWORK, Duty.ADMINISTRATION],
            password="words that nobody guesses",
        )  # fmt: skip
        agency = begin_agency(name="Almadera County", hotline="", first=first, at=AT, practice=True).agency
        County(agency, seed=5, at=AT, say=lambda line: None).lay(FIFTY)
        yield agency
        transaction.set_rollback(True)


@pytest.fixture
def county(fifty: Agency, db: None) -> Agency:
    """The county for one test, in a transaction of its own."""
    return fifty


def _rules_in(family: Family) -> set[int]:
    worker = family.assignments.get().worker
    reader = reader_for_worker(worker, family, Role.SOCIAL_WORKER, at=AT)
    found = [*findings_on_map(family, reader), *findings_on_things(family, reader)]
    found += circle_findings(family, reader, AT.date())
    for plan in Plan.objects.filter(family=family):
        found += findings_of(plan, on=AT.date())
    return {one.rule for one in found}


def test_the_rules_find_a_spread_of_gaps(county: Agency) -> None:
    families = list(Family.objects.filter(agency=county))
    assert len(families) == FIFTY
    found = Counter(rule for family in families for rule in _rules_in(family))
    partly = {rule: count for rule, count in found.items() if count < 0.9 * FIFTY}
    assert len(partly) >= 12, found


def test_the_county_holds_all_kinds_of_standing(county: Agency) -> None:
    today = AT.date()
    assert DangerStatement.objects.filter(goal__isnull=True).exists()
    assert DangerStatement.objects.filter(goal__agreed_on__isnull=False).exists()
    plans = Plan.objects.filter(family__agency=county)
    assert plans.filter(status=Plan.Status.ACTIVE, expires_on__lt=today).exists()
    assert plans.filter(status=Plan.Status.ACTIVE, expires_on__gte=today).exists()
    assert plans.filter(status=Plan.Status.DRAFT).exists()
    without = Family.objects.filter(agency=county, plans__isnull=True)
    assert 0 < without.count() < FIFTY
    assert Member.objects.filter(agreed_on__isnull=True).exists()
    assert Person.objects.filter(standing="child", icwa_status="not_asked").exists()
    assert LogEntry.objects.values_list("outcome", flat=True).distinct().count() == 3
    quoted = MapItem.objects.filter(said_by__standing="child").values("family").distinct().count()
    assert 0 < quoted < FIFTY
    assert {"en", "es"} == set(MapItem.objects.values_list("language", flat=True))
