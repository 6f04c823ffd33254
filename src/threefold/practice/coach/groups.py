"""The words of one verb: "would not have been left", "va a dejarlo"."""

from dataclasses import dataclass

PAST, PRESENT, FUTURE, INFINITIVE, GERUND, ORDER = (
    "past",
    "present",
    "future",
    "infinitive",
    "gerund",
    "order",
)


@dataclass(slots=True, eq=False)
class Group:
    """Tokens `first` up to, and without, `last`; `index` is the verb that carries the meaning.

    `might`: it is a possibility; `must`: a requirement. `unreal`: it could have happened and did not.
    """

    first: int
    last: int
    index: int
    verb: str
    time: str
    sentence: int
    negated: bool = False
    passive: bool = False
    might: bool = False
    must: bool = False
    unreal: bool = False
    quoted: bool = False
    plural: bool = False
    after_to: bool = False
