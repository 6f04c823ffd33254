"""The people of a generated family: names that go together, ages that can be, ties, homes, and how to reach them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from threefold.web.demo.county.names import CULTURES, LATINO, NATIVE, STREETS, TRIBES, WAYS, Culture
from threefold.web.demo.county.phrasing import Deck, listed, say
from threefold.web.demo.county.shape import BANDS, KIN, Shape
from threefold.web.demo.county.voices import days
from threefold.web.demo.load import HOTLINE
from threefold.web.demo.story import Home, P

_YEAR = 365.25
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MESES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
_NEAR = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(kw_only=True)
class Cast:
    """One family being made up. `free` decides words, names and ages; what is alike comes from the shape alone."""

    shape: Shape
    free: Random
    worker: str
    month: str
    mark: Callable[[str], str]
    culture: Culture = field(init=False)
    last: str = field(init=False)
    about: dict[str, str] = field(default_factory=dict)
    people: list[P] = field(default_factory=list)
    kids: list[str] = field(default_factory=list)
    kin: list[str] = field(default_factory=list)
    # What was put on the map already.
    said: set[str] = field(default_factory=set)
    deck: Deck = field(init=False)

    def __post_init__(self) -> None:
        shape, free = self.shape, self.free
        self.culture = LATINO if shape.tongue == "es" else NATIVE if shape.native else free.choice(CULTURES)
        self.deck = Deck(free)
        self._names = {"woman": list(self.culture.women), "man": list(self.culture.men)}
        for names in self._names.values():
            free.shuffle(names)
        last = free.choice(self.culture.last)
        if self.culture is LATINO and free.random() < 0.35:
            last += f" {free.choice([one for one in LATINO.last if one != last])}"
        self.last = self.mark(last)
        numbers = [one for one in range(100, 200) if f"555-0{one}" not in (HOTLINE, "555-0139")]
        self._phones = iter(free.sample(numbers, len(numbers)))
        _gather(self)
        self.about |= _talk(self)

    def first(self, drawn: str) -> str:
        """A first name that nobody in the family has yet."""
        return self.mark(self._names[drawn].pop())

    def phone(self) -> str:
        """A number that nobody else in the family has."""
        return f"555-0{next(self._phones)}"

    def say(self, pattern: str) -> str:
        """A phrase as it is said in this family."""
        return say(pattern, self.about, self.free)

    def one_of(self, phrases: tuple[str, ...]) -> str:
        """The next of these phrases, as it is said here."""
        return self.say(self.deck.deal(phrases))

    def name(self, key: str) -> str:
        """What somebody is called."""
        return next(one.first for one in self.people if one.key == key)

    def focus(self, child: str) -> None:
        """From now on phrases are about this child."""
        drawn = next(one.drawn for one in self.people if one.key == child)
        self.about |= {"child": self.name(child), "day": self.free.choice(_NEAR)} | _pronouns(drawn, "he")


def _gather(cast: Cast) -> None:
    shape, free = cast.shape, cast.free
    ages = _ages(shape, free)
    for number, ((drawn, band), age) in enumerate(zip(shape.kids, ages, strict=True)):
        cast.kids.append(f"kid{number}")
        cast.people.append(_child(cast, f"kid{number}", drawn, band, age))
    eldest = max(ages, default=0) / _YEAR
    own = eldest + free.uniform(18.5, 33)
    cast.people.append(_parent(cast, "c", shape.c_drawn, own))
    if shape.other != "none":
        partner = "man" if shape.c_drawn == "woman" else "woman"
        cast.people.append(_parent(cast, "o", partner, max(own + free.uniform(-3, 7), eldest + 18.5)))
    for at, number in enumerate(shape.kin):
        cast.kin.append(f"kin{at}")
        cast.people.append(_kin(cast, f"kin{at}", number, own))


def _ages(shape: Shape, free: Random) -> list[int]:
    """Days since birth, oldest first, nobody born within ten months of another."""
    found: list[int] = []
    for _drawn, band in shape.kids:
        low, high = BANDS[band]
        age = free.randint(int(low * _YEAR) + 12, int((high + 1) * _YEAR) - 12)
        found.append(age)
    found.sort(reverse=True)
    for at in range(1, len(found)):
        if found[at - 1] - found[at] < 320:
            found[at] = max(found[at - 1] - 320 - free.randint(0, 200), 12)
    return found


def _child(cast: Cast, key: str, drawn: str, band: str, age: int) -> P:
    shape = cast.shape
    asked = "not_asked" if shape.lacks("not_asked_tribe") else "confirmed" if shape.native else "no_reason"
    return P(
        key=key, first=cast.first(drawn), last=cast.last, standing="child", born=f"days {age}", drawn=drawn,
        speaks=_speaks(cast), icwa=asked, tribe=cast.free.choice(TRIBES) if asked == "confirmed" else "",
        tribe_told=20 if asked == "confirmed" else None,
        about=cast.free.choice(_BABY).format() if band == "baby" else say(cast.deck.deal(days.ABOUT_CHILD), {"many": ""}, cast.free),
    )  # fmt: skip


_BABY = (
    "Smiles at everybody",
    "Sleeps best in somebody's arms",
    "Eats well, hates socks",
    "Watches the ceiling fan",
)


def _parent(cast: Cast, key: str, drawn: str, age: float) -> P:
    shape, free = cast.shape, cast.free
    known = key == "c" or shape.other in ("with", "apart")
    last = cast.last if key == "c" else cast.mark(free.choice(cast.culture.last))
    return P(
        key=key, first=cast.first(drawn) if known else cast.mark("Not named"), last=last if known else "",
        standing="parent", born=f"days {int(age * _YEAR)}" if known else "", drawn=drawn,
        tie="mother" if drawn == "woman" else "father", speaks=_speaks(cast),
        reads="es" if shape.tongue == "es" else "en", phone=cast.phone() if known else "",
        reach=say(free.choice(days.REACH), {"a": "a relative", "many": ""}, free) if key == "c" else "",
        icwa="not_asked" if shape.lacks("not_asked_tribe") else "no_reason",
    )  # fmt: skip


def _kin(cast: Cast, key: str, number: int, own: float) -> P:
    tie, drawn, standing = KIN[number]
    older = {"grandmother": 24, "grandfather": 26, "great-aunt": 22, "godmother": 8, "older cousin": -9}.get(
        tie, 0
    )
    age = max(int(own + older + cast.free.uniform(-4, 6)), 19)
    family = tie in ("grandmother", "grandfather", "uncle")
    return P(
        key=key, first=cast.first(drawn), last=cast.last if family else cast.mark(cast.free.choice(cast.culture.last)),
        standing=standing, born=f"about {age}", drawn=drawn, tie=tie, speaks=_speaks(cast),
        reads="es" if cast.shape.tongue == "es" and number % 2 == 0 else "en", large=tie.startswith("grand"),
        phone=cast.phone(), share_phone=number % 3 != 0,
    )  # fmt: skip


def _speaks(cast: Cast) -> str:
    return f"{cast.culture.speaks} and English" if cast.culture.speaks else "English"


def _talk(cast: Cast) -> dict[str, str]:
    """What phrases may speak of."""
    shape, free = cast.shape, cast.free
    names = [cast.name(one) for one in cast.kids]
    a, b = (cast.name(one) for one in cast.kin[:2])
    about = {
        "kids": listed(names),
        "kids_es": listed(names, "y"),
        "many": "yes" if len(names) > 1 else "",
        "c": cast.name("c"),
        "a": a,
        "b": b,
        "worker": cast.worker,
        "month": cast.month,
        "month_es": MESES[MONTHS.index(cast.month)],
        "o": cast.name("o") if shape.other in ("with", "apart") else a,
        "day": free.choice(_NEAR),
        "worried": f"the county and {a}",
        "worried_es": f"condado y a {a}",
    } | _pronouns(shape.c_drawn, "cshe", ("cshe", "cher", "chim", "chimself"))
    about |= {"child": names[0]} | _pronouns(shape.kids[0][0], "he")
    return about


def _pronouns(
    drawn: str, _first: str, names: tuple[str, str, str, str] = ("he", "his", "him", "himself")
) -> dict[str, str]:
    words = ("she", "her", "her", "herself") if drawn == "woman" else ("he", "his", "him", "himself")
    made = dict(zip(names, words, strict=True))
    return made | {names[0].capitalize(): words[0].capitalize()}


def homes_of(cast: Cast) -> tuple[Home, ...]:
    """Where they live: the home of whom it is about, and one of their own people's."""
    shape, free = cast.shape, cast.free
    ours = ["c", *cast.kids] + (["o"] if shape.other == "with" else [])
    kind = free.choice(("apartment", "house", "place", "trailer"))
    first = Home(name=f"{cast.name('c')}'s {kind}", address=_address(cast), who=tuple(ours))
    second = Home(name=f"{cast.name('kin0')}'s house", address=_address(cast), who=("kin0",))
    apart = (
        Home(name=f"{cast.name('o')}'s place", address=_address(cast), who=("o",))
        if shape.other == "apart"
        else None
    )
    return tuple(one for one in (first, second, apart) if one)


def _address(cast: Cast) -> str:
    free = cast.free
    street = f"{free.randint(3, 1990)} {free.choice(STREETS)} {free.choice(WAYS)}"
    return street if free.random() < 0.6 else f"{street}, apartment {free.randint(1, 30)}"


def ties_of(cast: Cast) -> tuple[tuple[str, str, str], ...]:
    """How they belong together."""
    shape = cast.shape
    found = [("c", "parent", kid) for kid in cast.kids]
    if shape.other != "none":
        kind = "possible_parent" if shape.other == "unknown" else "parent"
        found += [("o", kind, kid) for kid in cast.kids]
    union = {"with": "married" if shape.number % 2 else "partners", "apart": "separated"}.get(shape.other)
    if union:
        found.append(("c", union, "o"))
    kinds = {"grandmother": "parent", "grandfather": "parent", "aunt": "sibling", "uncle": "sibling"}
    for key, number in zip(cast.kin, shape.kin, strict=True):
        if KIN[number][0] in kinds:
            found.append((key, kinds[KIN[number][0]], "c"))
    return tuple(found)
