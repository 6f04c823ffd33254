"""The keys of one laptop: random, made once, kept beside its data. A county's keys come from its environment."""

import json
import os
import secrets
from pathlib import Path

PURPOSES = ("reporter", "location", "draft", "audit")
FILE = "keys.json"
# Good enough for a test or a shell, the same on every machine, refused by `threefold serve`.
KNOWN = {"secret": "laptop-only-" + "0123456789" * 5} | {one: f"laptop-only-{one}-key" for one in PURPOSES}


def read_keys(home: Path) -> dict[str, str]:
    """The keys kept in `home`, or those that everybody knows when none are kept there."""
    try:
        kept: dict[str, str] = json.loads((home / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return dict(KNOWN)
    return KNOWN | kept


def make_keys(home: Path) -> None:
    """Keep random keys in `home`, readable by this user alone, unless some are kept there already."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    if (home / FILE).exists():
        return
    fresh = home / f"{FILE}.{os.getpid()}"
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
        json.dump({name: secrets.token_urlsafe(48) for name in KNOWN}, out)
    fresh.replace(home / FILE)
