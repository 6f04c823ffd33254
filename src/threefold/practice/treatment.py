"""Ties that tell of somebody's treatment, program or case: "Marisol's sponsor", "Ray's parole officer".

Whoever reads the name of the helper then reads of the other person's recovery, too. Records of treatment go nowhere
without a consent of their own (42 CFR part 2), and a program where people go by first names promises the same. A hint
in either language: it looks at what somebody is to the family, never at what people say.
"""

import re

_TELLS = re.compile(
    r"\bsponsor(?:s|ee)?\b|\b(?:aa|na|al-?anon)\b|\b(?:recovery|sobriety|sober|rehab\w*|detox\w*|methadone|treatment)\b"
    r"|\b(?:counsel(?:l)?or|therapist|psychiatrist|psychologist|case manager)\b"
    r"|\b(?:probation|parole)\b|\b(?:shelter|victim|domestic violence|dv) (?:advocate|worker|staff)\b"
    r"|\b(?:padrino|madrina) de (?:aa|na|alcoh[oó]licos|narc[oó]ticos|recuperaci[oó]n|sobriedad|doble a)\b"
    r"|\balcoh[oó]licos an[oó]nimos\b|\b(?:recuperaci[oó]n|sobriedad|rehabilitaci[oó]n|desintoxicaci[oó]n|metadona)\b"
    r"|\b(?:consejer[oa]|terapeuta|psiquiatra|psic[oó]log[oa])\b|\blibertad condicional\b"
    r"|\b(?:defensora|promotora) (?:de v[ií]ctimas|del (?:refugio|albergue))\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"\b(?:school|guidance|camp|escolar|de la escuela)\b", re.IGNORECASE)


def tells_of_treatment(tie: str) -> bool:
    """Whether what somebody is to the family tells of a treatment, a program or a case of somebody's."""
    return _TELLS.search(tie) is not None and _SCHOOL.search(tie) is None
