"""Before a plan is in force: who is not ready for their part, and whether its worry was read together. Advice only."""

import pytest

from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.networks.changes import Place, place_member
from threefold.networks.models import Member
from threefold.plans.changes.lifecycle import finish_plan
from threefold.plans.facts import findings_of
from threefold.plans.models import Plan
from threefold.plans.tests.things import FROM, TODAY, action, danger, in_circle, plan, sign, who
from threefold.practice.findings import Level

pytestmark = pytest.mark.django_db


def begun(cast: Cast, **more: object) -> Plan:
    about = danger(cast, status="draft")
    in_circle(cast)
    made = plan(cast, dangers=frozenset({about.pk}))
    action(cast, made, danger=about.pk, **more)
    sign(cast, made)
    return made


def said(made: Plan) -> list[str]:
    return [one.message.en for one in findings_of(made, on=TODAY) if one.level is Level.ADVISE]


def test_whoever_is_not_ready_is_told_and_holds_nothing_up(cast: Cast) -> None:
    made = begun(cast, witness=cast.child.pk)
    found = said(made)
    assert any(one.startswith("Pearl has a part") and "nobody has told Pearl" in one for one in found)
    assert any(one.startswith("Gus has a part") and "has not said yes" in one for one in found)
    assert any(one.startswith("Ivy is a child") for one in found)
    assert any(one.startswith("It was not read together yet") for one in found)
    client = signed_in(cast.worker)
    page = f"/families/{cast.family.pk}/plans/{made.pk}/"
    for text in (client.get(f"{page}finish/").content.decode(), client.get(page).content.decode()):
        assert "nobody of them has been told the worry" in text
        assert "Open the worry and its goal" in text and "Gus has a part" in text
    assert "A plan can stand on it" not in client.get(f"/families/{cast.family.pk}/circle/").content.decode()
    assert finish_plan(plan=made, **who(cast)).status == "active"


def test_a_no_is_said_before_all_else(cast: Cast) -> None:
    made = begun(cast)
    place = Place(ring="knows_most", vetting="cleared", agreed_on=FROM)
    place_member(person=cast.neighbor, place=place, **who(cast))
    sign(
        cast,
        made,
        person=cast.neighbor.pk,
        method="refused",
        refused_words="No nights",
        typed_name="",
        copy="pending",
    )
    assert any(one.startswith("Gus did not say yes to the plan") for one in said(made))


def test_a_plan_in_force_is_not_put_in_force_again(cast: Cast) -> None:
    made = begun(cast)
    finish_plan(plan=made, **who(cast))
    answer = signed_in(cast.worker).get(f"/families/{cast.family.pk}/plans/{made.pk}/finish/")
    assert (answer.status_code, answer["Location"]) == (302, f"/families/{cast.family.pk}/plans/{made.pk}/")


def test_who_told_them_is_the_worker_unless_somebody_else_did(cast: Cast) -> None:
    begun(cast)
    client = signed_in(cast.worker)
    member = Member.objects.get()
    assert 'value="Alma"' in client.get(f"/families/{cast.family.pk}/circle/{member.pk}/").content.decode()


@pytest.mark.parametrize("doer", ["mother", "father", "grandmother", "child"])
def test_a_doer_who_refused_is_told_of_as_a_witness_is(cast: Cast, doer: str) -> None:
    person = getattr(cast, doer)
    made = begun(cast, doer=person.pk, witness=cast.neighbor.pk)
    sign(cast, made, person=person.pk, method="refused", refused_words="No.")
    found = [one for one in findings_of(made, on=TODAY) if "did not say yes to the plan" in one.message.en]
    assert [one.message.en.partition(" ")[0] for one in found] == [person.called]
    # A worker never warns whom others are kept safe from.
    assert ("Talk with" in found[0].fix.en) is (doer != "father")
