"""Answers in the form in which people give them, fitted to the sentence that leads up to them.

"deje solo a Leo" after "que Nadia pueda", "keep to the plan" after "shows everyone that": both are what people say, and
neither goes on from there as it stands.
"""

import re

_SMALL_ES = r"(?:(?:no|nunca|ya|se|lo|la|los|las|le|les|también|siempre) )*"
_INFINITIVE = re.compile(
    rf"^{_SMALL_ES}(?!(?:mujer|ayer|taller|mar|lugar|hogar|par|cualquier)\b)\w*"
    r"(?:[aeií]r|[áéí]r)(?:se|me|te|nos|lo|la|le|los|las|les|selos?|selas?)?\b",
    re.IGNORECASE,
)
_WILL_OR_WOULD_ES = re.compile(rf"^{_SMALL_ES}\w+(?:rá|rán|ría|rían)\b", re.IGNORECASE)
_MODAL_ES = re.compile(r"^(?:no )?pued[ae]n?\b|^(?:no )?podr", re.IGNORECASE)
_VERBS_EN = (
    "answer|arrange|ask|avoid|be|bring|call|care|change|check|clean|come|cook|do|drive|drop|eat|feed|find|follow|get|give|"
    "go|have|hand|help|hide|hold|keep|know|leave|let|listen|live|lock|look|make|meet|move|notice|pick|plan|play|practice|"
    "protect|put|read|remain|rest|save|say|see|send|set|share|show|sit|sleep|speak|spend|stand|stay|step|stop|supervise|"
    "take|talk|teach|tell|text|trust|try|turn|use|visit|wait|wake|walk|watch|work|write"
)
_BARE_EN = re.compile(
    rf"^(?:(?:always|never|also|only|both|all) )?(?:{_VERBS_EN})\b"
    r"(?! (?:is|are|was|will|can|may|has|comes?|arrives?)\b)",
    re.IGNORECASE,
)
_DOES_EN = re.compile(
    rf"^(?:(?:always|never|also|only|both) )?(?:has|is|does|goes|tries|(?:{_VERBS_EN})(?:e?s))\b"
    r"(?! (?:is|are|was|were|will|can|may|has|have|comes?|arrives?|goes|go)\b)",
    re.IGNORECASE,
)
_DOING_EN = re.compile(
    r"^(?!(?:something|nothing|anything|everything|morning|evening|king|spring|bring|sing)\b)\w{2,}ing\b"
    r"(?! (?:is|are|was|will|can|may|has)\b)",
    re.IGNORECASE,
)

_LIVES_EN = re.compile(
    rf"^((?:(?:always|never|also|only|both|still|now|each day|every day) )*)"
    rf"((?:{_VERBS_EN}|are|feel|grow|learn|laugh|love|enjoy|dress|brush|breathe|relax|need|see|hear|believe"
    r"|understand|want|miss|like|hug|smile|tell|wash|do not|don't|don’t|were))\b(?![-’\'])"
    r"(?! (?:is|are|was|will|can|may|has|comes?|arrives?)\b)",
    re.IGNORECASE,
)
_AND_LIVES_EN = re.compile(
    rf"(?<= and )({_VERBS_EN}|are|feel|grow|learn|laugh|love|enjoy|breathe|relax)\b(?! and\b)"
)
_ODD_EN = {
    "are": "is",
    "were": "was",
    "have": "has",
    "do not": "does not",
    "don't": "doesn't",
    "don’t": "doesn’t",
}
_NO_VERB_ES = (
    r"(?!(?:bien|tan|tambi[eé]n|quien|alguien|reci[eé]n|pan|gran|buen|san|orden|examen|joven|con|sin)\b)"
)
_LIVE_ES = re.compile(rf"^({_SMALL_ES}){_NO_VERB_ES}(\w+[aeáé])n\b", re.IGNORECASE)
_AND_LIVE_ES = re.compile(rf"(?<= y )((?:no |se |ya )*){_NO_VERB_ES}(\w+[aeáé])n\b")


def is_infinitive(answer: str) -> bool:
    """Whether a Spanish answer goes on from "pueda" or "podría": "dejarlo solo", "no comer"."""
    return _INFINITIVE.match(answer.strip()) is not None


def tells_what_comes(answer: str) -> bool:
    """Whether a Spanish answer is in the future or the conditional, and needs no "puede que": "tendrá miedo"."""
    return _WILL_OR_WOULD_ES.match(answer.strip()) is not None


def has_its_modal(answer: str) -> bool:
    """Whether a Spanish answer says "pueda" or "podría" itself."""
    return _MODAL_ES.match(answer.strip()) is not None


def with_subject(answer: str, lang: str, *, many: bool = False, who: str = "") -> str:
    """What people will see, with who does it where the answer leaves that out: "keep to it", "keeping to it", "keeps to
    it", "cumplir con todo". `who` is the one person whose goal it is; `many`: it is more than one person's.
    """
    said = answer.strip()
    small = f"{said[:1].lower()}{said[1:]}"
    if lang.startswith("es"):
        return f"{'van' if many else 'va'} a {said}" if is_infinitive(said) else said
    if who and _DOES_EN.match(said):
        return f"{who} {small}"
    if _BARE_EN.match(said):
        return f"they {small}"
    return f"they are {small}" if _DOING_EN.match(said) else said


def of_one(answer: str, lang: str) -> str:
    """What one child will live, where people typed it as of several: "stay in one bed" after "so that Brisa" becomes
    "stays in one bed", "duerman tranquilos" after "de manera que Leo", "duerma tranquilos".
    """
    said = answer.strip()
    if lang.startswith("es"):
        found = _LIVE_ES.match(said)
        return _AND_LIVE_ES.sub(r"\1\2", _LIVE_ES.sub(r"\1\2", said)) if found else said
    first = _LIVES_EN.match(said)
    if first is None:
        return said
    rest = _AND_LIVES_EN.sub(lambda one: _does(one[1]), said[first.end() :])
    return f"{first[1]}{_does(first[2])}{rest}"


def _does(verb: str) -> str:
    """The verb as of one: "stays", "goes", "tries"."""
    odd = _ODD_EN.get(verb.lower())
    if odd:
        return odd
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}{'es' if re.search(r'(?:s|x|z|ch|sh|o)$', verb) else 's'}"
