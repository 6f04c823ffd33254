"""Worries, good things and hopes of a child, in exact words: from the houses, and from a timeline."""

from collections.abc import Iterator

from threefold.toolkit.answers import Payload
from threefold.toolkit.voice.facts import Fact, FactKind, said

MEANS = {"good": FactKind.GOOD, "worries": FactKind.WORRY, "dreams": FactKind.HOPE}


def facts(payload: Payload) -> Iterator[Fact]:
    """House by house, then the moments of which the child said what they are."""
    for house, kind in MEANS.items():
        yield from said(kind, house, payload.get(house, {}).get("said"))
    for moment in payload.get("timeline", {}).get("moments") or ():
        if moment.get("is_to_me"):
            yield from said(MEANS[moment["is_to_me"]], "timeline", [moment])
