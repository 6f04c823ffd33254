"""The layout of genograms: of families as they are, and of whatever a record may hold."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.families.genogram.generations import generations
from threefold.families.genogram.layout import HALF, LANE, Layout, Line, layout
from threefold.families.genogram.telling import told
from threefold.families.genogram.tree import Figure, Home, Tie, Tree
from threefold.practice.vocabulary.family import TieKind

K = TieKind
PARENTAGE = [kind for kind in K if kind.is_parentage]


def family(*ties: tuple[str, TieKind, str], homes: tuple[Home, ...] = ()) -> Tree:
    """A tree of everybody whom the ties name."""
    keys = dict.fromkeys(key for one, _kind, other in ties for key in (one, other))
    return Tree(
        figures=tuple(Figure(key=key, name=key) for key in keys),
        ties=tuple(Tie(one=one, other=other, kind=kind) for one, kind, other in ties),
        homes=homes,
    )


WHITEFEATHER = family(
    *((parent, K.PARENT, child) for parent, child in [
        ("Danika", "Mika"), ("Danika", "Junie"), ("Danika", "Theo"), ("Aaron", "Mika"), ("Aaron", "Junie"),
        ("Travis", "Theo"), ("Lorna", "Danika"), ("Lorna", "Ray"), ("Gail", "Travis"),
    ]),
    ("Travis", K.STEP_PARENT, "Mika"), ("Travis", K.STEP_PARENT, "Junie"), ("Lorna", K.GUARDIAN, "Mika"),
    ("Danika", K.SEPARATED, "Travis"), ("Danika", K.ENDED, "Aaron"),
    homes=(
        Home(name="A", who=frozenset({"Danika", "Junie", "Theo"})),
        Home(name="B", who=frozenset({"Lorna", "Ray", "Mika"})),
    ),
)  # fmt: skip


def sound(tree: Tree, drawn: Layout) -> None:
    """What holds for every family, however tangled its record."""
    assert set(drawn.places) == {figure.key for figure in tree.figures}
    for one, other in combinations(drawn.places.values(), 2):
        apart = abs(one.x - other.x) >= 4 * HALF or abs(one.y - other.y) >= 2 * HALF + 40
        assert apart, (one, other)
    for line in drawn.lines:
        ends_at_its_people(line, drawn)
        assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in line.points)


def ends_at_its_people(line: Line, drawn: Layout) -> None:
    """A line begins under an elder (or on their bar) and ends at the child."""
    people = [drawn.places[key] for key in line.elders]
    if line.straight:
        child = drawn.places[line.child]
        assert line.points == ((people[0].x, people[0].y), (child.x, child.y))
        return
    first, last = line.points[0], line.points[-1]
    if line.kind is not None and line.kind.is_twin:
        # Without parents here their lines begin where they part; a bar between two lies in the same gap.
        assert last[1] <= min(place.top for place in people) and first[1] < people[0].top
        return
    if line.child is None:
        for (x, y), place in zip((first, last), people, strict=True):
            assert abs(x - place.x) < HALF
            assert y == place.foot
        return
    child = drawn.places[line.child]
    assert abs(last[0] - child.x) < HALF
    assert last[1] == child.top
    if line.kind is K.SIBLING:
        assert first[1] == people[0].top
    elif len(people) == 1:
        assert abs(first[0] - people[0].x) < HALF
        assert first[1] == people[0].foot
    else:
        assert min(one.x for one in people) < first[0] < max(one.x for one in people)


@st.composite
def tangled(draw: st.DrawFn) -> Tree:
    """Anything that could be typed: people tied to each other in every contradictory way."""
    keys = [f"p{at}" for at in range(draw(st.integers(0, 14)))]
    ties = []
    if len(keys) > 1:
        pair = st.lists(st.sampled_from(keys), min_size=2, max_size=2)
        for one, other in draw(st.lists(pair, max_size=24)):
            ties.append(Tie(one=one, other=other, kind=draw(st.sampled_from(list(K)))))
    homes = [frozenset(draw(st.lists(st.sampled_from(keys), max_size=5))) for _ in range(2)] if keys else []
    return Tree(
        figures=tuple(Figure(key=key, name=key) for key in keys),
        ties=tuple(ties),
        homes=tuple(Home(name=f"home {at}", who=who) for at, who in enumerate(homes)),
    )


@st.composite
def plausible(draw: st.DrawFn) -> Tree:
    """Three to four generations: couples within one, children in the next."""
    rows = [
        [f"g{row}p{at}" for at in range(draw(st.integers(1, 5)))] for row in range(draw(st.integers(2, 4)))
    ]
    ties = []
    for row in rows:
        for one, other in pairwise(row):
            if draw(st.booleans()):
                kind = draw(st.sampled_from([kind for kind in K if kind.is_union]))
                ties.append(Tie(one=one, other=other, kind=kind))
    for elders, children in pairwise(rows):
        for child in children:
            for elder in draw(st.lists(st.sampled_from(elders), min_size=1, max_size=2, unique=True)):
                ties.append(Tie(one=elder, other=child, kind=draw(st.sampled_from(PARENTAGE))))
    return Tree(figures=tuple(Figure(key=key, name=key) for row in rows for key in row), ties=tuple(ties))


@given(tangled())
@settings(max_examples=80, deadline=None)
def test_any_record_can_be_drawn(tree: Tree) -> None:
    sound(tree, layout(tree))


@given(plausible())
@settings(max_examples=50, deadline=None)
def test_children_stand_below_their_parents(tree: Tree) -> None:
    drawn = layout(tree)
    sound(tree, drawn)
    for tie in tree.parentage():
        assert drawn.places[tie.one].foot < drawn.places[tie.other].top
    for tie in tree.unions():
        assert drawn.places[tie.one].y == drawn.places[tie.other].y
    assert not any(line.straight for line in drawn.lines)


@given(plausible())
@settings(max_examples=30, deadline=None)
def test_every_tie_is_drawn(tree: Tree) -> None:
    drawn = layout(tree)
    told = {(elder, line.child, line.kind) for line in drawn.lines for elder in line.elders}
    for tie in tree.parentage():
        # By law as by birth: both are the parents, and one couple.
        as_drawn = {tie.kind, K.PARENT} if tie.kind is K.LEGAL_PARENT else {tie.kind}
        assert any((tie.one, tie.other, kind) in told for kind in as_drawn)
    pairs = {(frozenset(line.elders), line.kind) for line in drawn.lines if line.child is None}
    for tie in tree.unions():
        assert (frozenset((tie.one, tie.other)), tie.kind) in pairs


@given(plausible())
@settings(max_examples=30, deadline=None)
def test_the_same_family_looks_the_same(tree: Tree) -> None:
    assert layout(tree) == layout(tree)


@given(plausible())
@settings(max_examples=40, deadline=None)
def test_lines_side_by_side_never_lie_on_each_other(tree: Tree) -> None:
    drawn = layout(tree)
    level = [
        (y, min(x, x2), max(x, x2), line.elders, line.kind)
        for line in drawn.lines
        for (x, y), (x2, y2) in pairwise(line.points)
        if y == y2
    ]
    for one, other in combinations(level, 2):
        if one[3:] != other[3:] and abs(one[0] - other[0]) < LANE / 2:
            assert one[2] <= other[1] or other[2] <= one[1], (one, other)


def test_half_siblings_and_a_family_in_law() -> None:
    drawn = layout(WHITEFEATHER)
    sound(WHITEFEATHER, drawn)
    rows = generations(WHITEFEATHER)
    assert {rows[key] for key in ("Lorna", "Gail")} == {0}
    assert {rows[key] for key in ("Danika", "Travis", "Aaron", "Ray")} == {1}
    assert {rows[key] for key in ("Mika", "Junie", "Theo")} == {2}
    x = {key: place.x for key, place in drawn.places.items()}
    assert min(x["Travis"], x["Aaron"]) < x["Danika"] < max(x["Travis"], x["Aaron"])
    theo, mika, junie = x["Theo"], x["Mika"], x["Junie"]
    assert not min(mika, junie) < theo < max(mika, junie)


def test_an_in_law_stands_just_above_their_child() -> None:
    tree = family(
        ("old", K.PARENT, "mid"), ("mid", K.PARENT, "mother"), ("inlaw", K.PARENT, "father"),
        ("mother", K.MARRIED, "father"), ("mother", K.PARENT, "child"), ("father", K.PARENT, "child"),
    )  # fmt: skip
    rows = generations(tree)
    assert rows["inlaw"] == rows["mid"] == 1


def test_a_frame_holds_its_people_and_nobody_else() -> None:
    drawn = layout(WHITEFEATHER)
    for outline in drawn.outlines:
        inside = {
            key
            for key, place in drawn.places.items()
            for frame in (*outline.frames, *outline.bridges)
            if frame.x < place.x < frame.x + frame.width and frame.y < place.y < frame.y + frame.height
        }
        assert inside == outline.home.who


def test_a_home_is_named_once_where_its_frames_are_joined() -> None:
    home = Home(name="the apartment", who=frozenset({"mother", "one", "two"}))
    tree = family(
        ("mother", K.PARENT, "one"), ("mother", K.PARENT, "two"), ("father", K.PARENT, "one"), homes=(home,)
    )  # fmt: skip
    (outline,) = layout(tree).outlines
    assert len(outline.frames) == 2
    assert outline.bridges
    assert outline.named == (max(outline.frames, key=lambda frame: frame.width),)


def test_a_home_is_named_at_each_of_its_frames_that_stand_apart() -> None:
    home = Home(name="the apartment", who=frozenset({"old", "child"}))
    tree = family(("old", K.PARENT, "mid"), ("mid", K.PARENT, "child"), homes=(home,))
    (outline,) = layout(tree).outlines
    assert outline.named == outline.frames


def test_another_tie_is_a_straight_line_and_a_sentence() -> None:
    tree = Tree(
        figures=tuple(Figure(key=key, name=key.title()) for key in ("mother", "beto", "child")),
        ties=(
            Tie(one="mother", other="child", kind=K.PARENT),
            Tie(one="beto", other="mother", kind=K.OTHER, label="cousin."),
            Tie(one="mother", other="beto", kind=K.OTHER),
            Tie(one="mother", other="child", kind=K.OTHER),
        ),
    )
    straight = [line for line in layout(tree).lines if line.straight]
    assert [(line.elders, line.child) for line in straight] == [(("beto",), "mother")]
    assert "Beto and Mother, in their own words: cousin." in told(tree)
    assert "Mother and Beto belong together in another way." in told(tree)


def test_nobody_is_drawn_twice() -> None:
    with pytest.raises(ValueError, match="twice"):
        Tree(figures=(Figure(key="a", name="A"), Figure(key="a", name="A")))


def test_nobody_at_all() -> None:
    drawn = layout(Tree(figures=()))
    assert drawn.lines == ()
    assert drawn.width > 0
