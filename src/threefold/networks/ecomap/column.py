"""The ecomap where there is little room: the household on the left, as high as all the others, who stand one below the
other on its right. Pure; the same blocks always stand in the same places.
"""

from collections.abc import Sequence

from threefold.networks.ecomap.layout import APART, MARGIN, Block, Box, Ends, Layout

# Between the household and the others: a line, with an arrow at each end.
LINE = 64.0


def column(home: Block, blocks: Sequence[Block]) -> Layout:
    """Place everybody in one column, each with a level line from the household."""
    wide = max((one.wide for one in blocks), default=0.0)
    others = sum(one.high for one in blocks) + APART * max(0, len(blocks) - 1)
    high = max(home.high, others)
    left, right = MARGIN + home.wide, MARGIN + home.wide + LINE
    middle = Box(x=MARGIN + home.wide / 2, y=MARGIN + high / 2, wide=home.wide, high=high)
    boxes, lines, top = {}, {}, MARGIN + (high - others) / 2
    for one in blocks:
        y = top + one.high / 2
        boxes[one.key] = Box(x=right + wide / 2, y=y, wide=wide, high=one.high)
        lines[one.key] = Ends(x1=left, y1=y, x2=right, y2=y)
        top += one.high + APART
    return Layout(
        width=(right + wide if blocks else left) + MARGIN,
        height=high + 2 * MARGIN,
        home=middle,
        boxes=boxes,
        lines=lines,
    )
