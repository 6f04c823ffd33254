import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.toolkit.drawing.reading import MARKS, on_paper, read
from threefold.toolkit.drawing.strokes import svg
from threefold.toolkit.drawing.taking import Refused
from threefold.toolkit.drawing.tests.drawn import drawings, empty, filled, line, paper, stamp, words


def taken(data):
    return read(json.dumps(data).encode())


@settings(max_examples=60, deadline=None)
@given(drawings())
def test_every_drawing_of_known_parts_is_taken_whole(data):
    drawing = taken(data)
    for key, sheet in data["sheets"].items():
        assert [one.id for one in drawing.sheets[key].marks] == [one["id"] for one in sheet["marks"]]
        said = [one["t"] for one in sheet["marks"] if one["k"] == "words"]
        assert [one.text for one in drawing.sheets[key].marks if hasattr(one, "text")] == said


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda one: st.lists(one, max_size=4) | st.dictionaries(st.text(max_size=5), one, max_size=4),
    )
)
def test_anything_else_is_refused_with_words_and_never_breaks(junk):
    with pytest.raises(Refused) as refused:
        taken(filled(junk))
    assert refused.value.words.en and refused.value.words.es
    with pytest.raises(Refused):
        taken(junk)


WRONG = {
    "an unknown key": filled(stamp(onclick="x")),
    "a picture we did not make": filled(stamp(s="<svg onload=alert(1)>")),
    "one of our own that is no stamp": filled(stamp(s="room")),
    "an unknown colour": filled(line(c="url(#x)")),
    "a number that is not whole": filled(stamp(x=1.5)),
    "yes for a number": filled(stamp(x=True)),
    "a mark far outside": filled(line(d=[15_000, 0, 1_001, 0])),
    "a pressure no pen has": filled(line(p=1, d=[0, 0, 256])),
    "half a point": filled(line(d=[0, 0, 5])),
    "a line without a point": filled(line(d=[])),
    "a hidden sign": filled(words(text="a\x00b")),
    "half a letter": filled(words(text="\ud800")),
    "two marks with one name": filled(stamp(), stamp()),
    "a place of another tool": filled(stamp(**{"in": "red"})),
    "too many marks": filled(*[line(f"l{i}", d=[0, 0]) for i in range(MARKS + 1)]),
    "a sheet too many": {**empty(), "sheets": {**empty()["sheets"], "safety": {}}},
    "a stone in a house": {
        **empty(), "sheets": {**empty()["sheets"], "good": {**empty()["sheets"]["good"], "path": 3}},
    },
    "another version": {**empty(), "v": 2},
    "a very long name": {**empty(), "name": "x" * 41},
}  # fmt: skip


@pytest.mark.parametrize("data", WRONG.values(), ids=WRONG)
def test_it_refuses(data):
    with pytest.raises(Refused):
        taken(data)


@pytest.mark.parametrize(
    "raw",
    [b"", b"<svg/>", b"\xff", b"[" * 100_000, b'{"v":NaN}', b'{"v":' + b"9" * 5_000 + b"}", b" " * 5_000_001],
    ids=["nothing", "svg", "no utf-8", "deep", "no number", "a long number", "too big"],
)
def test_bytes_that_are_no_drawing_are_refused(raw):
    with pytest.raises(Refused):
        read(raw)


def test_a_sheet_over_two_megabytes_is_refused_and_just_under_is_taken():
    def heavy(points):
        return filled(*[line(f"l{i}", d=[1000, 1000] + [10, -10, -10, 10] * points) for i in range(100)])

    assert taken(heavy(1_000)).sheets["good"].marks
    with pytest.raises(Refused, match="2 MB"):
        taken(heavy(1_450))


def test_markup_in_words_is_kept_as_typed_and_drawn_as_letters():
    mark = taken(filled(words(text="<script>x</script>", n=40))).sheets["good"].marks[0]
    assert mark.text == "<script>x</script>"
    assert "&lt;script&gt;" in svg(mark) and "<script" not in svg(mark)


def test_only_a_yes_lets_somebody_see():
    data = empty()
    people = [{"name": name, "may": may} for name, may in [("Mom", "yes"), ("Dad", "unsure"), ("Nana", "")]]
    data["sheets"]["good"]["who"] = {"choice": "pick", "people": people}
    data["sheets"]["worries"]["who"] = {"choice": "only", "people": people}
    drawing = taken(data)
    assert drawing.sheets["good"].who.allowed() == ("Mom",)
    assert drawing.sheets["worries"].who.allowed() == drawing.sheets["dreams"].who.allowed() == ()


def test_a_sheet_of_an_answer_is_the_sheet_of_a_session():
    marks = [stamp(), words(), line(p=1, d=[0, 0, 9])]
    assert on_paper(paper(*marks), "good").sheets["good"].marks == taken(filled(*marks)).sheets["good"].marks
    safety = paper(stamp(**{"in": "red"}), tool="safety", sheet="safety", path="none")
    assert on_paper(safety, "safety").sheets["safety"].path == "none"
    helper = on_paper(paper(tool="figure", sheet="helper", back="cape"), "helper")
    assert (helper.tool, helper.back) == ("figure", "cape")
    for wrong in (
        paper(stamp(**{"in": "red"})),
        paper(v=2),
        paper(home="castle"),
        paper(name="x"),
        paper(stamp(), stamp()),
    ):
        with pytest.raises(Refused):
            on_paper(wrong, "good")
