"""A tool as an empty form: every prompt of its definition, with room to answer it."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.practice.spoken_languages import NAMES
from threefold.printing.form import Field, Form, Part, Several, Way
from threefold.toolkit.definition import Kind, Prompt, Section, Tool
from threefold.toolkit.drawing.picture import blank as blank_picture
from threefold.toolkit.drawing.scene import is_picture, scene
from threefold.toolkit.papers.drawn import FACES
from threefold.toolkit.papers.names import name_of

AUTHOR = "Threefold"
# Rows on paper are a fixed number of lines; a form that comes back may have more, typed into the draft.
ROWS, LONG_ROWS, FEW_COLUMNS = 6, 4, 3
SHORT: tuple[Way, ...] = ("line", "date", "one", "scale")
_WAYS: dict[Kind, tuple[Way, int]] = {
    Kind.SHORT_TEXT: ("line", 1),
    Kind.LONG_TEXT: ("lines", 4),
    Kind.CHOICE: ("one", 1),
    Kind.CHOICES: ("several", 1),
    Kind.DATE: ("date", 1),
    Kind.SCALE: ("scale", 1),
    Kind.PERSON: ("line", 1),
    Kind.DRAWING: ("picture", 1),
}


def blank_form(tool: Tool, language: str, *, a4: bool = False) -> Form:
    """The form of a tool in one language, to be printed or filled in."""
    with override(language):
        asking = _Asking(tool, language)
        return Form(
            title=tool.title.in_(language),
            about=tool.about.in_(language),
            how=_(
                "Type into the fields, save the file, and send it in on the page of the family’s tools. "
                "Leave empty what you do not know. Drawings are made on paper or on the screen."
            ),
            credit=tool.credit.in_(language),
            lang=language,
            author=AUTHOR,
            parts=tuple(asking.part(one) for one in tool.sections),
            a4=a4,
        )


def drawing_paper(tool: Tool, language: str, *, a4: bool = False) -> Form | None:
    """The sheets of a tool to draw on, a page each, for a child with a pencil; None where nothing is drawn in it."""
    whole = blank_form(tool, language, a4=a4)
    drawn = (
        replace(
            part, asked=tuple(one for one in part.asked if isinstance(one, Field) and one.way == "picture")
        )
        for part in whole.parts
    )
    found = tuple(part for part in drawn if part.asked)
    return replace(whole, parts=found, bare=True) if found else None


class _Asking:
    """Turns prompts of one tool into fields, in one language."""

    def __init__(self, tool: Tool, language: str) -> None:
        self.tool, self.language = tool, language

    def part(self, section: Section) -> Part:
        """A section with all that it asks."""
        title = section.title.in_(self.language)
        asked = (one for prompt in section.prompts for one in self._asked(section, prompt, title))
        return Part(title=title, asked=tuple(asked))

    def _asked(self, section: Section, prompt: Prompt, title: str) -> Iterator[Field | Several]:
        place: tuple[str | int, ...] = (section.key, prompt.key)
        help = self._help(section, prompt)
        asks = prompt.asks.in_(self.language)
        if prompt.kind is not Kind.ROWS:
            first, *others = self._fields(prompt, place, title)
            yield replace(first, help=help)
            yield from others
            return
        rows = range(ROWS if len(prompt.columns) <= FEW_COLUMNS else LONG_ROWS)
        yield Several(
            asks=asks, help=help, rows=tuple(self._row(prompt, place, number, asks) for number in rows)
        )

    def _help(self, section: Section, prompt: Prompt) -> str:
        told = [prompt.help.in_(self.language)] if prompt.help else []
        if prompt.when:
            before = next(one for one in section.prompts if one.key == prompt.when[0])
            chosen = next(one for one in before.options if one.key == prompt.when[1])
            told.insert(0, _("Only if you chose: %(answer)s") % {"answer": chosen.says.in_(self.language)})
        return " ".join(told)

    def _row(self, prompt: Prompt, place: tuple[str | int, ...], number: int, asks: str) -> tuple[Field, ...]:
        row = _("%(asks)s, row %(number)d") % {"asks": asks, "number": number + 1}
        fields = [
            field for one in prompt.columns for field in self._fields(one, (*place, number, one.key), row)
        ]
        if len(prompt.columns) > 1:
            fields = [_close(one) for one in fields]
        if len(prompt.columns) == 1:
            fields[0] = replace(fields[0], asks=asks)
        return tuple(fields)

    def _fields(self, prompt: Prompt, place: tuple[str | int, ...], title: str) -> Iterator[Field]:
        asks = prompt.asks.in_(self.language)
        told = f"{title}: {asks}"
        if prompt.kind is Kind.EXACT_WORDS:
            yield from self._exact(asks, told, place)
            return
        if is_picture(prompt):
            # Nobody picks small pictures on paper: there is room to draw.
            yield Field(
                name=name_of(self.tool, self.language, *place),
                asks=asks,
                told=told,
                way="picture",
                svg=scene((), ""),
            )
            return
        way, deep = _WAYS[prompt.kind]
        yield Field(
            name=name_of(self.tool, self.language, *place),
            asks=asks,
            told=_("%(told)s (month/day/year)") % {"told": told} if prompt.kind is Kind.DATE else told,
            way=way,
            deep=deep,
            options=tuple((one.key, one.says.in_(self.language)) for one in prompt.options),
            svg=blank_picture(prompt.paper, self.language).replace("Andika,", FACES)
            if prompt.kind is Kind.DRAWING
            else "",
        )

    def _exact(self, asks: str, told: str, place: tuple[str | int, ...]) -> Iterator[Field]:
        """The words, and (on a screen) what belongs to them: who, in which language, whether they were read back."""
        languages = tuple((key, name.in_(self.language)) for key, name in NAMES.items())
        beside: tuple[tuple[str, str, Way], ...] = (
            ("said_by", _("Who said it?"), "line"),
            ("language", _("Said in"), "one"),
            ("read_back", _("I read it back, and it is right"), "check"),
            ("translation", _("In the other language"), "line"),
        )
        yield Field(
            name=name_of(self.tool, self.language, *place, "text"), asks=asks, told=told, way="lines", deep=2
        )
        for key, says, way in beside:
            yield Field(
                name=name_of(self.tool, self.language, *place, key),
                asks=says,
                told=f"{told}. {says}",
                way=way,
                options=languages if key == "language" else (),
                chosen=self.language if key == "language" else "",
                beside=key != "translation",
                on_screen=True,
            )


def _close(field: Field) -> Field:
    """In a row of several: short answers stand beside each other, and none has much room."""
    short = field.way in SHORT and not field.on_screen
    return replace(field, beside=field.beside or short, deep=min(field.deep, 2))
