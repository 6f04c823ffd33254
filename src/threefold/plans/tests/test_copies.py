"""Plans, log and acts for each kind of reader: what each gets, and what must never reach them."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.models import Person, ProtectedPlace
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.cast import AT, Cast
from threefold.plans.copies import (
    PlanCopy,
    acts_for,
    days_ahead,
    log_for,
    plan_brief,
    plan_for,
    plans_for,
    seen_brief,
    summaries,
)
from threefold.plans.models import Plan
from threefold.plans.tests.things import (
    TODAY,
    UNTIL,
    act,
    action,
    danger,
    in_circle,
    in_force,
    log,
    plan,
    sign,
    sign_of,
)
from threefold.practice.clocks import Standing

pytestmark = pytest.mark.django_db


def reader(cast: Cast, person: Person, **more: object) -> Reader:
    found = reader_for_person(facts_of(cast.family, at=AT), person.pk)
    return replace(found, **more)  # type: ignore[arg-type]


def staff(cast: Cast, role: Role = Role.SOCIAL_WORKER) -> Reader:
    return reader_for_worker(cast.worker, cast.family, role, at=AT)


def on_paper(
    cast: Cast, of: Plan, person: Person, ledger: Ledger | None = None, **more: object
) -> PlanCopy | None:
    return plan_for(of, reader(cast, person, **more), Surface.PRINT, ledger, on=TODAY)


def test_the_mother_has_the_whole_plan(cast: Cast) -> None:
    stands = in_force(cast)
    sign_of(cast, stands, reason="x")
    copy = on_paper(cast, stands, cast.mother)
    assert copy is not None
    (done,) = copy.actions
    assert (done.doer, done.backup, done.witness) == ("Pearl", "Gus", "Nora")
    assert (done.danger_title, done.children) == ("Driving", ("Ivy", "Otto"))
    assert (copy.bottom_lines, copy.signs[0].then_text) == (
        "Nobody drives after drinking.",
        "Pearl comes at once",
    )
    assert [(one.name, one.said_yes) for one in copy.yes] == [("Nora", True)]
    assert copy.dangers[0].title == "Driving"
    assert copy.children_took_part == ""


def test_who_is_kept_away_from_others_gets_nothing_of_their_plan(cast: Cast) -> None:
    stands = in_force(cast)
    sign_of(cast, stands, reason="x")
    action(
        cast, stands, text="Nora counts the shoes.", said_by=cast.mother.pk, doer=cast.father.pk, reason="x"
    )
    log(cast, stands, said_by=cast.mother.pk)
    act(cast)
    ledger = Ledger()
    assert on_paper(cast, stands, cast.father, ledger) is None
    assert {why for group, why in ledger.withheld if group is Group.PLAN} == {Why.KEPT_APART}
    assert log_for(cast.family, reader(cast, cast.father), Surface.PRINT) == ()
    assert acts_for(cast.family, reader(cast, cast.father), Surface.PRINT) == ()


def test_two_parents_two_plans(cast: Cast) -> None:
    hers = in_force(cast)
    his = plan(
        cast,
        only_for=frozenset({cast.father.pk}),
        title="Dale's own",
        review_where="",
        bottom_lines="He keeps to the order.",
    )
    action(cast, his, text="Dale calls his sponsor.", doer=cast.father.pk, backup=None, witness=None)
    sign(cast, his, person=cast.father.pk, typed_name="Dale Marlow")
    of_father = plans_for(cast.family, reader(cast, cast.father), Surface.PRINT)
    of_mother = plans_for(cast.family, reader(cast, cast.mother), Surface.PRINT)
    assert [one.id for one in of_father] == [his.pk]
    assert [one.id for one in of_mother] == [hers.pk]
    assert "Pearl" not in repr(of_father)
    assert "sponsor" not in repr(of_mother)


def test_words_told_in_confidence_reach_nobody_else_and_not_every_worker(cast: Cast) -> None:
    stands = in_force(cast)
    action(cast, stands, text="The herons are back.", said_by=cast.mother.pk, in_confidence=True, reason="x",
           doer=cast.grandmother.pk)  # fmt: skip
    for person in (cast.father, cast.grandmother, cast.child, cast.attorney):
        assert "herons" not in repr(on_paper(cast, stands, person))
    assert "herons" in repr(on_paper(cast, stands, cast.mother))
    assert "herons" not in repr(plan_for(stands, staff(cast, Role.FACILITATOR), Surface.SCREEN))


def test_a_helper_without_release_gets_their_part_alone(cast: Cast) -> None:
    about = danger(cast)
    in_circle(cast, told=about, released=False)
    begun = plan(cast, dangers=frozenset({about.pk}))
    action(cast, begun, danger=about.pk)
    action(cast, begun, text="Gus calls at 8.", doer=cast.neighbor.pk, backup=None)
    sign_of(cast, begun)
    sign_of(cast, begun, text="Otto coughs", people=frozenset())
    sign(cast, begun)
    copy = on_paper(cast, begun, cast.grandmother)
    assert copy is not None
    assert copy.part_only
    (mine,) = copy.actions
    assert (mine.part_only, mine.mine, mine.text) == (True, {"doer"}, "Pearl drives the children to school.")
    assert (mine.protects, mine.danger_title, mine.children, mine.witness) == ("", "", (), "")
    assert [one.text for one in copy.signs] == ["Dale's truck stands outside"]
    assert (copy.title, copy.bottom_lines, copy.dangers, copy.yes, copy.expires_on) == ("", "", (), (), UNTIL)


def test_a_helper_who_was_not_told_the_worry_gets_their_part_alone(cast: Cast) -> None:
    about = danger(cast)
    in_circle(cast)
    begun = plan(cast, dangers=frozenset({about.pk}))
    action(cast, begun, danger=about.pk)
    action(cast, begun, text="Gus calls at 8.", doer=cast.neighbor.pk, backup=None, danger=about.pk)
    sign(cast, begun)
    copy = on_paper(cast, begun, cast.grandmother)
    assert copy is not None
    assert [one.part_only for one in copy.actions] == [True]
    assert copy.dangers == ()


def test_a_place_to_be_protected_takes_what_names_it_and_no_more(cast: Cast) -> None:
    place = ProtectedPlace(agency=cast.agency, created_at=AT, family=cast.family, kind="home", since=TODAY)
    place.put("place", "418 Larkspur Way")
    place.save()
    place.protects.add(cast.mother)
    about = danger(cast)
    in_circle(cast, told=about)
    begun = plan(cast, review_where="at 418 Larkspur Way", dangers=frozenset({about.pk}))
    action(cast, begun, danger=about.pk, noticed_how="She stops at Larkspur Way.")
    sign(cast, begun)
    copy = on_paper(cast, begun, cast.grandmother)
    assert "Larkspur" not in repr(copy)
    assert copy is not None
    assert copy.bottom_lines
    (mine,) = copy.actions
    assert (mine.part_only, mine.noticed, mine.when) == (False, "", "School days, 7:30")


def test_a_draft_is_talked_about_and_not_handed_out_until_somebody_said_yes(cast: Cast) -> None:
    begun = plan(cast)
    action(cast, begun)
    assert on_paper(cast, begun, cast.mother) is None
    assert plan_for(begun, staff(cast), Surface.SCREEN) is not None
    sign(cast, begun, person=None, worker=cast.worker.pk)
    assert on_paper(cast, begun, cast.mother) is not None
    action(cast, begun, text="Gus calls at 8.")
    assert on_paper(cast, begun, cast.mother) is None


def test_words_come_in_the_reader_s_language_and_as_said_for_workers(cast: Cast) -> None:
    begun = plan(cast, language="es", title="Noches", title_translation="Nights at home")
    action(cast, begun, text="Pearl duerme ahí.", translation="Pearl sleeps there.", language="es",
           when="Cada noche", when_translation="Every night")  # fmt: skip
    sign(cast, begun)
    english, spanish = (on_paper(cast, begun, cast.mother, language=code) for code in ("en", "es"))
    worker = plan_for(begun, staff(cast), Surface.SCREEN)
    assert english and spanish and worker
    assert (english.title, english.actions[0].text, english.actions[0].when) == (
        "Nights at home", "Pearl sleeps there.", "Every night",
    )  # fmt: skip
    assert (spanish.title, spanish.actions[0].text, spanish.actions[0].language) == (
        "Noches",
        "Pearl duerme ahí.",
        "es",
    )
    assert (worker.actions[0].text, worker.actions[0].other_text) == (
        "Pearl duerme ahí.",
        "Pearl sleeps there.",
    )


def test_what_somebody_said_when_they_did_not_sign_is_theirs(cast: Cast) -> None:
    begun = plan(cast)
    sign(cast, begun, method="refused", typed_name="", refused_words="I was never asked.")
    in_circle(cast)
    for person, said in ((cast.mother, True), (cast.grandmother, False)):
        copy = on_paper(cast, begun, person)
        assert ("never asked" in repr(copy)) is said
        # That they said no at all is as little for others.
        assert copy is not None and bool(copy.yes) is said


@pytest.mark.parametrize(
    "role", [Role.LEADER, Role.TRAINER, Role.TOOLKIT_EDITOR, Role.ADMINISTRATOR, Role.AUDITOR]
)
def test_roles_without_a_part_in_the_case_get_nothing(cast: Cast, role: Role) -> None:
    stands = in_force(cast)
    stranger = replace(staff(cast), role=role, worker=None)
    assert plan_for(stands, stranger, Surface.SCREEN) is None


def test_days_as_dots_and_the_last_slip(cast: Cast) -> None:
    stands = in_force(cast, starts_on=date(2026, 2, 21))
    row = stands.actions.get()
    for number, outcome, helper in ((1, "kept", None), (2, "kept", cast.neighbor.pk), (3, "broken", None)):
        log(cast, stands, day=date(2026, 2, 20 + number), outcome=outcome, action=row.pk, stepped_in=helper)
    found = summaries(log_for(cast.family, staff(cast), Surface.SCREEN))[row.pk]
    assert (found.dots, found.kept, found.broken, found.stepped_in) == (("", "half", "no"), 2, 1, 1)
    assert found.slip is not None
    assert found.slip.day == date(2026, 2, 23)


def test_two_lines_about_one_day_are_one_day(cast: Cast) -> None:
    stands = in_force(cast)
    row = stands.actions.get()
    for outcome in ("kept", "partly", "kept"):
        log(cast, stands, action=row.pk, outcome=outcome)
    lines = log_for(cast.family, staff(cast), Surface.SCREEN)
    found = summaries(lines)[row.pk]
    assert (len(lines), found.days, found.partly, found.dots) == (3, 1, 1, ("half",))


def test_the_ladder_s_rungs(cast: Cast) -> None:
    stands = in_force(cast)
    about = stands.dangers.get()
    log(cast, stands)
    act(cast, about)
    brief = plan_brief(cast.family, staff(cast), about.pk, on=TODAY)
    seen = seen_brief(cast.family, staff(cast), about.pk)
    assert brief and seen and seen.last_act
    assert (brief.actions, brief.until, brief.gap) == (1, UNTIL, None)
    assert (seen.days.kept, seen.last_act.witness) == (1, "Gus")
    late = plan_brief(cast.family, staff(cast), about.pk, on=date(2026, 5, 1))
    assert late is not None
    assert late.gap is not None
    assert late.gap.en == "Its time has run out."


def test_reminders(cast: Cast) -> None:
    copy = plan_for(in_force(cast), staff(cast), Surface.SCREEN, on=TODAY)
    assert copy is not None
    assert [(one.day.day, one.standing) for one in days_ahead(copy, TODAY)] == [
        (2, Standing.SOON), (13, Standing.AHEAD), (10, Standing.AHEAD),
    ]  # fmt: skip
    assert days_ahead(copy, date(2026, 4, 5))[0].standing is Standing.SOON


def test_the_number_of_queries_does_not_grow(cast: Cast) -> None:
    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            plans_for(cast.family, staff(cast), Surface.SCREEN)
            log_for(cast.family, staff(cast), Surface.SCREEN)
            acts_for(cast.family, staff(cast), Surface.SCREEN)
        return len(seen)

    def grow() -> None:
        about = danger(cast)
        begun = plan(cast, dangers=frozenset({about.pk}))
        action(cast, begun, danger=about.pk)
        sign_of(cast, begun)
        sign(cast, begun)
        log(cast, begun, action=begun.actions.get().pk)
        act(cast, about)

    grow()
    few = count()
    for _ in range(9):
        grow()
    assert count() == few
