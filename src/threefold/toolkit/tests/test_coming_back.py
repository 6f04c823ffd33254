"""What other programs filled in is read, and what is no form of ours is refused in plain words."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pypdf import PdfWriter

from threefold.printing.blanks import blank_pdf
from threefold.toolkit.papers.coming_back import NOT_ASKED, NotTaken, understood
from threefold.toolkit.tests.test_blank_papers import fillable, form


def filled_by_pypdf(made: bytes, values: dict[str, str]) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(made))
    ticks = {
        f.get("/T") for p in writer.pages for f in p.get("/Annots", []) if f.get_object().get("/FT") == "/Btn"
    }
    for page in writer.pages:
        if "/Annots" in page:
            given = {name: f"/{value}" if name in ticks else value for name, value in values.items()}
            writer.update_page_form_field_values(page, given, auto_regenerate=False)
    kept = BytesIO()
    writer.write(kept)
    return kept.getvalue()


def filled_by_pikepdf(made: bytes, values: dict[str, str]) -> bytes:
    with pikepdf.open(BytesIO(made)) as opened:
        for one in opened.Root.AcroForm.Fields:
            if value := values.get(str(one.T)):
                one.V = pikepdf.Name.on if one.FT == "/Btn" else pikepdf.String(value)
        kept = BytesIO()
        opened.save(kept, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return kept.getvalue()


WORDS = "good:said:0:words:text"
VALUES = {
    "prepare:place": "Home",
    "prepare:why_not": "One\rtwo, ñ and €",
    "prepare:parents_asked": "no",
    WORDS: "We sing 🙂",
}


@pytest.mark.parametrize("fill", [filled_by_pypdf, filled_by_pikepdf])
def test_two_other_programs_fill_it_in_and_say_the_same(fill: Any) -> None:
    values = {f"three_houses:1:es:{name}": value for name, value in VALUES.items()}
    said = understood(fill(fillable("three_houses", "es"), values), {})
    told = {name: value for name, value in said.data.items() if not name.endswith(".language")}
    assert (said.tool.key, said.language, said.doubts) == ("three_houses", "es", [])
    assert told == {
        "prepare.place": ["Home"], "prepare.why_not": ["One\ntwo, ñ and €"], "prepare.parents_asked": ["no"],
        "good.said.0.words.text": ["We sing 🙂"],
    }  # fmt: skip


def three(**values: str) -> bytes:
    names = {"_".join(one.name.split(":")[3:]): one.name for one in form("three_houses", "en").fields()}
    return filled_by_pikepdf(
        fillable("three_houses", "en"), {names[name]: value for name, value in values.items()}
    )


def test_a_day_a_name_and_a_choice_are_read_or_told() -> None:
    people = {"Emma Reyes": "an id"}
    good = understood(
        three(prepare_on="3/2/2026", chosen_scribe="The child", good_said_0_words_text="I hid.",
              good_said_0_words_said_by="emma  reyes"), people
    ).data  # fmt: skip
    assert (good["prepare.on"], good["chosen.scribe"]) == (["2026-03-02"], ["child"])
    assert good["good.said.0.words.said_by"] == ["an id"]
    wrong = understood(
        three(prepare_on="soon", chosen_scribe="The dog", good_said_0_words_said_by="Nobody"), people
    )
    assert {(one.place, one.text) for one in wrong.doubts} == {
        ("prepare.on", "soon"), ("chosen.scribe", "The dog"), ("good.said.0.words.said_by", "Nobody")
    }  # fmt: skip


def test_an_answer_against_another_is_told_and_left_out() -> None:
    said = understood(three(prepare_parents_asked="yes", prepare_why_not="They were away."), {})
    assert [(one.place, one.text, one.says) for one in said.doubts] == [
        ("prepare.why_not", "They were away.", NOT_ASKED)
    ]
    assert "prepare.why_not" not in said.data


def changed(made: bytes, change: Any, **save: Any) -> bytes:
    with pikepdf.open(BytesIO(made)) as opened:
        change(opened)
        kept = BytesIO()
        opened.save(kept, **save)
    return kept.getvalue()


def renamed(old: str, new: str, *, most: int = 9999) -> Any:
    def change(opened: Any) -> None:
        for one in list(opened.Root.AcroForm.Fields)[:most]:
            one.T = pikepdf.String(str(one.T).replace(old, new))

    return change


def with_script(opened: Any) -> None:
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    opened.Root.AcroForm.Fields[3].AA = pikepdf.Dictionary(K=script)


def with_file(opened: Any) -> None:
    opened.attachments["x.txt"] = b"hello"


def without_end(opened: Any) -> None:
    opened.Root.More = pikepdf.Array([0] * 100_001)


LOCK = {"encryption": pikepdf.Encryption(owner="a", user="b")}


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (lambda: b"", "not a PDF"),
        (lambda: b"%PDF-1.7 and nothing of it", "not a PDF"),
        (lambda: b"\x89PNG" * 100, "not a PDF"),
        (lambda: fillable("three_houses", "en")[:9_000], "not a PDF"),
        (lambda: b"%PDF-1.7" + b" " * 5_000_001, "5 MB"),
        (lambda: changed(three(), lambda _opened: None, **LOCK), "password"),
        (lambda: changed(three(), with_script), "program"),
        (lambda: changed(three(), with_file), "program"),
        (lambda: changed(three(), without_end), "not a PDF"),
        (lambda: blank_pdf(form("three_houses", "en")), "no fields"),
        (lambda: changed(three(), renamed("three_houses", "no_such_tool")), "not one of these tools"),
        (lambda: changed(three(prepare_on="3/2/2026"), renamed(":1:en", ":99:en")), "not here"),
        (lambda: changed(three(prepare_on="3/2/2026", prepare_place="Home"),
                         renamed(":en:", ":es:", most=1)), "two different forms"),
    ],
)  # fmt: skip
def test_what_is_no_form_of_ours_is_refused_in_plain_words(made: Any, why: str) -> None:
    with pytest.raises(NotTaken, match=why) as refused:
        understood(made(), {})
    assert refused.value.words.es != refused.value.words.en


def test_a_field_that_is_not_ours_is_told() -> None:
    def add(opened: Any) -> None:
        field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=pikepdf.String("note"), V=pikepdf.String("Call me"))
        opened.Root.AcroForm.Fields.append(opened.make_indirect(field))

    said = understood(changed(three(prepare_place="Home"), add), {})
    assert [(one.place, one.text) for one in said.doubts] == [("", "Call me")]
    assert said.data["prepare.place"] == ["Home"]


def test_a_form_with_nothing_in_it_says_only_which_it_is() -> None:
    said = understood(three(), {})
    assert said.doubts == [] and {name.rpartition(".")[2] for name in said.data} == {"language"}
