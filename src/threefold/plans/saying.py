"""A person and what is said about their part, joined as people say it, and no name twice in a row."""

from django.utils.translation import gettext as _


def joined(first: str, words: str) -> str:
    """Two things in a row, each a sentence; words that begin with the first already say it."""
    if not first or words.casefold().startswith(first.casefold()):
        return words
    return f"{first.rstrip('.')}. {words}" if words else first


def steps_in(name: str, words: str, *, you: bool = False) -> str:
    """Who steps in, and how: "Gus", "Gus steps in. The children go to him.", "You step in. ..."."""
    if not words:
        return _("You") if you else name
    if you:
        return f"{_('You step in.')} {words}"
    if not name or words.casefold().startswith(name.casefold()):
        return words
    return f"{_('%(name)s steps in.') % {'name': name}} {words}"
