"""`threefold export FAMILY --by EMAIL`: a family's whole record as JSON, in whose name is written in the log."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import django

from threefold.cli.files import whole
from threefold.cli.records.errors import Refused

if TYPE_CHECKING:
    from threefold.accounts.models import Worker
    from threefold.families.models import Family


def run(arguments: Sequence[str]) -> int:
    """Write the file. 1 when it is refused."""
    options = _options(arguments)
    django.setup()
    if options.schema:
        from threefold.cli.records import schema

        sys.stdout.write(schema.text())
        return 0
    from django.db import transaction

    from threefold.audit.recording import record
    from threefold.cli.records.outgoing import exported
    from threefold.cli.trouble import FAILS, in_the_way
    from threefold.core.clock import now
    from threefold.families.events import FamilyExported

    try:
        # The file appears once the event is kept: nothing goes out unsaid.
        with whole(options.to) as out, transaction.atomic():
            by, family, at = worker(options.by), _family(options.family), now()
            given = exported(family, at=at)
            record(FamilyExported(), by=by, at=at, family=family.pk, subject=family.pk)
            json.dump(given, out, indent=1, ensure_ascii=False)
    except (Refused, OSError) as error:
        sys.stderr.write(f"threefold: nothing was written. {error}\n")
        return 1
    except FAILS as error:
        sys.stderr.write(f"threefold: nothing was written. {in_the_way(error)}\n")
        return 1
    rows = sum(map(len, given["record"].values()))
    sys.stdout.write(f"{options.to}: {rows:,} rows and {len(given['log']):,} events.\n")
    sys.stdout.write(
        "It holds all of this family. Only what the database seals is sealed in it: keep it as safe.\n"
    )
    return 0


def worker(email: str) -> "Worker":
    """In whose name it is done.

    Raises:
        Refused: nobody with this address has an open account.
    """
    from threefold.accounts.models import Worker

    found = Worker.objects.filter(email=email.lower(), is_active=True).first()
    if found is None:
        raise Refused(f"Nobody with the address {email} has an open account.")
    return found


def _family(asked: str) -> "Family":
    from uuid import UUID

    from threefold.families.models import Family

    try:
        found = list(Family.objects.filter(pk=UUID(asked)))
    except ValueError:
        found = list(Family.objects.filter(name=asked).order_by("pk"))
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(f"No family has the name or id {asked}.")
    raise Refused(
        f"{len(found)} families are called {asked}: say the id. {', '.join(str(one.pk) for one in found)}"
    )


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="threefold export", description=__doc__)
    parser.add_argument("family", nargs="?", help="its name, or its id when several have the name")
    parser.add_argument("--by", metavar="EMAIL", help="in whose name, for the log")
    parser.add_argument("--to", type=Path, metavar="FILE", help="an earlier file of the name is replaced")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of such a file instead")
    options = parser.parse_args(arguments)
    if not options.schema and not (options.family and options.by and options.to):
        parser.error("say FAMILY, --by EMAIL and --to FILE")
    return options
