"""How something that happened is known, in a sentence of a text: it goes on from what the statement says of it."""

from django.utils.translation import gettext as _

from threefold.mapping.copies.map import ItemCopy
from threefold.mapping.copies.statements import HarmCopy
from threefold.practice.statements.harm import begins_as_reported
from threefold.practice.vocabulary.questions import Basis, Position, Question


def how_known(harm: HarmCopy, told: str) -> str:
    """A sentence, or nothing where the statement has said it: what was only reported, or is not clear, says so itself.

    Where it was reported first, what came to be known is told as what came after.
    """
    first = begins_as_reported(told)
    if harm.basis == Basis.ADMITTED:
        return _admitted(harm, first=first)
    if harm.basis == Basis.VERIFIED and first:
        return _("Since then it was checked: a record, an exam or several people say the same.")
    if harm.basis == Basis.VERIFIED:
        return _("It was checked: a record, an exam or several people say the same.")
    if harm.basis == Basis.OBSERVED:
        return _("A worker of the county saw or heard it.")
    if harm.basis == Basis.UNCLEAR and not first:
        return _("It is not clear: people say different things, or nobody knows.")
    return _("Nobody has checked it yet.") if harm.basis == Basis.REPORTED else ""


def _admitted(harm: HarmCopy, *, first: bool) -> str:
    """Whoever did it told us. Of somebody who sees it differently now, nobody says so for them."""
    denied = {one.person for one in harm.positions if one.stance == Position.DISAGREES}
    if denied & set(harm.caregivers):
        return ""
    if len(harm.caregivers_names) != 1:
        return _("Whoever did it told us so.")
    name = {"name": harm.caregivers_names[0]}
    return (_("Since then %(name)s has told us so.") if first else _("%(name)s told us so.")) % name


def worker_knows(one: ItemCopy) -> str:
    """How a worry is known that a worker wrote down: a worker was not there, and nobody reads that they say it."""
    if not one.by_county or one.question is not Question.WORRY:
        return ""
    told = {
        Basis.REPORTED: _("It was reported, and nobody has checked it yet."),
        Basis.ADMITTED: _("Whoever did it told us so."),
        Basis.VERIFIED: _("It was checked: a record, an exam or several people say the same."),
        Basis.UNCLEAR: _("It is not clear: people say different things, or nobody knows."),
    }
    return told.get(Basis(one.basis), "") if one.basis else ""
