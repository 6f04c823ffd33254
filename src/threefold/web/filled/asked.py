"""The questions of a form as its page shows them: by section, each in its place, with what is asked only after it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.forms import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from threefold.toolkit.answers import is_empty
from threefold.toolkit.definition import Kind, Prompt, Section
from threefold.toolkit.drawing.scene import is_picture
from threefold.toolkit.prompts.child import UNSAFE
from threefold.web.filled.chosen import Chosen
from threefold.web.filled.form import TAKEN_BACK, AnswersForm
from threefold.web.filled.kinds import NOT_TYPED, here
from threefold.web.filled.pictures import Picture, picture_of, small_one
from threefold.web.filled.work import Work


@dataclass(frozen=True, kw_only=True)
class Way:
    """One option of a choice, and what is asked only after it."""

    input: Any
    then: tuple["Asked", ...] = ()
    # One of our small pictures.
    svg: SafeString | str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One of the rows of a prompt: the value of the button that takes it away, and its questions."""

    drop: str
    asked: tuple["Asked", ...]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One prompt. `field` is where its answer is typed, `more` what belongs to exact words."""

    name: str
    kind: Kind
    title: str
    help: str = ""
    field: BoundField | None = None
    more: tuple[BoundField, ...] = ()
    ways: tuple[Way, ...] = ()
    rows: tuple[Row, ...] = ()
    # The name of the row that one more would be.
    next: str = ""
    picture: Picture | None = None
    # What the tool's own rules say beside it.
    advice: str = ""

    @property
    def picked(self) -> tuple[str, ...]:
        """Of small pictures, what those that are chosen are called."""
        return tuple(
            str(one.input.choice_label) for one in self.ways if one.svg and one.input.data["selected"]
        )

    @property
    def has_pictures(self) -> bool:
        """Whether it is answered with small pictures."""
        return any(one.svg for one in self.ways)

    @property
    def is_open(self) -> bool:
        """Whether something stands in what is folded away below exact words, beyond how it begins."""
        return any(
            one.errors or (one.html_name.endswith(".translation") and one.value()) for one in self.more
        )


@dataclass(frozen=True, kw_only=True)
class Part:
    """One section of the form."""

    key: str
    title: str
    is_sheet: bool
    asked: tuple[Asked, ...]
    chosen: Chosen | None
    # Of what is no child's sheet: who has it on their copies.
    goes_to: str
    # It is for another form than was chosen, and nothing stands in it: closed, with its title to open it.
    folded: bool


def parts_of(form: AnswersForm, work: Work, chosen: Mapping[str, Chosen]) -> tuple[Part, ...]:
    """All sections of a form; `chosen` is what the child said about some of them."""
    language = get_language() or "en"
    advice = {f"{section.key}.{one.key}": says for section, one, says in work.advice}
    return tuple(
        Part(
            key=one.key,
            title=here(one.title),
            is_sheet=one.is_sheet,
            asked=tuple(
                replace(each, advice=advice.get(each.name, "")) for each in _after(form, one, None, language)
            ),
            chosen=chosen.get(one.key),
            goes_to=work.goes_to.get(one.key, ""),
            folded=_is_folded(form, one, work),
        )
        for one in form.sections
    )


def _is_folded(form: AnswersForm, section: Section, work: Work) -> bool:
    begins = (".said_by", ".language")
    sent = (name for name in form.data if name.startswith(f"{section.key}.") and not name.endswith(begins))
    if section.fits is None or any(form.data[name] for name in sent):
        return False
    place, fine = section.fits
    of, _dot, key = place.partition(".")
    first = next(one.options[0].key for part, one in work.tool.prompts() if (part.key, one.key) == (of, key))
    chosen = form.known.get(of, {}).get(key) or first
    return chosen not in fine and all(map(is_empty, form.known.get(section.key, {}).values()))


def _after(
    form: AnswersForm, section: Section, when: tuple[str, str] | None, language: str
) -> Iterator[Asked]:
    """What is asked after one option, or (None) whatever was chosen."""
    for one in section.prompts:
        if one.when == when:
            yield _asked(form, section, one, language)


def _asked(form: AnswersForm, section: Section, prompt: Prompt, language: str) -> Asked:
    name = f"{section.key}.{prompt.key}"
    told: dict[str, Any] = {"name": name, "kind": prompt.kind, "title": here(prompt.asks)}
    told["help"] = here(prompt.help)
    if prompt.kind in NOT_TYPED:
        drawn = form.known.get(section.key, {}).get(prompt.key)
        return Asked(picture=picture_of(prompt, drawn, language), **told)
    if prompt.kind is Kind.ROWS:
        rows = tuple(_row(form, prompt, f"{name}.{number}") for number in form.rows[name])
        return Asked(rows=rows, next=f"{name}.{form.rows[name][-1] + 1}", **told)
    plain = _plain(form, prompt, name)
    if prompt.kind not in (Kind.CHOICE, Kind.CHOICES):
        return plain
    ways = (
        Way(
            input=one,
            then=(
                *_after(form, section, (prompt.key, one.data["value"]), language),
                *_why(form, prompt, one),
            ),
        )
        for one in form[name]
    )
    return Asked(field=form[name], ways=tuple(ways), **told)


def _why(form: AnswersForm, prompt: Prompt, way: Any) -> Iterator[Asked]:
    """Under "no", where it was "yes": why the alarm is taken back."""
    if prompt is UNSAFE and TAKEN_BACK in form.fields and way.data["value"] == "no":
        field = form[TAKEN_BACK]
        yield Asked(name=TAKEN_BACK, kind=Kind.LONG_TEXT, title=str(field.label), field=field)


def _row(form: AnswersForm, prompt: Prompt, name: str) -> Row:
    return Row(drop=name, asked=tuple(_plain(form, one, f"{name}.{one.key}") for one in prompt.columns))


def _plain(form: AnswersForm, prompt: Prompt, name: str) -> Asked:
    told: dict[str, Any] = {"name": name, "kind": prompt.kind, "title": here(prompt.asks)}
    told["help"] = here(prompt.help)
    if prompt.kind is Kind.EXACT_WORDS:
        more = tuple(form[f"{name}.{key}"] for key in ("said_by", "language", "translation"))
        return Asked(field=form[f"{name}.text"], more=(form[f"{name}.read_back"], *more), **told)
    ways = (Way(input=one) for one in form[name]) if prompt.kind in (Kind.CHOICE, Kind.CHOICES) else ()
    if is_picture(prompt):
        ways = (Way(input=one, svg=small_one(one.data["value"])) for one in form[name])
    return Asked(field=form[name], ways=tuple(ways), **told)
