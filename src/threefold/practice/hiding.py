"""Words on paper about what must not be found at home: a hidden telephone, a code word, a packed bag, a way out.

A hint for whoever hands the paper over, in either language; it cannot know every way of saying it.
"""

import re

_HIDING = re.compile(
    r"\b(?:hidden|hides?|hiding|secret(?:ly)?|second|spare|extra|prepaid|burner)\b(?:\W+\w+){0,2}?\W+"
    r"(?:phone|cell|telephone|number|key|money|cash|bag)s?\b"
    r"|\b(?:phone|cell|key|money|cash|bag)s?\b(?:\W+\w+){0,3}?\W+(?:hidden|hid|hides?|packed)\b"
    r"|\bpacked bags?\b|\b(?:code|safe|signal) ?words?\b|\bescape\b|\bway out\b|\bwithout (?:his|her) knowing\b"
    r"|\b(?:tel[eé]fono|celular|n[uú]mero|llave|dinero|maleta|bolsa|mochila)s?\b(?:\W+\w+){0,3}?\W+"
    r"(?:escondid[oa]s?|secret[oa]s?|ocult[oa]s?|de repuesto|prepagad[oa]s?|list[oa]s?)\b"
    r"|\b(?:segundo|otro) (?:tel[eé]fono|celular)\b|\besconde(?:r|n)?\b|\bpalabras? (?:clave|secreta|de seguridad)\b"
    r"|\bescapar(?:se)?\b|\bsin que (?:[eé]l|ella) (?:sepa|se entere)\b",
    re.IGNORECASE,
)


def tells_of_hiding(text: str) -> bool:
    """Whether a text tells of something that somebody hides to be safe."""
    return _HIDING.search(text) is not None
