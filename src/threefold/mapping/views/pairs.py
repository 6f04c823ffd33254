"""A worry and its goal, side by side."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.models import Person
from threefold.families.page import family_page
from threefold.families.reuse import tell_reuse
from threefold.mapping.beside import Coach, place_of
from threefold.mapping.changes import goals, statements
from threefold.mapping.changes.waving import waved_off
from threefold.mapping.changes.wording import NewDanger, NewGoal, says_the_same
from threefold.mapping.copies.rounds import rounds_behind
from threefold.mapping.copies.statements import PairCopy, harm_titles, pairs_for
from threefold.mapping.copies.threats import threats_for
from threefold.mapping.findable import findable_in
from threefold.mapping.forms.statements import DangerForm, GoalForm, initial_of, spoken
from threefold.mapping.models import DangerStatement, SafetyGoal
from threefold.mapping.prefill import from_harm, from_item
from threefold.mapping.statement_facts import findings_of, giveaways_for
from threefold.mapping.views.live import live, lives_of
from threefold.mapping.views.opening import found, opened_to_write, people_of, stored
from threefold.mapping.views.standing import beside_forms


@dataclass
class Builder:
    """The two forms of the page, over what is stored."""

    opened: Opened
    pair: PairCopy | None
    worry: DangerForm
    goal: GoalForm
    # What happened behind this worry, as far as it is not finished.
    begun: tuple[UUID, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether both can be saved; a goal that the family knows moves only with a reason."""
        both = [self.worry.is_valid(), self.goal.is_valid()]
        if all(both) and self._moves_without_reason():
            known = _("The family knows this goal. Say why it changes; the reason is kept with the goal.")
            self.goal.add_error("reason", known)
            return False
        return all(both)

    @property
    def written(self) -> tuple[UUID | None, UUID | None]:
        """The worry and the goal that are stored."""
        if self.pair is None:
            return None, None
        return self.pair.danger.id, self.pair.goal.id if self.pair.goal else None

    def _moves_without_reason(self) -> bool:
        if self.pair is None or self.pair.goal is None or self.goal.cleaned_data.get("reason"):
            return False
        row = SafetyGoal.objects.select_related("family").get(pk=self.pair.goal.id)
        return goals.needs_reason(row, self.goal.wording(self.worry.wording()))


def new_pair(request: HttpRequest, family: UUID) -> HttpResponse:
    """Write a worry, and its goal if it is known already."""
    opened = opened_to_write(request, family)
    people = people_of(opened)
    if request.method != "POST":
        begun = from_item(opened, request.GET.get("from", ""), NewDanger)
        words = begun or from_harm(opened, request.GET.get("harm", "")) or _first_words(people)
        return _page(request, _builder(opened, None, people, worry={"initial": initial_of(words, 0)}))
    builder = _builder(opened, None, people, data=request.POST)
    if "preview" in request.POST:
        return _page(request, builder)
    if not builder.valid:
        return _page(request, builder, status=422)
    at = now()
    with transaction.atomic():
        row = statements.state_danger(
            by=opened.worker,
            family=opened.family,
            id=builder.worry.id_for(),
            at=at,
            danger=builder.worry.wording(),
        )
        _save_goal(builder, row, at)
    _tell_reuse(request, builder, row)
    return redirect("mapping:pair", family=family, danger=row.pk)


def pair(request: HttpRequest, family: UUID, danger: UUID) -> HttpResponse:
    """One worry and its goal: read it, write it, and who sees it how."""
    opened = open_family(request, family, Group.MAP)
    row = found(opened, DangerStatement, danger)
    if request.method != "POST":
        return show_pair(request, opened, row)
    if not opened.may_write(Group.MAP):
        raise Http404
    builder = _builder(opened, _copy(opened, row), people_of(opened), data=request.POST)
    if "preview" in request.POST:
        return _page(request, builder, row=row)
    if not builder.valid:
        return _page(request, builder, row=row, status=422)
    _save(builder, row)
    if waits(row):
        return show_pair(request, opened, row, status=409)
    _tell_reuse(request, builder, row)
    return redirect("mapping:pair", family=family, danger=danger)


def _tell_reuse(request: HttpRequest, builder: Builder, row: DangerStatement) -> None:
    """Rule 55 about what was just written: the worry, or its goal."""
    fresh = DangerStatement.objects.select_related("goal").get(pk=row.pk)
    before = builder.pair
    if before is None or before.danger.text != fresh.text:
        tell_reuse(request, fresh, DangerStatement.objects.all(), by=builder.opened.worker)
    goal: SafetyGoal | None = getattr(fresh, "goal", None)
    if goal is not None and (before is None or before.goal is None or before.goal.text != goal.text):
        tell_reuse(request, goal, SafetyGoal.objects.all(), by=builder.opened.worker)


def show_pair(
    request: HttpRequest, opened: Opened, row: DangerStatement, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The page as it stands, with whatever form could not be saved in `more`."""
    builder = _builder(opened, _copy(opened, row), people_of(opened))
    return _page(request, builder, row=row, status=status, **more)


def _copy(opened: Opened, row: DangerStatement) -> PairCopy:
    found_here = pairs_for(opened.family, opened.reader, Surface.SCREEN, closed=True)
    copy = next((one for one in found_here if one.danger.id == row.pk), None)
    if copy is None:
        raise Http404
    return copy


def waits(row: DangerStatement) -> bool:
    """Whether two wordings of it, or of its goal, wait for a choice."""
    waiting = {"beside": True, "settled_at__isnull": True}
    goal: SafetyGoal | None = SafetyGoal.objects.filter(danger=row).first()
    return row.versions.filter(**waiting).exists() or bool(goal and goal.versions.filter(**waiting).exists())


def _save(builder: Builder, row: DangerStatement) -> None:
    at, form = now(), builder.worry
    words = form.wording()
    with transaction.atomic():
        stands = builder.pair.danger.wording if builder.pair else None
        if stands is not None and not says_the_same(words, stands):
            statements.change_danger(
                by=builder.opened.worker, family=builder.opened.family, id=form.id_for(), at=at, statement=row,
                words=words, base_version=form.read_version, reason=form.cleaned_data["reason"],
            )  # fmt: skip
        _save_goal(builder, row, at)


def _save_goal(builder: Builder, row: DangerStatement, at: Any) -> None:
    form = builder.goal
    standing = SafetyGoal.objects.filter(danger=row).select_related("family").first()
    if not form.says_something and not form.cleaned_data.get("duration_value"):
        return
    words = form.wording(builder.worry.wording())
    who = {"by": builder.opened.worker, "family": builder.opened.family, "id": form.id_for(), "at": at}
    if standing is None or not form.read_version:
        goals.write_goal(**who, danger=row, goal=words)
        return
    copy = builder.pair.goal if builder.pair else None
    if (
        copy is not None
        and copy.wording is not None
        and says_the_same(words, copy.wording)
        and copy.version == form.read_version
    ):
        return
    goals.change_goal(
        **who, statement=standing, words=words, base_version=form.read_version,
        reason=form.cleaned_data["reason"], family_told_on=form.cleaned_data["family_told_on"],
    )  # fmt: skip


def _first_words(people: list[Person]) -> NewDanger:
    """What is likely: all children; the worker unticks who it is not about."""
    children = frozenset(one.pk for one in people if one.is_child)
    return NewDanger(children=children, parts={"built": True}, language=spoken())


def _builder(
    opened: Opened, copy: PairCopy | None, people: list[Person], data: Any = None, worry: dict[str, Any] | None = None
) -> Builder:  # fmt: skip
    titles = harm_titles(opened.family, opened.reader)
    harms = [(str(pk), text) for pk, text, _draft in titles]
    behind = copy.danger.harms if copy else ()
    threats = [(str(one.id), one.label) for one in threats_for(opened.family, opened.reader)]
    given = worry or {"initial": stored(copy.danger if copy else None, NewDanger)}
    hoped = _hoped(given["initial"]["wording"])
    goal = stored(copy.goal, NewGoal) if copy and copy.goal else initial_of(hoped, 0)
    return Builder(
        opened=opened,
        pair=copy,
        worry=DangerForm(data, prefix="d", people=people, harms=harms, threats=threats, **given),
        goal=GoalForm(data, prefix="g", people=people, initial=goal),
        begun=tuple(pk for pk, _text, draft in titles if draft and pk in behind),
    )


def _hoped(worry: NewDanger) -> NewGoal:
    """A goal that is not written yet begins with whom the worry is about."""
    return NewGoal(caregivers=worry.caregivers, children=worry.children, language=worry.language,
                   parts={"built": True}, duration_unit="weeks")  # fmt: skip


def _page(
    request: HttpRequest, builder: Builder, row: DangerStatement | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    opened = builder.opened
    giveaways = giveaways_for(opened.family, opened.reader)
    if builder.worry.is_bound:
        worry, goal = lives_of(opened, request, builder.worry.rows)
    else:
        worry_id, goal_id = builder.written
        places = (place_of(builder.worry, worry_id), place_of(builder.goal, goal_id))
        waved = waved_off(opened.family, *places)
        findable, words = findable_in(opened), builder.worry.initial["wording"]
        worry = live(builder.worry, words, "danger", giveaways, waved, places[0], findable)
        words = builder.goal.initial["wording"]
        goal = live(builder.goal, words, "goal", giveaways, waved, places[1], findable)
    context = family_page(opened, "statements") | {
        "pair": builder.pair,
        "worry_form": builder.worry,
        "goal_form": builder.goal,
        "worry_live": worry,
        "goal_live": goal,
        "coach": Coach((worry, goal), opened.may_write(Group.MAP)),
        "may_write": opened.may_write(Group.MAP),
        "begun": builder.begun,
        "findings": () if row is None else findings_of(row, opened.reader.role),
        "behind": () if row is None else rounds_behind(opened.family, opened.reader, row.pk),
        **({} if row is None else beside_forms(opened, builder.worry.rows)),
        **more,
    }
    return render(request, "mapping/pair.html", context, status=status)
