"""Rules and needs of a child, who visits, and the place on the path. Nothing of the red circle becomes a fact: it stays
on its own sheet.
"""

from collections.abc import Iterator
from uuid import UUID

from threefold.toolkit.answers import Payload, is_empty
from threefold.toolkit.voice.facts import Fact, FactKind, fact, said


def facts(payload: Payload) -> Iterator[Fact]:
    """The rules and needs, then the visitors, then the path."""
    yield from said(FactKind.RULE, "rules", payload.get("rules", {}).get("said"))
    yield from said(FactKind.NEED, "needs", payload.get("needs", {}).get("said"))
    for one in payload.get("visitors", {}).get("people") or ():
        if not all(map(is_empty, one.values())):
            yield _visitor(one)
    path = payload.get("path", {})
    if path.get("tells") == "yes" and path.get("place") is not None:
        yield fact(FactKind.PATH, "path", path.get("why") or {}, number=path["place"])


def _visitor(row: dict[str, object]) -> Fact:
    who = str(row.get("person") or "")
    return Fact(
        kind=FactKind.VISITOR,
        sheet="visitors",
        text=str(row.get("name") or ""),
        person=UUID(who) if who else None,
    )
