"""Of `threefold outcomes run`: figures by groups, and figures for those who may not see single children."""

import argparse
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threefold.outcomes.data import Tables
    from threefold.outcomes.declaring import Window
    from threefold.outcomes.running import Result


def asks(parser: argparse.ArgumentParser) -> None:
    """What can be asked."""
    parser.add_argument("--by", nargs="+", action="extend", default=[], metavar="NAME",
                        help="each figure by age, sex, race_eth or county as well")  # fmt: skip
    parser.add_argument(
        "--bootstrap", type=int, metavar="SEED", help="with the interval over children drawn anew 2,000 times"
    )
    asks_public(parser)


def asks_public(parser: argparse.ArgumentParser) -> None:
    """How figures are let out."""
    parser.add_argument("--public", action="store_true", help="hide whatever could tell of a few children")
    parser.add_argument("--limit", nargs="+", action="extend", default=[], metavar="NAME=VALUE",
                        help="with --public: a stricter limit, such as few=15")  # fmt: skip
    parser.add_argument(
        "--hidden-log", type=Path, metavar="FILE", help="with --public: write what was hidden and why"
    )
    parser.add_argument(
        "--published", type=Path, metavar="FILE", help="with --public: what was let out before, and now"
    )


def fits(options: argparse.Namespace) -> None:
    """Does the one go with the other?

    Raises:
        Refused: it does not.
    """
    from threefold.outcomes.breakdowns.groups import BY
    from threefold.outcomes.loading.refusing import Refused

    if unknown := [one for one in options.by if one not in BY]:
        raise Refused(f"There are no figures by {unknown[0]}. There are: {', '.join(BY)}.")
    if options.public and options.bootstrap is not None:
        raise Refused("--bootstrap does not go with --public.")
    if options.public and (options.ids or options.per_child):
        raise Refused(
            "--public gives no child's figures: leave out --ids and --per-child. Nothing was counted."
        )
    fits_public(options)


def fits_public(options: argparse.Namespace) -> None:
    """The same of how figures are let out.

    Raises:
        Refused: they are not let out.
    """
    from threefold.outcomes.loading.refusing import Refused

    if (options.hidden_log or options.limit or options.published) and not options.public:
        raise Refused("--hidden-log, --published and --limit go with --public.")


def parts(
    options: argparse.Namespace, results: "list[Result]", tables: "Tables", asked: "Window"
) -> "list[Result]":
    """With their breakdowns; for the public, through the one function that lets results out."""
    from threefold.outcomes.breakdowns.breaking import broken_down, with_groups
    from threefold.outcomes.letting_out.cells import limits
    from threefold.outcomes.letting_out.public import let_out
    from threefold.outcomes.letting_out.remembering import remember, remembered

    if options.bootstrap is not None:
        results = [_drawn(one, options.bootstrap) for one in results]
    by = list(dict.fromkeys(options.by))
    found = [(one, {name: broken_down(one, tables, asked, name) for name in by}) for one in results]
    if not options.public:
        return [with_groups(one, own) for one, own in found]
    before = remembered(options.published) if options.published else []
    out = let_out(found, tables, asked, limits(pairs(options.limit)), before)
    log(options.hidden_log, out.record())
    if options.published:
        remember(options.published, out.publication)
    return out.results


def _drawn(result: "Result", seed: int) -> "Result":
    from threefold.outcomes.uncertainty.asking import drawn

    found = drawn(result, seed=seed)
    return (
        replace(result, more={**result.more, "bootstrap": asdict(found)})
        if found and result.interval
        else result
    )


def log(file: Path | None, record: dict[str, object]) -> None:
    """Note what was hidden and why. The file tells which counts are small: it stays inside."""
    if file:
        file.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def pairs(given: list[str]) -> dict[str, str]:
    """Rules or limits by name.

    Raises:
        Refused: one is written otherwise.
    """
    from threefold.outcomes.loading.refusing import Refused

    if wrong := [one for one in given if "=" not in one]:
        raise Refused(f"A rule or limit is written NAME=VALUE, not “{wrong[0]}”.")
    return dict(one.split("=", 1) for one in given)
