"""`threefold migrate`: brings the database to this version, and the Toolkit's pages with it."""

import sys
from collections.abc import Callable, Sequence

from django.core.management import execute_from_command_line


def run(arguments: Sequence[str]) -> int:
    """Django's `migrate`. Without more words, the pages that come with Threefold are laid down as well."""
    from django.conf import settings

    settings.HOME.mkdir(mode=0o700, parents=True, exist_ok=True)
    execute_from_command_line(["threefold", "migrate", *arguments])
    if all(one.startswith("-v") or one.isdecimal() for one in arguments):
        lay_down(lambda words: print(words, flush=True))  # noqa: T201
    return 0


def lay_down(say: Callable[[str], None]) -> None:
    """The pages of the Toolkit as this version brings them; what the county changed is left alone, and said."""
    from threefold.core.clock import now
    from threefold.library.changes import load_content
    from threefold.library.content import Unreadable

    try:
        report = load_content(say=say, at=now())
    except Unreadable as wrong:
        sys.exit(f"threefold: a page of the Toolkit cannot be read: {wrong}")
    if report.new or report.renewed:
        say(f"The Toolkit: {len(report.new)} new pages, {len(report.renewed)} renewed.")
