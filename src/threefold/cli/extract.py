"""`threefold outcomes extract`: this installation's casework as tables to be counted, without names and words."""

import argparse
from pathlib import Path


def asks(parser: argparse.ArgumentParser) -> None:
    """What can be asked."""
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="a new folder, or an empty one"
    )
    parser.add_argument(
        "--by", required=True, metavar="EMAIL", help="in whose name, for the log; of which agency"
    )


def worked_out(options: argparse.Namespace) -> str:
    """How many rows each table has.

    Raises:
        Refused: nothing was written.
    """
    import django

    django.setup()
    from threefold.casework.taking import NotEmpty, take
    from threefold.cli import export
    from threefold.cli.records import errors
    from threefold.cli.trouble import FAILS, in_the_way
    from threefold.core.clock import now
    from threefold.outcomes.loading.refusing import Refused
    from threefold.practice.errors import NotAllowed

    try:
        rows = take(options.out, by=export.worker(options.by), at=now())
    except NotAllowed:
        raise Refused("only a leader or an administrator takes casework out. Nothing was written.") from None
    except NotEmpty:
        raise Refused(f"{options.out} is not empty. Nothing was written.") from None
    except (errors.Refused, OSError) as error:
        raise Refused(f"nothing was written. {error}") from None
    except FAILS as error:
        raise Refused(f"nothing was written. {in_the_way(error)}") from None
    return "".join(f"{name:14} {count:10,}\n" for name, count in rows.items())
