"""Compiling the Spanish catalogues. Each package may split its own into several `.po` files by subject."""

from functools import cache
from pathlib import Path

import polib

HERE = Path(__file__).resolve().parent.parent


def catalogues() -> list[Path]:
    """Every folder of the product that holds `.po` files."""
    return sorted({path.parent for path in HERE.glob("**/locale/*/LC_MESSAGES/*.po")})


def compile_messages(*, force: bool = False) -> int:
    """Make `django.mo` wherever a `.po` is newer; returns how many were made."""
    return sum(_compile(folder, force) for folder in catalogues())


@cache
def own_texts() -> frozenset[str]:
    """Every text of the product in both languages that reads the same for everybody: those with a gap for a name or
    a number are not among them.
    """
    entries = (one for folder in catalogues() for one in polib.mofile(str(folder / "django.mo")))
    texts = (text for one in entries for text in (one.msgid, one.msgstr))
    return frozenset(text for text in texts if text and "%" not in text)


def _compile(folder: Path, force: bool) -> bool:
    target = folder / "django.mo"
    sources = sorted(folder.glob("*.po"))
    if not force and target.exists() and target.stat().st_mtime > max(one.stat().st_mtime for one in sources):
        return False
    whole = polib.POFile()
    whole.metadata = {
        "Content-Type": "text/plain; charset=utf-8",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
        "Language": folder.parent.name,
    }
    for source in sources:
        whole.extend(one for one in polib.pofile(str(source)) if not one.obsolete)
    fresh = target.with_suffix(".new")
    whole.save_as_mofile(str(fresh))
    fresh.replace(target)
    return True
