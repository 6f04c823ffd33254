"""`threefold check`: whether this installation is safe to serve; `check audit`: whether its log is unbroken; with
options, Django's own `check`.
"""

import sys
from collections.abc import Sequence

import django
from django.core.checks import run_checks
from django.core.management import execute_from_command_line

from threefold.cli import check_audit
from threefold.core.checks import TAG


def run(arguments: Sequence[str]) -> int:
    """Print each reason not to serve, with its remedy. 0 when there is none, else 1."""
    if arguments and arguments[0] == "audit":
        return check_audit.run(arguments[1:])
    if arguments:
        execute_from_command_line(["threefold", "check", *arguments])
        return 0
    django.setup()
    reasons = reasons_not_to_serve()
    sys.stdout.write(report(reasons) if reasons else "Threefold is ready to be served.\n")
    return 1 if reasons else 0


def reasons_not_to_serve() -> list[tuple[str, str]]:
    """What is wrong and what to do, in the order in which it is best mended."""
    found = run_checks(tags=[TAG], include_deployment_checks=True)
    return [(one.msg, one.hint or "") for one in sorted(found, key=lambda one: str(one.id))]


def report(reasons: list[tuple[str, str]]) -> str:
    """The reasons as a numbered list in plain words."""
    lines = [f"{n}. {what}\n   What to do: {remedy}" for n, (what, remedy) in enumerate(reasons, 1)]
    head = "Threefold will not serve families like this:\n\n"
    return head + "\n".join(lines) + "\n\nEach setting is explained in docs/operate/settings.md.\n"
