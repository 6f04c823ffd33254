"""The map, statements, scales and conversations of the rich family."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.sweep.marks import MARKS, marked
from threefold.core.clock import today
from threefold.families.tests.cast import AT
from threefold.mapping import models as m
from threefold.mapping.changes import content, wording

if TYPE_CHECKING:
    from tests.sweep.rich import Rich

CATEGORIES = (
    "harm", "danger", "complicating_factor", "strength", "act_of_protection", "safety_goal", "next_step", "best_hope",
)  # fmt: skip


def add_map(rich: "Rich") -> None:
    """A conversation, an item of every mark, two of the gray area and one taken off; a wording before and beside."""
    cast, on = rich.cast, today()
    session = rich.make(
        m.MapSession, held_on=on, facilitator=cast.worker, participants=[cast.mother, cast.grandmother],
        language="en", column_order="worry,well,next",
    )  # fmt: skip
    rich.name("session", session)
    for mark, category in zip(MARKS, CATEGORIES, strict=True):
        item = rich.make(
            m.MapItem, mark.key, category=category, basis="observed", about_children=[cast.child], session=session,
            happened_on=on - timedelta(days=30), due_on=on + timedelta(days=4), owner=cast.mother,
            **marked(cast, mark),
        )  # fmt: skip
        if mark.key not in ("kept", "confided", "child_kept"):
            rich.name("item", item)
        _wordings(rich, item, mark.key)
    rich.make(m.MapItem, "gray", category="gray_area", basis="unclear", audience="family", session=session)
    # Said outside a written conversation: that day has a contact note of its own.
    rich.make(m.MapItem, "day", category="strength", basis="observed", audience="family", said_on=on)
    rich.make(
        m.MapItem, "removed", category="strength", basis="observed", audience="family", removed_at=AT
    )  # fmt: skip


def _wordings(rich: "Rich", item: m.MapItem, mark: str) -> None:
    rest = content.to_json(content.content_of(item))
    for beside in (False, True):
        row = m.ItemVersion(item=item)
        words = rich.canaries.reworded(rest, lambda row=row: row, "rest")  # type: ignore[misc]
        made = rich.make(
            m.ItemVersion, mark, item=item, number=1, beside=beside, category=item.category, rest=words
        )
        if beside and mark == "staff":
            rich.name("wording", made)


def add_statements(rich: "Rich") -> None:
    """A harm, a danger and its goal of every mark, with positions, an earlier wording and one beside."""
    cast, on = rich.cast, today()
    threat = rich.make(m.Threat, assessed_on=on)
    rich.name("threat", threat)
    _at_other_stages(rich)
    _rounds(rich)
    for mark in MARKS:
        said: dict[str, Any] = {**marked(cast, mark), "status": "shared", "shared_on": on,
                                "children": [cast.child], "caregivers": [cast.father]}  # fmt: skip
        harm = _statement(rich, m.HarmStatement, mark.key, basis="observed", **said)
        danger = _statement(
            rich,
            m.DangerStatement,
            mark.key,
            **said,
            harms=[harm],
            threats=[threat],
            worried=[cast.grandmother],
        )
        goal = _statement(
            rich, m.SafetyGoal, mark.key, **said, danger=danger, network=[cast.grandmother], duration_value=3,
            duration_unit="months", agreed_on=on,
        )  # fmt: skip
        if mark.key == "circle":
            _override(rich, danger)
        for parameter, row in (("harm", harm), ("danger", danger), ("goal", goal)):
            _around(rich, parameter, row, mark.key)
            if mark.key in ("circle", "family"):
                rich.name(parameter, row)


def _at_other_stages(rich: "Rich") -> None:
    """A harm that is still being written, and one that is no longer needed."""
    for mark, more in (
        ("draft", {"status": "draft"}),
        ("closed", {"status": "closed", "closed_on": today()}),
    ):
        row = _statement(rich, m.HarmStatement, mark, basis="reported", audience="family", **more)
        rich.name("harm", row)


def _rounds(rich: "Rich") -> None:
    """A worry that all four are writing alone, and one whose drafts lie side by side."""
    cast = rich.cast
    for revealed_at in (None, AT):
        mark = "open" if revealed_at else "sealed"
        row = rich.make(m.DraftRound, mark, opened_by=cast.worker, revealed_at=revealed_at)
        rich.name("round", row)
        for worker in (cast.worker, cast.second, cast.supervisor, cast.facilitator):
            said = {"sealed_words": ""} if revealed_at else {"text": ""}
            rich.make(m.LoneDraft, mark, round=row, worker=worker, language="en", done_at=revealed_at, **said)
        rich.make(m.LoneDraft, mark, round=row, worker=cast.worker, person=cast.mother, language="en", text="",
                  sealed_words="")  # fmt: skip


def _override(rich: "Rich", danger: m.DangerStatement) -> None:
    rich.canaries.make(
        m.StatementOverride, agency=rich.cast.agency, danger=danger, rule=2, by=rich.cast.supervisor
    )


def _statement(rich: "Rich", model: type[Any], mark: str, **given: Any) -> Any:
    row = rich.make(model, mark, **given)
    keys = ("behavior", "effect", "context", "effect_later", "already_safe", "child_experience", "best_hope")
    row.parts = {key: rich.canaries.put(row, "parts", mark) for key in keys}
    row.save()
    return row


def _around(rich: "Rich", kind: str, row: Any, mark: str) -> None:
    """Who agrees, the wording before, and one that came late; as open as the statement and its own mark."""
    cast = rich.cast
    of: dict[str, Any] = {kind: row}
    if mark == "circle":
        for one in MARKS:
            position = rich.make(
                m.Position, one.key, **of, stance="partly", taken_on=today(), **marked(cast, one)
            )
            if one.key == "staff":
                rich.name("position", position)
    for beside in (False, True):
        kept = m.StatementVersion(**of)
        texts = rich.canaries.reworded(
            wording.to_json(wording.wording_of(row)),
            lambda kept=kept: kept,
            "texts",  # type: ignore[misc]
        )
        made = rich.canaries.make(
            m.StatementVersion,
            mark,
            agency=cast.agency,
            **of,
            number=1,
            beside=beside,
            texts=texts,
            by=cast.worker,
        )
        if mark == "circle" and (kind == "goal" or beside):
            rich.name("version", made)


def add_scales(rich: "Rich") -> None:
    """A scale for everybody, with a rating of every mark, and a scale of the child's own."""
    cast, on = rich.cast, today()
    scale = rich.make(m.Scale, kind="safety", language="en")
    own = rich.make(m.Scale, "child", kind="child_path", language="en", only_for=cast.child)
    rich.name("scale", scale)
    rich.name("scale", own)
    for mark in MARKS:
        rating = rich.make(m.Rating, mark.key, scale=scale, value=4, rated_on=on, **marked(cast, mark))
        if mark.key == "staff":
            rich.name("rating", rating)
    rich.make(m.Rating, "child", scale=own, value=6, rated_on=on, **marked(cast, MARKS[6]))
