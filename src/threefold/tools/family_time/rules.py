"""What is to be thought of in a plan for family time."""

from threefold.practice.words import Words
from threefold.toolkit.answers import Payload, Problem

NOBODY = Words(
    "Nobody of the record is chosen. Until somebody is, no parent has this plan on their copy.",
    "No se ha elegido a nadie del expediente. Mientras tanto, ni la mamá ni el papá tiene este plan en su copia.",
)
WHO = Words(
    "Nobody is named who is there. Name each person, so that parent and child know whom they will see.",
    "No se nombra a nadie que esté presente. Nombre a cada persona, para que la familia sepa a quién verá.",
)
SEEN = Words(
    "At one of these times nobody is named who saw it. What somebody saw can count as an act of protection.",
    "En una de estas veces no se nombra a nadie que lo vio. Lo que alguien vio puede contar como acto de protección.",
)


def a_parent_has_it(answers: Payload) -> Problem | None:
    """Two parents are two readers: a plan is for the one who is chosen."""
    chosen = answers.get("when", {}).get("with_parent")
    return None if chosen else Problem(section="when", prompt="with_parent", says=NOBODY, advises=True)


def who_is_there_is_named(answers: Payload) -> Problem | None:
    """Who watches is a person; only where the family is alone there is none."""
    when = answers.get("when", {})
    needed = when.get("watch") not in (None, "", "alone") and not when.get("who")
    return Problem(section="when", prompt="who", says=WHO, advises=True) if needed else None


def somebody_saw_it(answers: Payload) -> Problem | None:
    """An act of protection has a witness (rule 49)."""
    times = answers.get("log", {}).get("times") or ()
    unseen = any(one.get("came") in ("yes", "late") and not one.get("seen_by") for one in times)
    return Problem(section="log", prompt="times", says=SEEN, advises=True) if unseen else None


RULES = (a_parent_has_it, who_is_there_is_named, somebody_saw_it)
