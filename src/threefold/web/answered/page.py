"""What stands on the page of answers: children with their sayings, the unanswered first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.toolkit.voice.answered import SayingCopy
from threefold.toolkit.voice.facts import FactKind
from threefold.web.phrases import plain_day


@dataclass(frozen=True, kw_only=True)
class SayingLine:
    """One saying as a line: its kind in words, and in a sentence how it stands. `late`: the day has passed."""

    said: SayingCopy
    kind: str
    stands: str
    plan: str
    open: bool
    late: bool


@dataclass(frozen=True, kw_only=True)
class ChildLine:
    """A child with all that they said."""

    name: str
    lines: tuple[SayingLine, ...]
    open: int


def children_of(
    said: Iterable[SayingCopy], names: Mapping[UUID | None, str], plan_lines: Mapping[str, str], *, on: date
) -> tuple[ChildLine, ...]:
    """In the order in which the children's tools stand; of each child, what is open comes first."""
    found: dict[UUID | None, list[SayingLine]] = {}
    for one in said:
        found.setdefault(one.person, []).append(_line(one, plan_lines, on))
    return tuple(
        ChildLine(
            name=names.get(person) or _("A child"),
            lines=tuple(sorted(lines, key=lambda line: not line.open)),
            open=sum(line.open for line in lines),
        )
        for person, lines in found.items()
    )


def kind_of(one: SayingCopy) -> str:
    """What a saying is, for a reader."""
    return {
        FactKind.RULE: _("A rule for the house"),
        FactKind.NEED: _("Something the child needs"),
        FactKind.HOPE: _("A hope"),
        FactKind.WORRY: _("A worry"),
    }[one.kind]


def _line(one: SayingCopy, plan_lines: Mapping[str, str], on: date) -> SayingLine:
    answer = one.answer
    is_open = answer is None or not answer.words
    return SayingLine(
        said=one,
        kind=kind_of(one),
        stands=_stands(one),
        plan=plan_lines.get(str(answer.action), "") if answer and answer.action else "",
        open=is_open,
        late=bool(is_open and answer and answer.by_day and answer.by_day < on),
    )


def _stands(one: SayingCopy) -> str:
    """How it stands, in a sentence."""
    answer = one.answer
    if answer is None:
        return _("Not answered yet.")
    if not answer.words:
        told = {"who": answer.who, "day": plain_day(answer.by_day) if answer.by_day else ""}
        return _("Still open: %(who)s answers by %(day)s.") % told
    if answer.told_on:
        return _("The child was told on %(day)s.") % {"day": plain_day(answer.told_on)}
    return _("The child was not told yet.")
