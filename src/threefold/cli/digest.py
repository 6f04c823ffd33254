"""`threefold digest`: sends the weekly letter of the Toolkit to who asked for it and has not had it this week."""

import argparse
import sys
from collections.abc import Sequence

import django


def run(arguments: Sequence[str]) -> int:
    """1 when the mail server did not take a letter; it stays in the queue for the next run."""
    argparse.ArgumentParser(prog="threefold digest", description=__doc__).parse_args(arguments)
    django.setup()
    from threefold.core.clock import now
    from threefold.library.letters.sending import send_due

    done = send_due(at=now())
    sys.stdout.write(f"{done.queued} letters queued, {done.sent} sent, {done.failed} could not be sent.\n")
    return 1 if done.failed else 0
