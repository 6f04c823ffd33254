"""Who somebody is to the family, as coarse as the measures ask."""

from typing import Any

from threefold.families.models import Person

S = Person.Standing
FAMILY = (S.CHILD, S.PARENT, S.CAREGIVER)
PARENTS = (S.PARENT, S.CAREGIVER)
# Of the family's own people: neither paid for it, nor those whom the worries are about.
NATURAL = (S.RELATIVE, S.FRIEND)
OWNER = {
    S.CHILD: "child", S.PARENT: "parent", S.CAREGIVER: "parent", S.RELATIVE: "network", S.FRIEND: "network",
    S.RESOURCE_PARENT: "network",
}  # fmt: skip


def owner(standing: str | None, worker: Any) -> str:
    """Whose part something is."""
    if standing is None:
        return "worker" if worker else "other"
    return OWNER.get(S(standing), "other")
