"""A part of a plan that names a protected place: its worker is told, and nobody lets the plan pass with it."""

import pytest

from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.families.changes.openings import Need, open_sealed
from threefold.families.changes.places import Hiding, add_place
from threefold.families.changes.referrals import Report, Vault, add_referral, fill_vault
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.plans.changes.lifecycle import finish_plan, override_rule
from threefold.plans.copies import plan_for
from threefold.plans.facts import findings_of
from threefold.plans.models import Plan
from threefold.plans.tests.things import FROM, TODAY, action, danger, in_circle, plan, sign, sign_of, who
from threefold.practice.errors import RuleBroken

pytestmark = pytest.mark.django_db


@pytest.fixture
def begun(cast: Cast) -> Plan:
    hiding = Hiding(
        kind="home", since=FROM, place="Kingfisher House, 48 Alder Way, Fernbrook", giveaways="",
        protects=frozenset({cast.child.pk}), known_to=frozenset({cast.grandmother.pk}),
    )  # fmt: skip
    add_place(hiding=hiding, **who(cast))
    about = danger(cast)
    in_circle(cast, told=about)
    made = plan(cast, dangers=frozenset({about.pk}))
    action(cast, made, danger=about.pk, backup_text="They go to Kingfisher House.")
    sign(cast, made)
    return made


def test_a_doers_action_that_names_the_place_is_told_and_holds_the_plan_up(cast: Cast, begun: Plan) -> None:
    doer = reader_for_person(facts_of(cast.family, at=AT), cast.grandmother.pk)
    on_paper = plan_for(begun, doer, Surface.PRINT, on=TODAY)
    assert on_paper is not None
    (mine,) = on_paper.actions
    assert (mine.text, mine.when, mine.backup_text) == (begun.actions.get().text, "School days, 7:30", "")
    with pytest.raises(RuleBroken) as held:
        finish_plan(plan=begun, **who(cast))
    found = [one for one in held.value.problems if one.rule == 54]
    assert [(one.firm, one.subject) for one in found] == [(True, begun.actions.get().pk)]
    assert "Kingfisher" not in found[0].message.en
    with pytest.raises(RuleBroken):
        override_rule(plan=begun, rule=54, reason="We know it", **who(cast, cast.supervisor))


def test_the_worker_reads_it_beside_the_action_and_before_the_plan_is_in_force(
    cast: Cast, begun: Plan
) -> None:
    client = signed_in(cast.worker)
    page = f"/families/{cast.family.pk}/plans/{begun.pk}/"
    said = "Copies will not hold all of this action"
    assert said in client.get(page).content.decode()
    assert said in client.get(f"{page}finish/").content.decode()


def test_an_action_that_itself_names_the_place_is_on_nobodys_copy(cast: Cast, begun: Plan) -> None:
    begun.actions.update(text="Pearl drives them to Kingfisher House.", backup_text="")
    found = [one for one in findings_of(begun, on=TODAY) if one.rule == 54]
    assert [one.message.en.startswith("Nobody's copy") for one in found] == [True]
    for person in (cast.grandmother, cast.mother):
        copy = plan_for(begun, reader_for_person(facts_of(cast.family, at=AT), person.pk), Surface.PRINT)
        assert copy is not None and copy.actions == ()


def test_a_name_that_is_not_lent_to_paper_is_an_advice(cast: Cast, begun: Plan) -> None:
    cast.neighbor.__class__.objects.filter(pk=cast.neighbor.pk).update(on_paper="tie", tie="neighbor")
    begun.actions.update(text="Gus calls Pearl, and Pearl drives.", backup_text="")
    (found,) = (one for one in findings_of(begun, on=TODAY) if one.rule == 54)
    assert (found.level, found.subject, found.message.en[:22]) == (
        "advise",
        begun.actions.get().pk,
        "Other people's copies ",
    )
    assert finish_plan(plan=begun, **who(cast)).status == "active"


def test_the_plans_own_words_are_looked_at_too(cast: Cast, begun: Plan) -> None:
    begun.actions.update(backup_text="")
    Plan.objects.filter(pk=begun.pk).update(monitoring="Alma comes to Kingfisher House.")
    page = f"/families/{cast.family.pk}/plans/{begun.pk}/"
    begun.refresh_from_db()
    with pytest.raises(RuleBroken):
        finish_plan(plan=begun, **who(cast))
    said = signed_in(cast.worker).get(f"{page}finish/").content.decode()
    assert "Nobody&#x27;s copy will hold these words" in said and f'href="{page}change/"' in said


@pytest.mark.parametrize(
    ("words", "exact"),
    [
        ("They go to Kingfisher House.", "name a place or number that must not be found"),
        ("Mrs. Bellweather takes them.", "show who called the county"),
    ],
)
def test_who_has_not_opened_the_report_cannot_tell_its_words_from_a_place(
    cast: Cast, begun: Plan, words: str, exact: str
) -> None:
    by = {"by": cast.worker, "family": cast.family, "at": AT}
    report = Report(received_at=AT, response="immediate", safe_text="It was reported.")
    referral = add_referral(id=new_id(), report=report, **by)
    fill_vault(id=new_id(), referral=referral, vault=Vault(named="given", who="Iris Bellweather"), **by)
    begun.actions.update(backup_text=words)
    page = f"/families/{cast.family.pk}/plans/{begun.pk}/finish/"
    said = signed_in(cast.worker).get(page).content.decode()
    assert "or who called the county" in said and "about it show who called" not in said
    assert "about it name a place" not in said
    need = Need(purpose="hand_over", reason="A copy is made")
    open_sealed(by=cast.worker, of=cast.family, id=new_id(), group=Group.REPORTER, need=need, at=now())
    said = signed_in(cast.worker).get(page).content.decode()
    assert f"words about it {exact}" in said and "something sealed" not in said


def test_said_without_the_name_nothing_is_held_up(cast: Cast, begun: Plan) -> None:
    begun.actions.update(backup_text="They go to the place Pearl knows.")
    assert finish_plan(plan=begun, **who(cast)).status == "active"
    told = sign_of(cast, begun, reason="New", text="Somebody asks for Alder Way")
    page = signed_in(cast.worker).get(f"/families/{cast.family.pk}/plans/{begun.pk}/").content.decode()
    assert page.count("will hold these words") == 1 and str(told.pk) in page
