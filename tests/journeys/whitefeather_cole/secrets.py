"""What each person of the case may not see, and why; and what each copy must hold."""

import re
import unicodedata
from dataclasses import dataclass

from tests.journeys.whitefeather_cole.circle import TELLS, WARY

HERS = frozenset({"Danika", "Mika", "Junie", "Theo"})
MIKA_LETS = frozenset({"Mika", "Danika", "Lorna", "Ms. Achterberg"})
HIS_SIDE = frozenset({"Travis", "Mr. Farrow", "Dennis"})
AGAINST = HIS_SIDE | {"Gail"}
PEOPLE = HERS | HIS_SIDE | frozenset(
    {"Aaron", "Lorna", "Ray", "Gail", "Corinne", "Ms. Lund", "Ms. Achterberg", "Mr. Brandt", "Teresa"}
)  # fmt: skip
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Secret:
    """Words, why they are hidden, and the people who may have them all the same."""

    words: str
    why: str
    known_to: frozenset[str] = NOBODY

    def is_kept_from(self, person: str) -> bool:
        """Whether no copy of this person may hold it."""
        return person not in self.known_to


def _kept(why: str, known_to: frozenset[str], *words: str) -> tuple[Secret, ...]:
    return tuple(Secret(words=one, why=why, known_to=known_to) for one in words)


# What the county's screens keep sealed from every role that may not open it.
SEALED = (
    *_kept("where Danika and the children live; paper is left lying about", NOBODY, "Larkspur", "Benham",
           "library lot"),
    *_kept("Mika's words would let somebody find the home", NOBODY, "whale on the wall", "train goes by"),
    *_kept("Danika's new number", NOBODY, "555-0163"),
    *_kept("the children's clinic and doctor", NOBODY, "Benham Family Clinic", "Oyelaran"),
    *_kept("Junie's new class", NOBODY, "Tidewater"),
    *_kept("who reported, and what only they could know", NOBODY, "Perla", "Quintanar", "Sunny Steps", "Amundsen",
           "playdo", "rope of dough", "wet herself", "fell off the porch", "confidentail", "not comfortable",
           "bloodshot", "no other adult", "mom drums", "scared of SF", "smelled alc"),
    *_kept("told in confidence; he reads what she holds", NOBODY, "pulled till the lights went", "two times before",
           "red spots", "checks my phone", "good at pancakes", "with her foot", "Junie's face", "coffee can", "$640",
           "Lodgepole", "wanted him to have cousins", "after 12 minutes", "Junie's school"),
)  # fmt: skip
NOTES = _kept("the county's worry about a helper", NOBODY, WARY, TELLS)
COUNTY = (
    *_kept("for the county's workers", NOBODY, "drive up here once", "no angel", "It was Lorna that called",
           "Towel all gone", "sticker", "one shoe", "came out of the truck", "I wanted to go out there",
           "I know it was Lorna", "address of the daycare", "waited in the hall", "worn out", "cousin line", "portal",
           "on time in the morning", "reports that is not the mail", "Go on looking for Aaron"),
)  # fmt: skip
SECRETS = (
    *SEALED,
    *NOTES,
    *COUNTY,
    *_kept("Mika asked that Mom does not read it", frozenset({"Mika", "Ms. Achterberg"}), "I miss Travis"),
    *_kept("Mika chose who reads it", MIKA_LETS, "put the towel on her", "hands on Junie's ears", "goes slow by",
           "laughs at my sneeze", "Mom sleeps with no shoes", "Somebody big does the ears", "No hands on necks",
           "Grandma's heron story", "Uncle Ray and the fish", "red circle", "my safety house"),
    *_kept("Danika's own words are not for him", PEOPLE - AGAINST - {"Lorna", "Ray", "Mr. Brandt"},
           "count their shoes"),
    *_kept("Lorna said it to her daughter alone", frozenset({"Danika", "Lorna", "Ms. Lund"}), "scarf in December"),
    *_kept("Danika's own plan; her attorney stands for her", frozenset({"Danika", "Ms. Lund"}), "herons are back",
           "by a way that changes"),
    *_kept("the plan that keeps Mika from him", PEOPLE - AGAINST, "writes the plate", "in and out of kindergarten",
           "picks Mika up", "calls the sheriff", "checks by telephone", "He is inside the house tonight",
           "copy of the order", "landline", "with a bat", "19:46", "S-26-1102", "at the kindergarten office",
           "drum night", "your shoes on", "I will take all three", "heron story at bedtime"),
    *_kept("where the visits may be is not settled", frozenset({"Corinne", "Ms. Lund", "Danika", "Lorna"}),
           "neutral visit site", "family center with an elder"),
    *_kept("a worry that would tell him that a place is hidden", frozenset({"Danika", "Lorna", "Ray", "Ms. Lund"}),
           "find out where the children live", "wake up to a loud voice"),
    *_kept("Travis's own part", HIS_SIDE, "six beers", "only dad", "sanded a door", "goes to the shop",
           "52-week program", "choked nobody", "in his neck", "Sundays with Theo"),
    *_kept("how his helpers are reached", HIS_SIDE, "555-0158"),
    *_kept("how her helpers are reached", PEOPLE - AGAINST, "555-0150", "555-0151", "Otter Flat"),
    *_kept("the advocate's tie to Danika", NOBODY, "Teresa"),
    *_kept("what Gail offered the county", frozenset({"Gail"}), "I will supervise visits"),
)  # fmt: skip
# Who must get what, by the sort of sheet.
MUST: tuple[tuple[str, str, str], ...] = (
    ("Danika", "plan", "herons are back"),
    ("Danika", "plan", "in and out of kindergarten"),
    ("Danika", "map", "count their shoes"),
    ("Danika", "why", "hurt Danika on the neck"),
    ("Danika", "map", "Somebody big does the ears"),
    ("Travis", "plan", "goes to the shop"),
    ("Travis", "map", "Sundays with Theo"),
    ("Travis", "why", "get loud, break things"),
    ("Travis", "map", "sanded a door till one"),
    ("Mr. Farrow", "plan", "goes to the shop"),
    ("Mr. Farrow", "why", "get loud, break things"),
    ("Dennis", "part", "Dennis"),
    ("Lorna", "part", "in and out of kindergarten"),
    ("Lorna", "plan", "Nobody but Lorna, Ray and Danika"),
    ("Lorna", "map", "heron story"),
    ("Ray", "part", "writes the plate"),
    ("Mika", "child", "The grown-ups do the ears now"),
    ("Mika", "map", "heron story at bedtime"),
    ("Mr. Brandt", "part", "in and out of kindergarten"),
    ("Corinne", "plan", "checks by telephone"),
    ("Corinne", "map", "family center with an elder"),
    ("Ms. Lund", "plan", "herons are back"),
    ("Ms. Achterberg", "map", "I miss Travis when he makes pancakes"),
)


# Mika's own words, chosen for some people only: on paper that goes home with him when he wants them there.
OWN_WORDS = ("Theo laughs at my sneeze", "I miss Travis when he makes pancakes", "Somebody big does the ears")


def plain(text: str) -> str:
    """Words alone, with one space around each: accents, capitals, marks and line breaks do not matter."""
    bare = unicodedata.normalize("NFKD", text.replace("\u00ad", "").replace("’", "'")).casefold()
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return f" {re.sub(r'[^a-z0-9$]+', ' ', bare).strip()} "


def says(text_plain: str, words: str) -> bool:
    """Whether plain words hold these; a number is found however it is parted."""
    wanted = plain(words).strip()
    if re.fullmatch(r"[\d ]{7,}", wanted):
        return re.sub(r" ", "", wanted) in re.sub(r"(?<=\d) (?=\d)", "", text_plain)
    return f" {wanted} " in text_plain
