"""An ecomap in sentences: for the picture's description, beside it, and on paper."""

from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.core.terms import label_of
from threefold.networks.ecomap.copies import Around, EcomapCopy
from threefold.practice.statements.sentences import listed
from threefold.practice.vocabulary.circle import Support, TieNow


def ecomap_told(copy: EcomapCopy) -> Iterator[str]:
    """Who is in the middle, then one line for each around them."""
    if copy.home:
        yield home_told(copy)
    for one in copy.around:
        yield f"{one.name}{rest_told(one)}"


def home_told(copy: EcomapCopy) -> str:
    """Who is in the middle; empty where nobody is."""
    if not copy.home:
        return ""
    return _("In the middle: %(names)s.") % {"names": listed(list(copy.home), get_language() or "en")}


def rest_told(one: Around) -> str:
    """What stands of somebody behind their name: what they are to the household, the tie, and where help goes."""
    who = f", {one.tie}" if one.tie else ""
    if one.member is None:
        return f"{who}."
    tie = label_of(TieNow, one.tie_now) if one.tie_now else _("not asked yet")
    said = [_("%(who)s. The tie: %(tie)s.") % {"who": who, "tie": tie.lower()}]
    if one.support:
        said.append(f"{label_of(Support, one.support)}.")
    return " ".join(said)
