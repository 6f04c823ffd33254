"""The layout of ecomaps: whatever a record may hold, nothing covers anything else."""

from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from threefold.networks.ecomap.layout import APART, MARGIN, Block, Box, Ends, Layout, layout

# Drawing a crowd takes long on a busy machine.
SLOW = [HealthCheck.too_slow]
SIZES = st.tuples(st.floats(40, 240), st.floats(30, 90))
CROWDS = st.lists(SIZES, min_size=0, max_size=45)


def blocks(sizes: list[tuple[float, float]]) -> list[Block]:
    return [Block(key=str(at), wide=wide, high=high) for at, (wide, high) in enumerate(sizes)]


def home(size: tuple[float, float]) -> Block:
    return Block(key="", wide=size[0], high=size[1] * 3)


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(SIZES, CROWDS)
def test_nothing_touches_and_everything_is_in_the_frame(
    middle: tuple[float, float], sizes: list[tuple[float, float]]
) -> None:
    drawn = layout(home(middle), blocks(sizes))
    assert set(drawn.boxes) == {str(at) for at in range(len(sizes))} == set(drawn.lines)
    everything = [drawn.home, *drawn.boxes.values()]
    for one, other in combinations(everything, 2):
        assert not one.touches(other, APART - 0.01)
    for box in everything:
        for at, size, room in ((box.x, box.wide, drawn.width), (box.y, box.high, drawn.height)):
            assert at - size / 2 >= MARGIN - 0.01
            assert at + size / 2 <= room - MARGIN + 0.01


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(SIZES, CROWDS)
def test_each_line_leads_from_the_household_to_its_own_block_alone(
    middle: tuple[float, float], sizes: list[tuple[float, float]]
) -> None:
    drawn = layout(home(middle), blocks(sizes))
    for key, line in drawn.lines.items():
        assert on_edge(drawn.home, line.x1, line.y1) and on_edge(drawn.boxes[key], line.x2, line.y2)
        assert length(line) > 20
        assert not any(box.crossed_by(line) for other, box in drawn.boxes.items() if other != key)


@settings(max_examples=50, deadline=None, suppress_health_check=SLOW)
@given(SIZES, CROWDS)
def test_the_same_people_stand_in_the_same_places(
    middle: tuple[float, float], sizes: list[tuple[float, float]]
) -> None:
    assert layout(home(middle), blocks(sizes)) == layout(home(middle), blocks(sizes))


def test_other_words_of_the_same_length_move_nobody() -> None:
    """Places follow from room and order; the frame of a usual family stays small enough for a page."""
    usual = [(120.0, 54.0)] * 9
    drawn: Layout = layout(home((130.0, 40.0)), blocks(usual))
    assert drawn.width < 900 and drawn.height < 700
    longer = layout(home((130.0, 40.0)), blocks([*usual[:-1], (121.0, 54.0)]))
    for key, box in drawn.boxes.items():
        assert abs(box.x - longer.boxes[key].x) < 30 and abs(box.y - longer.boxes[key].y) < 30


def test_a_line_that_only_passes_beside_a_block_does_not_cross_it() -> None:
    box = Box(x=50, y=50, wide=20, high=20)
    assert box.crossed_by(Ends(x1=0, y1=0, x2=100, y2=100))
    assert box.crossed_by(Ends(x1=50, y1=0, x2=50, y2=100))
    assert not box.crossed_by(Ends(x1=0, y1=0, x2=100, y2=10))
    assert not box.crossed_by(Ends(x1=61, y1=0, x2=61, y2=100))
    assert not box.crossed_by(Ends(x1=0, y1=0, x2=30, y2=30))


def on_edge(box: Box, x: float, y: float) -> bool:
    across, down = abs(x - box.x) / (box.wide / 2), abs(y - box.y) / (box.high / 2)
    return abs(max(across, down) - 1) < 0.001


def length(line: Ends) -> float:
    return float(((line.x1 - line.x2) ** 2 + (line.y1 - line.y2) ** 2) ** 0.5)
