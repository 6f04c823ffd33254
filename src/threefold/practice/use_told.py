"""Whether a text tells of drinking or drugs, in English or Spanish: some questions take it for granted.

"When you drink, who is with the children?" is a good question where drinking is spoken of, and an accusation where it
is not. A text that says it is not so ("does not drink", "nunca toma") tells of none.
"""

import re

_USE = re.compile(
    r"\b(?:drinks?|drinking|drank|drunk|alcohol\w*|beers?|vodka|whisk(?:e)?y|sober|sobriety|relaps\w+|drugs?|meth|heroin"
    r"|fentanyl|cocaine|crack|weed|marijuana|cannabis|pills?|opioids?|overdos\w+|substances?|intoxicated|duis?|rehab|detox"
    r"|borrach\w+|alcoh[oó]l\w*|cervezas?|drogas?|drog[aá]\w*|sobri[oa]s?|sobriedad|reca[ií]\w*|pastillas?|mota"
    r"|marihuana|coca[ií]na|hero[ií]na|cristal|sobredosis|sustancias?|embriag\w+|tomad[oa]s?|bebid[oa]s?"
    r"|(?:toma|tomaba|tom[oó]|bebe|beb[ií]a) (?:mucho|de m[aá]s|cuando|cada|todos|alcohol|los|en la noche))\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|not|never|without|den(?:y|ies|ied)|nobody|n['’]t|nunca|jam[aá]s|sin|tampoco|niega|nadie)\b"
    r"(?:\W+\w+){0,3}?\W*$|n['’]t(?:\W+\w+){0,3}?\W*$",
    re.IGNORECASE,
)
# As far back as a "not" is looked for.
_BACK = 40


def tells_of_use(text: str) -> bool:
    """Whether somebody's drinking or drugs are spoken of."""
    return any(
        not _NOT.search(text[max(0, one.start() - _BACK) : one.start()]) for one in _USE.finditer(text)
    )
