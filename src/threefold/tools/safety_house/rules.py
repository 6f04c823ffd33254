"""What is to be thought of in a child's Safety House."""

from threefold.practice.words import Words
from threefold.toolkit.answers import Payload, Problem, is_empty

NOBODY = Words(
    "Nobody is named who visits or checks. Whom would the child like to come? If there is nobody, write that too.",
    "No se nombra a nadie que visite o pregunte. ¿Quién quisiera que viniera? Si no hay nadie, anótelo también.",
)


def somebody_looks_in(answers: Payload) -> Problem | None:
    """A child is safe with people around the house: whom the child names can come into the circle."""
    people = answers.get("visitors", {}).get("people")
    return (
        Problem(section="visitors", prompt="people", says=NOBODY, advises=True) if is_empty(people) else None
    )


RULES = (somebody_looks_in,)
