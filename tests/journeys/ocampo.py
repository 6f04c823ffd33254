"""The Ocampo family: what a worker hears, sees and writes down from the report to the end."""

from tests.journeys.casework import Answers
from tests.journeys.walk import day

FAMILY = "Ocampo"
NIGHTS = "Nights without a sober adult"
CIRCLE, IN_FAMILY = "The family and the circle of support", "The family"
CLUE = "heard it at the bus stop on Alder"
REPORTER = "Mrs. Winifred Tuttle"
PEOPLE: tuple[Answers, ...] = (
    {
        "Who this is": "Child",
        "First name": "Nico",
        "Last name": "Ocampo",
        "Born on": "2018-05-02",
        "Pronouns": "he",
        "Languages they speak": "English",
        "Or a new home": "Elena's apartment",
        "Tribe: was it asked?": "Asked: no reason to believe",
        "In a few words": "Draws rockets",
    },
    {
        "Who this is": "Parent",
        "First name": "Elena",
        "Last name": "Ocampo",
        "Or about how old": "31",
        "How they belong to the children": "mother",
        "In the family drawing": "Woman or girl",
        "Telephone": "555-0131",
        "Lives in": "Elena's apartment",
        "If this is a parent by birth: their children": ("Nico Ocampo",),
    },
    {
        "Who this is": "Relative",
        "First name": "Teresa",
        "Last name": "Ocampo",
        "Or about how old": "58",
        "How they belong to the children": "grandmother",
        "Telephone": "555-0158",
        "They agree that their number stands on the circle’s copies": True,
    },
    {
        "Who this is": "Friend, neighbor or somebody close",
        "First name": "Joy",
        "Last name": "Abadi",
        "How they belong to the children": "neighbor across the hall",
        "Telephone": "555-0177",
    },
)
WORRIES: tuple[Answers, ...] = (
    {
        "What kind of thing is it?": ("Harm",),
        "What are we worried about?": "Nico was alone from nine to two on October 3.",
        "Who said it?": ("It was reported",),
    },
    {
        "What kind of thing is it?": ("Makes it harder",),
        "What are we worried about?": "Elena's shift ends after the last bus.",
        "Who said it?": ("Elena",),
        "Who may see it?": (CIRCLE,),
    },
    {
        "What kind of thing is it?": ("Not clear yet",),
        "What are we worried about?": "Where Elena's brother stays now.",
        "Who said it?": ("Me",),
    },
)
WELL: tuple[Answers, ...] = (
    {
        "What kind of thing is it?": ("Act of protection",),
        "What is working well?": "I sleep there when she works nights.",
        "Who said it?": ("Teresa",),
        "These are the exact words": True,
        "When did it happen?": day(-9),
        "About which children?": ("Nico",),
        "Who may see it?": (CIRCLE,),
    },
    {
        "What kind of thing is it?": ("Strength",),
        "What is working well?": "Nico knows Joy's door and her number.",
        "Who said it?": ("Nico",),
        "Who may see it?": (CIRCLE,),
    },
    {
        "What kind of thing is it?": ("Strength",),
        "What is working well?": "Elena has not missed a school day this fall.",
        "Who said it?": ("Me",),
        "Who may see it?": (IN_FAMILY,),
    },
)
NEXT: tuple[Answers, ...] = (
    {
        "What kind of thing is it?": ("Next step",),
        "What needs to happen?": "Ask the depot for the early shift.",
        "Who said it?": ("Elena",),
        "Who does it?": "Elena",
        "By when?": day(6),
        "Who may see it?": (CIRCLE,),
    },
    {
        "What kind of thing is it?": ("Best hope",),
        "What needs to happen?": "That I fall asleep and somebody is there.",
        "Who said it?": ("Nico",),
        "These are the exact words": True,
        "Who may see it?": (CIRCLE,),
    },
)
WORRY: Answers = {
    "Which children?": ("Nico",),
    "Who is worried?": ("The county", "Teresa"),
    "Who may do it?": ("Elena",),
    "What might a caregiver do?": "leave Nico alone at night while she works",
    "When is it most likely?": "her shift ends after the last bus",
    "What could happen to Nico?": "wake up, be scared and go outside to look for her",
}
GOAL: Answers = {
    "Whose goal is it?": ("Elena",),
    "Who works on it with them?": ("Teresa", "Joy"),
    "What will people see them do?": "has a sober grown-up in the apartment before she leaves, every night she works",
    "What will it be like for Nico?": "sleep and know who is there",
    "How long must people see it?": "12",
    "Days, weeks or months": "weeks",
    "Counted from": day(0),
    "The goal in the family's words": "Nobody in this house wakes up alone.",
}
ACTIONS: tuple[Answers, ...] = (
    {
        "What does one person do?": "Teresa sleeps over when Elena works nights.",
        "Who does it?": "Teresa",
        "When, or what sets it off?": "Every night shift, from 9 pm",
        "Who steps in?": "Joy",
        "Who sees that it happens?": "Joy",
        "How do they notice it?": "Teresa's car stands in the yard",
        "How does it keep the children safe?": "A grown-up is there all night.",
        "Which children does it protect?": ("Nico",),
        "Against which worry?": NIGHTS,
        "At what time?": "21:00",
    },
    {
        "What does one person do?": "Joy brings Nico to school after a night shift.",
        "Who does it?": "Joy",
        "When, or what sets it off?": "Mornings after a night shift",
        "Who steps in?": "Teresa",
        "Who sees that it happens?": "Teresa",
        "Which children does it protect?": ("Nico",),
        "Against which worry?": NIGHTS,
        "At what time?": "07:45",
    },
    {
        "What does one person do?": "Elena texts Teresa her shifts.",
        "Who does it?": "Elena",
        "When, or what sets it off?": "Sundays by noon",
        "Who steps in?": "Joy",
        "Who sees that it happens?": "Teresa",
        "Against which worry?": NIGHTS,
        "On which day does it begin?": "Sunday",
    },
)
IN_THE_CIRCLE: Answers = {
    "What they know": "Knows most of it",
    "Their part": "Safety person",
    "Said yes on": day(0),
    "How willing, 10 to 0": "9",
    "How sure that they can, 10 to 0": "8",
    "Release signed on": day(0),
    "Release ends on": day(300),
    "Checked by the county": "Checked, nothing in the way",
    "Checked on": day(0),
}
