"""What workers write or read that is of the agency and of no family: who may, by what they do there.

The policy's groups are fields of a family; a change that writes none of them names one of these instead.
"""

from collections.abc import Collection
from enum import StrEnum

from threefold.accounts.roles import Duty


class Common(StrEnum):
    """A thing that workers write for each other."""

    # What somebody gives to the Toolkit: theirs, until it stands there.
    GIVEN = "library.given"
    # Reading what others gave, asking for changes, letting it stand in the Toolkit.
    REVIEWED = "library.reviewed"
    # Taking the agency's casework out to be counted, without names and words.
    TAKEN = "casework.taken"
    # Putting the county's figures on their pages, inside or for everybody.
    PUBLISHED = "results.published"
    # Reading those that are for the county itself. No child can be told from them.
    FIGURES = "results.figures"


COMMON = frozenset(one.value for one in Common)
# None: everybody who signs in. Supervisors know many families, so they are good second readers.
_MAY: dict[Common, frozenset[Duty] | None] = {
    Common.GIVEN: None,
    Common.REVIEWED: frozenset({Duty.TOOLKIT, Duty.TRAINING, Duty.SUPERVISION}),
    Common.TAKEN: frozenset({Duty.LEADERSHIP, Duty.ADMINISTRATION}),
    Common.PUBLISHED: frozenset({Duty.LEADERSHIP, Duty.ADMINISTRATION}),
    Common.FIGURES: frozenset({Duty.LEADERSHIP, Duty.SUPERVISION}),
}


def may_common(duties: Collection[str], common: Common) -> bool:
    """Whether somebody with these duties may write it (or read it, where nobody writes it)."""
    allowed = _MAY[common]
    return allowed is None or any(duty in allowed for duty in duties)
