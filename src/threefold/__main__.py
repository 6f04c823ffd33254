"""The command `threefold`: our own commands, and Django's beside them."""

import importlib
import os
import sys
from pathlib import Path

OWN = {
    "demo": "threefold.cli.demo",
    "begin": "threefold.cli.begin",
    "serve": "threefold.cli.serve",
    "check": "threefold.cli.check",
    "migrate": "threefold.cli.migrate",
    "backup": "threefold.cli.backup",
    "restore": "threefold.cli.restore",
    "copy": "threefold.cli.copy",
    "export": "threefold.cli.export",
    "import": "threefold.cli.import_",
    "coach": "threefold.cli.coach",
    "outcomes": "threefold.cli.outcomes",
    "digest": "threefold.cli.digest",
    "new-tool": "threefold.cli.new_tool",
    "test": "threefold.cli.suite.run",
}


def main() -> None:
    """Run a command in the order that its settings need: the catalogues are compiled before anything reads them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "threefold.settings")
    from environs import EnvError

    from threefold.core.messages import compile_messages

    command = sys.argv[1] if len(sys.argv) > 1 else "--help"
    if command in ("-h", "--help"):
        sys.stdout.write((Path(__file__).parent / "cli" / "help.txt").read_text(encoding="utf-8"))
        return
    compile_messages()
    try:
        sys.exit(_run(command))
    except EnvError as error:
        sys.exit(
            f"threefold: a setting cannot be read: {error}\nEach is explained in docs/operate/settings.md."
        )


def _run(command: str) -> int:
    if command in OWN:
        return int(importlib.import_module(OWN[command]).run(sys.argv[2:]))
    from django.conf import settings
    from django.core.management import execute_from_command_line

    settings.HOME.mkdir(mode=0o700, parents=True, exist_ok=True)
    execute_from_command_line(sys.argv)
    return 0


if __name__ == "__main__":
    main()
