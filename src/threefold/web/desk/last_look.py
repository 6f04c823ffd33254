"""A last look at a finished sheet, as a whole: does anything on it name what must not reach this person?

`disclosure` decided about every piece before; this looks at all words together, titles and pictures too, and stops the
sheet when one of them names a protected place, the reporter, or a name that somebody does not lend to paper. What the
product itself says on every sheet ("Emergency") tells nothing of anybody.
"""

from threefold.core.messages import own_texts
from threefold.disclosure.groups import Group
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Why
from threefold.printing.paper import Paper
from threefold.printing.texts import texts_of

WHY = {Group.REPORTER: Why.REPORTER, Group.PROTECTED_PLACE: Why.PROTECTED_PLACE, Group.ADULTS: Why.NAME}


def must_not_leave(paper: Paper, reader: Reader) -> tuple[Why, ...]:
    """Why this sheet may not be handed over, without the words; empty: nothing was found."""
    texts = [text.replace(paper.county, "") for text in texts_of(paper) if text not in own_texts()]
    found = {
        WHY.get(hidden.group, Why.ROLE)
        for hidden in reader.hidden
        if any(hidden.stands_in(text) for text in texts)
    }
    return tuple(sorted(found))
