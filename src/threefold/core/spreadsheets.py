"""Texts in a table that a spreadsheet opens."""

_BEGINS = ("=", "+", "-", "@", "\t", "\r")


def plain(text: str) -> str:
    """The text as a text: a spreadsheet reckons with one that begins as a formula does."""
    return f"'{text}" if text.startswith(_BEGINS) else text
