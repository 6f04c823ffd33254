"""People's words in a text of one language: exact words stay as they were said, with what they mean beside them."""

from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from threefold.practice.spoken_languages import NAMES


class Said(Protocol):
    """A copy of somebody's words."""

    @property
    def text(self) -> str:
        """In the language that this reader gets."""

    @property
    def language(self) -> str:
        """The language of `text`."""

    @property
    def other_text(self) -> str:
        """The same in another language, where there is one."""

    @property
    def other_language(self) -> str:
        """The language of `other_text`."""


class Promised(Protocol):
    """A copy of what somebody took on."""

    @property
    def text(self) -> str:
        """In the language that this reader gets, where there is a translation."""

    @property
    def said(self) -> str:
        """As it was said."""

    @property
    def said_in(self) -> str:
        """The language of `said`."""


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """Words in the language they were said in, with a translation where somebody wrote one."""

    said: str
    language: str
    means: str = ""
    means_in: str = ""

    @classmethod
    def of(cls, one: Said) -> "Spoken":
        """Of a copy, whichever way round it holds them."""
        if getattr(one, "translated", False):
            return cls(
                said=one.other_text, language=one.other_language, means=one.text, means_in=one.language
            )
        return cls(said=one.text, language=one.language, means=one.other_text, means_in=one.other_language)

    @classmethod
    def promised(cls, one: Promised, language: str) -> "Spoken":
        """What somebody took on. Its copy holds the same words twice where nobody wrote a translation."""
        means = one.text if one.text != one.said else ""
        return cls(said=one.said, language=one.said_in, means=means, means_in=language)

    def quoted(self, language: str) -> str:
        """Exact words for a text in `language`."""
        if self.language == language:
            return f"“{self.said}”"
        spoken = NAMES[self.language].in_(language)
        if self.means and self.means_in == language:
            means = {"language": spoken, "words": self.means}
            return f"“{self.said}” " + _("(said in %(language)s; it means: “%(words)s”)") % means
        return f"“{self.said}” " + _("(said in %(language)s)") % {"language": spoken}

    def told(self, language: str) -> str:
        """Words that nobody must keep to the letter: the translation, where there is one."""
        if self.language == language or not self.said:
            return self.said
        if self.means and self.means_in == language:
            return self.means
        return f"{self.said} {language_named(self.language, language)}"


def language_named(language: str, reads: str) -> str:
    """ "(in Spanish)", after words that were left as they are, for a text in `reads`."""
    named = {"language": NAMES[language].in_(reads)}
    return pgettext("words left as they are", "(in %(language)s)") % named


def words(one: Said, language: str) -> str:
    """Somebody's words: exact ones in quotation marks."""
    spoken = Spoken.of(one)
    exact = getattr(one, "exact_words", False)
    return spoken.quoted(language) if exact and spoken.said else spoken.told(language)


def raw(one: Said) -> tuple[str, ...]:
    """The words themselves, for the last look."""
    return one.text, one.other_text
