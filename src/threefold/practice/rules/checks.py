"""The rules gathered for one page or one change. This is the door through which the capabilities ask."""

from collections.abc import Iterable
from datetime import date

from threefold.practice.findings import Finding
from threefold.practice.rules import (
    children,
    circle,
    closing,
    copies,
    goals,
    objectives,
    plan_actions,
    plan_apart,
    plan_people,
    plan_ready,
    plan_time,
    prevention,
    scaling,
    statements,
    texts,
    tribe,
    work,
)
from threefold.practice.rules import map as whole_map
from threefold.practice.rules.facts.children import ChildToolView
from threefold.practice.rules.facts.copies import CopyView
from threefold.practice.rules.facts.mapping import DangerView, GoalView, HarmView, MapView, PairView
from threefold.practice.rules.facts.people import NetworkView, TextView
from threefold.practice.rules.facts.plans import ClosingView, ObjectiveView, PlanView, ProgressView
from threefold.practice.rules.facts.work import DeadlinesView, ReuseView
from threefold.practice.rules.registry import AS_WRITTEN, Check, F_contra, Levels

Findings = tuple[Finding, ...]


def findings_for_map(view: MapView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """The whole map with its pairs, harms, scales and inquiry."""
    found = _all(
        view,
        levels,
        whole_map.few_dangers,
        whole_map.map_is_balanced,
        whole_map.act_is_complete,
        whole_map.every_child_is_seen,
        whole_map.threats_have_dangers,
        whole_map.next_steps_are_owned,
    )
    for pair in view.pairs:
        found += findings_for_pair(pair, levels=levels)
    behind = {harm.id for pair in view.pairs for harm in pair.harms}
    for harm in view.harms:
        found += () if harm.id in behind else _harm(harm, levels)
    for scale in view.scales:
        found += _all(scale, levels, scaling.scale_has_ends, scaling.ten_comes_first)
    for inquiry in view.icwa:
        found += tribe.tribe_is_asked_about(inquiry, levels=levels)
    return _once(found)


def findings_for_pair(view: PairView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """One danger statement, its goal, and the harm behind it."""
    found = whole_map.danger_has_one_goal(view, levels=levels) + _danger(view.danger, levels)
    for goal in view.goals:
        found += _goal(goal, levels)
    for harm in view.harms:
        found += _harm(harm, levels)
    return _once(found)


def findings_for_plan(view: PlanView, *, on: date, levels: Levels = AS_WRITTEN) -> Findings:
    """One safety plan on a day."""
    found = _all(
        view,
        levels,
        plan_people.plan_has_network,
        plan_people.nobody_guards_alone,
        plan_people.older_children_took_part,
        plan_people.red_circle_kept,
        plan_actions.actions_are_no_services,
        plan_actions.every_danger_is_answered,
        plan_actions.actions_are_complete,
        plan_time.plan_has_dates,
        plan_time.every_home_has_a_plan,
        plan_time.parents_signed_and_have_copies,
        copies.plan_reaches_its_people,
        plan_apart.kept_from_are_thought_of,
        plan_apart.kept_from_do_not_watch,
        plan_ready.people_are_ready,
        plan_ready.children_do_not_watch,
        plan_ready.worries_were_read_together,
    )
    return _once(found + plan_time.plan_is_not_over(plan_time.PlanOn(view, on), levels=levels))


def findings_for_network(view: NetworkView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """The circle of support: is there a network, who was told, who may be shown what."""
    return _once(
        _all(view, levels, circle.circle_is_a_network, circle.safety_people_know, circle.sharing_is_released)
    )


def findings_for_closing(view: ClosingView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """What stands in the way of closing."""
    return _once(
        _all(
            view, levels, closing.no_plan_in_force, closing.goals_had_time_and_network, closing.ready_to_close
        )
    )


def findings_for_copy(view: CopyView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """A last look at a copy before it is printed or shared."""
    return _once(
        _all(
            view,
            levels,
            copies.copy_hides_reporter,
            copies.victims_are_not_quoted,
            copies.copies_leave_out_what_is_unclear,
        )
    )


def findings_for_text(view: TextView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """One text that people will read: reporter, plain words, reading level, person first."""
    return _once(
        _all(
            view,
            levels,
            texts.text_hides_reporter,
            texts.text_is_plain,
            texts.text_is_easy,
            texts.text_puts_person_first,
        )
    )


def findings_for_objective(view: ObjectiveView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """One objective of a case plan."""
    return _once(
        _all(
            view,
            levels,
            objectives.objective_is_behavior,
            objectives.objective_has_a_danger,
            objectives.objective_was_seen,
        )
    )


def findings_for_progress(view: ProgressView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """Progress of several caregivers towards one goal."""
    return _once(objectives.lower_progress_counts(view, levels=levels))


def findings_for_deadlines(view: DeadlinesView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """What the county itself is late with."""
    rules = (work.assessment_is_recorded, work.case_plan_is_made, work.team_has_met)
    return _once(_all(view, levels, *rules, prevention.prevention_is_looked_at))


def findings_for_child_tool(view: ChildToolView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """A tool in which a child spoke: how it was done, and what was not answered."""
    rules = (children.words_are_read_back, children.parents_were_asked, children.child_gets_an_answer)
    return _once(_all(view, levels, *rules))


def findings_for_reuse(view: ReuseView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """One text beside those of other children and families."""
    return _once(work.words_are_their_own(view, levels=levels))


def _danger(danger: DangerView, levels: Levels) -> Findings:
    return _all(
        danger,
        levels,
        statements.danger_has_its_parts,
        statements.professionals_are_asked_about,
        statements.danger_is_one_worry,
        statements.disagreement_is_kept,
    )


def _harm(harm: HarmView, levels: Levels) -> Findings:
    return _all(harm, levels, statements.harm_has_its_parts)


def _goal(goal: GoalView, levels: Levels) -> Findings:
    return _all(
        goal,
        levels,
        goals.goal_says_what_is_there,
        goals.goal_has_time_and_network,
        goals.goal_changes_are_told,
    )


def _all(facts: F_contra, levels: Levels, *checks: Check[F_contra]) -> Findings:
    return tuple(finding for check in checks for finding in check(facts, levels=levels))


def _once(found: Iterable[Finding]) -> Findings:
    """By rule, each said once, in an order that does not hang on the order of the facts."""
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.rule, str(one.subject), one.message.en)))
