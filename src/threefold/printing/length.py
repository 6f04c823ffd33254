"""How long a sheet will be, roughly and without rendering it: enough to choose how close it is set, the first time."""

import math
from collections.abc import Callable
from typing import Any

from threefold.printing import paper as sheet
from threefold.printing.paper import Paper

# Lines of 13 pt on one page, and letters on one line of it (measured on Letter with our face).
LINES, LETTERS = 45, 84


def pages(paper: Paper) -> float:
    """The pages that a sheet fills at its usual setting, give or take a few lines."""
    lines = 4 + sum(_WEIGHT[type(block)](block, LETTERS) for block in paper.blocks)
    return lines / LINES


def _rows(text: str, letters: float) -> int:
    return math.ceil(len(text) / letters) if text else 0


def _steps(block: sheet.Steps, letters: float) -> float:
    facts = [_rows(words, letters * 0.66) for step in block.steps for _, words in step.facts]
    return sum(facts) + sum(1.5 * _rows(step.text, letters * 0.75) + 0.9 for step in block.steps)


def _if_then(block: sheet.IfThen, letters: float) -> float:
    wide = letters * 0.46
    return 1 + sum(max(_rows(one, wide), _rows(two, wide)) + 0.7 for one, two in block.rows)


def _points(block: sheet.Points, letters: float) -> float:
    return sum(_rows(point, letters) + 0.3 for point in block.points) * (0.9 if block.small else 1)


def _quote(block: sheet.Quote, letters: float) -> float:
    return _rows(block.text, letters) + _rows(block.meaning, letters) + (2 if block.lang else 1.2)


def _facts(block: sheet.Facts, letters: float) -> float:
    wide = letters * 0.46
    return sum(max(_rows(asked, wide), _rows(said, wide)) + 0.2 for asked, said in block.pairs)


def _column(block: sheet.Column, letters: float) -> float:
    told = sum(0.8 for slip in block.slips if slip.own and slip.lang)
    told += sum(_rows(slip.asked, letters) for slip in block.slips if slip.asked)
    return 2.2 + told + sum(_rows(slip.text, letters) + 2.2 for slip in block.slips)


def _signatures(block: sheet.Signatures, letters: float) -> float:
    return 1 + 1.7 * len(block.lines)


_WEIGHT: dict[type, Callable[[Any, float], float]] = {
    sheet.Heading: lambda block, letters: 2.2,
    sheet.Paragraph: lambda block, letters: _rows(block.text, letters) + 0.4,
    sheet.Facts: _facts,
    sheet.Quote: _quote,
    sheet.Dates: lambda block, letters: 5,
    sheet.Steps: _steps,
    sheet.IfThen: _if_then,
    sheet.Calls: lambda block, letters: 3.6,
    sheet.Points: _points,
    sheet.Column: _column,
    sheet.Picture: lambda block, letters: block.width_mm / 7,
    sheet.StoryPage: lambda block, letters: LINES,
    sheet.Table: lambda block, letters: 1.4 * (len(block.rows) + 1),
    sheet.Signatures: _signatures,
}
