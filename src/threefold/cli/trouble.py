"""What a command says when the database or a disk fails, instead of a traceback."""

import sqlite3

from django.db import Error

from threefold.core.trouble import Trouble, trouble_of

FAILS = (Error, sqlite3.Error)
_SAID = {
    Trouble.FULL: "There is no room left on the disk.",
    Trouble.READ_ONLY: "The database cannot be written to.",
    Trouble.BUSY: "Another program holds the database, or it took too long.",
    Trouble.AWAY: "The database cannot be reached, or its disk fails.",
}


def in_the_way(error: Exception) -> str:
    """One sentence.

    Raises:
        Exception: the error itself, where the fault is ours.
    """
    trouble = trouble_of(error)
    if trouble is None:
        raise error
    return _SAID[trouble]
