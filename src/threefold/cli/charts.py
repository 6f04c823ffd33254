"""`threefold outcomes trend` and `compare`: what is more than chance, over time and between counties. Not public."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from threefold.cli.arguments import day
from threefold.cli.figures import pairs


def asks(parser: argparse.ArgumentParser) -> None:
    """What both can be asked. The answer is JSON, with counts as small as they are: it stays inside."""
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--start", type=day, required=True, help="first day of the window: YYYY-MM-DD")
    parser.add_argument("--end", type=day, required=True, help="its last day")
    parser.add_argument("--data-end", type=day, help="the last day that the data describe")
    parser.add_argument("--indicator", required=True, metavar="ID")
    parser.add_argument("--set", nargs="+", action="extend", default=[], metavar="NAME=VALUE", dest="rules")


def asks_trend(parser: argparse.ArgumentParser) -> None:
    """What a trend can be asked."""
    asks(parser)
    parser.add_argument("--every", choices=("month", "quarter", "half", "year"), default="quarter")


def asks_compare(parser: argparse.ArgumentParser) -> None:
    """What a comparison can be asked."""
    asks(parser)
    parser.add_argument("--by", choices=("county", "sex", "race_eth"), default="county")


def trend(options: argparse.Namespace) -> str:
    """The chart as JSON."""
    from threefold.outcomes.data import opened
    from threefold.outcomes.registry import chosen
    from threefold.outcomes.running import parameters
    from threefold.outcomes.uncertainty.asking import over_time
    from threefold.outcomes.windows import window

    (own,) = chosen([options.indicator])
    rules = parameters([own], pairs(options.rules))[own.id]
    with opened(options.data) as tables:
        asked = window(tables, options.start, options.end, None, options.data_end)
        found = over_time(own, tables, asked, rules, options.every)
    told = {"id": own.id, "every": options.every, "parameters": rules, **asdict(found)}
    return json.dumps(told, ensure_ascii=False, default=str) + "\n"


def compare(options: argparse.Namespace) -> str:
    """The units as JSON, in the order of their names."""
    from threefold.outcomes.data import opened
    from threefold.outcomes.registry import chosen
    from threefold.outcomes.running import parameters, run
    from threefold.outcomes.uncertainty.asking import compared
    from threefold.outcomes.windows import window

    (own,) = chosen([options.indicator])
    rules = parameters([own], pairs(options.rules))[own.id]
    with opened(options.data) as tables:
        asked = window(tables, options.start, options.end, None, options.data_end)
        found = compared(run(own, tables, asked, rules), tables, asked, options.by)
    return (
        json.dumps({"id": own.id, "by": options.by, "parameters": rules, **found}, ensure_ascii=False) + "\n"
    )
