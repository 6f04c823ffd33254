"""Sheets made of plans: the family copy, a helper's role card, the child's own copy."""

from threefold.plans.papers.child import child_copy
from threefold.plans.papers.family import family_copy
from threefold.plans.papers.role import role_card

__all__ = ["child_copy", "family_copy", "role_card"]
