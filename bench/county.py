"""A throw-away database with one demo family as it is told, and the same family with a record ten times as large."""

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

TENFOLD = 10


@contextmanager
def throw_away() -> Iterator[None]:
    """Django on an empty database: SQLite in a temporary folder, or the PostgreSQL test database of DATABASE_URL."""
    with tempfile.TemporaryDirectory(prefix="threefold-bench-") as home:
        # Pages that take no GET are passed over in silence.
        logging.disable(logging.CRITICAL)
        (Path(home) / "static").mkdir()
        os.environ |= {
            "THREEFOLD_HOME": home,
            "DJANGO_SETTINGS_MODULE": "threefold.settings",
        }
        from threefold.core.messages import compile_messages

        compile_messages()
        import django

        django.setup()
        from django.test.runner import DiscoverRunner
        from django.test.utils import setup_test_environment

        setup_test_environment()
        runner = DiscoverRunner(verbosity=0, interactive=False)
        made = runner.setup_databases()
        try:
            yield
        finally:
            runner.teardown_databases(made)


def tell_twice(name: str) -> tuple[Any, Any, Any]:
    """The worker, the family as its story tells it, and the family whose record is ten times as large."""
    from threefold.core.clock import now
    from threefold.web.demo.load import tell

    worker, small = tell_once(name)
    large = tell(grown(_story(name)), by=worker, at=now())
    return worker, small, large.family


def tell_once(name: str) -> tuple[Any, Any]:
    """The worker, and the family as its story tells it."""
    from threefold.accounts.changes import NewWorker, begin_agency
    from threefold.accounts.roles import Duty
    from threefold.core.clock import now
    from threefold.web.demo.load import tell

    at = now()
    first = NewWorker(name="Noor", email="noor@bench.example", duties=[Duty.CASEWORK, Duty.ADMINISTRATION])
    worker = begin_agency(name="Bench", hotline="555-0100", first=first, at=at, practice=True)
    return worker, tell(_story(name), by=worker, at=at).family


def _story(name: str) -> Any:
    return import_module(f"threefold.web.demo.stories.{name}").STORY


def grown(story: Any) -> Any:
    """The story with ten times the adults, circle, items, statements, scales, plans, acts and reports."""
    adults = [one for one in story.people if one.standing in ("relative", "friend", "professional")]
    people, circle = list(story.people), list(story.circle)
    for round_ in range(1, TENFOLD):
        people += [
            replace(one, key=f"{one.key}-{round_}", first=f"{one.first} {round_}", speaks_for=())
            for one in adults
        ]
        keys = {one.key for one in adults}
        circle += [replace(one, who=f"{one.who}-{round_}") for one in story.circle if one.who in keys]
    many = {
        name: getattr(story, name) * TENFOLD
        for name in ("items", "harms", "dangers", "scales", "plans", "acts", "reports")
    }
    return replace(story, key=f"{story.key}-tenfold", people=tuple(people), circle=tuple(circle), **many)
