"""A sentence for people, in English and in Spanish, written side by side and never translated by a machine."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """One sentence in the two languages of the product. Spanish addresses people as *usted*."""

    en: str
    es: str

    def in_(self, lang: str) -> str:
        """The text in a language; anything that is not Spanish reads English."""
        return self.es if lang.startswith("es") else self.en

    def filled(self, **names: object) -> "Words":
        """The same sentence with its `{names}` put in, alike in both languages (a `Words` goes in by language)."""
        en = {key: name.en if isinstance(name, Words) else name for key, name in names.items()}
        es = {key: name.es if isinstance(name, Words) else name for key, name in names.items()}
        return Words(self.en.format(**en), contracted(self.es.format(**es)))


def contracted(text: str) -> str:
    """Spanish "al" and "del" for "a el" and "de el". A capital El belongs to a name ("a El Monte") and stays."""
    return re.sub(r"\b([Aa]|[Dd]e) el\b", lambda found: found[1] + "l", text)
