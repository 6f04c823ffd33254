"""Everybody of the case: who they are, how they are reached, what was asked about a tribe, where they live."""

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.hands import Answers, send

FAMILY = "Rivera Lopez"
NO_REASON = "Asked: no reason to believe"
# The family's ties stand in the family's language; there is one place for them, in one language.
PEOPLE: tuple[Answers, ...] = (
    {
        "Who this is": "Parent",
        "First name": "Marisol",
        "Last name": "Rivera Lopez",
        "Born on": "1996-08-11",
        "How they belong to the children": "mamá",
        "Languages they speak": "Spanish, a little English",
        "Telephone": "555-0142",
        "How and when to reach them": "Cell. Texts in Spanish, before 7 pm.",
        "In the family drawing": "Woman or girl",
        "Their copies are in": "Español",
        "Or a new home": "The apartment at Encina Court",
    },
    {
        "Who this is": "Parent",
        "First name": "Efraín",
        "Last name": "López Canché",
        "Or about how old": "34",
        "How they belong to the children": "papá",
        "Languages they speak": "Spanish; Maya as a child",
        "How and when to reach them": "Only through Marisol, or a text from the worker that begins “soy Alma”. No voicemail, no letters.",
        "In the family drawing": "Man or boy",
        "Their copies are in": "Español",
        "On other people’s paper": "No name, only how they belong to the children",
        "Tribe: was it asked?": NO_REASON,
        "Who was asked, and the answer": "Asked 02/19: his grandmother spoke Maya in Yucatán; no tribe in the United States.",
        "Or a new home": "Where the father lives",
    },
    {
        "Who this is": "Child",
        "First name": "Daniela",
        "Last name": "López Rivera",
        "Born on": "2016-09-22",
        "How they belong to the children": "hermana de Mateo",
        "Languages they speak": "Spanish and English",
        "How and when to reach them": "At school or at home",
        "In the family drawing": "Woman or girl",
        "In a few words": "Third grade",
        "Their copies are in": "Español",
        "Lives in": "The apartment at Encina Court",
        "If this is a child: their parents by birth": ("Marisol Rivera Lopez", "Efraín López Canché"),
        "Tribe: was it asked?": "Asked, no answer yet",
        "Who was asked, and the answer": "Father and grandmother asked. Birth certificates not yet seen.",
    },
    {
        "Who this is": "Child",
        "First name": "Mateo",
        "Last name": "López Rivera",
        "Born on": "2021-11-30",
        "How they belong to the children": "hermano de Daniela",
        "Languages they speak": "Spanish",
        "How and when to reach them": "At home",
        "In the family drawing": "Man or boy",
        "Their copies are in": "Español",
        "Lives in": "The apartment at Encina Court",
        "If this is a child: their parents by birth": ("Marisol Rivera Lopez", "Efraín López Canché"),
        "Tribe: was it asked?": "Asked, no answer yet",
        "Who was asked, and the answer": "Father and grandmother asked. Birth certificates not yet seen.",
    },
    {
        "Who this is": "Relative",
        "First name": "Ofelia",
        "Last name": "Lopez Marín",
        "Or about how old": "58",
        "How they belong to the children": "abuela",
        "Languages they speak": "Spanish",
        "Telephone": "555-0177",
        "How and when to reach them": "Mornings",
        "They agree that their number stands on the circle’s copies": True,
        "In the family drawing": "Woman or girl",
        "Their copies are in": "Español",
        "Large print": True,
        "Tribe: was it asked?": NO_REASON,
        "Who was asked, and the answer": "Asked 02/05: “somos de Michoacán, no de tribu de aquí”.",
        "Or a new home": "Ofelia’s place",
    },
    {
        "Who this is": "Friend, neighbor or somebody close",
        "First name": "Graciela",
        "What they like to be called": "doña Chela",
        "Last name": "Montes",
        "Or about how old": "61",
        "How they belong to the children": "vecina",
        "Languages they speak": "Spanish",
        "Telephone": "555-0119",
        "How and when to reach them": "Knock, or call",
        "They agree that their number stands on the circle’s copies": True,
        "In the family drawing": "Woman or girl",
        "Their copies are in": "Español",
        "Or a new home": "Doña Chela’s apartment",
    },
    {
        "Who this is": "Friend, neighbor or somebody close",
        "First name": "Noemí",
        "Last name": "Arce",
        "Or about how old": "44",
        "How they belong to the children": "“hermana Noemí” del templo",
        "Languages they speak": "Spanish",
        "Telephone": "555-0188",
        "How and when to reach them": "WhatsApp",
        "In the family drawing": "Woman or girl",
        "Their copies are in": "Español",
        "Or a new home": "Noemí’s house",
    },
    {
        "Who this is": "Friend, neighbor or somebody close",
        "First name": "Noemí’s husband",
        "How they belong to the children": "esposo de “hermana Noemí”",
        "In the family drawing": "Man or boy",
        "Their copies are in": "Español",
        "Lives in": "Noemí’s house",
    },
    {
        "Who this is": "Friend, neighbor or somebody close",
        "First name": "Rubén",
        "Last name": "Tovar",
        "Or about how old": "40",
        "How they belong to the children": "compañero de trabajo de Marisol",
        "Languages they speak": "Spanish, English",
        "Telephone": "555-0106",
        "In the family drawing": "Man or boy",
        "Their copies are in": "Español",
    },
    {
        "Who this is": "Professional",
        "First name": "Anil",
        "What they like to be called": "Dr. Varma",
        "Last name": "Varma",
        "How they belong to the children": "doctor de Mateo",
        "Languages they speak": "English",
        "How and when to reach them": "The clinic’s line",
    },
    {
        "Who this is": "Professional",
        "First name": "Joel",
        "What they like to be called": "Mr. Pruneda",
        "Last name": "Pruneda",
        "How they belong to the children": "maestro de Daniela, tercer grado",
        "Languages they speak": "English, Spanish",
        "How and when to reach them": "Through the school office",
    },
    {
        "Who this is": "Attorney, CASA, judge or tribe",
        "First name": "Irene",
        "What they like to be called": "Ms. Castellan",
        "Last name": "Castellan",
        "How they belong to the children": "abogada de Marisol",
        "Languages they speak": "English, Spanish",
        "How and when to reach them": "At her office, with Marisol’s release",
        "Speaks for": ("Marisol Rivera Lopez",),
    },
)
HOMES: dict[str, Answers] = {
    "The apartment at Encina Court": {
        "Address": "2210 Encina Ct #14, Almadera",
        "Good to know": "One bedroom, clean, drawings on the walls",
    },
    "Where the father lives": {"Good to know": "The address lies under protected places"},
    "Ofelia’s place": {"Address": "905 Tule Ave", "Good to know": "40 minutes by bus"},
    "Doña Chela’s apartment": {"Address": "2210 Encina Ct #15, Almadera"},
}
TIES: tuple[Answers, ...] = (
    {
        "Who": "Ofelia Lopez Marín",
        "How they belong together": "is a parent of (by birth)",
        "To whom": ("Marisol Rivera Lopez",),
    },
    {
        "Who": "Efraín López Canché",
        "How they belong together": "something else",
        "To whom": ("Marisol Rivera Lopez",),
        "In their words": "parents of the same children; comes on Tuesdays and Sundays",
    },
    {
        "Who": "Daniela López Rivera",
        "How they belong together": "is a brother or sister of",
        "To whom": ("Mateo López Rivera",),
    },
    {
        "Who": "Noemí Arce",
        "How they belong together": "is married to",
        "To whom": ("Noemí’s husband",),
    },
)
PLACES: tuple[Answers, ...] = (
    {
        "What it is": "Home",
        "Name, address or number": "77 Packing House Rd, rear unit",
        "Words that would let somebody find it": "packing house\nrear unit",
        "Whom it protects": ("Efraín López Canché",),
        "Since": "2026-02-04",
    },
    {
        "What it is": "Work",
        "Name, address or number": "Vivero Los Alisos",
        "Words that would let somebody find it": "vivero\nlos alisos",
        "Whom it protects": ("Efraín López Canché",),
        "Since": "2026-02-04",
    },
)


def open_the_family(desk: Desk) -> str:
    """Open the family with the report that came in; answers with its address."""
    desk.go("/families/new/")
    send(
        desk,
        "Begin, and add the people",
        {
            "Family name": FAMILY,
            "Where we are": "Emergency response",
            "When the report came in": "2026-02-04",
            "At what hour, if you know it": "10:12",
            "Response": "In person within 24 hours",
            "What it is about": "General neglect (absence of caretaker), both children",
            "What we should know about how this family does things": (
                "Lopez on the mother’s side and López on the father’s side are not related. "
                "They sing at the templo. Everything in Spanish."
            ),
        },
    )
    return desk.path.removesuffix("people/add/")


def enter_people(desk: Desk, family: str) -> int:
    """The people, their homes, ties, and the places that must not be found; answers with the facts entered."""
    for person in PEOPLE:
        send(desk, "Save, and the next person", person)
    for name, home in HOMES.items():
        desk.go(f"{family}people/")
        desk.follow(name)
        send(desk, "Save this home", home)
    desk.go(f"{family}ties/")
    for tie in TIES:
        send(desk, "Put it down", tie)
    for place in PLACES:
        desk.go(f"{family}places/add/")
        send(desk, "Seal it", place)
    return sum(len(one) for one in (*PEOPLE, *HOMES.values(), *TIES, *PLACES))
