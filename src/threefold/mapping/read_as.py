"""What a text that somebody types is read as, by where it is typed: the coach knows five kinds, our pages have more."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from threefold.practice.statements.parts import Part
from threefold.practice.vocabulary.asking import Audience


@dataclass(frozen=True, kw_only=True)
class ReadAs:
    """`coach` is the kind of text to the coach, `column` what a thing on the map is called so far."""

    coach: str
    column: str = ""
    # Parts that are answered where the text stands: the page names whose promise it is.
    known: frozenset[Part] = frozenset()
    # Parts that a field beside the text answers, by the field's name.
    fields: Mapping[Part, str] = field(default_factory=dict)
    # The form names its kind itself, so that nothing is sorted.
    sorted: bool = False
    # Questions of the bank that go with it, by who is asked.
    asks: Mapping[Audience, tuple[str, ...]] = field(default_factory=dict)

    def told(self, sent: Mapping[str, str]) -> frozenset[Part]:
        """The parts that need not be read from the text, by what was answered beside it."""
        return self.known | {part for part, name in self.fields.items() if str(sent.get(name) or "").strip()}


# About a number: what makes it that high, then what one more would be.
_NUMBERS = {
    Audience.PARENT: ("parent.scaling.not-lower", "parent.scaling.one-up", "parent.scaling.child-number"),
    Audience.CHILD: ("child.scaling.not-lower", "child.scaling.one-step-closer"),
    Audience.NETWORK: ("network.scaling.seen-not-lower", "network.scaling.go-up-one"),
    Audience.COLLEAGUE: ("colleague.scaling.numbers-differ", "colleague.scaling.family-at-one-up"),
}
_ACTS = {
    Audience.PARENT: ("parent.safety.day-and-danger", "parent.safety.already-done"),
}
READ_AS: Mapping[str, ReadAs] = {
    "map": ReadAs(coach="map"),
    "danger": ReadAs(coach="danger"),
    "action": ReadAs(coach="action", fields={Part.OWNER: "who", Part.WHEN: "when"}),
    "act": ReadAs(coach="map", column="act_of_protection", sorted=True, asks=_ACTS),
    "undertaking": ReadAs(coach="action", known=frozenset({Part.OWNER})),
    # What is done when somebody notices a sign: the sign is the time.
    "sign": ReadAs(coach="action", known=frozenset({Part.WHEN}), fields={Part.OWNER: "people"}),
    "number": ReadAs(coach="map", column="strength", sorted=True, asks=_NUMBERS),
    # Lines of a plan for afterwards, by what they are about.
    "changed": ReadAs(coach="map", column="safety", sorted=True),
    "strength": ReadAs(coach="map", column="strength", sorted=True),
    "hard": ReadAs(coach="map", column="complicating_factor", sorted=True),
    "stays": ReadAs(coach="map", column="strength", sorted=True),
    "ahead": ReadAs(coach="map", column="next_step", sorted=True),
    "check_in": ReadAs(coach="action"),
}


def kind_of(kind: str, about: str = "") -> str:
    """The kind that a page names; of a line of a plan, what it is `about`. Unknown: a thing on the map."""
    found = about if kind == "line" else kind
    return found if found in READ_AS else "map"
