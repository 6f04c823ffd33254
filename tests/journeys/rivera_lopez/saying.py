"""One thing on the map, as the case has it, and the form's answers for it."""

from dataclasses import dataclass

from tests.journeys.casework import Answer

KEPT = "Nobody else: I was asked to keep it"
STAFF = "The county's workers on this family"
CHOSEN = "Only the people I choose"
FAMILY = "The family"
CIRCLE = "The family and the circle of support"
REPORTED, SEEN, ADMITTED = "Somebody reported it", "We saw it", "The person said so"
CHECKED, UNCLEAR = "Checked", "Not clear"
BOTH = ("Daniela", "Mateo")


@dataclass(frozen=True, kw_only=True)
class Item:
    """Labels and words as the form has them; `day` is when it happened, `said` when it was said."""

    kind: str
    who: str
    text: str
    other: str = ""
    exact: bool = False
    spanish: bool = True
    basis: str = ADMITTED
    audience: str = FAMILY
    chosen: tuple[str, ...] = ()
    confided: bool = False
    about: tuple[str, ...] = BOTH
    day: str = ""
    when: str = ""
    said: str = ""
    talk: str = ""
    part: str = ""
    saw: str = ""
    owner: str = ""
    due: str = ""

    def answers(self) -> dict[str, Answer]:
        """What is filled in, in the order of the form."""
        found: dict[str, Answer] = {
            "These are the exact words": self.exact,
            "Who said it?": (self.who,),
            "If somebody else: who? Their part is enough": self.part,
            "What kind of thing is it?": (self.kind,),
            "Who does it?": self.owner,
            "By when?": self.due,
            "About which children?": self.about,
            "Who may see it?": (self.audience,),
            "The people I choose": self.chosen,
            "It was told in confidence": self.confided,
            "When did it happen?": self.day,
            "Or when, in words": self.when,
            "Who saw it?": self.saw,
            "How do we know?": self.basis,
            "Said in": ("Español" if self.spanish else "English",),
            "In the other language": self.other,
            "In which conversation?": self.talk,
            "Said on": self.said,
        }
        empty = ("", (), False)
        return {label: answer for label, answer in found.items() if answer not in empty}
