"""Everybody of the case: who they are, how they are reached, what was asked about a tribe, where they live."""

from tests.journeys.casework import Answers
from tests.journeys.whitefeather_cole.hands import Hands

FAMILY = "Whitefeather-Cole"
DANIKA, TRAVIS = "Danika Whitefeather", "Travis Cole"
MIKA, JUNIE, THEO = "Mika Whitefeather", "June Whitefeather", "Theo Cole"
LORNA, RAY, GAIL = "Lorna Whitefeather", "Ray Whitefeather", "Gail Cole"
CHILDREN = (MIKA, JUNIE, THEO)
HERS, HIS = "Danika’s apartment", "The house on Quarry Road"
LORNAS, GAILS = "Lorna’s house", "Gail’s house"
TRIBE = "Stone Heron Band"
WOMAN, MAN = "Woman or girl", "Man or boy"
OFFICE = "Through the office"

PEOPLE: tuple[Answers, ...] = (
    {
        "Who this is": "Parent",
        "First name": "Danika",
        "Last name": "Whitefeather",
        "Born on": "1998-05-19",
        "How they belong to the children": "mother",
        "Languages they speak": "English",
        "How and when to reach them": "Only the worker calls. No voicemail, no message, no mail.",
        "In the family drawing": WOMAN,
        "Or a new home": HERS,
        "Tribe: was it asked?": "Confirmed by the tribe",
        "Tribe or tribes": TRIBE,
        "Who was asked, and the answer": "Danika and the tribe’s advocate: enrolled.",
    },
    {
        "Who this is": "Parent",
        "First name": "Travis",
        "Last name": "Cole",
        "Born on": "1993-01-07",
        "How they belong to the children": "father of Theo, stepfather of Mika and Junie",
        "Languages they speak": "English",
        "Telephone": "555-0131",
        "How and when to reach them": "By telephone, by mail, or through Mr. Farrow",
        "In the family drawing": MAN,
        "Or a new home": HIS,
        "Tribe: was it asked?": "Reason to believe",
        "Who was asked, and the answer": (
            "Travis, 03/04: “my great-grandma was some kind of Indian, Oklahoma.” No tribe, no names. Ask Gail."
        ),
    },
    {
        "Who this is": "Parent",
        "First name": "Aaron",
        "Last name": "Bluestem",
        "Or about how old": "30",
        "How they belong to the children": "father of Mika and Junie, last seen 2022",
        "Languages they speak": "English",
        "In the family drawing": MAN,
        "We do not know where they are": True,
        "Tribe: was it asked?": "Asked, no answer yet",
        "Who was asked, and the answer": "Tribe not known. Two letters came back unopened. The search is open.",
    },
    {
        "Who this is": "Child",
        "First name": "Mika",
        "Last name": "Whitefeather",
        "Born on": "2019-12-03",
        "How they belong to the children": "brother of Junie, half brother of Theo",
        "Languages they speak": "English, some words from his grandmother",
        "How and when to reach them": "At his grandmother’s",
        "In the family drawing": MAN,
        "In a few words": "Kindergarten; fishes with Uncle Ray",
        "Or a new home": LORNAS,
        "If this is a child: their parents by birth": (DANIKA, "Aaron Bluestem"),
        "Tribe: was it asked?": "Confirmed by the tribe",
        "Tribe or tribes": TRIBE,
        "Who was asked, and the answer": "Enrolled. The tribe intervened 04/02.",
    },
    {
        "Who this is": "Child",
        "First name": "June",
        "What they like to be called": "Junie",
        "Last name": "Whitefeather",
        "Born on": "2021-10-08",
        "How they belong to the children": "sister of Mika, half sister of Theo",
        "Languages they speak": "English",
        "In the family drawing": WOMAN,
        "In a few words": "Runs to her mom; drum night is her weekly thing",
        "Lives in": HERS,
        "If this is a child: their parents by birth": (DANIKA, "Aaron Bluestem"),
        "Tribe: was it asked?": "Confirmed by the tribe",
        "Tribe or tribes": TRIBE,
        "Who was asked, and the answer": "Eligible.",
    },
    {
        "Who this is": "Child",
        "First name": "Theo",
        "Last name": "Cole",
        "Born on": "2025-06-14",
        "How they belong to the children": "half brother of Mika and Junie",
        "In the family drawing": MAN,
        "Lives in": HERS,
        "If this is a child: their parents by birth": (DANIKA, TRAVIS),
        "Tribe: was it asked?": "Reason to know",
        "Tribe or tribes": TRIBE + "; a tribe in Oklahoma, not named",
        "Who was asked, and the answer": "Eligible through his mother, papers pending. His father’s line is open.",
    },
    {
        "Who this is": "Relative",
        "First name": "Lorna",
        "Last name": "Whitefeather",
        "Or about how old": "51",
        "How they belong to the children": "grandmother, Danika’s mother",
        "Languages they speak": "English",
        "Telephone": "555-0150",
        "How and when to reach them": "Landline",
        "They agree that their number stands on the circle’s copies": True,
        "In the family drawing": WOMAN,
        "Lives in": LORNAS,
        "Tribe: was it asked?": "Confirmed by the tribe",
        "Tribe or tribes": TRIBE,
        "Who was asked, and the answer": "Enrolled.",
    },
    {
        "Who this is": "Relative",
        "First name": "Ray",
        "Last name": "Whitefeather",
        "Or about how old": "31",
        "How they belong to the children": "uncle, Danika’s brother",
        "Languages they speak": "English",
        "Telephone": "555-0151",
        "How and when to reach them": "Works nights; lives behind Lorna’s house",
        "They agree that their number stands on the circle’s copies": True,
        "In the family drawing": MAN,
        "Lives in": LORNAS,
    },
    {
        "Who this is": "Relative",
        "First name": "Gail",
        "Last name": "Cole",
        "Or about how old": "60",
        "How they belong to the children": "Theo’s grandmother, Travis’s mother",
        "Languages they speak": "English",
        "Telephone": "555-0139",
        "In the family drawing": WOMAN,
        "Or a new home": GAILS,
        "Tribe: was it asked?": "Asked, no answer yet",
        "Who was asked, and the answer": (
            "Gail, 03/12: her grandmother “on my ex’s side” maybe. Papers in a trunk, not looked."
        ),
    },
    {
        "Who this is": "Friend, neighbor or somebody close",
        "First name": "Dennis",
        "How they belong to the children": "Travis’s sponsor",
        "Languages they speak": "English",
        "Telephone": "555-0158",
        "How and when to reach them": "Through Travis",
        "They agree that their number stands on the circle’s copies": True,
        "In the family drawing": MAN,
        "On other people’s paper": "First name only",
    },
    {
        "Who this is": "Attorney, CASA, judge or tribe",
        "First name": "Corinne",
        "Last name": "Dalby",
        "How they belong to the children": "the tribe’s ICWA advocate",
        "How and when to reach them": "Office, e-mail",
        "In the family drawing": WOMAN,
    },
    {
        "Who this is": "Attorney, CASA, judge or tribe",
        "First name": "Patrice",
        "What they like to be called": "Ms. Lund",
        "Last name": "Lund",
        "How they belong to the children": "Danika’s attorney",
        "How and when to reach them": OFFICE,
        "Speaks for": (DANIKA,),
    },
    {
        "Who this is": "Attorney, CASA, judge or tribe",
        "First name": "Glenn",
        "What they like to be called": "Mr. Farrow",
        "Last name": "Farrow",
        "How they belong to the children": "Travis’s attorney",
        "How and when to reach them": OFFICE,
        "Speaks for": (TRAVIS,),
    },
    {
        "Who this is": "Attorney, CASA, judge or tribe",
        "First name": "Simone",
        "What they like to be called": "Ms. Achterberg",
        "Last name": "Achterberg",
        "How they belong to the children": "the children’s attorney",
        "How and when to reach them": OFFICE,
        "Speaks for": CHILDREN,
    },
    {
        "Who this is": "Professional",
        "First name": "Hal",
        "What they like to be called": "Mr. Brandt",
        "Last name": "Brandt",
        "How they belong to the children": "Mika’s kindergarten teacher",
        "How and when to reach them": "At school",
    },
    {
        "Who this is": "Professional",
        "First name": "Teresa",
        "How they belong to the children": "somebody Danika trusts",
        "How and when to reach them": "Through Danika alone",
        "On other people’s paper": "No name, only how they belong to the children",
    },
)

HOMES: dict[str, Answers] = {
    HERS: {"Good to know": "The address lies under protected places"},
    HIS: {"Address": "1190 Quarry Rd, Sable Point"},
    LORNAS: {"Address": "36 Otter Flat Rd", "Good to know": "A dog, a landline, neighbors who watch"},
    GAILS: {"Good to know": "Sable Point"},
}
STAYS: tuple[tuple[str, Answers], ...] = (
    (HERS, {"Who": MIKA, "When they are there": "Weekends", "Since": "2026-03-06"}),
)
TIES: tuple[Answers, ...] = (
    {"Who": LORNA, "How they belong together": "is a parent of (by birth)", "To whom": (DANIKA, RAY)},
    {"Who": GAIL, "How they belong together": "is a parent of (by birth)", "To whom": (TRAVIS,)},
    {
        "Who": DANIKA,
        "How they belong together": "is separated from",
        "To whom": (TRAVIS,),
        "In their words": "married; apart since March",
        "Since": "2026-03-03",
    },
    {
        "Who": DANIKA,
        "How they belong together": "was once together with",
        "To whom": ("Aaron Bluestem",),
        "In their words": "last seen 2022",
    },
    {"Who": TRAVIS, "How they belong together": "is a step-parent of", "To whom": (MIKA, JUNIE)},
    {"Who": DANIKA, "How they belong together": "is a brother or sister of", "To whom": (RAY,)},
)


def open_the_family(hands: Hands) -> str:
    """Open the family with the report that came in; answers with its address."""
    hands.go("/families/new/")
    begin: Answers = {
        "Family name": FAMILY,
        "Where we are": "Emergency response",
        "When the report came in": "2026-03-02",
        "At what hour, if you know it": "13:40",
        "Response": "In person within 24 hours",
        "What it is about": "General neglect, emotional abuse (the children were there)",
        "What we should know about how this family does things": (
            "Stone Heron family. Drum night every week, the heron story at bedtime, elders are asked first."
        ),
    }
    hands.send("Begin, and add the people", begin)
    return hands.path.removesuffix("people/add/")


def enter_people(hands: Hands, family: str) -> int:
    """The people, their homes and ties; answers with the facts entered."""
    for person in PEOPLE:
        hands.send("Save, and the next person", person)
    hands.go(f"{family}people/")
    homes = {name: hands.href(name) for name in HOMES}
    for name, home in HOMES.items():
        hands.go(homes[name])
        hands.send("Save this home", home)
    for name, stay in STAYS:
        hands.go(homes[name])
        hands.send("Lives here now", stay)
    hands.go(f"{family}ties/")
    for tie in TIES:
        hands.send("Put it down", tie)
    return sum(len(one) for one in (*PEOPLE, *HOMES.values(), *(stay for _home, stay in STAYS), *TIES))
