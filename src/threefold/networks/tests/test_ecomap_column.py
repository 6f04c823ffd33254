"""The ecomap on a phone: one below the other, level lines, nothing covers anything else."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.networks.ecomap.column import LINE, column
from threefold.networks.ecomap.layout import APART, MARGIN, Block

SIZES = st.tuples(st.floats(40, 240), st.floats(30, 90))


@settings(deadline=None)
@given(SIZES, st.lists(SIZES, max_size=45))
def test_all_stand_in_one_column_each_with_a_line(
    middle: tuple[float, float], sizes: list[tuple[float, float]]
) -> None:
    blocks = [Block(key=str(at), wide=wide, high=high) for at, (wide, high) in enumerate(sizes)]
    drawn = column(Block(key="", wide=middle[0], high=middle[1]), blocks)
    boxes = [drawn.boxes[one.key] for one in blocks]
    for upper, lower in pairwise(boxes):
        assert lower.y - lower.high / 2 - (upper.y + upper.high / 2) >= APART - 0.01
    for one in (drawn.home, *boxes):
        assert one.x - one.wide / 2 >= MARGIN - 0.01 and one.x + one.wide / 2 <= drawn.width - MARGIN + 0.01
        assert one.y - one.high / 2 >= MARGIN - 0.01 and one.y + one.high / 2 <= drawn.height - MARGIN + 0.01
    for key, line in drawn.lines.items():
        assert line.y1 == line.y2 == drawn.boxes[key].y and abs(line.x2 - line.x1 - LINE) < 0.01
        assert abs(drawn.home.x + drawn.home.wide / 2 - line.x1) < 0.01
