"""A plan in force, with more time, ended, replaced; rules that hold it up; who said yes."""

from datetime import date, timedelta

import pytest

from threefold.audit.models import Entry
from threefold.families.tests.cast import AT, Cast
from threefold.plans.changes import lifecycle
from threefold.plans.changes.lifecycle import end_plan, extend_plan, finish_plan, override_rule
from threefold.plans.changes.signing import note_copy
from threefold.plans.errors import NotLater, NotSigned, PlanIsOver, ReasonNeeded
from threefold.plans.facts import findings_of, plan_facts
from threefold.plans.models import Override, Plan, Signature
from threefold.plans.models.plan import State
from threefold.plans.tests.things import FROM, UNTIL, action, danger, in_circle, in_force, plan, sign, who
from threefold.practice.errors import NotAllowed, RuleBroken
from threefold.practice.findings import Finding, Level, Moment
from threefold.practice.words import Words

pytestmark = pytest.mark.django_db
SOFT = Finding(
    rule=12, level=Level.BLOCK, subject="plan", message=Words("No day.", "Sin día."),
    moments=frozenset({Moment.FINISH}),
)  # fmt: skip
FIRM = Finding(
    rule=6, level=Level.BLOCK, subject="plan", message=Words("A place.", "Un lugar."),
    moments=frozenset({Moment.FINISH}), firm=True,
)  # fmt: skip


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Let the rules say this, whatever the plan is."""

    def say(*found: Finding) -> None:
        monkeypatch.setattr(lifecycle, "findings_of", lambda plan, **_given: found)

    return say


def test_a_whole_plan_is_put_in_force(cast: Cast) -> None:
    stands = in_force(cast)
    assert (stands.status, stands.finished_at) == ("active", AT)
    assert stands.versions.get().number == 1
    entry = Entry.objects.get(kind="plans.plan_finished")
    assert entry.detail["overridden"] == 0


def test_an_empty_plan_is_held_up_by_the_rules_themselves(cast: Cast) -> None:
    begun = plan(cast, dangers=frozenset({danger(cast).pk}), expires_on=None)
    with pytest.raises(RuleBroken) as held:
        finish_plan(plan=begun, **who(cast))
    assert {7, 10, 12} <= {one.rule for one in held.value.problems}
    assert Plan.objects.get().status == "draft"


def test_only_the_one_who_caused_the_harm_is_no_plan(cast: Cast) -> None:
    about = danger(cast)
    in_circle(cast, told=about)
    begun = plan(cast, dangers=frozenset({about.pk}))
    action(cast, begun, doer=cast.father.pk, backup=None, witness=None, danger=about.pk)
    sign(cast, begun)
    with pytest.raises(RuleBroken) as held:
        finish_plan(plan=begun, **who(cast))
    assert 8 in {one.rule for one in held.value.problems}


def test_a_supervisor_lets_a_rule_pass_with_a_reason(cast: Cast, says) -> None:  # type: ignore[no-untyped-def]
    begun = plan(cast)
    says(SOFT)
    with pytest.raises(RuleBroken):
        finish_plan(plan=begun, **who(cast))
    with pytest.raises(NotAllowed):
        override_rule(plan=begun, rule=12, reason="Tonight.", **who(cast))
    with pytest.raises(ReasonNeeded):
        override_rule(plan=begun, rule=12, reason=" ", **who(cast, cast.supervisor))
    override_rule(plan=begun, rule=12, reason="Tonight.", **who(cast, cast.supervisor))
    assert finish_plan(plan=begun, **who(cast)).status == "active"
    assert Override.objects.get().by == cast.supervisor
    assert Entry.objects.get(kind="plans.plan_finished").detail["overridden"] == 1
    assert "Tonight" not in str(Entry.objects.get(kind="plans.rule_overridden").detail)


def test_nobody_lets_a_firm_rule_pass(cast: Cast, says) -> None:  # type: ignore[no-untyped-def]
    begun = plan(cast)
    says(FIRM)
    with pytest.raises(RuleBroken):
        override_rule(plan=begun, rule=6, reason="Tonight.", **who(cast, cast.supervisor))
    assert not Override.objects.exists()


def test_a_rule_that_holds_nothing_up_needs_no_override(cast: Cast, says) -> None:  # type: ignore[no-untyped-def]
    begun = plan(cast)
    says()
    with pytest.raises(RuleBroken):
        override_rule(plan=begun, rule=12, reason="Tonight.", **who(cast, cast.supervisor))


def test_more_time_needs_a_later_day_and_a_reason(cast: Cast) -> None:
    stands = in_force(cast)
    with pytest.raises(ReasonNeeded):
        extend_plan(plan=stands, until=date(2026, 5, 1), reason="", **who(cast))
    with pytest.raises(NotLater):
        extend_plan(plan=stands, until=UNTIL, reason="More.", **who(cast))
    later = {**who(cast), "at": AT + timedelta(days=20)}
    longer = extend_plan(plan=stands, until=date(2026, 5, 1), reason="The meeting moved.", **later)
    longer.refresh_from_db()
    assert (longer.expires_on, longer.edition) == (date(2026, 5, 1), 2)
    assert longer.versions.get(number=2).reason == "The meeting moved."
    assert Entry.objects.get(kind="plans.plan_extended").detail["days"] == 21
    view = plan_facts(longer, on=FROM)
    assert (view.before_expires_on, view.extension_reason) == (UNTIL, "The meeting moved.")
    kept = longer.versions.get(number=longer.edition)
    kept.reason = ""
    kept.save()
    assert 13 in {one.rule for one in findings_of(longer, on=FROM)}


def test_a_plan_that_was_never_longer_has_nothing_to_explain(cast: Cast) -> None:
    view = plan_facts(in_force(cast), on=FROM)
    assert (view.before_expires_on, view.extension_reason) == (None, "")


def test_a_plan_past_its_last_day_is_not_in_force(cast: Cast) -> None:
    stands = in_force(cast)
    assert stands.state(UNTIL) == State.ACTIVE
    assert stands.state(date(2026, 4, 11)) == State.EXPIRED
    assert not Plan.objects.in_force(date(2026, 4, 11)).exists()


def test_an_ended_plan_stays_as_it_was(cast: Cast) -> None:
    stands = in_force(cast)
    with pytest.raises(ReasonNeeded):
        end_plan(plan=stands, on=UNTIL, reason="", **who(cast))
    end_plan(plan=stands, on=UNTIL, reason="The goal is met.", **who(cast))
    for change in (
        lambda: action(cast, stands, reason="More."),
        lambda: sign(cast, stands),
        lambda: finish_plan(plan=stands, **who(cast)),
        lambda: end_plan(plan=stands, on=UNTIL, reason="Again.", **who(cast)),
    ):
        with pytest.raises(PlanIsOver):
            change()
    assert Entry.objects.get(kind="plans.plan_ended").detail["how"] == "ended"


def test_a_new_plan_takes_the_old_one_s_place(cast: Cast) -> None:
    old = in_force(cast)
    new = plan(cast, follows=old, dangers=frozenset(old.dangers.values_list("pk", flat=True)))
    sign(cast, new)
    assert Plan.objects.get(pk=old.pk).status == "active"
    finish_plan(plan=new, **who(cast))
    assert Plan.objects.get(pk=old.pk).status == "replaced"
    assert Entry.objects.get(kind="plans.plan_ended").detail["how"] == "replaced"


def test_signing_keeps_the_edition_and_the_strokes(cast: Cast) -> None:
    begun = plan(cast)
    row = sign(cast, begun, method="drawn", typed_name="", strokes=[[[1, 2], [30.04, 4000]]])
    row.refresh_from_db()
    assert row.strokes == [[[1.0, 2.0], [30.0, 300.0]]]
    assert (row.plan_version, row.copy_given_on) == (1, row.signed_on)
    assert begun.versions.get().number == 1
    assert Entry.objects.get(kind="plans.plan_signed").detail["method"] == "drawn"


@pytest.mark.parametrize(
    "given",
    [{"method": "drawn", "strokes": []}, {"method": "drawn", "strokes": [[[1, 1]]]}, {"typed_name": "  "}],
)
def test_a_signature_with_nothing_in_it_is_refused(cast: Cast, given: dict[str, object]) -> None:
    with pytest.raises(NotSigned):
        sign(cast, plan(cast), **given)
    assert not Signature.objects.exists()


@pytest.mark.parametrize(
    "strokes", ["M0 0", [["<script>"]], [[["1", "2"]]], [[[float("nan"), 1], [1, 2]]], [[[1, 2, 3]]], {"a": 1},
                [[[1, 1]] * 6000]]
)  # fmt: skip
def test_strokes_are_numbers_alone(cast: Cast, strokes: object) -> None:
    with pytest.raises(ValueError):
        sign(cast, plan(cast), method="drawn", strokes=strokes)


def test_who_did_not_sign_keeps_their_words_and_may_still_have_a_copy(cast: Cast) -> None:
    row = sign(
        cast, plan(cast), method="refused", typed_name="", refused_words="I did nothing.", copy="pending"
    )
    assert row.copy_given_on is None
    note_copy(signature=row, copy="given", on=UNTIL, **who(cast))
    row.refresh_from_db()
    assert (row.copy, row.copy_given_on, row.refused_words) == ("given", UNTIL, "I did nothing.")
    with pytest.raises(NotAllowed):
        note_copy(signature=row, copy="lost", on=UNTIL, **who(cast))


def test_a_signature_is_of_one(cast: Cast) -> None:
    for given in ({"person": None}, {"worker": cast.worker.pk}):
        with pytest.raises(NotAllowed):
            sign(cast, plan(cast), **given)
