"""Who stands by the family, what people do, how the days went, and what somebody did when the danger was there."""

from typing import Any

from threefold.networks.changes import Place, agree_undertaking, place_member, tell_worry
from threefold.plans.changes.content import ActionText, ActText, LogText, PlanText, SignatureText, TriggerText
from threefold.plans.changes.evidence import log_day, record_act
from threefold.plans.changes.lifecycle import finish_plan
from threefold.plans.changes.parts import add_part
from threefold.plans.changes.plan import start_plan
from threefold.plans.changes.signing import sign_plan
from threefold.web.demo.story import Act, Do, InCircle, PlanOf, Story
from threefold.web.demo.telling.teller import Teller


def tell_plans(told: Teller, story: Story) -> None:
    """The circle before the plans: no network, no plan."""
    for number, member in enumerate(story.circle):
        _member(told, member, number, story.opened)
    for number, plan in enumerate(story.plans):
        _plan(told, plan, number)
    for number, act in enumerate(story.acts):
        _act(told, act, number)


def _who(told: Teller, ago: int, *parts: Any) -> dict[str, Any]:
    return {"by": told.by, "family": told.family, "id": told.id(*parts), "at": told.at(max(ago, 0))}


def _member(told: Teller, entry: InCircle, number: int, opened: int) -> None:
    ago = entry.agreed if entry.agreed is not None else opened - 2
    willing, sure, able = entry.wcc or (None, None, None)
    place = Place(
        ring=entry.ring, vetting=entry.vetting, role=entry.role, willingness=willing, confidence=sure,
        capacity=able, concerns=entry.concerns, tie_now=entry.tie_now, support=entry.support,
        release_signed_on=None if entry.release is None else told.day(entry.release),
        agreed_on=None if entry.agreed is None else told.day(entry.agreed),
    )  # fmt: skip
    row = place_member(**_who(told, ago, "member", number), person=told.people[entry.who], place=place)
    for danger in entry.told:
        tell_worry(
            **_who(told, ago, "told", number, danger), member=row, danger=told.dangers[danger].pk,
            how_much="all", told_on=told.day(max(ago, 0)), told_by=entry.told_by or told.by.name,
        )  # fmt: skip
    if entry.does:
        agree_undertaking(
            **_who(told, ago, "undertaking", number),
            member=row,
            text=entry.does,
            language=told.lang,
            agreed_on=told.day(max(ago, 0)),
        )


def _plan(told: Teller, plan: PlanOf, number: int) -> None:
    ago = max(plan.starts, 0) + 1
    dangers = {told.danger(one.danger) for one in plan.actions} - {None}
    home = told.homes[0].pk if told.homes else None
    text = PlanText(
        kind=plan.kind, title=plan.title, household=home, only_for=told.persons(plan.only_for),
        language=plan.lang, starts_on=told.day(plan.starts), expires_on=told.day(plan.ends),
        review_on=told.day(plan.review), review_where=plan.where, bottom_lines=plan.bottom,
        monitoring=plan.monitoring, child_text=plan.child_text,
        dangers=frozenset(one for one in dangers if one),
        title_translation=plan.es[0], review_where_translation=plan.es[1], bottom_lines_translation=plan.es[2],
        monitoring_translation=plan.es[3], child_text_translation=plan.es[4],
    )  # fmt: skip
    row = start_plan(**_who(told, ago, "plan", number), text=text)
    actions = [_action(told, row, one, number, place, ago) for place, one in enumerate(plan.actions)]
    for place, (sign, then) in enumerate(plan.signs):
        sign_es, then_es = plan.signs_es[place] if plan.signs_es else ("", "")
        trigger = TriggerText(
            text=sign, then_text=then, language=plan.lang, translation=sign_es, then_translation=then_es
        )
        add_part(**_who(told, ago, "sign", number, place), plan=row, text=trigger)
    for place, key in enumerate(plan.signed):
        signature = SignatureText(
            person=told.person(key), method="paper", signed_on=told.day(max(plan.starts, 0)), copy="given"
        )
        sign_plan(**_who(told, plan.starts, "signature", number, place), plan=row, text=signature)
    if plan.finished:
        finish_plan(**_who(told, plan.starts, "finished", number), plan=row)
    for place, (one, action) in enumerate(zip(plan.actions, actions, strict=True)):
        _log(told, row, action, one, (number, place))


def _action(told: Teller, plan: Any, one: Do, number: int, place: int, ago: int) -> Any:
    doer: dict[str, Any] = {"doer": told.person(one.who)}
    if one.who in ("worker", "county"):
        doer = {"doer_worker": told.by.pk}
    text = ActionText(
        text=one.text, language=plan.language, when=one.when, time_order=one.minutes, backup=told.person(one.backup),
        backup_text=one.backup_text, witness=told.person(one.witness), noticed_how=one.noticed,
        protects_how=one.protects, children=told.persons(one.children), danger=told.danger(one.danger),
        translation=one.translation, when_translation=one.es[0], backup_translation=one.es[1],
        noticed_translation=one.es[2], protects_translation=one.es[3], is_service=one.service, **doer,
    )  # fmt: skip
    return add_part(**_who(told, ago, "action", number, place), plan=plan, text=text)


def _log(told: Teller, plan: Any, action: Any, one: Do, place: tuple[int, int]) -> None:
    for line, (ago, outcome, words, who) in enumerate(sorted(one.log, reverse=True)):
        text = LogText(
            text=words, language=told.lang, day=told.day(ago), outcome=outcome, action=action.pk,
            **told.speaker(who),
        )  # fmt: skip
        log_day(**_who(told, ago, "log", *place, line), plan=plan, text=text)


def _act(told: Teller, act: Act, number: int) -> None:
    text = ActText(
        text=act.text, language=told.lang, day=told.day(act.ago), people=told.persons(act.who),
        danger=told.danger(act.danger),
        witness=told.person(act.seen_by), children=told.persons(act.children),
        **(told.speaker(act.by) if act.by else {}),
    )  # fmt: skip
    record_act(**_who(told, act.ago, "act", number), text=text)
