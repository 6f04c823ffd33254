"""What a simpler tool would say about the same texts: a plain list of keywords, and a readability formula with a search
for the passive voice. Neither knows who does what.
"""

import re
from typing import Any

from bench.coach.texts import Answer
from threefold.practice.readability import grade

_NAMES = {
    "harm": ("has_source", "has_caregiver_behavior", "has_child_impact"),
    "danger": ("has_worried_who", "has_caregiver_behavior", "has_context", "has_child_impact", "is_future"),
    "goal": ("has_who", "has_network", "has_behavior", "has_duration"),
    "action": ("has_owner", "is_behavior", "has_when"),
    "map": (),
}
_KEYWORDS = {
    "has_source": "reported|said|told|stated|saw|dijo|report[oó]|vio|seg[uú]n",
    "has_caregiver_behavior": "hit|left|threw|drove|slapped|burned|yell|drink|peg[oó]|dej[oó]|quem[oó]|grit|tom",
    "has_child_impact": "hurt|bruise|cried|scared|burn|hospital|cut|moret|llor|miedo|lastim|quem",
    "has_worried_who": "worried|worries|concerned|preocup",
    "has_context": "when|if|while|cuando|si|mientras",
    "is_future": "may|might|could|will|pueda|podr[ií]a",
    "has_who": "mom|dad|mother|father|parent|mam[aá]|pap[aá]|madre|padre",
    "has_network": "grandma|aunt|uncle|neighbor|friend|abuela|t[ií]a|t[ií]o|vecina",
    "has_behavior": "will|call|feed|show|va a|llamar",
    "has_duration": r"months|weeks|days|meses|semanas|d[ií]as",
    "has_owner": "mom|dad|mother|father|grandma|worker|mam[aá]|pap[aá]|abuela|trabajadora",
    "is_behavior": "call|take|put|give|check|llamar|llevar|poner",
    "has_when": r"every|each|by|when|monday|friday|\d|cada|cuando|lunes|viernes",
}
_ISSUES = {
    "vague": "appropriate|safe|better|unsafe|regularly|seguro|mejor|adecuad",
    "jargon": r"dv|neglect|abuse|minors|negligencia|violencia|menores",
    "label": "addict|alcoholic|abuser|adict|alcoh[oó]lic",
    "opinion": "feel|care|want|siento|importa",
    "absolute": "always|never|siempre|nunca",
    "service_language": "program|class|services|programa|clases|servicios",
    "service_only": "program|class|counseling|therapy|programa|clases|terapia",
    "compliance_language": "comply|cooperate|follow|cumplir|cooperar",
    "absence_only": "not|stop|no|dejar de",
}
_COLUMNS = (
    ("next_step", "will|to do|schedule|call|va a|llamar"),
    ("danger", "worried|may|might|could|preocupa|podr[ií]a"),
    ("harm", "hit|hurt|burn|bruise|peg[oó]|lastim"),
    ("acts_of_protection", "called|took|locked|llam[oó]|llev[oó]"),
    ("complicating_factor", "drink|drug|no |lost|history|toma|droga|perdi[oó]"),
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|be|is|are|fue|fueron|ser)\s+\w+(?:ed|en|ado|ada|ido|ida)\b", re.IGNORECASE
)
_LIMIT = 8.0


def by_keywords(row: dict[str, Any]) -> Answer:
    """A plain keyword list."""
    text, kind = row["text"], row["kind"]
    issues = [name for name, words in _ISSUES.items() if _has(text, words) and _known(kind, name)]
    column = next((name for name, words in _COLUMNS if _has(text, words)), "strength")
    return {
        "elements": {name: _has(text, _KEYWORDS[name]) for name in _NAMES[kind]},
        "issues": issues,
        "column": column,
    }


def by_formula(row: dict[str, Any]) -> Answer:
    """Readability and passive voice: hard to read is vague, passive has no actor; of parts it can say nothing."""
    issues = []
    if grade(row["text"], row["lang"]) > _LIMIT:
        issues.append("vague")
    if _PASSIVE.search(row["text"]) and row["kind"] in ("harm", "danger"):
        issues.append("passive_no_actor")
    return {
        "elements": dict.fromkeys(_NAMES[row["kind"]], True),
        "issues": issues,
        "column": "complicating_factor",
    }


def _has(text: str, words: str) -> bool:
    return re.search(rf"\b(?:{words})", text, re.IGNORECASE) is not None


def _known(kind: str, name: str) -> bool:
    from threefold.practice.coach.issues import OF_KIND

    return name in OF_KIND[kind]
