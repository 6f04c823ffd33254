"""What is alike in many families: who there is, how long it has been, how strong the circle is, and what is missing."""

from dataclasses import dataclass, field
from random import Random

from threefold.web.demo.county.themes import THEMES
from threefold.web.demo.county.themes.theme import Theme

BANDS = {"baby": (0, 1), "small": (2, 5), "school": (6, 11), "teen": (12, 17)}
_ORDER = ("teen", "school", "small", "baby")
KIN = (
    ("grandmother", "woman", "relative"), ("aunt", "woman", "relative"), ("uncle", "man", "relative"),
    ("neighbor", "woman", "friend"), ("grandfather", "man", "relative"), ("godmother", "woman", "friend"),
    ("friend from work", "woman", "friend"), ("coach", "man", "friend"), ("older cousin", "man", "relative"),
    ("friend from church", "woman", "friend"), ("neighbor", "man", "friend"), ("great-aunt", "woman", "relative"),
)  # fmt: skip
# Days since the family was opened, from and to, for each stage; how often each stage is met.
STAGES = {
    "response": (2, 26, 22),
    "maintenance": (35, 170, 44),
    "reunification": (90, 330, 22),
    "permanency": (380, 760, 12),
}
# What may be missing, and how often; the rules find each of them.
GAPS = {
    "no_goal": 0.30, "second_worry": 0.35, "no_duration": 0.16, "no_network_in_goal": 0.14, "not_shared": 0.25,
    "no_plan": 0.24, "unfinished_plan": 0.16, "no_backup": 0.18, "plan_over": 0.18, "no_witness": 0.15,
    "not_signed": 0.28, "not_asked_tribe": 0.22, "no_child_rating": 0.35, "no_child_voice": 0.30,
    "late_first_visit": 0.12, "step_without_owner": 0.35, "step_without_day": 0.30, "step_overdue": 0.40,
    "no_numbers_on_step": 0.45, "strength_as_safety": 0.20, "act_without_day": 0.18, "disagrees_without_words": 0.20,
    "not_told": 0.25, "no_release": 0.22, "service_as_action": 0.15, "worries_only": 0.06,
    "view_missing": 0.20, "goal_says_stop": 0.12, "many_worries": 0.06, "jargon": 0.10,
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Shape:
    """The composition that a family shares with the others of its shape."""

    number: int
    theme: Theme
    tongue: str
    native: bool
    stage: str
    opened: int
    # Oldest first: how they are drawn, and of what age.
    kids: tuple[tuple[str, str], ...]
    # Who it is about, and the other parent: "with", "apart", "unknown" or "none".
    c_drawn: str
    other: str
    kin: tuple[int, ...]
    # How many of them have said yes to something.
    strength: int
    gaps: frozenset[str]
    items: int
    rng: Random = field(repr=False)

    def lacks(self, gap: str) -> bool:
        """Whether this is missing."""
        return gap in self.gaps


def shape_of(seed: int, number: int) -> Shape:
    """The shape of that number: the same whenever it is asked for."""
    rng = Random(f"{seed}:shape:{number}")
    theme = THEMES[number % len(THEMES)]
    stage = rng.choices(list(STAGES), [one[2] for one in STAGES.values()])[0]
    first, last, _often = STAGES[stage]
    strength = rng.choices((0, 1, 2, 3), (16, 28, 36, 20))[0]
    gaps = frozenset(gap for gap, often in GAPS.items() if rng.random() < often)
    tongue = "es" if rng.random() < 0.2 else "en"
    return Shape(
        number=number, theme=theme, tongue=tongue, native=tongue == "en" and rng.random() < 0.05, stage=stage,
        opened=rng.randint(first, last), kids=_kids(theme, rng),
        c_drawn=rng.choices(("woman", "man"), (68, 32))[0],
        other=rng.choices(("with", "apart", "unknown", "none"), (38, 34, 18, 10))[0],
        kin=tuple(rng.sample(range(len(KIN)), rng.randint(2, 3 + strength))), strength=strength, gaps=gaps,
        items=_items(stage, rng), rng=rng,
    )  # fmt: skip


def _kids(theme: Theme, rng: Random) -> tuple[tuple[str, str], ...]:
    count = rng.choices((1, 2, 3, 4), (36, 36, 19, 9))[0]
    bands = [rng.choice(theme.ages) for _ in range(count)]
    return tuple((rng.choice(("woman", "man")), band) for band in sorted(bands, key=_ORDER.index))


def _items(stage: str, rng: Random) -> int:
    """How many things stand on the map: the longer they know each other, the more."""
    low, high = {"response": (22, 46), "maintenance": (44, 68), "reunification": (52, 76)}.get(
        stage, (56, 84)
    )
    return rng.randint(low, high)
