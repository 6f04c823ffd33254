"""Field groups and copies in plain words, for pages that speak of them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from threefold.disclosure.groups import Group

GROUPS: dict[str, Promise] = {
    Group.HEADER: _("the family’s first page"),
    Group.CHILDREN: _("the children"),
    Group.ADULTS: _("the people"),
    Group.REPORTER: _("who reported"),
    Group.REPORT_RECEIVED: _("the report as it came in"),
    Group.REPORT_SAFE: _("how we came to know"),
    Group.CONTACT: _("homes and telephone numbers"),
    Group.PROTECTED_PLACE: _("protected places"),
    Group.VICTIM_WORDS: _("what was told in confidence"),
    Group.MAP: _("the map"),
    Group.SCALING: _("the scales"),
    Group.NETWORK: _("the circle"),
    Group.PLAN: _("the safety plan"),
    Group.CHILD_VOICE: _("the children’s own words"),
    Group.CHILD_PRIVATE: _("what a child asked to keep private"),
    Group.WORKING_NOTES: _("working notes"),
    Group.TRIBAL: _("tribe and ICWA inquiry"),
    Group.COURT: _("court orders"),
    Group.MEETINGS: _("meetings"),
    Group.ACCOUNTING: _("who saw and got what"),
    Group.AUDIT: _("what was done"),
}
OTHER = _("another part of the file")

COPIES: dict[str, Promise] = {
    "part": _("their part of the plan"),
    "child": _("plan for a child"),
    "why": _("worries and goals"),
    "plan": _("safety plan"),
    "map": _("map"),
    "ecomap": _("picture of who is around the family"),
    "seen": _("list of who saw the file"),
    "pair": _("worry and goal"),
    "role_card": _("role card"),
    "card": _("role card"),
}
SURFACES: dict[str, Promise] = {
    "print": _("on paper"),
    "word": _("as a Word file"),
    "screen": _("on screen"),
    "export": _("as a file"),
}


def group_words(group: str) -> str:
    """A field group as people say it."""
    return str(GROUPS.get(group, OTHER))
