"""Names of the groups in which figures stand. Counties are called as the data call them."""

from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise
BY: dict[str, Text] = {"age": _("Age"), "race_eth": _("Race and ethnicity"), "county": _("County")}
AGES: dict[str, Text] = {
    "under_1": _("Under 1 year"), "1_2": _("1 to 2 years"), "3_5": _("3 to 5 years"), "6_10": _("6 to 10 years"),
    "11_15": _("11 to 15 years"), "16_17": _("16 to 17 years"), "18_or_over": _("18 years or more"),
}  # fmt: skip
RACES: dict[str, Text] = {
    "aian": _("American Indian or Alaska Native"), "asian_pi": _("Asian or Pacific Islander"), "black": _("Black"),
    "hispanic": _("Hispanic, of any race"), "two_or_more": _("Two races or more"), "white": _("White"),
}  # fmt: skip
UNKNOWN = _("Nobody wrote it down")
_NAMES: dict[str, dict[str, Text]] = {"age": AGES, "race_eth": RACES}


def name_of(by: str, group: str) -> Text:
    """A group in words."""
    return UNKNOWN if group == "unknown" else _NAMES.get(by, {}).get(group, group)


def place(by: str, group: str) -> tuple[int, str]:
    """Ages from young to old, others by their key; unknown last. Never by a figure."""
    order: Sequence[str] = list(_NAMES.get(by, {}))
    if group == "unknown":
        return len(order) + 1, ""
    return (order.index(group), "") if group in order else (len(order), group)
