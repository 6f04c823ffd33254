"""`threefold outcomes`: figures from a folder of tables, and invented ones. `extract`, `publish` ask the database."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from threefold.cli import charts, equity, extract, figures, publishing
from threefold.cli.arguments import day


def run(arguments: Sequence[str]) -> int:
    """2 when the data or the question cannot be used; then nothing is printed but why."""
    parser = argparse.ArgumentParser(prog="threefold outcomes", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    _asks(verbs.add_parser("run", help="work indicators out over a folder of CSV, Parquet or federal files"))
    _invents(verbs.add_parser("generate", help="write invented children to try the indicators on"))
    _checks(verbs.add_parser("check", help="say what is missing, faulty or doubtful in a folder of data"))
    extract.asks(verbs.add_parser("extract", help="take this installation's casework out to be counted"))
    equity.asks(verbs.add_parser("equity", help="whom decisions fall on, by group, at each decision point"))
    charts.asks_trend(verbs.add_parser("trend", help="an indicator over time, and what is more than chance"))
    charts.asks_compare(verbs.add_parser("compare", help="counties with children of the same ages; no rank"))
    publishing.asks(
        verbs.add_parser("publish", help="put figures on the county's pages, with few children hidden")
    )
    options = parser.parse_args(arguments)
    from threefold.outcomes.loading.refusing import Refused

    try:
        sys.stdout.write(VERBS[options.verb](options))
    except Refused as why:
        sys.stderr.write(f"threefold: {why}\n")
        return 2
    return 0


def _asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data",
        type=Path,
        required=True,
        metavar="DIR",
        help="children, episodes, placements, reports",
    )
    parser.add_argument("--start", type=day, required=True, help="first day of the window: YYYY-MM-DD")
    parser.add_argument("--end", type=day, required=True, help="its last day")
    parser.add_argument("--as-of", type=day, help="day of a count at one point in time; else the last")
    parser.add_argument(
        "--data-end",
        type=day,
        help="the last day that the data describe",
    )
    parser.add_argument(
        "--indicator", nargs="+", action="extend", metavar="ID", help="else all but California's"
    )
    parser.add_argument("--set", nargs="+", action="extend", default=[], metavar="NAME=VALUE", dest="rules")
    parser.add_argument("--engine", default="duckdb", help="duckdb; or spark, which needs Java 17")
    parser.add_argument("--json", action="store_true", help="a list with an object for each indicator")
    parser.add_argument(
        "--ids",
        action="store_true",
        help="with the children that were counted, and records left out",
    )
    parser.add_argument(
        "--per-child", action="store_true", help="with each child's own numerator and denominator"
    )
    figures.asks(parser)


def _checks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--data-end", type=day, help="the last day that the data describe; else today")
    parser.add_argument("--json", action="store_true", help="one object, for programs")


def _invents(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--children", type=int, required=True, metavar="N", help="children who were ever in care"
    )
    parser.add_argument(
        "--years", type=int, default=5, metavar="Y", help="over so many years to 30 September 2024 (5)"
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed writes the same children (1)"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--format", choices=("csv", "parquet", "afcars", "ncands", "federal"), default="csv")
    parser.add_argument("--tables", nargs="+", metavar="NAME", help="else all")


def _invented(options: argparse.Namespace) -> str:
    from threefold.outcomes.federal import inventing as federal
    from threefold.outcomes.inventing.writing import TABLES, generate
    from threefold.outcomes.loading.refusing import Refused

    if options.children < 1 or not 1 <= options.years <= 60 or options.seed < 0:
        raise Refused("--children is 1 or more, --years 1 to 60, --seed 0 or more.")
    tables = tuple(options.tables or TABLES)
    if unknown := [one for one in tables if one not in TABLES]:
        raise Refused(f"There is no table {unknown[0]}. There are: {', '.join(TABLES)}.")
    if options.tables and options.format in federal.FORMATS:
        raise Refused(f"--tables is for csv and parquet; {options.format} tells whole lives.")
    if options.out.is_dir() and any(options.out.iterdir()):
        raise Refused(f"{options.out} is not empty. Nothing was written.")
    lives = {"count": options.children, "years": options.years, "seed": options.seed, "kind": options.format}
    if options.format in federal.FORMATS:
        rows = federal.generate(options.out, **lives)
    else:
        rows = generate(options.out, **lives, tables=tables)
    return "".join(f"{name:12} {count:12,}\n" for name, count in rows.items())


def _worked_out(options: argparse.Namespace) -> str:
    from threefold.outcomes.data import opened
    from threefold.outcomes.output import as_json, as_lines
    from threefold.outcomes.registry import chosen
    from threefold.outcomes.running import parameters, run
    from threefold.outcomes.windows import window

    figures.fits(options)
    indicators = chosen(options.indicator)
    rules = parameters(indicators, figures.pairs(options.rules))
    with opened(options.data, options.engine) as tables:
        asked = window(tables, options.start, options.end, options.as_of, options.data_end)
        results = [
            run(one, tables, asked, rules[one.id], ids=options.ids, per_child=options.per_child)
            for one in indicators
        ]
        results = figures.parts(options, results, tables, asked)
    if options.json:
        return as_json(results, asked, options.engine)
    return "\n".join(as_lines(results)) + "\n"


def _checked(options: argparse.Namespace) -> str:
    from threefold.outcomes.data import opened
    from threefold.outcomes.quality.checking import check
    from threefold.outcomes.quality.output import as_json, as_lines

    data_end = options.data_end or date.today()
    with opened(options.data) as tables:
        found = check(tables, data_end)
    return as_json(found, data_end) if options.json else "\n".join(as_lines(found)).rstrip() + "\n"


VERBS = {
    "run": _worked_out,
    "generate": _invented,
    "check": _checked,
    "equity": equity.worked_out,
    "trend": charts.trend,
    "compare": charts.compare,
    "extract": extract.worked_out,
    "publish": publishing.publish,
}
