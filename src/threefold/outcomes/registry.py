"""All indicators by id. A module in `indicators` is one; there is no second list."""

import functools
import importlib
import pkgutil

from threefold.outcomes import indicators
from threefold.outcomes.declaring import Indicator
from threefold.outcomes.loading.refusing import Refused


@functools.cache
def every() -> dict[str, Indicator]:
    """Indicators and, after them, their variants."""
    modules = [
        importlib.import_module(f"{indicators.__name__}.{one.name}")
        for one in pkgutil.iter_modules(indicators.__path__)
    ]
    own = [one.INDICATOR for one in modules]
    variants = [one for module in modules for one in getattr(module, "VARIANTS", ())]
    return {one.id: one for one in (*own, *variants)}


def chosen(ids: list[str] | None) -> list[Indicator]:
    """Those with these ids, in that order; without any, all that are no variant.

    Raises:
        Refused: there is no such indicator.
    """
    known = every()
    if not ids:
        return [one for one in known.values() if not one.variant_of]
    if unknown := [one for one in ids if one not in known]:
        raise Refused(f"There is no indicator {', '.join(unknown)}. There are: {', '.join(known)}.")
    return [known[one] for one in dict.fromkeys(ids)]
