"""When a story may be finished."""

from threefold.practice.words import Words
from threefold.toolkit.answers import Payload, Problem

NOT_AGREED = Words(
    "Once it is finished, the family has the story on its copies. Keep it as a draft until all who raise the child "
    "agree to every word.",
    "Cuando se termina, la familia tiene el cuento en sus copias. Guárdelo como borrador hasta que quienes crían al "
    "niño o a la niña estén de acuerdo con cada palabra.",
)


NO_PICTURE = Words(
    "A page has no picture yet. Put one together, or draw it with the child on the print.",
    "Una página todavía no tiene dibujo. Arme uno, o dibújenlo con la niña o el niño en el papel.",
)


def all_agree(answers: Payload) -> Problem | None:
    """The words are the parents': a child hears no story that one of them does not stand by."""
    open_yet = answers.get("prepare", {}).get("agreed") == "no"
    return Problem(section="prepare", prompt="agreed", says=NOT_AGREED) if open_yet else None


def every_page_has_a_picture(answers: Payload) -> Problem | None:
    """A child who does not read yet follows the pictures."""
    pages = answers.get("story", {}).get("steps") or ()
    bare = any(one.get("says") and not one.get("pictures") for one in pages)
    return Problem(section="story", prompt="steps", says=NO_PICTURE, advises=True) if bare else None


RULES = (all_agree, every_page_has_a_picture)
