"""Ids of a generated county: the same for the same seed, in the order of its families, of version 7 like all others."""

import hashlib
from uuid import UUID

# A moment long before any county was made, so that no generated id meets another: 1 January 2020.
_BEGAN = 1_577_836_800_000
_WIDTH = 5


def prefix(seed: int, number: int) -> str:
    """The first 27 hexadecimal digits of all ids of one family; negative numbers are for those who work there."""
    salt = hashlib.sha256(f"threefold county {seed}".encode()).hexdigest()
    return f"{_BEGAN + number:012x}7{salt[:3]}{8 + int(salt[3], 16) % 4:x}{salt[4:14]}"


def suffix(ordinal: int) -> str:
    """The last five digits."""
    return f"{ordinal:0{_WIDTH}x}"


def id_of(seed: int, number: int, ordinal: int) -> UUID:
    """A whole id."""
    return UUID(hex=prefix(seed, number) + suffix(ordinal))
