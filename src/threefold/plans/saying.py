"""A person and what is said about their part, joined as people say it, and no name twice in a row."""

import re

from django.utils.translation import gettext as _

_BEGINS_WITH_WHEN = re.compile(r"^(?:when|cu[aá]ndo),?\s+(?=\S)", re.IGNORECASE)


def joined(first: str, words: str) -> str:
    """Two things in a row, each a sentence; words that begin with the first already say it."""
    if not first or words.casefold().startswith(first.casefold()):
        return words
    return f"{first.rstrip('.')}. {words}" if words else first


def at_what_time(words: str) -> str:
    """When something is done, as it stands below the word "When": typed words that begin with it say it once."""
    found = _BEGINS_WITH_WHEN.match(words)
    if found is None:
        return words
    rest = words[found.end() :]
    return f"{rest[0].upper()}{rest[1:]}"


def steps_in(name: str, words: str, *, you: bool = False) -> str:
    """Who steps in, and how: "Gus", "Gus steps in. The children go to him.", "You step in. ..."."""
    if not words:
        return _("You") if you else name
    if you:
        return f"{_('You step in.')} {words}"
    if not name or words.casefold().startswith(name.casefold()):
        return words
    return f"{_('%(name)s steps in.') % {'name': name}} {words}"
