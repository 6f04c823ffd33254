"""A question for one part of a statement, as a form shows it."""

from dataclasses import dataclass

from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One part: its key in the record, the plain question, how the sentence leads up to the answer, and a help.

    `lead` is the beginning that stands before the field ("As a result, Mateo ..."); the answer goes on from there.
    `needed`: the statement does not hold without it. `chosen`: people are picked, nothing is typed.
    """

    key: str
    question: Words
    lead: Words | None = None
    help: Words | None = None
    needed: bool = True
    chosen: bool = False
