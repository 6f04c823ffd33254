"""Drawings of invented children, by hand and by dice."""

import copy

from hypothesis import strategies as st

from threefold.toolkit.drawing.art import stamps
from threefold.toolkit.drawing.names import COLOURS
from threefold.toolkit.drawing.sheets import PLACES, SHEETS


def empty(tool="three"):
    sheet = {"name": "", "told": "", "path": None, "who": {"choice": "", "people": []}, "marks": []}
    return {
        "v": 1, "tool": tool, "lang": "en", "name": "", "mode": "", "scribe": "", "home": "any", "back": "wings",
        "stopped": 0, "sheets": {key: copy.deepcopy(sheet) for key in SHEETS[tool]},
    }  # fmt: skip


def line(key="l1", **other):
    return {"id": key, "k": "line", "c": "ink", "w": "mid", "d": [1000, 2000, 30, 40, 5, -60], **other}


def stamp(key="s1", **other):
    return {"id": key, "k": "stamp", "s": "stamp-dog", "x": 4000, "y": 6000, "z": 150, "in": "room", **other}


def words(key="w1", text="Biscuit <sleeps> on my feet & snores", **other):
    return {
        "id": key, "k": "words", "t": text, "by": "child", "lang": "en",
        "x": 2000, "y": 5000, "z": 440, "n": 16, "in": "room", **other,
    }  # fmt: skip


def filled(*marks, tool="three", sheet=None):
    drawing = empty(tool)
    drawing["sheets"][sheet or SHEETS[tool][0]]["marks"] = list(marks)
    return drawing


def paper(*marks, sheet="good", tool="three", **other):
    """One sheet as it stands in a tool's answers."""
    made = {
        "v": 1,
        "tool": tool,
        "sheet": sheet,
        "home": "any",
        "back": "wings",
        "path": None,
        "marks": list(marks),
    }
    return {**made, **other}


SPOT = st.integers(-2_000, 16_000)
LETTERS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"]).filter(lambda one: ord(one) & 0xFFFE != 0xFFFE),
    max_size=60,
)


@st.composite
def lines(draw):
    pressed = draw(st.booleans())
    points = draw(st.lists(st.tuples(SPOT, SPOT, st.integers(0, 255)), min_size=1, max_size=12))
    size, steps, last = 3 if pressed else 2, [], (0, 0, 0)
    for point in points:
        steps += [point[i] - last[i] for i in range(size)]
        last = point
    mark = line(
        d=steps, c=draw(st.sampled_from(sorted(COLOURS))), w=draw(st.sampled_from(["thin", "mid", "thick"]))
    )
    return mark | {"p": 1} if pressed else mark


def marks(tool):
    place = st.sampled_from(sorted(PLACES[tool]))
    pictures = st.builds(
        lambda **put: stamp(**put),
        s=st.sampled_from(sorted(stamps())), x=SPOT, y=SPOT, z=st.integers(20, 1_000), **{"in": place},
    )  # fmt: skip
    texts = st.builds(
        lambda said, **put: words(text=said, **put),
        LETTERS, x=SPOT, y=SPOT, z=st.integers(100, 1_000), n=st.integers(1, 300), **{"in": place},
    )  # fmt: skip
    return st.one_of(lines(), pictures, texts)


@st.composite
def drawings(draw):
    tool = draw(st.sampled_from(sorted(SHEETS)))
    drawing = empty(tool)
    for sheet in drawing["sheets"].values():
        found = draw(st.lists(marks(tool), max_size=6))
        sheet["marks"] = [mark | {"id": f"m{i}"} for i, mark in enumerate(found)]
    return drawing
