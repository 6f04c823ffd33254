"""One of everything that an address of `families` can name, made through the changes."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.changes import homes, openings, places, protections, referrals, team, ties
from threefold.families.models import Assignment, Opening
from threefold.families.tests.cast import AT, Cast

DAY = date(2026, 2, 1)


def make_family_things(cast: Cast) -> dict[str, UUID]:
    """Ids by the name of the address parameter they fill."""
    who: dict[str, Any] = {"by": cast.worker, "family": cast.family, "at": AT}
    home = homes.add_household(id=new_id(), home=homes.Home(name="Nora's place"), **who)
    stay = homes.begin_residence(id=new_id(), person=cast.mother, household=home, **who)
    tie = ties.add_tie(id=new_id(), first=cast.mother, second=cast.child, tie=ties.Tie(kind="parent"), **who)
    order = protections.Order(basis="county", starts=DAY)
    kept = protections.add_protection(
        id=new_id(), person=cast.child, from_person=cast.father, order=order, **who
    )
    report = referrals.Report(received_at=AT - timedelta(days=3), response="ten_days")
    referral = referrals.add_referral(id=new_id(), report=report, **who)
    hiding = places.Hiding(
        kind="home", protects=frozenset({cast.mother.pk}), known_to=frozenset(), since=DAY,
        place="77 Packing House Rd",
    )  # fmt: skip
    place = places.add_place(id=new_id(), hiding=hiding, **who)
    conflict = team.declare_conflict(id=new_id(), worker=cast.trainer, reason="cousin", starts=DAY, **who)
    need = openings.Need(purpose=Opening.Purpose.COURT, reason="a hearing")
    opening = openings.open_sealed(
        by=cast.worker, of=cast.family, id=new_id(), at=AT, group=Group.REPORTER, need=need
    )
    assignment = Assignment.objects.get(family=cast.family, worker=cast.worker)
    return {
        "household": home.pk, "residence": stay.pk, "tie": tie.pk, "protection": kept.pk, "referral": referral.pk,
        "place": place.pk, "conflict": conflict.pk, "opening": opening.pk, "assignment": assignment.pk,
    }  # fmt: skip
