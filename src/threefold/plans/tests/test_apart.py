"""A plan with somebody in it from whom others are kept safe: their worker reads what it tells before it is in force."""

import pytest
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.models import Household, Person, Protection, Residence
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.plans.changes.lifecycle import finish_plan, override_rule
from threefold.plans.facts import findings_of
from threefold.plans.models import Action, Plan
from threefold.plans.tests.at_the_desk import that_day
from threefold.plans.tests.things import TODAY, action, danger, in_circle, plan, sign, sign_of, who
from threefold.practice.errors import RuleBroken
from threefold.practice.findings import Moment, blocks

pytestmark = pytest.mark.django_db
__all__ = ["that_day"]

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
    return [(one.subject, one.message.en) for one in findings_of(made, on=TODAY) if one.rule == 56]


def test_what_their_own_plan_tells_of_those_kept_safe_is_said_before_it_is_in_force(cast: Cast) -> None:
    made = begun(cast, own=True)
    act = made.actions.get()
    assert [one.subject for one in blocks(findings_of(made, on=TODAY), Moment.PRINT)] == [act.pk]
    page = f"/families/{cast.family.pk}/plans/{made.pk}/"
    said = signed_in(cast.worker).get(f"{page}finish/").content.decode()
    assert "This plan is Dale&#x27;s own. Kept safe from Dale: Nora." in said
    assert f"On Dale&#x27;s copy: “{TEXT}” names Nora, kept safe from Dale, and says when." in said
    assert f'href="{page}actions/{act.pk}/"' in said
    assert "Let this rule pass" not in said
    beside = signed_in(cast.worker).get(page).content.decode()
    assert f"“{TEXT}” names Nora" in beside
    with pytest.raises(RuleBroken):
        finish_plan(plan=made, **who(cast))
    why = signed_in(cast.worker).get(reverse("web:rule", args=[56])).content.decode()
    assert "A supervisor can let it pass" in why
    assert "It cannot be printed yet." in why
    assert "Nobody can let this pass" not in why
    # The plan can be what keeps them apart: then a supervisor answers for it.
    override_rule(plan=made, rule=56, reason="The order names it.", **who(cast, cast.supervisor))
    assert finish_plan(plan=made, **who(cast)).status == "active"


def test_another_person_of_the_same_first_name_said_in_full_is_not_she(cast: Cast) -> None:
    def names_her(made: Plan) -> bool:
        return any("names Nora, kept" in words for _subject, words in told(made))

    made = begun(cast, own=True, text="Nora Duarte keeps the drawings.")
    assert names_her(made)
    Person.objects.filter(pk=cast.neighbor.pk).update(first_name="Nora", last_name="Duarte")
    assert not names_her(made)
    made.actions.update(text="Nora Duarte keeps the drawings, and Nora has the key.")
    assert names_her(made)
    made.actions.update(text="Nora Marlow keeps the drawings.")
    assert names_her(made)


def test_advice_stands_above_the_button_and_its_page_says_that_it_is_advice(
    cast: Cast, that_day: None
) -> None:
    made = begun(cast, own=True, text="Dale stays at his brother's.")
    sign_of(cast, made, text="Dale thinks of Nora", then_text="Dale calls his brother")
    sign(cast, made, person=cast.father.pk, typed_name="Dale")
    address = f"/families/{cast.family.pk}/plans/{made.pk}/finish/"
    client = signed_in(cast.worker)
    said = client.get(address).content.decode().partition("<h1")[2]
    assert "names Nora, kept safe from Dale." in said
    assert said.index("look at this first") < said.index("Put the plan in force</button>")
    assert "Read it once as Dale would, before the plan is in force." in said
    assert f"{reverse('web:rule', args=[56])}?as=advice" in said
    page = client.get(reverse("web:rule", args=[56]) + "?as=advice").content.decode()
    assert "What you saw is advice." in page
    assert "It cannot be finished yet." not in page
    finish_plan(plan=made, **who(cast))
    later = client.get(f"/families/{cast.family.pk}/plans/{made.pk}/").content.decode()
    assert "Read it once as Dale would." in later
    assert "before the plan is in force" not in later


def test_the_copy_is_not_printed_until_a_supervisor_lets_it_pass(
    cast: Cast, that_day: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("threefold.web.desk.views.now", lambda: AT)
    made = begun(cast, own=True, text="Dale stays at his brother's.")
    finish_plan(plan=made, **who(cast))
    Action.objects.filter(plan=made).update(
        text="Dale calls before he goes near Nora's door", when="Mondays, 5 pm"
    )
    given = {"kind": "plan", "subject": str(made.pk)}
    client = signed_in(cast.worker)
    desk = reverse("web:copy", kwargs={"family": cast.family.pk, "person": cast.father.pk})
    said = client.get(desk, given).content.decode()
    assert "names Nora, kept safe from Dale, and says when." in said
    finish = reverse("plans:finish-plan", args=[cast.family.pk, made.pk])
    assert f'href="{finish}"' in said
    make = reverse("web:make_copy", kwargs={"family": cast.family.pk, "person": cast.father.pk})
    printing = given | {"surface": "word", "change_id": str(new_id()), "language": "en", "untranslated": "9"}
    assert client.post(make, printing).status_code == 409
    boss = signed_in(cast.supervisor)
    assert "Let this rule pass" in boss.get(finish).content.decode()
    letting = {"change_id": str(new_id()), "rule": "56", "reason": "The order names it."}
    passed = boss.post(reverse("plans:override-rule", args=[cast.family.pk, made.pk]), letting)
    assert "nothing holds up its copies" in passed.content.decode()
    assert client.post(make, printing).status_code == 200


def rests(made: Plan) -> list[str]:
    return [one.message.en for one in blocks(findings_of(made, on=TODAY), Moment.FINISH) if one.rule == 57]


def test_what_protects_somebody_does_not_rest_on_whom_they_are_kept_safe_from(cast: Cast) -> None:
    given = {"text": "Pearl looks out for the truck.", "children": frozenset()}
    made = begun(cast, own=False, **given, witness=cast.father.pk)
    assert rests(made) == [
        "Dale is the one to see “Pearl looks out for the truck.”. Kept safe from Dale: Nora."
    ]
    with pytest.raises(RuleBroken):
        finish_plan(plan=made, **who(cast))
    override_rule(plan=made, rule=57, reason="The court asked.", **who(cast, cast.supervisor))
    assert finish_plan(plan=made, **who(cast)).status == "active"
    page = signed_in(cast.worker).get(reverse("web:rule", args=[57])).content.decode()
    assert "A supervisor can let it pass" in page


def test_a_backup_too_but_not_for_children_who_are_safe_with_them_nor_in_their_own_plan(cast: Cast) -> None:
    made = begun(
        cast, own=False, text="Pearl comes.", children=frozenset({cast.child.pk}), backup=cast.father.pk
    )
    assert rests(made) == []
    Protection.objects.update(person=cast.child)
    assert rests(made) == ["Dale is the one to step in for “Pearl comes.”. Kept safe from Dale: Ivy."]
    made.only_for.add(cast.father)
    assert rests(made) == []


def test_nobody_is_told_to_talk_with_them_about_a_plan_that_is_not_theirs(cast: Cast) -> None:
    made = begun(cast, own=False, backup=cast.father.pk)

    def talk() -> list[str]:
        return [
            one.fix.en for one in findings_of(made, on=TODAY) if one.fix and "Talk with Dale" in one.fix.en
        ]

    assert talk() == []
    Protection.objects.all().delete()
    assert talk() != []


def test_somebody_with_a_part_in_the_familys_plan_is_told_of(cast: Cast) -> None:
    made = begun(cast, own=False, backup=cast.father.pk)
    sign_of(cast, made, text="Nora calls on Friday", people=frozenset({cast.father.pk}), reason="New")
    whole, second, first = sorted(told(made), key=lambda one: (one[0] != made.pk, one[1]))
    assert whole[1].startswith("Dale has a part in this plan. Kept safe from Dale: Nora.")
    assert "only what was chosen for Dale by name" in whole[1]
    assert (
        first[1]
        == "Dale has a part in “Nora calls on Friday”, and that names Nora, kept safe from Dale, and says when."
    )
    assert second[1].startswith(f"Dale has a part in “{TEXT}”, and that names Nora")


def test_where_they_live_is_named_unless_the_reader_lives_there(cast: Cast) -> None:
    home = {"agency": cast.agency, "created_at": AT}
    house = Household.objects.create(family=cast.family, name="Hill house", address="48 Alder Way", **home)
    Residence.objects.create(person=cast.mother, household=house, **home)
    made = begun(cast, own=True, text="Dale avoids 48 Alder Way.", when="")
    assert "“Dale avoids 48 Alder Way.” tells the home of Nora, kept safe from Dale." in told(made)[1][1]
    Residence.objects.create(person=cast.father, household=house, **home)
    assert len(told(made)) == 1


def test_a_word_such_as_mom_names_her_too(cast: Cast) -> None:
    Person.objects.filter(pk=cast.mother.pk).update(tie="mother")
    made = begun(cast, own=True, text="Mom brings the children to Pearl.")
    assert (
        "“Mom brings the children to Pearl.” names Nora, kept safe from Dale, and says when."
        in told(made)[1][1]
    )
    Action.objects.filter(plan=made).update(text="La mamá los lleva con Pearl.")
    assert len(told(made)) == 2
    # With somebody else in the file who is called so, the word alone tells of nobody.
    Person.objects.filter(pk=cast.neighbor.pk).update(tie="Dale's mom")
    assert len(told(made)) == 1


def test_a_plan_that_is_not_theirs_or_says_nothing_of_them_needs_no_word(cast: Cast) -> None:
    assert told(begun(cast, own=False)) == []
    quiet = begun(cast, own=True, text="Dale stays at his brother's.")
    assert [subject for subject, _said in told(quiet)] == [quiet.pk]
    Protection.objects.all().delete()
    assert told(quiet) == []


def test_the_plans_own_words_are_looked_at_too(cast: Cast) -> None:
    made = begun(cast, own=True, text="Dale stays at his brother's.")
    Plan.objects.filter(pk=made.pk).update(monitoring="Alma sees Nora and Dale on Monday.")
    made.refresh_from_db()
    assert (
        "On Dale's copy: what the plan says as a whole names Nora, kept safe from Dale, and says when."
        in [one[1] for one in told(made)]
    )
    page = signed_in(cast.worker).get(f"/families/{cast.family.pk}/plans/{made.pk}/finish/").content.decode()
    assert f'href="/families/{cast.family.pk}/plans/{made.pk}/change/"' in page
