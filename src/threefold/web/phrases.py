"""Small pieces of sentences in the reader's language: lists of names, numbers in words, moments."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import formats, timezone
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from threefold.core.clock import day_of, today
from threefold.practice.rules.registry import rule

_SAID = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_DICHO = (
    "cero", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
    "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte",
)  # fmt: skip


def is_spanish() -> bool:
    """Whether the reader reads Spanish now."""
    return (get_language() or "en").startswith("es")


def listed(names: Sequence[str]) -> str:
    """Names as people say them: "Rosa", "Rosa and Beto", "Rosa, Beto and Ana". Spanish *y* becomes *e* before an i."""
    if len(names) < 2:
        return "".join(names)
    last = names[-1]
    joint = _("and")
    if (
        is_spanish()
        and last[:2].lower() not in ("ia", "ie", "io")
        and last.lower().startswith(("i", "í", "hi", "hí"))
    ):
        joint = "e"
    return f"{', '.join(names[:-1])} {joint} {last}"


def number(count: int) -> str:
    """A small count in words; Spanish counts things, which are feminine."""
    words = _DICHO if is_spanish() else _SAID
    return words[count] if count < len(words) else str(count)


def clock(moment_: datetime) -> str:
    """The time of day: 3:40 pm, or 15:40."""
    local = timezone.localtime(moment_)
    return local.strftime("%-H:%M") if is_spanish() else local.strftime("%-I:%M %p").lower()


def moment(value: datetime) -> str:
    """When, for the middle of a sentence: "today at 3:40 pm", "on 14 November at 3:40 pm"."""
    if day_of(value) == today():
        return pgettext("moment", "today at %(time)s") % {"time": clock(value)}
    return pgettext("moment", "on %(day)s at %(time)s") % {
        "day": plain_day(day_of(value)),
        "time": clock(value),
    }


def plain_day(value: date) -> str:
    """14 November, 14 de noviembre; with the year when it is not this one."""
    this_year = value.year == today().year
    if is_spanish():
        return formats.date_format(value, "j \\d\\e F" if this_year else "j \\d\\e F \\d\\e Y")
    return formats.date_format(value, "j F" if this_year else "j F Y")


def short_day(value: date) -> str:
    """Mon 23 Nov, lun 23 nov."""
    return _small(formats.date_format(value, "D j M"))


def little_day(value: date) -> str:
    """23 Nov, 23 nov."""
    return _small(formats.date_format(value, "j M"))


def _small(text: str) -> str:
    plain = text.replace(".", "")
    return plain.lower() if is_spanish() else plain


def why_of(number: int) -> str:
    """Why a rule of the practice asks for something: what it says, and its reason, in the reader's language."""
    known, language = rule(number), get_language() or "en"
    return f"{known.sentence.in_(language)} {known.why.in_(language)}"


def sentence_of(number: int) -> str:
    """What a rule of the practice says, in the reader's language, to stand in quotation marks without its full stop."""
    return rule(number).sentence.in_(get_language() or "en").removesuffix(".")


def days_since(day: date, on: date, *, begins: bool = False) -> str:
    """How long ago: today, yesterday, so many days. `begins`: at the beginning of a sentence."""
    days = (on - day).days
    said = (
        _("Today") if days <= 0 else _("Yesterday") if days == 1 else _("%(days)d days ago") % {"days": days}
    )
    return said if begins else said[:1].lower() + said[1:]
