"""The rules gathered for one page or one change. This is the door through which the capabilities ask."""

from datetime import date

from threefold.practice.findings import Finding
from threefold.practice.rules.facts.copies import CopyView
from threefold.practice.rules.facts.mapping import MapView, PairView
from threefold.practice.rules.facts.people import NetworkView, TextView
from threefold.practice.rules.facts.plans import ClosingView, PlanView
from threefold.practice.rules.registry import AS_WRITTEN, Levels

Findings = tuple[Finding, ...]


def findings_for_map(view: MapView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """The whole map with its pairs, harms, scales and inquiry."""
    return ()


def findings_for_pair(view: PairView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """One danger statement, its goal, and the harm behind it."""
    return ()


def findings_for_plan(view: PlanView, *, on: date, levels: Levels = AS_WRITTEN) -> Findings:
    """One safety plan on a day."""
    return ()


def findings_for_network(view: NetworkView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """The circle of support: is there a network, who was told, who may be shown what."""
    return ()


def findings_for_closing(view: ClosingView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """What stands in the way of closing."""
    return ()


def findings_for_copy(view: CopyView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """A last look at a copy before it is printed or shared."""
    return ()


def findings_for_text(view: TextView, *, levels: Levels = AS_WRITTEN) -> Findings:
    """One text that people will read: reporter, plain words, reading level, person first."""
    return ()
