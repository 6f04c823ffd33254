"""The 34 field groups: every stored field of a family belongs to one, and the policy speaks of groups."""

from enum import StrEnum


class Group(StrEnum):
    """A group of fields that one rule covers. The order is the order of the policy table."""

    HEADER = "family.header"
    CHILDREN = "people.children"
    ADULTS = "people.adults"
    REPORTER = "reporter.identity"
    REPORT_RECEIVED = "report.received"
    REPORT_SAFE = "report.safe_text"
    CONTACT = "people.contact"
    PROTECTED_PLACE = "people.protected_place"
    VICTIM_WORDS = "people.in_confidence"
    COLLATERAL = "collateral.contacts"
    MAP = "map.items"
    SCALING = "scaling.answers"
    NETWORK = "network.members"
    PLAN = "plan.text"
    CHILD_VOICE = "child.voice"
    CHILD_PRIVATE = "child.private"
    WORKING_NOTES = "notes.working"
    SUPERVISION_NOTES = "notes.supervision"
    SUBSTANCE_TREATMENT = "records.substance_treatment"
    HEALTH = "records.health"
    MINOR_CONSENT = "records.minor_consent"
    SOGI = "records.sogi"
    EDUCATION = "records.education"
    TRIBAL = "people.tribal"
    CRIMINAL_JUSTICE = "records.criminal_justice"
    COURT = "court.orders"
    PRIVILEGED = "court.privileged"
    SEALED = "family.sealed"
    ATTACHMENTS = "attachments"
    MEETINGS = "meetings"
    CORRECTIONS = "corrections"
    ACCOUNTING = "disclosure.accounting"
    AUDIT = "audit.log"
    ACCOUNTS = "accounts"


class Surface(StrEnum):
    """Where something would appear."""

    SCREEN = "screen"
    FRAGMENT = "fragment"
    SEARCH = "search"
    PRINT = "print"
    WORD = "word"
    EXPORT = "export"
    API = "api"
    NOTIFICATION = "notification"
    OFFLINE = "offline"
    # A text to paste into the county's system of record, a court report or a case plan: it goes on into other hands.
    TEXT = "text"


class Access(StrEnum):
    """What a role may do with a group (codes of the trust matrix)."""

    WRITE = "W"
    READ = "R"
    OWN = "O"
    SAFE_COPY = "S"
    NEED = "N"
    BREAK_GLASS = "B"
    CONSENT = "C"
    AGGREGATE = "D"
    PRACTICE_DATA = "X"
    METADATA = "M"
    NONE = "-"
