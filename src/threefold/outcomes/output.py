"""Results as JSON and as lines for a terminal."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from typing import Any

from threefold import __version__
from threefold.outcomes.calendar import day
from threefold.outcomes.declaring import Interval, Window
from threefold.outcomes.engines.choosing import PACKAGES
from threefold.outcomes.running import Result


def as_json(results: Iterable[Result], window: Window, engine: str) -> str:
    """A list with an object for each indicator, a line each."""
    lines = (json.dumps(_of(one, window, engine), ensure_ascii=False, default=_plain) for one in results)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _plain(value: object) -> str:
    assert isinstance(value, date)
    return value.isoformat()


def _of(result: Result, window: Window, engine: str) -> dict[str, Any]:
    own = result.indicator
    return {
        "id": own.id,
        "title": own.title,
        "numerator": result.numerator,
        "denominator": result.denominator,
        "value": result.value,
        "interval": list(result.interval) if result.interval else None,
        "per": own.per,
        "unit": own.unit,
        "parameters": result.parameters,
        "numerator_ids": result.numerator_ids,
        "denominator_ids": result.denominator_ids,
        "per_child": result.per_child,
        "flags": result.flags,
        **result.more,
        "start": day(window.start),
        "end": day(window.end),
        "as_of": day(window.as_of),
        "data_end": day(window.data_end),
        "engine": f"{engine} {version(PACKAGES[engine])}",
        "version": __version__,
    }


def as_lines(results: Iterable[Result]) -> Iterator[str]:
    """A figure a line, and below it what was left out."""
    for one in results:
        yield f"{one.indicator.id:24} {_shown(one)}"
        for by, groups in one.more.get("by", {}).items():
            for own in groups:
                part = replace(one, more=own, **{name: own[name] for name in FIGURES})
                yield f"  {by + ' ' + own['group']:22} {_shown(part)}"
        for flag in one.flags:
            yield f"{'':26}{flag['flag']}: {flag.get('said', flag.get('count'))}"


FIGURES = ("numerator", "denominator", "value", "interval")


def _shown(result: Result) -> str:
    hidden = result.more.get("hidden", ())
    if result.numerator is None and not hidden:
        return "no figure"
    above, below = (_count(result, name) for name in FIGURES[:2])
    counts = f"{above} of {below}"
    if result.value is None:
        return f"no value    {counts}"
    share = result.indicator.interval is Interval.WILSON
    figures = (result.value, *(result.interval or ()))
    shown = ["not reached" if one is None else f"{one:.1%}" if share else f"{one:,.2f}" for one in figures]
    return f"{shown[0]:11} {counts}" + (f"  (95%: {' to '.join(shown[1:])})" if len(shown) == 3 else "")


def _count(result: Result, name: str) -> str:
    if name in result.more.get("hidden", ()):
        return "hidden"
    count = getattr(result, name)
    return "nobody knows how many" if count is None else f"{count:,}"
