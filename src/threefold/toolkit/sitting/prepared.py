"""What is prepared before a child gets the screen: parents informed and asked, and the child told what is no secret."""

from threefold.practice.words import Words
from threefold.toolkit.answers import Payload, is_empty
from threefold.toolkit.definition import Prompt, Tool
from threefold.toolkit.prompts.child import PREPARE, TOLD_LIMITS

NOT_ASKED = Words(
    "It is not written down whether the parents were shown the tool and asked.",
    "No está anotado si se mostró la herramienta a los padres y se les preguntó.",
)
NOT_WHY = Words(
    "The parents were not asked, and it is not written down why.",
    "No se preguntó a los padres, y no está anotado por qué.",
)
NOT_TOLD = Words(
    "It is not written down that you told the child when you must act.",
    "No está anotado que usted le dijo a la niña o al niño cuándo tiene que actuar.",
)


def not_prepared(tool: Tool, answers: Payload) -> tuple[tuple[str, str, Words], ...]:
    """What is still open: the section and the question where it is written down, and what to say of it."""
    before, chosen = answers.get(PREPARE.key, {}), answers.get("chosen", {})
    asked: list[Prompt] = [one for _section, one in tool.prompts()]
    found: list[tuple[str, str, Words]] = []
    if tool.section(PREPARE.key) is PREPARE:
        if is_empty(before.get("parents_asked")):
            found.append((PREPARE.key, "parents_asked", NOT_ASKED))
        elif before["parents_asked"] == "no" and is_empty(before.get("why_not")):
            found.append((PREPARE.key, "why_not", NOT_WHY))
    if TOLD_LIMITS in asked and chosen.get(TOLD_LIMITS.key) != "yes":
        found.append(("chosen", TOLD_LIMITS.key, NOT_TOLD))
    return tuple(found)
