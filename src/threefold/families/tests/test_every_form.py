"""Every form of the package: sent twice it has one effect, and no words make it fail."""

from typing import Any

import pytest
from django.test import Client

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.changes.homes import Home, add_household, begin_residence
from threefold.families.changes.referrals import Report, add_referral
from threefold.families.changes.ties import Tie, add_tie
from threefold.families.models import Household, Protection, Referral, Relationship, Residence
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import AT, Cast

pytestmark = pytest.mark.django_db
ODD = [
    "\x00\x1b",
    "x" * 100_000,
    "<script>alert(1)</script>",
    "🙂" * 90,
    "שלום עולם",
    "%(name)s {actor} {{ x }}",
]
WORDS: dict[str, str] = {
    "add_household": "name", "household": "note", "begin_residence": "when", "ties": "label", "tie": "label",
    "protections": "note", "protection": "note", "add_place": "place", "add_referral": "safe_text",
    "change_referral": "outcome", "reporter": "received", "declare_conflict": "reason", "family_facts": "about",
    "residence": "when", "add_court_date": "outcome",
}  # fmt: skip


def forms_of(cast: Cast) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """By the name of the page: the ids in its address, and what is sent."""
    mother, father, child = (str(one.pk) for one in (cast.mother, cast.father, cast.child))
    return {
        "add_household": ({}, {"name": "Pearl's", "who": [child]}),
        "household": ({"household": Household.objects.get().pk}, {"name": "Otter Flat"}),
        "begin_residence": ({"household": Household.objects.get().pk}, {"person": mother}),
        "ties": ({}, {"first": father, "kind": "parent", "others": [child]}),
        "tie": ({"tie": Relationship.objects.get().pk}, {"kind": "adoptive_parent"}),
        "protections": ({}, {"people": [child], "from_person": father, "basis": "order", "starts": "2026-03-01"}),
        "protection": ({"protection": Protection.objects.get().pk}, {"basis": "county", "starts": "2026-02-01"}),
        "add_place": ({}, {"kind": "home", "place": "77 Packing Rd", "protects": [mother], "since": "2026-03-01"}),
        "add_referral": ({}, {"received_on": "2026-02-04", "received_hour": "10:12", "response": "immediate"}),
        "change_referral": (
            {"referral": Referral.objects.get().pk},
            {"received_on": "2026-03-02", "received_hour": "10:00", "response": "ten_days"},
        ),
        "reporter": ({"referral": Referral.objects.get().pk}, {"named": "declined", "giveaways": "dough"}),
        "begin_assignment": (
            {}, {"worker": str(cast.stranger.pk), "kind": "facilitator", "starts": "2026-03-01"},
        ),
        "declare_conflict": (
            {}, {"worker": str(cast.trainer.pk), "reason": "cousin", "starts": "2026-03-01"},
        ),
        "residence": ({"residence": Residence.objects.get().pk}, {"when": "school nights"}),
        "add_court_date": ({}, {"kind": "review", "on": "2026-09-01", "hour": "08:30"}),
        "family_facts": ({}, {"name": "Marlow", "stage": "maintenance", "opened_on": "2026-02-01"}),
    }  # fmt: skip


@pytest.fixture
def at_work(cast: Cast) -> Client:
    who: dict[str, Any] = {"by": cast.worker, "family": cast.family, "at": AT}
    home = add_household(id=new_id(), home=Home(name="Nora's"), **who)
    begin_residence(id=new_id(), person=cast.child, household=home, **who)
    add_tie(id=new_id(), first=cast.mother, second=cast.child, tie=Tie(kind="parent"), **who)
    add_referral(id=new_id(), report=Report(received_at=AT, response="ten_days"), **who)
    return signed_in(cast.worker)


def changes_so_far(cast: Cast) -> int:
    return Entry.objects.filter(family=cast.family.pk).exclude(kind__startswith="read.").count()


def test_sent_twice_every_form_has_one_effect(cast: Cast, at_work: Client) -> None:
    for name, (ids, sent) in forms_of(cast).items():
        page = address(cast, name, **ids)
        before = changes_so_far(cast)
        given = {"change_id": str(new_id()), "base_version": "1", **sent, **hidden(at_work.get(page))}
        first = at_work.post(page, given)
        assert first.status_code == 302, (name, first.status_code)
        after = changes_so_far(cast)
        assert after > before, name
        again = at_work.post(page, given)
        assert (again.status_code, changes_so_far(cast)) == (302, after), name


@pytest.mark.parametrize("words", ODD, ids=["control", "long", "markup", "emoji", "right to left", "places"])
def test_no_words_make_a_form_fail(cast: Cast, at_work: Client, words: str) -> None:
    for name, (ids, sent) in forms_of(cast).items():
        if name not in WORDS:
            continue
        page = address(cast, name, **ids)
        response = at_work.post(page, {"base_version": "1", **sent, WORDS[name]: words})
        assert response.status_code in (302, 422), (name, response.status_code)
        assert "<script>alert" not in response.content.decode(), name
        if response.status_code == 422 and len(words) > 1000:
            assert words[:500] in response.content.decode(), name
    for name in ("people", "ties", "protections", "places", "referral", "team", "timeline", "account"):
        response = at_work.get(address(cast, name))
        assert response.status_code == 200 and "<script>alert" not in response.content.decode(), name


def test_nothing_at_all_is_refused_in_plain_words(cast: Cast, at_work: Client) -> None:
    for name, (ids, _sent) in forms_of(cast).items():
        response = at_work.post(address(cast, name, **ids), {})
        # A stay without days is a stay; but it was not read before it was changed.
        assert response.status_code == (409 if name == "residence" else 422), name
        assert "This cannot be saved yet" in response.content.decode(), name
