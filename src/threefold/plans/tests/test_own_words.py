"""Words of a worker to whom something is sealed stand before them as they wrote them, whatever they touch."""

from typing import Any

import pytest
from django.urls import reverse

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.changes.places import Hiding, add_place
from threefold.families.changes.referrals import Report, Vault, add_referral, fill_vault
from threefold.families.models import Written
from threefold.families.readers import reader_for_worker
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.mapping.copies.map import family_map
from threefold.plans.changes.content import ActionText
from threefold.plans.changes.parts import add_part, change_part
from threefold.plans.copies import plan_for
from threefold.plans.facts import findings_of
from threefold.plans.models import Action, Plan
from threefold.plans.tests.things import TODAY, plan, sign, who

pytestmark = pytest.mark.django_db
SEALED = ("Pearl called the county about it.", "They sleep in Ridley.", "It was not Gus who called.")
OPEN = ("Gus called the county about it.", "They sleep in Millbrae.")
# A secondary worker may know that a place is sealed, and reads words that name it.
MAY_READ = {"facilitator": set(), "second": {"They sleep in Ridley."}}
ROLES = {"facilitator": Role.FACILITATOR, "second": Role.SECONDARY_WORKER, "worker": Role.SOCIAL_WORKER}


@pytest.fixture(autouse=True)
def sealed(cast: Cast) -> None:
    by: dict[str, Any] = {"by": cast.worker, "family": cast.family, "at": AT}
    referral = add_referral(id=new_id(), report=Report(received_at=AT, response="immediate"), **by)
    vault = Vault(named="given", who="Pearl Marlow", person=cast.grandmother.pk)
    fill_vault(id=new_id(), referral=referral, vault=vault, **by)
    hiding = Hiding(
        kind="home",
        place="318 Wintergreen Loop, Ridley",
        protects=frozenset({cast.mother.pk}),
        known_to=frozenset(),
        since=AT.date(),
    )
    add_place(id=new_id(), hiding=hiding, **by)


def put(cast: Cast, made: Plan, writer: Worker, text: str) -> Action:
    row = add_part(plan=made, text=ActionText(text=text), **who(cast, writer))
    assert isinstance(row, Action)
    return row


def reads(cast: Cast, name: str, made: Plan) -> set[str]:
    worker: Worker = getattr(cast, name)
    reader = reader_for_worker(worker, cast.family, ROLES[name], at=AT)
    copy = plan_for(Plan.objects.get(pk=made.pk), reader, Surface.SCREEN, on=TODAY)
    return {one.text for one in copy.actions} if copy else set()


@pytest.mark.parametrize("writer", ["facilitator", "second"])
def test_what_they_wrote_stays_before_them_and_not_before_a_colleague(cast: Cast, writer: str) -> None:
    made = plan(cast)
    colleague = {"facilitator": "second", "second": "facilitator"}[writer]
    for text in (*SEALED, *OPEN):
        put(cast, made, getattr(cast, writer), text)
    assert reads(cast, writer, made) == {*SEALED, *OPEN} == reads(cast, "worker", made)
    assert reads(cast, colleague, made) == set(OPEN) | MAY_READ[colleague]


def test_what_somebody_else_wrote_into_it_does_not(cast: Cast) -> None:
    made = plan(cast)
    mine = put(cast, made, cast.facilitator, OPEN[0])
    said = ActionText(text="Pearl told the county.")
    change_part(part=mine, text=said, base_version=mine.version, **who(cast))
    assert reads(cast, "facilitator", made) == set()
    # Nor do words of a colleague that are close to one's own.
    said = ActionText(text=SEALED[0])
    change_part(part=mine, text=said, base_version=mine.version + 1, **who(cast))
    assert reads(cast, "facilitator", made) == set()


def test_a_change_of_their_own_stays_too(cast: Cast) -> None:
    made = plan(cast)
    mine = put(cast, made, cast.facilitator, OPEN[0])
    said = ActionText(text=SEALED[0])
    change_part(part=mine, text=said, base_version=mine.version, **who(cast, cast.facilitator))
    assert reads(cast, "facilitator", made) == {SEALED[0]}
    assert reads(cast, "second", made) == set()


def test_the_same_on_the_map(cast: Cast) -> None:
    for text in (*SEALED, *OPEN):
        item = NewItem(category="strength", text=text, audience="family")
        add_item(item=item, **who(cast, cast.second))
    for name, seen in (("second", {*SEALED, *OPEN}), ("facilitator", set(OPEN))):
        reader = reader_for_worker(getattr(cast, name), cast.family, ROLES[name], at=AT)
        assert {one.text for one in family_map(cast.family, reader, Surface.SCREEN).items} == seen


def test_neither_findings_nor_what_holds_a_plan_up_tells_which_words_are_sealed(cast: Cast) -> None:
    pages, found = [], []
    for text in (SEALED[0], OPEN[0]):
        made = plan(cast)
        put(cast, made, cast.facilitator, text)
        sign(cast, made)
        reader = reader_for_worker(cast.facilitator, cast.family, Role.FACILITATOR, at=AT)
        found.append({one.rule for one in findings_of(made, on=TODAY, reader=reader)})
        page = reverse("plans:plan", args=[cast.family.pk, made.pk])
        html = signed_in(cast.facilitator).get(page).content.decode()
        assert text in html
        pages.append("gives away" in html or "sealed" in html)
    assert found[0] == found[1] and pages[0] is pages[1] is False


def test_the_marks_of_the_social_worker_are_not_kept(cast: Cast) -> None:
    plan(cast)
    assert not Written.objects.exists()
