"""Beginning and changing a plan and its parts: state, event, once only, this family alone, editions, late wordings."""

from datetime import date

import pytest

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.plans.changes.content import ActionText, PlanText
from threefold.plans.changes.editions import content
from threefold.plans.changes.late import settle_wording
from threefold.plans.changes.parts import change_part, move_action, remove_part
from threefold.plans.changes.plan import change_plan, start_plan
from threefold.plans.changes.rows import given_of
from threefold.plans.errors import ReasonNeeded
from threefold.plans.models import Action, LateWording, Plan
from threefold.plans.tests.things import action, danger, in_force, line, plan, sign, sign_of, who
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db


def kinds() -> list[str]:
    return list(Entry.objects.filter(kind__startswith="plans.").order_by("pk").values_list("kind", flat=True))


def words(row: Action, **more: object) -> ActionText:
    from dataclasses import replace

    return replace(given_of(row, ActionText), **more)  # type: ignore[arg-type]


def test_a_plan_begins_once(cast: Cast) -> None:
    same = {**who(cast), "text": PlanText(kind="immediate")}
    first, second = start_plan(**same), start_plan(**same)
    assert first.pk == second.pk
    assert Plan.objects.get().status == "draft"
    assert kinds() == ["plans.plan_started"]


def test_a_kind_that_the_practice_does_not_know_is_refused(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        start_plan(text=PlanText(kind="contract"), **who(cast))
    assert not Plan.objects.exists()


def test_nothing_of_another_family_gets_in(cast: Cast) -> None:
    theirs = {**who(cast, cast.stranger), "family": cast.other_family}
    with pytest.raises(NotAllowed):
        start_plan(text=PlanText(kind="network", only_for=frozenset({cast.mother.pk})), **theirs)
    mine = plan(cast)
    with pytest.raises(NotAllowed):
        change_plan(plan=mine, text=PlanText(kind="network"), base_version=1, **theirs)
    with pytest.raises(NotAllowed):
        action(cast, mine, doer=new_id())


def test_a_stranger_and_another_county_may_not_write(cast: Cast) -> None:
    for by in (cast.stranger, cast.elsewhere, cast.administrator):
        with pytest.raises(NotAllowed):
            start_plan(text=PlanText(kind="network"), **who(cast, by))


def test_a_plan_and_its_three_kinds_of_part(cast: Cast) -> None:
    begun = plan(cast)
    action(cast, begun)
    sign_of(cast, begun)
    line(cast, begun)
    kept = content(Plan.objects.get())
    assert [len(kept[part]) for part in ("actions", "triggers", "lines")] == [1, 1, 1]
    assert sorted(kept["actions"][0]["children"]) == sorted(str(one.pk) for one in (cast.child, cast.sibling))
    assert kinds() == ["plans.plan_started"] + ["plans.part_added"] * 3


def test_a_late_edit_of_an_action_is_kept_beside_and_settled(cast: Cast) -> None:
    row = action(cast, plan(cast))
    change_part(part=row, text=words(row, text="Pearl walks with them."), base_version=1, **who(cast))
    late = change_part(part=row, text=words(row, text="Gus drives them."), base_version=1, **who(cast))
    assert isinstance(late, LateWording)
    row.refresh_from_db()
    assert row.text == "Pearl walks with them."
    settle_wording(late=late, take_late=True, **who(cast))
    row.refresh_from_db()
    assert (row.text, row.version) == ("Gus drives them.", 3)
    late.refresh_from_db()
    assert late.settled_at == AT
    assert kinds()[-2:] == ["plans.late_wording_kept", "plans.late_wording_settled"]


def test_what_stands_may_stay(cast: Cast) -> None:
    row = action(cast, plan(cast))
    change_part(part=row, text=words(row, text="Pearl walks with them."), base_version=1, **who(cast))
    late = change_part(part=row, text=words(row, text="Gus drives them."), base_version=1, **who(cast))
    settle_wording(late=late, take_late=False, **who(cast))
    row.refresh_from_db()
    assert row.text == "Pearl walks with them."


def test_a_late_edit_of_the_plan_itself(cast: Cast) -> None:
    begun = plan(cast)
    change_plan(plan=begun, text=PlanText(kind="network", title="Days"), base_version=1, **who(cast))
    late = change_plan(plan=begun, text=PlanText(kind="network", title="Weeks"), base_version=1, **who(cast))
    assert isinstance(late, LateWording)
    settle_wording(late=late, take_late=True, **who(cast))
    assert Plan.objects.get().title == "Weeks"


def test_a_draft_keeps_its_edition_until_somebody_said_yes(cast: Cast) -> None:
    begun = plan(cast)
    action(cast, begun)
    assert Plan.objects.get().edition == 1
    sign(cast, begun)
    action(cast, begun, text="Gus calls at 8.")
    row = Plan.objects.get()
    assert row.edition == 2
    assert len(row.versions.get(number=1).content["actions"]) == 1
    action(cast, begun, text="Pearl calls at 9.")
    assert Plan.objects.get().edition == 2


def test_a_plan_in_force_changes_only_with_a_reason(cast: Cast) -> None:
    stands = in_force(cast)
    with pytest.raises(ReasonNeeded):
        action(cast, stands, text="Gus calls at 8.")
    action(cast, stands, text="Gus calls at 8.", reason="Pearl has a new job.")
    row = Plan.objects.get()
    assert row.edition == 2
    assert row.versions.get(number=2).reason == "Pearl has a new job."
    assert len(row.versions.get(number=1).content["actions"]) == 1


def test_moving_changes_the_order_and_no_edition(cast: Cast) -> None:
    begun = plan(cast)
    first, second = action(cast, begun), action(cast, begun, text="Gus calls at 8.")
    move_action(action=second, up=True, **who(cast))
    assert list(begun.actions.order_by("place").values_list("pk", flat=True)) == [second.pk, first.pk]
    move_action(action=second, up=True, **who(cast))
    assert Plan.objects.get().edition == 1


def test_a_part_taken_out_stays_on_record(cast: Cast) -> None:
    begun = plan(cast)
    row = action(cast, begun)
    remove_part(part=row, **who(cast))
    assert content(Plan.objects.get())["actions"] == []
    assert Action.objects.get().removed_at == AT
    assert kinds()[-1] == "plans.part_removed"


def test_a_plan_that_follows_begins_with_what_people_do(cast: Cast) -> None:
    old = plan(cast)
    action(cast, old, starts_on=date(2026, 3, 2), danger=danger(cast).pk)
    gone = action(cast, old, text="Gone.")
    remove_part(part=gone, **who(cast))
    sign_of(cast, old)
    new = plan(cast, follows=old)
    kept = new.actions.get()
    assert (kept.text, kept.starts_on, kept.danger is not None) == (
        "Pearl drives the children to school.",
        None,
        True,
    )
    assert set(kept.children.all()) == {cast.child, cast.sibling}
    assert new.triggers.get().people.get() == cast.grandmother


def test_a_plan_of_one_person_and_of_one_home(cast: Cast) -> None:
    own = plan(cast, only_for=frozenset({cast.father.pk}))
    assert list(own.only_for.all()) == [cast.father]
    assert own.piece("x").chosen == frozenset({cast.father.pk})
