"""Letting results out: the one function, what it hides, what it says, and what it notes for the log."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from threefold.outcomes.breakdowns.breaking import Group
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.letting_out import remembering
from threefold.outcomes.letting_out.cells import Limits, Why
from threefold.outcomes.letting_out.figures import WHOLE, Figures, Part, key
from threefold.outcomes.letting_out.linking import link
from threefold.outcomes.letting_out.protecting import protect
from threefold.outcomes.letting_out.remembering import Publication
from threefold.outcomes.running import Result

TOLD = {"follow_up_incomplete", "provisional", "table_missing", "no_denominator", "median_not_reached"}
"""Flags that speak of the question and the tables. All others count records of single children and stay inside."""
KEPT = {"estimate_year"}
"""What of the further figures tells of no child. A table of survival has a line for each child who left."""
SAID = (
    "Hidden here is what counts 1 to {few} children or events, what comes from so few children, what would tell such a "
    "count when it is taken together with other figures of this publication or of an earlier one, and every share, "
    "rate and interval made from it. Nought is shown."
)

USUAL = Limits()
Broken = Mapping[str, list[Group]]


@dataclass(frozen=True)
class LetOut:
    """What may be shown to anybody; and `hidden`, why each count was hidden: for the log, never for the reader."""

    results: list[Result]
    hidden: dict[str, Why]
    limits: Limits
    figures: int
    publication: Publication

    def record(self) -> dict[str, Any]:
        """The event that whoever lets this out records."""
        return record(self.hidden, self.limits, self.figures)


def record(hidden: Mapping[str, Why], limits: Limits, figures: int) -> dict[str, Any]:
    """Which counts of how many were hidden and why, with no count in it."""
    return {
        "event": "figures_let_out", "figures": figures, "limits": asdict(limits),
        "hidden": {name: str(why) for name, why in hidden.items()},
    }  # fmt: skip


def let_out(
    results: Iterable[tuple[Result, Broken]],
    tables: Tables,
    window: Window,
    limits: Limits = USUAL,
    before: Iterable[Publication] = (),
) -> LetOut:
    """All results of one publication, as one set of linked tables, with whatever tells of a few children hidden.

    `before` is what is out already: what differs from it by a few children is hidden, too.

    Raises:
        Refused: with what is out already, nothing that could be hidden would keep them open.
    """
    figures, given = Figures(limits), list(results)
    for result, broken in given:
        figures.add(result, tables, window, broken)
    if figures.counted:
        link(figures)
    own = list(figures.cells)
    remembering.link(figures, window, before)
    decided = protect(figures.cells, figures.sums)
    if decided.exposed:
        raise remembering.refusal(decided.exposed, limits)
    masked = [_masked(result, broken, decided.hidden, limits) for result, broken in given]
    printed = sum(one.printed for one in own)
    out = remembering.published(window, own, decided.hidden)
    return LetOut(masked, decided.hidden, limits, printed, out)


def _masked(result: Result, broken: Broken, hidden: Mapping[str, Why], limits: Limits) -> Result:
    own = _shown(result, WHOLE, hidden, {name: getattr(result, name) for name in FIGURES})
    groups = {
        by: [{"group": one.group, **_shown(result, (by, one.group), hidden, asdict(one))} for one in found]
        for by, found in broken.items()
    }
    said = SAID.format(few=limits.few)
    more = {name: value for name, value in result.more.items() if name in KEPT}
    more |= {"by": groups} if groups else {}
    more |= {"hidden": own["hidden"], "hidden_why": said, "limits": asdict(limits)}
    figures = {name: own[name] for name in FIGURES}
    return replace(
        result, **figures, numerator_ids=None, denominator_ids=None, per_child=None, measured=None, more=more,
        flags=[one for one in result.flags if one["flag"] in TOLD],
    )  # fmt: skip


FIGURES = ("numerator", "denominator", "value", "interval")


def _shown(
    result: Result, part: Part, hidden: Mapping[str, Why], figures: Mapping[str, Any]
) -> dict[str, Any]:
    gone = [
        name for name, kind in (("numerator", "n"), ("denominator", "d")) if key(result, part, kind) in hidden
    ]
    gone += ["value", "interval"] if gone else []
    return {name: None if name in gone else figures[name] for name in FIGURES} | {"hidden": gone}
