"""`threefold outcomes equity`: whom the agency's decisions fall on, by group, at each decision point."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from threefold.cli.arguments import day
from threefold.cli.figures import asks_public, fits_public, log, pairs


def asks(parser: argparse.ArgumentParser) -> None:
    """What can be asked."""
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--start", type=day, required=True, help="first day of the window: YYYY-MM-DD")
    parser.add_argument("--end", type=day, required=True, help="its last day")
    parser.add_argument(
        "--as-of", type=day, help="the day on which children in care are counted; else the last"
    )
    parser.add_argument("--data-end", type=day, help="the last day that the data describe")
    parser.add_argument("--by", default="race_eth", choices=("race_eth", "age", "sex", "county"))
    parser.add_argument(
        "--reference", default="white", metavar="GROUP", help="the group others are held against (white)"
    )
    parser.add_argument("--set", nargs="+", action="extend", default=[], metavar="NAME=VALUE", dest="rules")
    parser.add_argument("--json", action="store_true", help="one object, for programs")
    asks_public(parser)


def worked_out(options: argparse.Namespace) -> str:
    """The answer as text."""
    from threefold.outcomes.data import opened
    from threefold.outcomes.equity.answering import answer, hidden_words, protected, whole
    from threefold.outcomes.equity.counting import counted
    from threefold.outcomes.equity.points import RULES
    from threefold.outcomes.letting_out.cells import limits
    from threefold.outcomes.letting_out.public import record
    from threefold.outcomes.letting_out.remembering import remember, remembered
    from threefold.outcomes.running import read
    from threefold.outcomes.windows import window

    fits_public(options)
    rules, strict = read(RULES, pairs(options.rules)), limits(pairs(options.limit))
    with opened(options.data) as tables:
        asked = window(tables, options.start, options.end, options.as_of, options.data_end)
        found = counted(tables, asked, options.by, rules)
    hidden: frozenset[str] = frozenset()
    if options.public:
        before = remembered(options.published) if options.published else []
        hidden, decided, told = protected(found, strict, asked, before)
        log(options.hidden_log, record(decided.hidden, strict, len(found.count)))
        if options.published:
            remember(options.published, told)
    answered = whole(found, answer(found, options.reference, hidden), options.reference, rules)
    if options.public:
        answered["hidden_why"] = hidden_words(strict)
    if options.json:
        return json.dumps(answered, ensure_ascii=False) + "\n"
    return "\n".join(_lines(answered)) + "\n"


def _lines(answered: dict[str, Any]) -> Iterator[str]:
    yield f"{'':32}{'children':>10}{'index':>9}{'disparity to ' + answered['reference']:>28}{'relative rate':>26}"
    for row in answered["rows"]:
        count = "hidden" if "count" in row["hidden"] else f"{row['count']:,}"
        share = "" if row["index"] is None else f"{row['index']:.2f}"
        ratios = f"{_of(row['disparity']):>28}{_of(row['relative_rate']):>26}"
        yield f"{row['point']:16}{row['group']:16}{count:>10}{share:>9}{ratios}"
    for point in answered["missing"]:
        yield f"{point:16}no table tells of it"
    yield answered["says"]
    if "hidden_why" in answered:
        yield answered["hidden_why"]


def _of(ratio: dict[str, Any] | None) -> str:
    if ratio is None:
        return ""
    ends = ratio["interval"]
    between = "" if ends is None else f" ({ends[0]:.2f} to {'any' if ends[1] is None else f'{ends[1]:.2f}'})"
    return f"{ratio['value']:.2f}{between}" + ("" if ratio["stable"] else " not stable")
