"""`threefold check`: whether this installation is healthy, and safe to serve; `check audit`: whether its log is
unbroken; with other options, Django's own `check`.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

import django
from django.core.checks import run_checks
from django.core.management import execute_from_command_line

from threefold.cli import check_audit
from threefold.core.checks import TAG

if TYPE_CHECKING:
    from threefold.cli.health.finding import Finding


def run(arguments: Sequence[str]) -> int:
    """Say how it is, each reason not to serve, and what to do; `--json` for machines. 0 when nothing is wrong."""
    if arguments and arguments[0] == "audit":
        return check_audit.run(arguments[1:])
    if arguments and arguments != ["--json"]:
        execute_from_command_line(["threefold", "check", *arguments])
        return 0
    django.setup()
    from threefold.cli.health.asking import findings

    found, reasons = findings(), reasons_not_to_serve()
    healthy = not any(one.state == "wrong" for one in found)
    sys.stdout.write(_as_json(found, reasons, healthy) if arguments else _as_text(found, reasons, healthy))
    return 0 if healthy and not reasons else 1


def _as_json(found: "Sequence[Finding]", reasons: list[tuple[str, str]], healthy: bool) -> str:
    told = {
        "healthy": healthy,
        "safe": not reasons,
        "findings": [asdict(one) for one in found],
        "reasons_not_to_serve": [{"said": what, "remedy": remedy} for what, remedy in reasons],
    }
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _as_text(found: "Sequence[Finding]", reasons: list[tuple[str, str]], healthy: bool) -> str:
    from threefold.cli.health.asking import told

    last = report(reasons) if reasons else "Threefold is ready to be served.\n"
    if not reasons and not healthy:
        last = "Threefold could be served, and something is wrong: see above.\n"
    return f"{told(tuple(found))}\n{last}"


def reasons_not_to_serve() -> list[tuple[str, str]]:
    """What is wrong and what to do, in the order in which it is best mended."""
    found = run_checks(tags=[TAG], include_deployment_checks=True)
    return [(one.msg, one.hint or "") for one in sorted(found, key=lambda one: str(one.id))]


def report(reasons: list[tuple[str, str]]) -> str:
    """The reasons as a numbered list in plain words."""
    lines = [f"{n}. {what}\n   What to do: {remedy}" for n, (what, remedy) in enumerate(reasons, 1)]
    head = "Threefold will not serve families like this:\n\n"
    return head + "\n".join(lines) + "\n\nEach setting is explained in docs/operate/settings.md.\n"
