"""The rules of the coach as people read them: what each looks for, why, where it comes from, a good and a weak example.

Messages speak of the text, never of a person. `elements` are the parts of a kind, `issues` the words in the way.
"""

from threefold.practice.coach.rules.elements import ELEMENTS
from threefold.practice.coach.rules.issues import ISSUES
from threefold.practice.coach.rules.rule import Rule

__all__ = ["ELEMENTS", "ISSUES", "Rule", "rule_of"]


def rule_of(kind: str, name: str) -> Rule:
    """The rule of an element or an issue in a text of a kind."""
    return ELEMENTS.get(f"{kind}.{name}") or ISSUES[name]
