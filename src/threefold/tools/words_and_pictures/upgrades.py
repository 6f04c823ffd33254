"""Answers of an earlier version, as the tool asks today."""

from typing import Any


def with_pictures(answers: dict[str, Any]) -> dict[str, Any]:
    """Pages had words alone, with what was to be drawn; they have no picture of ours yet."""
    return answers


UPGRADES = {1: with_pictures}
