"""Exact words in another language than the sheet's: a reader is told which, and what they mean, where that is known."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

AS_SAID: dict[str, Promise] = {
    "en": _("In English, as it was said."),
    "es": _("In Spanish, as it was said."),
}
MEANING: dict[str, Promise] = {"en": _("In English:"), "es": _("In Spanish:")}


def as_said(lang: str) -> Promise | str:
    """In which language exact words stand, said in the language of the sheet; nothing for words in its own."""
    return AS_SAID.get(lang, "")


def means(sheet_lang: str) -> Promise | str:
    """What leads up to the same words in the language of the sheet."""
    return MEANING.get(sheet_lang, "")
