"""Equity as an answer: at each decision point and for each group its count and ratios, or why there are none."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from threefold.outcomes.breakdowns.groups import UNKNOWN
from threefold.outcomes.declaring import Window
from threefold.outcomes.equity.counting import Counts, figures
from threefold.outcomes.equity.points import POINTS
from threefold.outcomes.equity.ratios import index, ratio
from threefold.outcomes.letting_out import remembering
from threefold.outcomes.letting_out.cells import Limits
from threefold.outcomes.letting_out.figures import WHOLE, Figures, cell_key
from threefold.outcomes.letting_out.linking import link
from threefold.outcomes.letting_out.protecting import Decided, protect
from threefold.outcomes.letting_out.public import SAID
from threefold.outcomes.letting_out.remembering import Publication
from threefold.outcomes.loading.refusing import Refused

NEEDS = {
    "index": ("{point}/{group}", "{point}/"),
    "index_of_known": ("{point}/{group}", "{point}/", "{point}/unknown"),
    "disparity": ("{point}/{group}", "{point}/{reference}"),
    "relative_rate": ("{point}/{group}", "{point}/{reference}", "{after}/{group}", "{after}/{reference}"),
}
"""The counts that each measure is made from: where one of them is hidden, so is the measure."""


def answer(found: Counts, reference: str, hidden: frozenset[str] = frozenset()) -> list[dict[str, Any]]:
    """A row for each point and group. `hidden` holds `point/group` of counts that may not be told.

    Raises:
        Refused: nobody is in the reference group.
    """
    if reference not in found.groups:
        raise Refused(
            f"There is no group {reference} to hold others against. There are: {', '.join(found.groups)}."
        )
    return [
        _masked(_row(found, point.id, point.after, group, reference), hidden, point.after, reference)
        for point in POINTS if point.id not in found.missing
        for group in found.groups
    ]  # fmt: skip


def _row(found: Counts, point: str, after: str, group: str, reference: str) -> dict[str, Any]:
    def of(at: str, who: str) -> int:
        return found.count.get((at, who), 0)

    people = found.people
    here, there = of(point, group), of(point, reference)
    row: dict[str, Any] = {"point": point, "group": group, "count": here, "population": people.get(group)}
    known = group != UNKNOWN and group in people
    other = group not in (UNKNOWN, reference)
    shares = (people.get(group, 0), sum(people.values()))
    row["index"] = index(here, of(point, ""), *shares) if known else None
    row["index_of_known"] = index(here, found.known(point), *shares) if known else None
    by_people = (
        ratio(here, people.get(group, 0), there, people.get(reference, 0)) if known and other else None
    )
    row["disparity"] = asdict(by_people) if by_people else None
    follows = other and after and after not in found.missing
    before = ratio(here, of(after, group), there, of(after, reference)) if follows else None
    row["relative_rate"] = asdict(before) if before else None
    return row


def _masked(row: dict[str, Any], hidden: frozenset[str], after: str, reference: str) -> dict[str, Any]:
    names = {"point": row["point"], "group": row["group"], "after": after, "reference": reference}
    gone = ["count"] if f"{row['point']}/{row['group']}" in hidden else []
    gone += [
        name for name, made_from in NEEDS.items() if any(one.format(**names) in hidden for one in made_from)
    ]
    return row | dict.fromkeys(gone) | {"hidden": gone}


def protected(
    found: Counts, limits: Limits, window: Window, before: Iterable[Publication] = ()
) -> tuple[frozenset[str], Decided, Publication]:
    """Which counts may not be told to the public, as `point/group`; the decision for the log; and what is let out.

    Raises:
        Refused: with what is out already, nothing that could be hidden would keep them open.
    """
    own = Figures(limits)
    figures(found, own)
    link(own)
    cells = list(own.cells)
    remembering.link(own, window, before)
    decided = protect(own.cells, own.sums)
    if decided.exposed:
        raise remembering.refusal(decided.exposed, limits)
    names = {
        cell_key(point, (found.by, group) if group else WHOLE, "n"): f"{point}/{group}"
        for point, group in found.count
    }
    told = remembering.published(window, cells, decided.hidden)
    return frozenset(names[one] for one in decided.hidden), decided, told


def whole(
    found: Counts, rows: list[dict[str, Any]], reference: str, rules: Mapping[str, Any]
) -> dict[str, Any]:
    """All that an answer rests on."""
    return {
        "by": found.by, "reference": reference, "estimate_year": found.year, "parameters": dict(rules),
        "missing": found.missing, "rows": rows,
        "says": "A ratio shows a difference, not its cause, and says nothing about any family.",
    }  # fmt: skip


def hidden_words(limits: Limits) -> str:
    """What the reader of a public answer is told."""
    return SAID.format(few=limits.few)
