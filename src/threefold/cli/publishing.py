"""`threefold outcomes publish`: figures onto the county's pages, and those for everybody where the county wants it."""

import argparse
import json
from pathlib import Path
from typing import Any

from threefold.cli.arguments import day
from threefold.cli.figures import log, pairs


def asks(parser: argparse.ArgumentParser) -> None:
    """What can be asked. Counting needs no database; only putting it on the pages does."""
    parser.add_argument("--data", type=Path, metavar="DIR", help="the tables; or --from")
    parser.add_argument(
        "--from", type=Path, metavar="FILE", dest="made", help="what --to wrote, on another machine"
    )
    parser.add_argument("--start", type=day, help="first day of the year that is told of: YYYY-MM-DD")
    parser.add_argument("--end", type=day, help="its last day")
    parser.add_argument("--data-end", type=day, help="the last day that the data describe")
    parser.add_argument(
        "--since", type=day, help="first day of the course over time; else seven years before"
    )
    parser.add_argument(
        "--reference", default="white", metavar="GROUP", help="whom decisions are held against (white)"
    )
    parser.add_argument("--indicator", nargs="+", action="extend", default=[], metavar="ID", help="else all")
    parser.add_argument("--set", nargs="+", action="extend", default=[], metavar="NAME=VALUE", dest="rules")
    parser.add_argument("--limit", nargs="+", action="extend", default=[], metavar="NAME=VALUE",
                        help="a stricter limit, such as few=15")  # fmt: skip
    parser.add_argument(
        "--hidden-log", type=Path, metavar="FILE", help="write what was hidden and why; it stays inside"
    )
    parser.add_argument("--by", metavar="EMAIL", help="in whose name: a leader or an administrator")
    parser.add_argument("--public", action="store_true", help="on the pages for everybody as well")
    parser.add_argument("--to", type=Path, metavar="FILE", help="write the document instead, for --from")


def publish(options: argparse.Namespace) -> str:
    """Count, let out, and put it there.

    Raises:
        Refused: the question, the data or the writer will not do; nothing was published.
    """
    from threefold.outcomes.loading.refusing import Refused

    if bool(options.data) == bool(options.made):
        raise Refused("Say --data DIR to count, or --from FILE for what was counted. Nothing was published.")
    if bool(options.by) == bool(options.to):
        raise Refused("Say --by EMAIL to publish, or --to FILE to write it down. Nothing was published.")
    given = _counted(options) if options.data else _read(options.made)
    if options.to:
        options.to.write_text(json.dumps(given, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return f"{options.to}: {len(given['figures'])} figures, to be published with --from.\n"
    return _put(given, options.by, public=options.public)


def _counted(options: argparse.Namespace) -> dict[str, Any]:
    from threefold.outcomes.letting_out.cells import limits
    from threefold.outcomes.loading.refusing import Refused
    from threefold.outcomes.publishing.publication import Asked, published

    if not (options.start and options.end and options.data_end):
        raise Refused("With --data say --start, --end and --data-end. Nothing was published.")
    asked = Asked(
        start=options.start, end=options.end, data_end=options.data_end, since=options.since,
        reference=options.reference, indicators=tuple(options.indicator),
    )  # fmt: skip
    given, record = published(options.data, asked, pairs(options.rules), limits(pairs(options.limit)))
    log(options.hidden_log, record)
    return given


def _read(file: Path) -> dict[str, Any]:
    from threefold.outcomes.loading.refusing import Refused

    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Refused(f"{file} cannot be read ({error}). Nothing was published.") from None
    if not isinstance(found, dict):
        raise Refused(f"{file} is no document of figures. Nothing was published.")
    return found


def _put(given: dict[str, Any], email: str, *, public: bool) -> str:
    import django

    from threefold.outcomes.loading.refusing import Refused

    django.setup()
    from threefold.cli.export import worker
    from threefold.cli.records.errors import Refused as Unknown
    from threefold.core.clock import now
    from threefold.core.ids import new_id
    from threefold.practice.errors import NotAllowed
    from threefold.results.changes import publish as put
    from threefold.results.errors import NoPublication

    try:
        row = put(by=worker(email), id=new_id(), at=now(), given=given, public=public)
    except Unknown as why:
        raise Refused(f"{why} Nothing was published.") from None
    except NotAllowed:
        raise Refused("Only a leader or an administrator publishes figures. Nothing was published.") from None
    except NoPublication:
        raise Refused(
            "This is no document of figures that this version can show. Nothing was published."
        ) from None
    where = "for the county and for everybody" if row.is_public else "for the county itself"
    count = len(given["figures"])
    return f"Published {where}: {count} figures, {row.start} to {row.end}. See /outcomes/.\n"
