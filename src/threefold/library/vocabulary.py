"""What a page of the library can be, for whom, and when it is wanted: the values that front matter and filters know."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """Sorts of pages."""

    TOOL = "tool", _("Tool")
    QUICK_GUIDE = "quick_guide", _("Quick guide")
    BRIEF = "brief", _("Practice brief")
    SAMPLE = "sample", _("Completed sample")
    POST = "post", _("Post")
    ABOUT = "about", _("About this practice")
    STORY = "story", _("Story from the field")
    CHAMPION = "champion", _("Champion of the practice")
    VIDEO = "video", _("Video")
    WEBINAR = "webinar", _("Webinar")
    CONFERENCE = "conference", _("Conference")
    COURSE = "course", _("Course material")
    PUBLICATION = "publication", _("Publication")
    NEWSLETTER = "newsletter", _("Newsletter")
    ANNOUNCEMENT = "announcement", _("Announcement")
    FORM = "form", _("Form to fill in")


# Kinds that happen at an hour.
OCCASIONS = (Kind.WEBINAR, Kind.CONFERENCE)
# What the Toolkit's first page shows as new.
NEWS = (
    Kind.POST, Kind.BRIEF, Kind.STORY, Kind.CHAMPION, Kind.VIDEO, Kind.PUBLICATION, Kind.NEWSLETTER,
    Kind.ANNOUNCEMENT,
)  # fmt: skip
# What a page's link to elsewhere is called; of other kinds as the last.
LINK_WORDS: dict[str, Promise | str] = {
    Kind.VIDEO: _("Watch the video"),
    Kind.WEBINAR: _("Sign up, or read more"),
    Kind.CONFERENCE: _("Sign up, or read more"),
    Kind.PUBLICATION: _("Read the publication"),
}
OTHER_LINK = _("Read more")


class Zone(models.TextChoices):
    """By which clocks the hours of a webinar are said."""

    PACIFIC = "America/Los_Angeles", _("Pacific time")
    MOUNTAIN = "America/Denver", _("Mountain time")
    ARIZONA = "America/Phoenix", _("Arizona time")
    CENTRAL = "America/Chicago", _("Central time")
    EASTERN = "America/New_York", _("Eastern time")
    ALASKA = "America/Anchorage", _("Alaska time")
    HAWAII = "Pacific/Honolulu", _("Hawaii time")


class Audience(models.TextChoices):
    """Who reads it."""

    WORKER = "worker", _("Workers")
    SUPERVISOR = "supervisor", _("Supervisors")
    LEADER = "leader", _("Leaders")
    COACH = "coach", _("Coaches")
    TRAINER = "trainer", _("Trainers")
    PARENT = "parent", _("Parents")
    PARTNER = "partner", _("Partners")


class Element(models.TextChoices):
    """The elements of California's Integrated Core Practice Model."""

    FOUNDATIONAL = "foundational", _("Foundations")
    ENGAGEMENT = "engagement", _("Engagement")
    ASSESSMENT = "assessment", _("Assessment")
    TEAMING = "teaming", _("Teaming")
    SERVICE_PLANNING = "service_planning", _("Planning and delivering services")
    TRANSITION = "transition", _("Transition")


class Point(models.TextChoices):
    """Where a family's case stands: the points at which a county decides."""

    HOTLINE = "hotline", _("A call to the hotline")
    EMERGENCY_RESPONSE = "emergency_response", _("The first visits")
    INVESTIGATION = "investigation", _("Investigation and court report")
    MAINTENANCE = "maintenance", _("Family maintenance")
    REUNIFICATION = "reunification", _("Family reunification")
    PERMANENCY = "permanency", _("Permanency")
    TRANSITION_AGE = "transition_age", _("A young person becoming an adult")
    CLOSURE = "closure", _("Closing and aftercare")


class Format(models.TextChoices):
    """In which forms a page can be had."""

    PAGE = "page", _("To read here")
    PDF = "pdf", "PDF"
    WORD = "word", "Word"
    FORM = "form", _("To fill in for a family")


# What can be chosen in each list of a page.
LISTS: dict[str, type[models.TextChoices]] = {"audiences": Audience, "icpm": Element, "points": Point}
# The filters, in their order on the page.
FACETS: dict[str, Promise | str] = {
    "kind": _("Kind"),
    "audience": _("For whom"),
    "point": _("Decision point"),
    "icpm": _("Element of the practice model"),
    "tool": _("About the tool"),
    "language": _("Language"),
    "format": _("Form"),
    "county": _("County"),
}
VALUES: dict[str, type[models.TextChoices]] = {
    "kind": Kind, "audience": Audience, "icpm": Element, "point": Point, "format": Format,
}  # fmt: skip
# What is asked there, in a line.
ASKED_THERE: dict[str, Promise | str] = {
    Point.HOTLINE: _("What worries the caller, what already works, and how fast somebody must come."),
    Point.EMERGENCY_RESPONSE: _("Is everybody safe now? What to say at the door, and whom to ask to help."),
    Point.INVESTIGATION: _(
        "Why a court, what must change, and how to write it so that the family can read it."
    ),
    Point.MAINTENANCE: _("Is safety growing at home, and who has seen it?"),
    Point.REUNIFICATION: _("Can the child go home, and step by step how?"),
    Point.PERMANENCY: _("Who is this child’s forever family and network?"),
    Point.TRANSITION_AGE: _("Who and what will be there after 18 and 21, in the young person’s own words."),
    Point.CLOSURE: _("Who keeps it going when the county steps back?"),
}
