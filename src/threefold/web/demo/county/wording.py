"""Harm and danger statements of a generated family, their goals, who agrees, and the numbers people gave."""

from random import Random

from threefold.web.demo.county.cast import Cast
from threefold.web.demo.county.phrasing import listed
from threefold.web.demo.county.saying import visits_of
from threefold.web.demo.county.shape import Shape
from threefold.web.demo.county.themes import THEMES
from threefold.web.demo.county.themes.theme import Pair, Theme
from threefold.web.demo.county.voices import days
from threefold.web.demo.story import Ask, Danger, Goal, Harm, Rated, Said

_NUMBERS = {
    12: ("twelve", "doce"),
    16: ("sixteen", "dieciséis"),
    20: ("twenty", "veinte"),
    24: ("twenty-four", "veinticuatro"),
}
_STANCES = ("agrees", "agrees", "partly", "disagrees")


def both(cast: Cast, pairs: tuple[Pair, ...] | Pair) -> tuple[str, str]:
    """A phrase in English and, where the family reads Spanish, in Spanish too: drawn alike, so that they say the same."""
    pair: Pair = pairs if isinstance(pairs[0], str) else cast.deck.deal(pairs)  # type: ignore[assignment]
    state = cast.free.getstate()
    english = cast.say(pair[0])
    if cast.shape.tongue != "es":
        return english, ""
    cast.free.setstate(state)
    return english, cast.say(pair[1])


def harms_of(cast: Cast) -> tuple[Harm, ...]:
    """What happened."""
    shape = cast.shape
    rng = _dice(shape, "harm")
    if shape.opened < 6:
        return ()
    cast.focus("kid0")
    positions = () if shape.lacks("view_missing") else (_said(cast, "c", rng),)
    text = cast.one_of(shape.theme.harm)
    return (
        Harm(
            text=text, caregivers=("c",), children=tuple(cast.kids), ago=shape.opened + 4,
            basis=rng.choice(("reported", "admitted", "verified")), positions=positions,
        ),
    )  # fmt: skip


def dangers_of(cast: Cast) -> tuple[Danger, ...]:
    """What may happen: the worry that brought the county, and often another one."""
    shape = cast.shape
    if shape.opened < 6:
        return ()
    count = 4 if shape.lacks("many_worries") else 2 if shape.lacks("second_worry") else 1
    others = [one for one in THEMES if one is not shape.theme and set(_bands(shape)) <= set(one.ages)]
    themes = [shape.theme, *Random(f"{shape.number}:others").sample(others, min(count - 1, len(others)))]
    return tuple(_danger(cast, theme, number) for number, theme in enumerate(themes))


def _bands(shape: Shape) -> list[str]:
    return [band for _drawn, band in shape.kids]


def _danger(cast: Cast, theme: Theme, number: int) -> Danger:
    shape, rng = cast.shape, _dice(cast.shape, f"danger:{number}")
    cast.focus(cast.kids[number % len(cast.kids)])
    at = cast.free.randrange(min(len(theme.title), len(theme.danger)))
    title, _ = both(cast, theme.title[at % len(theme.title)])
    text, translation = both(cast, theme.danger[at % len(theme.danger)])
    goal = _goal(cast, theme, number, rng) if has_goal(shape, number) else None
    stances = [_said(cast, "c", rng)] + ([Said(who="kin0", stance="agrees")] if shape.strength > 1 else [])
    return Danger(
        title=title[:80], text=text, translation=translation, caregivers=("c",), children=tuple(cast.kids),
        worried=("kin0",), shared=goal is not None and not shape.lacks("not_shared"), goal=goal,
        positions=() if shape.lacks("view_missing") else tuple(stances),
    )  # fmt: skip


def has_goal(shape: Shape, number: int) -> bool:
    """Whether this worry has a goal yet."""
    return shape.opened >= 14 and not (
        shape.lacks("no_goal") and number == (1 if shape.lacks("second_worry") else 0)
    )


def agreed_on(shape: Shape) -> int | None:
    """Days since the family and the county agreed on the goals."""
    return None if shape.opened < 20 or shape.lacks("not_shared") else max(shape.opened - 16, 4) // 2 + 4


def _goal(cast: Cast, theme: Theme, number: int, rng: Random) -> Goal:
    shape = cast.shape
    weeks = rng.choice(list(_NUMBERS))
    network = tuple(cast.kin[: min(shape.strength, 2)]) if not shape.lacks("no_network_in_goal") else ()
    names = [cast.name(one) for one in ("c", *network)]
    english, spanish = _NUMBERS[weeks]
    cast.about |= {
        "team": listed(names), "team_es": listed(names, "y"), "weeks": english, "weeks_es": spanish,
        "team_many": "yes" if len(names) > 1 else "",
    }  # fmt: skip
    text, translation = both(cast, theme.goal)
    family, family_es = both(cast, theme.family_goal)
    without = shape.lacks("no_duration")
    if without:
        text, translation = _until_weeks(text), _until_weeks(translation)
    if shape.lacks("goal_says_stop") and number == 0:
        text, translation = cast.say("{c} will not do this again."), ""
    return Goal(
        text=text, translation=translation, family_text=family, family_translation=family_es,
        agency_text=cast.one_of(theme.county_goal), network=network, weeks=None if without else weeks,
        agreed=agreed_on(shape),
    )  # fmt: skip


def _until_weeks(text: str) -> str:
    """The goal without its last sentence, which says for how long."""
    return text.rsplit(". ", 1)[0] + "." if ". " in text else text


def _said(cast: Cast, who: str, rng: Random) -> Said:
    stance = rng.choice(_STANCES)
    without = stance == "disagrees" and cast.shape.lacks("disagrees_without_words")
    phrases = {"agrees": days.AGREES, "partly": days.PARTLY_SAID, "disagrees": days.DIFFERS}[stance]
    return Said(who=who, stance=stance, words="" if without else cast.one_of(phrases))


def scales_of(cast: Cast) -> tuple[Ask, ...]:
    """How safe it is, asked again and again."""
    shape = cast.shape
    if shape.opened < 10:
        return ()
    theme, rng = shape.theme, _dice(shape, "scale")
    question, question_es = both(cast, theme.question)
    ten, ten_es = both(cast, theme.ten)
    zero, zero_es = both(cast, theme.zero)
    return (
        Ask(
            question=question, ten=ten, zero=zero, es=(question_es, ten_es, zero_es),
            danger=0, ratings=tuple(_ratings(cast, rng)),
        ),
    )  # fmt: skip


def _ratings(cast: Cast, rng: Random) -> list[Rated]:
    shape = cast.shape
    raters = ["c", "worker"] + (["kin0"] if shape.strength else [])
    talking = [kid for kid in cast.kids if shape.kids[int(kid[3:])][1] in ("school", "teen")]
    if talking and not shape.lacks("no_child_rating"):
        raters.append(talking[0])
    found = []
    asked = visits_of(shape)[2::2][:6]
    for turn, ago in enumerate(asked):
        for rater in raters:
            if rng.random() < 0.85:
                found.append(_rated(cast, rater, ago, turn, rng))
    return found or [_rated(cast, "worker", asked[0], 0, rng)]


def _rated(cast: Cast, rater: str, ago: int, turn: int, rng: Random) -> Rated:
    lower = {"c": 4, "worker": 2, "kin0": 3}.get(rater, 3)
    value = min(max(lower + turn // 2 + cast.free.choice((-1, 0, 0, 1, 1, 2)), 0), 10)
    wordy = rng.random() < 0.3
    phrases = days.CHILD if rater.startswith("kid") else days.UP if turn else days.DOWN
    return Rated(who=rater, value=value, ago=ago, words=cast.one_of(phrases) if wordy else "")


def _dice(shape: Shape, what: str) -> Random:
    return Random(f"{shape.number}:{what}")
