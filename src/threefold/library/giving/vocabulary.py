"""What can be given, where it stands, whose it is, what is answered about words that could identify a family."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class GivenKind(models.TextChoices):
    """Sorts of things that workers give."""

    STORY = "story", _("A story: what we did, and what came of it")
    TOOL = "tool", _("A tool: something that others can use")


class State(models.TextChoices):
    """Where a given thing stands."""

    DRAFT = "draft", _("Not sent yet")
    SENT = "sent", _("Waits for an editor")
    ASKED = "asked", _("Changes are asked for")
    TAKEN = "taken", _("Waits for a second reader")
    PUBLISHED = "published", _("In the Toolkit")
    WITHDRAWN = "withdrawn", _("Taken out of the Toolkit")


class Rights(models.TextChoices):
    """Why it may be given."""

    OWN = "own", _("I wrote it myself")
    COUNTY = "county", _("It is my county’s, and the county lets me share it")
    OTHERS = "others", _("Somebody else wrote it, and lets me share it")


class Licence(models.TextChoices):
    """What others may do with it. The values stand on the page."""

    BY = "CC BY 4.0", _("Use it and change it, and say who made it (CC BY 4.0)")
    BY_SA = "CC BY-SA 4.0", _("The same, and what they make of it is as free (CC BY-SA 4.0)")
    ZERO = "CC0 1.0", _("Use it in any way (CC0 1.0)")
    HERE = "Only inside", _("Only for people who sign in here")


class Said(models.TextChoices):
    """What a giver says about words that could identify a family."""

    INVENTED = "invented", _("I made it up")
    CHANGED = "changed", _("I changed it: in truth it was different")
    NOBODY = "nobody", _("It has to do with no family")


# What its giver is told.
TOLD: dict[str, Promise | str] = {
    State.DRAFT: _("Only you can read it."),
    State.SENT: _("It waits for an editor of the Toolkit. You can call it back until one has taken it."),
    State.ASKED: _("Somebody read it and asks you to change something."),
    State.TAKEN: _("An editor took it. Now a second person reads it."),
    State.PUBLISHED: _("It stands in the Toolkit. Thank you."),
    State.WITHDRAWN: _("It does not stand in the Toolkit any more."),
}
