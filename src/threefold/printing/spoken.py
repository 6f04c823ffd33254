"""Exact words in another language than the sheet's: a reader is told which, and what they mean, where that is known."""

from typing import Any

from django.utils.functional import Promise, lazy
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from threefold.practice.spoken_languages import SPOKEN

AS_SAID: dict[str, Promise] = {
    "en": _("In English, as it was said."),
    "es": _("In Spanish, as it was said."),
}
MEANING: dict[str, Promise] = {"en": _("In English:"), "es": _("In Spanish:")}


def as_said(lang: str) -> Promise | str:
    """In which language exact words stand, said in the language of the sheet; nothing for words in its own."""
    return AS_SAID.get(lang) or (_of_others(lang) if lang in SPOKEN else "")


def _in_others(lang: str) -> str:
    name = SPOKEN[lang].in_(get_language() or "en")
    return gettext("In %(language)s, as it was said.") % {"language": name}


_of_others: Any = lazy(_in_others, str)


def means(sheet_lang: str) -> Promise | str:
    """What leads up to the same words in the language of the sheet."""
    return MEANING.get(sheet_lang, "")
