"""When a story may be finished."""

from threefold.practice.words import Words
from threefold.toolkit.answers import Payload, Problem

NOT_AGREED = Words(
    "Once it is finished, the family has the story on its copies. Keep it as a draft until all who raise the child "
    "agree to every word.",
    "Cuando se termina, la familia tiene el cuento en sus copias. Guárdelo como borrador hasta que quienes crían al "
    "niño o a la niña estén de acuerdo con cada palabra.",
)


def all_agree(answers: Payload) -> Problem | None:
    """The words are the parents': a child hears no story that one of them does not stand by."""
    open_yet = answers.get("prepare", {}).get("agreed") == "no"
    return Problem(section="prepare", prompt="agreed", says=NOT_AGREED) if open_yet else None


RULES = (all_agree,)
