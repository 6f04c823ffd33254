"""A child's drawing is the same, letter for letter, on the child's screen and where we draw it again."""

import random
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from threefold.toolkit.drawing import art, strokes
from threefold.toolkit.drawing.names import COLOURS, STAMPS
from threefold.toolkit.drawing.reading import of
from threefold.toolkit.drawing.tests.drawn import filled, line, stamp, words

SCRIPT = Path(art.__file__).parents[1] / "static" / "toolkit" / "child" / "strokes.js"
SAID = (
    "I <3 Biscuit & 'Nana'",
    "¿Y mi\u00a0perro?",
    "🐶 " * 30,
    "a\u200bb\ufeffc d",
    " \n two \t lines ",
    "",
    "x" * 90,
)


def any_line(dice: random.Random, key: str) -> dict[str, Any]:
    """A line somewhere on or beside the sheet; every second one by a pen that feels pressure."""
    size = dice.choice((2, 3))
    first = [dice.randint(-500, 10_000), dice.randint(-500, 12_000), 128][:size]
    steps = [
        dice.randint(-2, 2) if i % size == 2 else dice.randint(-49, 49)
        for i in range(size * dice.randint(0, 30))
    ]
    mark = line(key, d=first + steps, c=dice.choice(list(COLOURS)), w=dice.choice(("thin", "mid", "thick")))
    return mark | {"p": 1} if size == 3 else mark


def any_marks(seed: int) -> list[dict[str, Any]]:
    """Every stamp, every way of writing, two hundred lines."""
    dice = random.Random(seed)
    found = [any_line(dice, f"l{i}") for i in range(200)]
    found += [
        stamp(
            f"s{i}",
            s=name,
            x=dice.randint(-2_000, 16_000),
            y=dice.randint(-2_000, 16_000),
            z=dice.randint(20, 1_000),
        )
        for i, name in enumerate(STAMPS)
    ]
    found += [
        words(f"w{i}-{n}", text=text, n=n, z=dice.randint(100, 1_000), x=dice.randint(-2_000, 16_000))
        for i, text in enumerate(SAID)
        for n in (1, 6, 14, 40)
    ]
    return found


def test_the_browser_and_the_server_draw_the_same(browser: Browser) -> None:
    page = browser.new_page()
    page.add_script_tag(path=str(SCRIPT))
    symbols = {key: list(one) for key, one in art.symbols().items()}
    for seed in range(3):
        marks = any_marks(seed)
        theirs = page.evaluate(
            "([marks, art]) => marks.map((one) => Child.Strokes.svg(one, art))", [marks, symbols]
        )
        ours = [strokes.svg(one) for one in of(filled(*marks)).sheets["good"].marks]
        assert theirs == ours
    page.close()


def test_what_is_left_after_rubbing_is_still_a_drawing(browser: Browser) -> None:
    page = browser.new_page()
    page.add_script_tag(path=str(SCRIPT))
    marks = [line("l1", d=[0, 5000, *[40, 0] * 200]), stamp("s1", x=3_500, y=4_500, z=100)]
    left = page.evaluate(
        "(marks) => { let n = 0; return Child.Strokes.rub(marks, 4000, 5000, 280, () => `cut-${n++}`); }",
        marks,
    )
    kept = of(filled(*left)).sheets["good"].marks
    assert [one.id for one in kept] == ["cut-0", "cut-1"], "the line is cut, the picture goes whole"
    page.close()
