"""A picture put together from our own small pictures, for a page of a story: what is in the sky above, the rest on the
ground. Pure; the same on the screen and on paper.
"""

import html
from collections.abc import Sequence

from threefold.practice.words import Words
from threefold.toolkit.definition import Kind, Prompt
from threefold.toolkit.drawing import art
from threefold.toolkit.drawing.names import STAMPS
from threefold.toolkit.drawing.picture import INK, STYLE

# By key, the small pictures it stands for: most are one, and people can be two.
PICTURES: dict[str, tuple[tuple[str, ...], Words]] = {
    **{key.partition("-")[2]: ((key,), says) for key, says in STAMPS.items()},
    "two_grownups": (("stamp-grownup",) * 2, Words("two grown-ups", "dos personas adultas")),
    "two_children": (("stamp-child",) * 2, Words("two children", "dos niños")),
}
SKY = ("stamp-sun", "stamp-cloud", "stamp-rain", "stamp-moon", "stamp-star", "stamp-heart", "stamp-music")
WIDE, HIGH, EDGE = 1000, 560, 40
_LINE = "M12 470C260 452 700 486 988 464"
GROUND = f'<path d="{_LINE}V548H12Z" fill="#d8ebe5"/><path class="line" d="{_LINE}"/>'
FRAME = (
    f'<rect x="6" y="6" width="{WIDE - 12}" height="{HIGH - 12}" rx="28" '
    'fill="#fffdf9" stroke="#6f7a80" stroke-width="4"/>'
)


def is_picture(prompt: Prompt) -> bool:
    """Whether its options are our small pictures."""
    return prompt.kind is Kind.CHOICES and {one.key for one in prompt.options} == set(PICTURES)


def is_story(prompt: Prompt) -> bool:
    """Whether its rows are pages: each with words and a picture."""
    return any(map(is_picture, prompt.columns))


def scene(chosen: Sequence[str], says: str) -> str:
    """The picture; `says` stands for it in words. Of nothing chosen it is a frame to draw in."""
    found = [symbol for key, (symbols, _says) in PICTURES.items() if key in chosen for symbol in symbols]
    above, below = ([one for one in found if (one in SKY) is sky] for sky in (True, False))
    marks = _row(above, 40, 170) + _row(below, 250 if above else 190, 250 if above else 310)
    body = f"{GROUND}{marks}" if found else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" fill="{INK}" role="img" '
        f'aria-label="{html.escape(says)}"><style>{STYLE}</style>{FRAME}{body}</svg>'
    )


def small(key: str) -> str:
    """One of them beside its name, in a form."""
    return f'<svg viewBox="0 0 100 100" fill="{INK}" aria-hidden="true"><use href="#{PICTURES[key][0][0]}"/></svg>'


def sprite() -> str:
    """All of them once, for the pages that show them small."""
    kept = "".join(
        f'<symbol id="{key}" viewBox="0 0 100 100">{art.symbols()[key][1]}</symbol>' for key in STAMPS
    )
    return f'<svg class="vh" aria-hidden="true">{kept}</svg>'


def told(chosen: Sequence[str], shows: str, language: str) -> str:
    """What stands for the picture: as somebody described it, else what is in it."""
    return shows or ", ".join(says.in_(language) for key, (_one, says) in PICTURES.items() if key in chosen)


def _row(symbols: Sequence[str], top: int, most: int) -> str:
    """As large as they fit beside each other, all on one line below."""
    if not symbols:
        return ""
    size = min(most, (WIDE - 2 * EDGE) // len(symbols))
    left, down = (WIDE - size * len(symbols)) // 2, top + most - size
    return "".join(
        f'<g class="stamp" transform="translate({left + at * size} {down}) scale({size / 100:g})">'
        f"{art.symbols()[key][1]}</g>"
        for at, key in enumerate(symbols)
    )
