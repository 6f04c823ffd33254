"""Plans in force in a text: each action with who, when, who steps in and who sees it. A service is not an action."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.mapping.papers import said_day
from threefold.plans.copies import ActionCopy, EarlySignCopy, PlanCopy, plans_for
from threefold.plans.models.plan import State
from threefold.plans.saying import at_what_time, joined, steps_in
from threefold.web.once.spoken import language_named
from threefold.web.once.text import Line
from threefold.web.once.writing import Writing, sentence


def plans_in_force(writing: Writing) -> tuple[PlanCopy, ...]:
    """The plans that hold today and of which something is for this reader; what is being written is for nobody."""
    found = plans_for(
        writing.family, writing.reader, writing.surface, writing.ledger, on=writing.day, known=writing.rows
    )
    return tuple(one for one in found if one.state is State.ACTIVE)


def plan_lines(writing: Writing, plans: Iterable[PlanCopy]) -> Iterator[Line]:
    """Each plan with its days, its actions and its early signs."""
    for plan in plans:
        yield from days_lines(writing, plan)
        yield from action_lines(writing, plan)
        yield from sign_lines(writing, plan)


def days_lines(writing: Writing, plan: PlanCopy) -> Iterator[Line]:
    """What plan it is, from when to when, and when people look at it together."""
    at = writing.fact(plan.kind_words, "plans:plan", plan.id, day=plan.starts_on)
    kind = plan.kind_words.in_(writing.language)
    told = (
        sentence(f"{kind}: {plan.title}" if plan.title else kind),
        _in_force(plan),
        _("We look at it together on %(day)s.") % {"day": said_day(plan.review_on)} if plan.review_on else "",
    )
    yield Line(text=" ".join(filter(None, told)), facts=(at,), words=(plan.title,))
    if plan.bottom_lines:
        text = _("What must hold: %(words)s") % {"words": plan.bottom_lines}
        yield Line(text=text, facts=(at,), words=(plan.bottom_lines,))


def _in_force(plan: PlanCopy) -> str:
    days = {
        "first": said_day(plan.starts_on) if plan.starts_on else "",
        "last": said_day(plan.expires_on) if plan.expires_on else "",
    }
    if days["first"] and days["last"]:
        return _("In force from %(first)s until %(last)s.") % days
    if days["first"]:
        return _("In force from %(first)s on.") % days
    return _("In force until %(last)s.") % days if days["last"] else ""


def action_lines(writing: Writing, plan: PlanCopy) -> Iterator[Line]:
    """What each person does. A service stands there only where it controls the danger now."""
    for one in plan.in_time_order:
        if not one.is_service or one.controls_now:
            at = writing.fact(gettext_lazy("Action of the plan"), "plans:action", plan.id, one.id)
            said = (
                one.doer,
                one.text,
                one.when,
                one.backup,
                one.backup_text,
                one.witness,
                one.noticed,
                one.protects,
            )
            bare = Line(text=_action(one, ""), facts=(at,), words=said)
            seen = writing.witness(str(one.id), one.witness, one.witness_person, bare)
            line = Line(text=in_their_language(writing, one, _action(one, seen)), facts=(at,), words=said)
            yield from writing.voiced(str(one.id), one.said_by_person, line)


def sign_lines(writing: Writing, plan: PlanCopy) -> Iterator[Line]:
    """If somebody notices this, who does what."""
    for one in plan.signs:
        at = writing.fact(gettext_lazy("Early sign"), "plans:sign", plan.id, one.id)
        said = {"sign": one.text.rstrip("."), "then": one.then_text}
        text = in_their_language(writing, one, _("If this happens: %(sign)s. Then: %(then)s") % said)
        line = Line(text=text, facts=(at,), words=(one.text, one.then_text, *one.people))
        yield from writing.voiced(str(one.id), one.said_by_person, line)


def in_their_language(writing: Writing, one: ActionCopy | EarlySignCopy, text: str) -> str:
    """A part of a plan with the language it was written in, where nobody wrote it in that of the text."""
    return (
        text
        if one.language == writing.language
        else f"{text} {language_named(one.language, writing.language)}"
    )


def _action(one: ActionCopy, witness: str) -> str:
    does = (
        one.text if not one.doer or one.doer.casefold() in one.text.casefold() else f"{one.doer}: {one.text}"
    )
    told = (
        (_("When"), _when(one)),
        (_("If that cannot happen"), steps_in(one.backup, one.backup_text)),
        (_("Who sees it"), joined(witness, one.noticed)),
        (_("How it helps"), one.protects),
        (_("Which children"), ", ".join(filter(None, one.children))),
    )
    return " ".join((sentence(does), *(sentence(f"{label}: {words}") for label, words in told if words)))


def _when(one: ActionCopy) -> str:
    days = (
        _("from %(day)s") % {"day": said_day(one.starts_on)} if one.starts_on else "",
        _("until %(day)s") % {"day": said_day(one.ends_on)} if one.ends_on else "",
    )
    return ", ".join(filter(None, (at_what_time(one.when).rstrip("."), *days)))
