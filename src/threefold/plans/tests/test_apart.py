"""A plan with somebody in it from whom others are kept safe: their worker reads what it tells before it is in force."""

import pytest

from threefold.families.models import Household, Protection, Residence
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.plans.changes.lifecycle import finish_plan
from threefold.plans.facts import findings_of
from threefold.plans.models import Plan
from threefold.plans.tests.things import TODAY, action, danger, in_circle, plan, sign, sign_of, who

pytestmark = pytest.mark.django_db

TEXT = "Nora brings the children to Pearl."


def begun(cast: Cast, *, own: bool, **more: object) -> Plan:
    about = danger(cast)
    in_circle(cast, told=about)
    theirs = frozenset({cast.father.pk}) if own else frozenset()
    made = plan(cast, dangers=frozenset({about.pk}), only_for=theirs, bottom_lines="", review_where="")
    given = {
        "text": TEXT,
        "danger": about.pk,
        "witness": cast.neighbor.pk,
        "noticed_how": "Gus waves.",
        **more,
    }
    action(cast, made, **given)
    signer = cast.father if own else cast.mother
    sign(cast, made, person=signer.pk, typed_name=signer.full_name)
    return made


def told(made: Plan) -> list[tuple[object, str]]:
    return [(one.subject, one.message.en) for one in findings_of(made, on=TODAY) if one.rule == 6]


def test_what_their_own_plan_tells_of_those_kept_safe_is_said_before_it_is_in_force(cast: Cast) -> None:
    made = begun(cast, own=True)
    act = made.actions.get()
    page = f"/families/{cast.family.pk}/plans/{made.pk}/"
    said = signed_in(cast.worker).get(f"{page}finish/").content.decode()
    assert "This plan is Dale&#x27;s own. Kept safe from Dale: Nora." in said
    assert f"On Dale&#x27;s copy: “{TEXT}” names Nora, kept safe from Dale, and says when." in said
    # What somebody is kept safe by is not folded away among the advice.
    before_the_fold = said.partition('<details class="tf-more mt6">')[0]
    assert f'href="{page}actions/{act.pk}/"' in before_the_fold
    beside = signed_in(cast.worker).get(page).content.decode()
    assert f"“{TEXT}” names Nora" in beside
    # Advice: the plan can be what keeps them apart.
    assert finish_plan(plan=made, **who(cast)).status == "active"


def test_somebody_with_a_part_in_the_familys_plan_is_told_of(cast: Cast) -> None:
    made = begun(cast, own=False, backup=cast.father.pk)
    sign_of(cast, made, text="Nora calls on Friday", people=frozenset({cast.father.pk}), reason="New")
    whole, second, first = sorted(told(made), key=lambda one: (one[0] != made.pk, one[1]))
    assert whole[1].startswith("Dale has a part in this plan. Kept safe from Dale: Nora.")
    assert "only what was chosen for Dale by name" in whole[1]
    assert (
        first[1]
        == "Dale has a part in “Nora calls on Friday”. It names Nora, kept safe from Dale, and says when."
    )
    assert second[1].startswith(f"Dale has a part in “{TEXT}”. It names Nora")


def test_where_they_live_is_named_unless_the_reader_lives_there(cast: Cast) -> None:
    home = {"agency": cast.agency, "created_at": AT}
    house = Household.objects.create(family=cast.family, name="Hill house", address="48 Alder Way", **home)
    Residence.objects.create(person=cast.mother, household=house, **home)
    made = begun(cast, own=True, text="Dale avoids 48 Alder Way.", when="")
    assert "“Dale avoids 48 Alder Way.” tells the home of Nora, kept safe from Dale." in told(made)[1][1]
    Residence.objects.create(person=cast.father, household=house, **home)
    assert len(told(made)) == 1


def test_a_plan_that_is_not_theirs_or_says_nothing_of_them_needs_no_word(cast: Cast) -> None:
    assert told(begun(cast, own=False)) == []
    quiet = begun(cast, own=True, text="Dale stays at his brother's.")
    assert [subject for subject, _said in told(quiet)] == [quiet.pk]
    Protection.objects.all().delete()
    assert told(quiet) == []


def test_the_plans_own_words_are_looked_at_too(cast: Cast) -> None:
    made = begun(cast, own=True, text="Dale stays at his brother's.")
    Plan.objects.filter(pk=made.pk).update(monitoring="Alma sees Nora and Dale.")
    made.refresh_from_db()
    assert "On Dale's copy: what the plan says as a whole names Nora, kept safe from Dale." in [
        one[1] for one in told(made)
    ]
    page = signed_in(cast.worker).get(f"/families/{cast.family.pk}/plans/{made.pk}/finish/").content.decode()
    assert f'href="/families/{cast.family.pk}/plans/{made.pk}/change/"' in page
