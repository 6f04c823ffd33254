"""What several commands are asked with, read in one way."""

import argparse
from datetime import date


def day(text: str) -> date:
    """A day as it is typed.

    Raises:
        argparse.ArgumentTypeError: there is no such day; the words are for whoever typed it.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write the day like 2026-11-24") from None
