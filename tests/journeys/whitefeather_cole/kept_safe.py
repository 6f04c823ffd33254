"""Who is to be kept safe, what must not be found, and who reported."""

import re

from tests.journeys.casework import Answers
from tests.journeys.whitefeather_cole.hands import Hands
from tests.journeys.whitefeather_cole.people import CHILDREN, DANIKA, GAIL, JUNIE, LORNA, TRAVIS

HERS = (DANIKA, *CHILDREN)
PASSES_ON = "What they hear reaches somebody to be kept safe from"
PROTECTIONS: tuple[Answers, ...] = (
    {
        "Who is to be kept safe": (DANIKA,),
        "From whom": TRAVIS,
        "On what basis": "Court or emergency order",
        "From": "2026-02-28",
        "Until": "2026-03-06",
        "Which order, and what it says": "Emergency order, served 02/28",
    },
    {
        "Who is to be kept safe": HERS,
        "From whom": TRAVIS,
        "On what basis": "Court or emergency order",
        "From": "2026-03-06",
        "Until": "2029-03-27",
        "Which order, and what it says": (
            "Restraining order 03/06, granted 03/27 for three years. Theo’s contact is left to the juvenile court."
        ),
    },
    {
        "Who is to be kept safe": HERS,
        "From whom": GAIL,
        "On what basis": PASSES_ON,
        "From": "2026-03-19",
        "Which order, and what it says": "A week after we talked, Travis knew of the new telephone.",
    },
    {
        "Who is to be kept safe": HERS,
        "From whom": "Dennis",
        "On what basis": PASSES_ON,
        "From": "2026-03-24",
        "Which order, and what it says": "He is reached through Travis.",
    },
)
PLACES: tuple[Answers, ...] = (
    {
        "What it is": "Home",
        "Name, address or number": "418 Larkspur Way #6, Benham",
        "Words that would let somebody find it": "whale\ntrain goes by\nbenham\nlibrary lot",
        "Whom it protects": HERS,
        "Since": "2026-03-06",
    },
    {
        "What it is": "Telephone or e-mail",
        "Name, address or number": "555-0163",
        "Whom it protects": (DANIKA,),
        "Who knows it anyway": (LORNA,),
        "Since": "2026-03-03",
    },
    {
        "What it is": "Doctor or clinic",
        "Name, address or number": "Benham Family Clinic",
        "Words that would let somebody find it": "Oyelaran",
        "Whom it protects": HERS,
        "Since": "2026-03-10",
    },
    {
        "What it is": "School or child care",
        "Name, address or number": "Tidewater Early School",
        "Whom it protects": (DANIKA, JUNIE),
        "Since": "2026-03-09",
    },
)
REPORT: Answers = {
    "First met in person": "2026-03-02",
    "At what hour they were met, if you know it": "17:10",
    "What was reported, in words that give nobody away": (
        "It was reported that Travis hurt Danika on the neck while the children were at home, that Junie is afraid, "
        "and that the children are clean and Junie runs to her mom."
    ),
    "Outcome": "Opened; petition 03/10",
    "County referral number": "R-26-0302",
    "Police report or call number": "S-26-0871",
}
VAULT: Answers = {
    "Did they give a name?": "Gave a name",
    "Who reported": "Perla Quintanar",
    "They must report by law": True,
    "How to reach them": "Sunny Steps Preschool, the school line, staff only",
    "The report as it came in, word for word": (
        "RP mandated, gave name, asks to be confidentail, is scared of SF. Ch June 4 yo, at "
        'RPs table during playdo this AM, squeezed a rope of dough & said "Travis did the red '
        "towel on mommy's neck and she was asleep and I hided in the dryer room w Mika.\" No "
        "other adult heard. Ch calm when telling, then wet herself at nap, 1st time this yr. "
        'RP sts mo had scarf on Mon, eyes "bloodshot like", mo told RP at drop off she "fell '
        "off the porch\". SF p/u's on Thurs, once smelled alc (Jan). Unk wpns. RP asked what "
        "works well: mo always on time, kids clean, ch runs to mo; gmo Lorna picks up some "
        'days, "ch adores her". ICWA: RP thinks mo is Native, "her mom drums". '
        "PD: RP thinks sheriff came Fri nite."
    ),
    "Words that would give them away": (
        "Perla\nQuintanar\nAmundsen\nplaydo\nplay dough\nrope of dough\nwet herself at nap\n"
        "fell off the porch\npreschool"
    ),
}


def keep_safe(hands: Hands, family: str) -> int:
    """Protections and places; answers with the facts entered."""
    hands.go(f"{family}kept-safe/")
    for one in PROTECTIONS:
        hands.send("Keep them safe", one)
    for place in PLACES:
        hands.go(f"{family}places/add/")
        hands.send("Seal it", place)
    return sum(len(one) for one in (*PROTECTIONS, *PLACES))


def enter_report(hands: Hands, family: str) -> int:
    """The report in words that give nobody away, and the vault; answers with the facts entered."""
    hands.go(f"{family}reports/")
    hands.go(hands.href(re.compile("^Change")))
    hands.send("Save the report", REPORT)
    hands.go(f"{family}reports/")
    hands.go(hands.href("Seal who reported"))
    hands.send("Seal it", VAULT)
    return len(REPORT) + len(VAULT)
