"""The command `threefold`: our own commands, and Django's beside them."""

import os
import sys


def main() -> None:
    """Run a command in the order that its settings need: the catalogues are compiled before anything reads them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "threefold.settings")
    from threefold.core.messages import compile_messages

    compile_messages()
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
