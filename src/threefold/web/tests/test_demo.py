"""The fictional county: twelve families that read like real life, told through everybody's changes."""

from datetime import UTC, datetime

import pytest

from threefold.audit.models import Entry
from threefold.families.models import Family, Person
from threefold.mapping.models import DangerStatement, MapItem
from threefold.plans.models import LogEntry, Plan
from threefold.web.demo.load import HOTLINE, all_stories, load_county, tell

AT = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


def test_twelve_families_told_once(db: None) -> None:
    agency = load_county(at=AT)
    assert load_county(at=AT) == agency
    assert Family.objects.filter(agency=agency).count() == len(all_stories()) == 12
    assert agency.is_practice


def test_a_story_told_twice_is_one_story(db: None) -> None:
    agency = load_county(at=AT)
    models = (Person, MapItem, DangerStatement, Plan, LogEntry, Entry)
    before = [model.objects.count() for model in models]
    for story in all_stories()[:3]:
        tell(story, by=agency.workers.get(email=f"{story.worker}@almadera.example"), at=AT)
    assert [model.objects.count() for model in models] == before


def test_the_stories_show_gaps_as_well_as_safety(db: None) -> None:
    load_county(at=AT)
    assert DangerStatement.objects.filter(goal__isnull=True).exists()
    assert Plan.objects.filter(status=Plan.Status.ACTIVE, expires_on__lt=AT.date()).exists()
    assert {"en", "es"} <= set(MapItem.objects.values_list("language", flat=True))


@pytest.mark.parametrize("story", all_stories(), ids=lambda story: story.key)
def test_no_story_names_its_reporter(story: object) -> None:
    texts = " ".join(item.text + item.translation for item in story.items).lower()
    texts += " ".join(harm.text for harm in story.harms).lower()
    for report in story.reports:
        for giveaway in report.giveaways:
            assert giveaway.lower() not in texts, giveaway


@pytest.mark.parametrize("story", all_stories(), ids=lambda story: story.key)
def test_nobody_of_a_family_has_anothers_number_or_the_countys(story: object) -> None:
    numbers = [person.phone for person in story.people if person.phone]
    assert len(set(numbers)) == len(numbers)
    assert HOTLINE not in numbers
