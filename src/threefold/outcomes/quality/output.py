"""The check as JSON and in plain words."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from threefold import __version__
from threefold.outcomes.quality.checking import Found, Table


def as_json(tables: Iterable[Table], data_end: date) -> str:
    """One object; each table with its rows and flags."""
    found = {
        "data_end": data_end.isoformat(),
        "tables": [
            {
                "table": one.name, "given": one.given, "rows": one.rows, "said": one.said, "needed_by": one.needed_by,
                "flags": [_flag(each, one) for each in one.flags],
            }
            for one in tables
        ],
        "version": __version__,
    }  # fmt: skip
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _flag(found: Found, table: Table) -> dict[str, object]:
    flag = found.flag
    return {
        "flag": flag.name, "weight": flag.weight, "meaning": flag.meaning, "count": found.count,
        "share": found.count / table.rows,
        "limit": flag.limit, "first": found.first,
    }  # fmt: skip


def as_lines(tables: Iterable[Table]) -> Iterator[str]:
    """A table a paragraph: what is the matter, what that means, and where to look."""
    for one in tables:
        if not one.given:
            yield f"{one.name}: not given. Without it there is no figure for {', '.join(one.needed_by) or 'nothing'}.\n"
            continue
        yield f"{one.name}: {_counted(one.rows, 'row')}." + (
            " Nothing is the matter." if not one.flags else ""
        )
        yield from (f"  {said}" for said in one.said)
        for found in one.flags:
            yield from _lines(found, one.rows)
        yield ""


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}" + ("" if count == 1 else "s")


def _lines(found: Found, rows: int) -> Iterator[str]:
    flag, share = found.flag, found.count / rows
    yield f"  {flag.weight:8}  {flag.name}: {_counted(found.count, 'row')} ({_share(share)})"
    yield f"            {flag.meaning}"
    if flag.limit is not None and share > flag.limit:
        yield f"            More than {flag.limit:.0%}: above it the Children's Bureau does not score an agency."
    where = ", ".join(_where(one) for one in found.first)
    yield f"            Look at {where}{' and others' if found.count > len(found.first) else ''}."


def _share(share: float) -> str:
    return "under 0.1%" if share < 0.001 else f"{share:.1%}"


def _where(one: dict[str, object]) -> str:
    named = [str(one[name]) for name in ("child_id", "record") if one[name] is not None]
    return f"row {one['row']} ({' '.join(dict.fromkeys(named)) or 'no number'})"
