"""The circle in sentences: for the picture's description, for who cannot see it, and for paper."""

from collections.abc import Iterable

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.networks.copies import CircleCopy, MemberCopy
from threefold.practice.statements.sentences import listed
from threefold.practice.vocabulary.circle import NetworkRole, Ring


def circle_told(copy: CircleCopy) -> str:
    """The whole circle, ring by ring."""
    lang = get_language() or "en"
    told = []
    if copy.children:
        told.append(_("In the middle: %(names)s.") % {"names": _names(name for _key, name in copy.children)})
    for ring in Ring:
        members = copy.in_ring(ring.value)
        if members:
            names = _names(one.name for one in members)
            told.append(f"{ring.label.in_(lang)}: {names}.")
    safe = [one.name for one in copy.members if one.role == NetworkRole.SAFETY_PERSON]
    if safe:
        told.append(_("They keep the children safe: %(names)s.") % {"names": _names(safe)})
    if not copy.members:
        told.append(_("Nobody is in the circle yet."))
    return " ".join(told)


def member_told(member: MemberCopy) -> str:
    """One member: name, how they belong, what they know, their part."""
    lang = get_language() or "en"
    ring = next((one.label.in_(lang) for one in Ring if one.value == member.ring), "")
    role = next((one.label.in_(lang) for one in NetworkRole if one.value == member.role), _("no part yet"))
    who = f"{member.name}, {member.tie}" if member.tie and member.tie != member.name else member.name
    return f"{who}. {ring}. {role}."


def _names(names: Iterable[str]) -> str:
    return listed(list(names), get_language() or "en")
