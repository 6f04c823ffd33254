import hashlib
import json
import re
import time
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from threefold.toolkit.drawing import art, names, strokes
from threefold.toolkit.drawing.picture import blank, marks_svg, picture
from threefold.toolkit.drawing.reading import of
from threefold.toolkit.drawing.sheets import BACKS, HOMES, SHEETS, parts
from threefold.toolkit.drawing.telling import tell
from threefold.toolkit.drawing.tests.drawn import drawings, empty, filled, line, stamp, words

EVERY = [(tool, sheet) for tool, sheets in SHEETS.items() for sheet in sheets]


def test_the_artwork_is_as_its_manifest_says():
    listed = json.loads((art.FOLDER / "MANIFEST.json").read_text(encoding="utf-8"))
    files = {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in art.FOLDER.glob("*.svg")}
    assert listed["files"] == files
    assert listed["name"] and listed["version"] and listed["licence"] == "Apache-2.0"
    assert set(names.STAMPS) == art.stamps() and len(art.stamps()) == 32
    assert set(names.COLOURS) == set(strokes.COLOURS)


@pytest.mark.parametrize(("tool", "sheet"), EVERY)
def test_a_blank_sheet_is_line_art_only(tool, sheet):
    for home in HOMES:
        for back in BACKS:
            assert set(parts(sheet, home, back)) <= set(art.symbols())
            svg = blank(sheet, "es", home=home, back=back)
            ElementTree.fromstring(svg)
            assert set(re.findall(r' fill="(#\w+)"', svg)) <= {"#fff", "#1f2a30"}


@settings(max_examples=40, deadline=None)
@given(drawings())
def test_every_drawing_is_well_formed_in_both_languages(data):
    drawing = of(data)
    for sheet in drawing.sheets:
        for lang in ("en", "es"):
            root = ElementTree.fromstring(picture(drawing, sheet, lang))
            assert root.get("aria-label") == tell(drawing, sheet).in_(lang)


def test_marks_are_drawn_with_whole_number_curves():
    svg = marks_svg(of(filled(line(c="sun"), stamp(), words())), "good")
    assert svg.startswith(
        '<g fill="none" stroke-linecap="round" stroke-linejoin="round">'
        '<path d="M100 200Q103 204 103.25 201L103.5 198" stroke="#7a5200" stroke-width="21"/>'
        '<path d="M100 200Q103 204 103.25 201L103.5 198" stroke="#f2b632" stroke-width="16"/></g>'
    )
    assert 'transform="translate(400 600) scale(1.5)"' in svg
    assert ">Biscuit &lt;sleeps&gt;</text>" in svg


def test_a_sheet_is_told_as_it_is():
    drawing = of(filled(stamp(), words(text="Duerme a el lado"), line(), line("l2", c="leaf")))
    told = tell(drawing, "good")
    assert told.en == (
        "Good things. In the room: dog, words by the child: “Duerme a el lado”. 2 drawn lines (black, green)."
    )
    assert "“Duerme a el lado”" in told.es and "2 líneas dibujadas (negro, verde)." in told.es
    assert tell(drawing, "worries").en == "Worries. Nothing is in it."


def test_a_place_is_told_from_where_a_picture_lies_now():
    red = stamp(s="stamp-grownup", x=7500, y=11200, z=100, **{"in": "inside"})
    data = filled(red, stamp("s2", x=0, y=0, z=50, **{"in": "inside"}), tool="safety")
    data["sheets"]["safety"]["path"] = 4
    told = tell(of(data), "safety").en
    assert "Who I don't feel safe with: grown-up." in told
    assert "Elsewhere on the sheet: dog." in told
    assert "place on the path: 4" in told


def test_the_safety_house_says_what_its_parts_are_for():
    drawing = of(empty("safety"))
    assert ">house rules</text>" in picture(drawing, "safety", "en")
    assert ">reglas de la casa</text>" in picture(drawing, "safety", "es") and ">quién</text>" in blank(
        "safety", "es"
    )
    assert "caption" not in blank("good", "en").split("</style>")[1]


def test_an_unsaid_place_on_the_path_is_told_as_a_choice():
    data = empty("safety")
    assert "path" not in tell(of(data), "safety").en
    data["sheets"]["safety"]["path"] = "none"
    assert "did not want to say" in tell(of(data), "safety").en


def test_two_thousand_strokes_are_read_and_drawn_again_the_same():
    data = filled(*[line(f"l{i}", d=[i, i] + [30, 40, 30, -40] * 10) for i in range(2_000)])
    begun = time.process_time()
    first = marks_svg(of(data), "good")
    # Three hundred milliseconds on a quiet machine; a busy one gets more before this is a defect.
    assert time.process_time() - begun < 3
    assert first == marks_svg(of(json.loads(json.dumps(data))), "good")
    assert first.count("<path") == 2_000
