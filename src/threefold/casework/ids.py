"""Ids that stand for rows in what leaves: the same each time, and of no use without this installation's key."""

import hmac
from hashlib import sha256
from typing import Any

from django.conf import settings

LENGTH = 32


def stand_in(kind: str, id: Any) -> str | None:
    """For a row of this kind; None stays None. The key comes from `SECRET_KEY`: where that changes, so do the ids."""
    if id is None:
        return None
    key = hmac.digest(settings.SECRET_KEY.encode(), b"threefold.casework", "sha256")
    return hmac.new(key, f"{kind}:{id}".encode(), sha256).hexdigest()[:LENGTH]


def case(id: Any) -> str | None:
    """A family's file."""
    return stand_in("case", id)


def person(id: Any) -> str | None:
    """Somebody of the family or around it."""
    return stand_in("person", id)


def row(id: Any) -> str | None:
    """Any other row, by an id that no other kind of row has."""
    return stand_in("row", id)
