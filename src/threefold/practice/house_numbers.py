"""A house number without its street: when such a number in somebody's words is a house, and how it is said in words.

"Number 48", "#48", "the house is 48", "at 48" and "en el 48" are houses; "48 mg", "age 48", "at 10:48" and "every 48
hours" are not. Numbers to ten, and hours of the day after "at", are too common to be told apart.
"""

import re

from threefold.practice.spans import Span

# "Number 7" is on every scale.
_LOWEST = 11
_NEAR = 40
_LATEST_HOUR = 24
_NAMED = re.compile(
    r"(?:#|№|\bn[o.]?[º°]|\bno\.|\b(?:number|num|numero|número|núm|nro|house|casa|door|puerta|gate|portón|porton"
    r"|address|dirección|direccion|domicilio|apt|apartment|apartamento|depto|departamento|dpto|unit|unidad)\b\.?)"
    r"[\s:#]*(?:\b(?:is|was|es|era|the|el|la|number|numero|número|no\.)\s+#?)*$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|en el|en la|al)\s+$", re.IGNORECASE)
_COUNTS = re.compile(
    r"\s*(?:[:.,/–-]\s?\d|%|°|-?\s?(?:mg|mcg|ml|cc|kg|kilos?|lbs?|oz|pounds?|libras?|am|a\.m|pm|p\.m|o'?clock"
    r"|years?|yrs?|yo|y/o|months?|weeks?|days?|nights?|hours?|hrs?|min|mins|minutes?|seconds?|percent|degrees?"
    r"|miles?|dollars?|times|años?|mes|meses|semanas?|d[ií]as?|noches?|horas?|minutos?|segundos?|por ciento"
    r"|grados?|d[oó]lares|veces|millas?)\b)",
    re.IGNORECASE,
)
_ONES = {
    "en": """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""",
    "es": """cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
        diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis
        veintisiete veintiocho veintinueve""",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
_AND = {"en": "", "es": "y"}


def may_stand_alone(number: str) -> bool:
    """Whether a house number is looked for without its street."""
    return int(number) >= _LOWEST


def is_a_house(text: str, span: Span, number: str) -> bool:
    """Whether the words around a number in a text make it a house."""
    before, after = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    if _COUNTS.match(after):
        return False
    return bool(_NAMED.search(before)) or (bool(_AT.search(before)) and not _is_a_time(int(number)))


def in_words(number: str) -> tuple[str, ...]:
    """How a house number is said, without gaps: "fortyeight", "cuarentayocho"; longer ones in pairs, "foureighteen"."""
    pairs = [
        number[: len(number) % 2],
        *(number[at : at + 2] for at in range(len(number) % 2, len(number), 2)),
    ]
    said = ("".join(_pair(int(one), lang) for one in pairs if one) for lang in _ONES)
    return tuple(said) if len(number) <= 4 and "0" not in (one[:1] for one in pairs) else ()


def _pair(value: int, lang: str) -> str:
    ones, tens = _ONES[lang].split(), _TENS[lang].split()
    if value < len(ones):
        return ones[value]
    rest = ones[value % 10] if value % 10 else ""
    return tens[value // 10 - 2] + (_AND[lang] + rest if rest else "")


def _is_a_time(value: int) -> bool:
    """Hours, and hours with minutes as people write them without a colon: 730, 1015."""
    hours, minutes = divmod(value, 100)
    return value <= _LATEST_HOUR or (1 <= hours <= _LATEST_HOUR and minutes < 60 and minutes % 5 == 0)
