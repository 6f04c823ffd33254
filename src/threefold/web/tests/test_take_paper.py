"""A filled-in form sent in at a family: shown first, then a draft, the same as if it had been typed."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast
from threefold.printing.blanks import fillable_pdf
from threefold.toolkit.answers import problems
from threefold.toolkit.definition import Kind, Tool
from threefold.toolkit.drawing.scene import is_picture
from threefold.toolkit.models import FilledTool
from threefold.toolkit.papers.blank import blank_form
from threefold.toolkit.papers.earlier import as_it_was
from threefold.toolkit.registry import kept_with, tools
from threefold.toolkit.tests.test_blank_papers import fillable
from threefold.toolkit.tests.test_coming_back import filled_by_pikepdf
from threefold.web.filled.form import AnswersForm
from threefold.web.filled.kinds import Offered
from threefold.web.tests.test_filled_papers import signed_in

pytestmark = pytest.mark.django_db


def as_typed(tool: Tool, payload: dict[str, Any]) -> dict[str, list[str]]:
    """Answers as a page's form gets them."""
    found: dict[str, list[str]] = {}
    for section, prompt in tool.prompts():
        value = payload.get(section.key, {}).get(prompt.key)
        place = f"{section.key}.{prompt.key}"
        cells = [(prompt, place, value)]
        if prompt.kind is Kind.ROWS:
            cells = [
                (one, f"{place}.{number}.{one.key}", row.get(one.key))
                for number, row in enumerate(value or ())
                for one in prompt.columns
            ]
        for one, name, said in cells:
            found |= dict(_typed(one, name, said))
    return found


def _typed(prompt: Any, name: str, said: Any) -> Any:
    if said in (None, "", []) or prompt.kind is Kind.DRAWING or is_picture(prompt):
        return
    if prompt.kind is Kind.EXACT_WORDS:
        for key, value in said.items():
            if value not in ("", False):
                yield f"{name}.{key}", ["on" if value is True else value]
    else:
        yield name, [str(one) for one in (said if isinstance(said, list) else [said])]


def paper(tool: Tool, language: str, typed: dict[str, list[str]]) -> bytes:
    """The form of a tool, filled in by another program."""
    values: dict[str, str] = {}
    kinds = {f"{section.key}.{one.key}": one for section, one in tool.prompts()}
    for place, said in typed.items():
        name = ":".join((tool.key, str(tool.version), language, *place.split(".")))
        several = place in kinds and kinds[place].kind is Kind.CHOICES
        values |= {f"{name}:{one}": "on" for one in said} if several else {name: _american(said[0])}
    return filled_by_pikepdf(fillable(tool.key, language), values)


def _american(text: str) -> str:
    is_day = len(text) == 10 and text[4] == text[7] == "-"
    return f"{text[5:7]}/{text[8:]}/{text[:4]}" if is_day else text


def address(cast: Cast) -> str:
    return reverse("web:take_paper", kwargs={"family": cast.family.pk})


def send(cast: Cast, made: bytes, name: str = "form.pdf") -> Any:
    return signed_in(cast.worker).post(address(cast), {"paper": SimpleUploadedFile(name, made)})


def keep(cast: Cast, shown: Any, **more: Any) -> Any:
    form = shown.context["form"]
    given = {name: form.initial[name] for name in ("tool", "language", "payload", "change_id")}
    return signed_in(cast.worker).post(address(cast), {**given, "person": str(cast.child.pk), **more})


@pytest.mark.parametrize("key", tools())
def test_a_form_that_comes_back_is_the_same_draft_as_one_that_was_typed(cast: Cast, key: str) -> None:
    tool = tools()[key]
    typed = as_typed(tool, json.loads(kept_with(tool, "example.json")))
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    form = AnswersForm(data, sections=tool.sections, known={}, offered=Offered(people=(), language="es"))
    assert form.is_valid()
    shown = send(cast, paper(tool, "es", typed))
    assert shown.context["doubts"] == [] and not FilledTool.objects.exists()
    kept = keep(cast, shown)
    (row,) = FilledTool.objects.all()
    assert kept["Location"] == reverse("web:write_tool", kwargs={"family": cast.family.pk, "filled": row.pk})
    assert (row.tool, row.language, row.state, row.payload) == (key, "es", "draft", form.payload())
    assert problems(tool, row.payload, finishing=True) == ()


def test_who_is_named_is_found_among_the_family_and_what_is_not_understood_is_shown(cast: Cast) -> None:
    tool = tools()["three_houses"]
    typed = {
        "prepare.on": ["soon"], "good.said.0.words.text": ["We sing."], "good.said.0.words.said_by": ["gus"],
        "worries.said.0.words.text": ["I hid."], "worries.said.0.words.said_by": ["A stranger"],
    }  # fmt: skip
    shown = send(cast, paper(tool, "en", typed))
    page = shown.content.decode()
    assert "We sing." in page and "soon" in page and "A stranger" in page
    assert {one.place for one in shown.context["doubts"]} == {"prepare.on", "worries.said.0.words.said_by"}
    keep(cast, shown)
    payload = FilledTool.objects.get().payload
    assert payload["good"]["said"][0]["words"]["said_by"] == str(cast.neighbor.pk)
    assert "said_by" not in payload["worries"]["said"][0]["words"] and "prepare" not in payload


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (b"", "empty"), (b"Dear worker", "not a PDF"), (b"%PDF-1.7" + b" " * 5_000_001, "5 MB is the most"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_and_nothing_is_kept(cast: Cast, made: bytes, says: str) -> None:
    answer = send(cast, made)
    assert answer.status_code == 422 and says in answer.content.decode()
    assert not FilledTool.objects.exists()


def test_the_limit_is_said_before(cast: Cast) -> None:
    assert "5 MB" in signed_in(cast.worker).get(address(cast)).content.decode()


def test_a_childs_tool_asks_for_the_child_and_shows_again_what_it_says(cast: Cast) -> None:
    shown = send(cast, paper(tools()["three_houses"], "en", {"good.name": ["The soup house"]}))
    again = keep(cast, shown, person="")
    assert again.status_code == 422 and "The soup house" in again.content.decode()
    assert not FilledTool.objects.exists()


@pytest.mark.parametrize(
    "payload", ["", "[]", "{", '{"prepare": 3}', '{"no_such": {}}', '{"good": {"name": 4}}']
)
def test_a_page_that_was_tampered_with_keeps_nothing(cast: Cast, payload: str) -> None:
    given = {"tool": "three_houses", "language": "en", "payload": payload, "person": str(cast.child.pk)}
    answer = signed_in(cast.worker).post(address(cast), {**given, "change_id": str(new_id())})
    assert answer.status_code == 422 and not FilledTool.objects.exists()


def test_only_who_may_write_may_send_in(cast: Cast) -> None:
    for who in (cast.facilitator, cast.stranger, cast.supervisor):
        assert signed_in(who).get(address(cast)).status_code == 404


def then(values: dict[str, str]) -> bytes:
    """The form of Family Time as it was printed in its first version, filled in by another program."""
    printed = fillable_pdf(blank_form(as_it_was("family_time", 1), "es"))
    return filled_by_pikepdf(printed, {f"family_time:1:es:{name}": value for name, value in values.items()})


def test_a_form_that_was_printed_from_an_earlier_version_comes_in_as_the_tool_asks_today(cast: Cast) -> None:
    values = {
        "plan:parent": "Mamá", "plan:phase": "growing", "plan:more": "Seis veces seguidas.", "plan:review": "3/2/2026",
        "plan:practise:0:does": "Hace la cena.", "log:times:0:day": "3/1/2026", "log:times:0:near": "7",
        "log:times:0:words:text": "Cantamos.",
    }  # fmt: skip
    shown = send(cast, then(values))
    assert shown.context["doubts"] == []
    keep(cast, shown)
    row = FilledTool.objects.get()
    assert (row.tool, row.schema, row.language) == ("family_time", 2, "es")
    words = {"text": "Cantamos.", "read_back": False, "language": "es"}
    assert row.payload == {
        "when": {"parent": "Mamá", "phase": "growing", "review": "2026-03-02"},
        "grow": {"practise": [{"does": "Hace la cena."}], "more": "Seis veces seguidas."},
        "log": {"times": [{"day": "2026-03-01", "words": words, "near": 7}]},
    }
    assert problems(tools()["family_time"], row.payload) == ()


def test_what_cannot_be_read_in_such_a_form_is_told_with_its_question(cast: Cast) -> None:
    shown = send(cast, then({"plan:phase": "nowhere", "plan:parent": "Mamá"}))
    (doubt,) = shown.context["doubts"]
    assert (doubt.place, doubt.text, doubt.asks) == ("plan.phase", "nowhere", "Where are you on the way?")
    assert json.loads(shown.context["form"].initial["payload"]) == {"when": {"parent": "Mamá"}}
