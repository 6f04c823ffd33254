"""A form on paper that comes back as a PDF: of which tool it is, and what was answered, by the names of a page's form.

Nothing is guessed. What cannot be understood is told with the words that stand there, for the worker to type.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from threefold.practice.errors import ThreefoldError
from threefold.practice.words import Words
from threefold.printing.came_back import Trouble, Unreadable, Value, fields_of
from threefold.toolkit.definition import Kind, Prompt, Section, Tool
from threefold.toolkit.papers.earlier import as_it_was
from threefold.toolkit.papers.names import Of, read_name
from threefold.toolkit.registry import tools

WORDS = {
    Trouble.TOO_LARGE: Words(
        "This file is too large: 5 MB is the most. Send in the form alone, without scans; or type in what it says.",
        "Este archivo es demasiado grande: lo más son 5 MB. Envíe solo el formulario, sin "
        "escaneos; o escriba lo que dice.",
    ),
    Trouble.NOT_PDF: Words(
        "This is not a PDF that can be read. Open the filled form once more, save it, and send in what you saved; "
        "or type in what it says.",
        "Este no es un PDF que se pueda leer. Abra otra vez el formulario llenado, guárdelo y envíe lo que guardó; "
        "o escriba lo que dice.",
    ),
    Trouble.LOCKED: Words(
        "This PDF is locked with a password. Save it without one and send it in again.",
        "Este PDF está cerrado con una contraseña. Guárdelo sin ella y envíelo otra vez.",
    ),
    Trouble.ACTS: Words(
        "This PDF holds a program or another file inside. Our forms do not, so it was not read. Take the empty form "
        "from the tool’s page, fill it in and send that in; or type in what it says.",
        "Este PDF lleva dentro un programa u otro archivo. Nuestros formularios no, así que no se leyó. Tome el "
        "formulario vacío de la página de la herramienta, llénelo y envíe ese; o escriba lo que dice.",
    ),
    Trouble.NO_FIELDS: Words(
        "This PDF has no fields to read. If it was saved with “Print to PDF”, open the filled form again and save it "
        "with “Save”. If it was printed and scanned, type in what it says.",
        "Este PDF no tiene campos que leer. Si se guardó con «Imprimir en PDF», abra otra vez el formulario llenado y "
        "guárdelo con «Guardar». Si se imprimió y se escaneó, escriba lo que dice.",
    ),
}
NOT_OURS = Words(
    "This form is not one of these tools. Take the empty form from the tool’s page, fill it in and send that in.",
    "Este formulario no es de ninguna de estas herramientas. Tome el formulario vacío de la página de la herramienta, "
    "llénelo y envíe ese.",
)
MIXED = Words(
    "This PDF holds the fields of two different forms. Send in each form by itself.",
    "Este PDF tiene campos de dos formularios distintos. Envíe cada formulario por separado.",
)
NEWER = Words(
    "This form is of a version of the tool that is not here. Print the form that stands there now.",
    "Este formulario es de una versión de la herramienta que no está aquí. Imprima el formulario de ahora.",
)
UNKNOWN = Words("This form does not ask this.", "Este formulario no pregunta esto.")
TWICE = Words("This stands there twice, with two answers.", "Esto está dos veces, con dos respuestas.")
NOT_ASKED = Words(
    "This is asked only after another answer than the one that was chosen.",
    "Esto se pregunta solo después de otra respuesta que la que se eligió.",
)
WHO = Words(
    "Nobody of the family has this name. Choose who it is in the draft.",
    "Nadie de la familia se llama así. Elija quién es en el borrador.",
)
NO_OPTION = Words("This is not one of the answers.", "Esta no es una de las respuestas.")
NO_DAY = Words("This is not a day that can be read.", "Esta no es una fecha que se pueda leer.")
DAYS = ("%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y", "%m/%d/%y", "%Y-%m-%d")
Names = Mapping[str, str]


class NotTaken(ThreefoldError):
    """The file is not taken; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """Something that was not understood: where it stands (empty: nowhere that we know), what stands there, why not."""

    place: str
    text: str
    says: Words


@dataclass(kw_only=True)
class Understood:
    """What a form said: of which tool as it asked when it was printed, in which language, answers by the names of
    the page's form, and what is open.
    """

    tool: Tool
    language: str
    data: dict[str, list[str]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, place: str, text: Value, says: Words) -> None:
        """Tell of what was not understood."""
        self.doubts.append(
            Doubt(place=place, text=", ".join(text) if isinstance(text, tuple) else text, says=says)
        )


def understood(made: bytes, people: Mapping[str, str]) -> Understood:
    """Read a form. `people` are the family's by the names that the reader knows them by, with their ids.

    Raises:
        NotTaken: it cannot be read, or is not a form of a tool as it is now or was.
    """
    try:
        fields = fields_of(made)
    except Unreadable as no:
        raise NotTaken(WORDS[no.trouble]) from no
    ours = [(found, value) for name, value in fields if (found := read_name(name))]
    kinds = {found[0] for found, _value in ours}
    if not kinds:
        raise NotTaken(NOT_OURS if fields else WORDS[Trouble.NO_FIELDS])
    if len(kinds) > 1:
        raise NotTaken(MIXED)
    result = _of(kinds.pop())
    for name, value in fields:
        if not read_name(name) and value:
            result.doubt("", value, UNKNOWN)
    _take(result, [(place, value) for (_kind, place), value in ours if value], _folded(people))
    _contradictions(result)
    return result


def _of(of: Of) -> Understood:
    tool = tools().get(of.tool)
    if tool is None:
        raise NotTaken(NOT_OURS)
    if not 1 <= of.version <= tool.version:
        raise NotTaken(NEWER)
    then = tool if of.version == tool.version else as_it_was(tool.key, of.version)
    return Understood(tool=then, language=of.language)


def _folded(people: Mapping[str, str]) -> Names:
    return {" ".join(name.split()).casefold(): who for name, who in people.items()}


def _take(result: Understood, answers: Iterable[tuple[str, Value]], people: Names) -> None:
    said: dict[str, Value] = {}
    for place, value in answers:
        if place in said and said[place] != value:
            result.doubt(place, value, TWICE)
            continue
        said[place] = value
    for place, value in said.items():
        found = prompt_at(result.tool, place)
        if found is None:
            result.doubt("", value, UNKNOWN)
        else:
            _answer(result, place, *found, value, people)


def prompt_at(tool: Tool, place: str) -> tuple[Prompt, str] | None:
    """The prompt that a place is of, and what of it: a part of exact words, or one of several options."""
    section, prompt, *rest = place.split(".") if "." in place else (place, "")
    asked = next((one for key, one in _prompts(tool) if (key, one.key) == (section, prompt)), None)
    if asked is not None and asked.kind is Kind.ROWS:
        number, column, *rest = rest if len(rest) > 1 else ("", "")
        asked = next((one for one in asked.columns if one.key == column and number.isdigit()), None)
    if asked is None or len(rest) > 1:
        return None
    part = rest[0] if rest else ""
    known = {
        Kind.EXACT_WORDS: ("text", "said_by", "language", "read_back", "translation"),
        Kind.CHOICES: tuple(one.key for one in asked.options),
        Kind.DRAWING: (),
    }.get(asked.kind, ("",))
    return (asked, part) if part in known else None


def _prompts(tool: Tool) -> Iterator[tuple[str, Prompt]]:
    return ((section.key, prompt) for section, prompt in tool.prompts())


def _answer(result: Understood, place: str, prompt: Prompt, part: str, value: Value, people: Names) -> None:
    text = value if isinstance(value, str) else ", ".join(value)
    if not text.strip():
        return
    if prompt.kind is Kind.CHOICES:
        result.data.setdefault(place.rpartition(".")[0], []).append(part)
        return
    read, wrong = _READS.get((prompt.kind, part), _as_it_is)(prompt, text, people)
    if wrong is not None:
        result.doubt(place, text, wrong)
    else:
        result.data[place] = [read]


Read = tuple[str, Words | None]


def _as_it_is(_prompt: Prompt, text: str, _people: Names) -> Read:
    return text, None


def _option(prompt: Prompt, text: str, _people: Names) -> Read:
    """Its name, or (from a program that writes what it shows) its words."""
    for one in prompt.options:
        if text in (one.key, one.says.en, one.says.es):
            return one.key, None
    return "", NO_OPTION


def _person(_prompt: Prompt, text: str, people: Names) -> Read:
    who = people.get(" ".join(text.split()).casefold(), "")
    return who, None if who else WHO


def _day(_prompt: Prompt, text: str, _people: Names) -> Read:
    for pattern in DAYS:
        try:
            found: date = datetime.strptime(text.strip(), pattern).date()
        except ValueError:
            continue
        return found.isoformat(), None
    return "", NO_DAY


_READS: dict[tuple[Kind, str], Any] = {
    (Kind.CHOICE, ""): _option,
    (Kind.PERSON, ""): _person,
    (Kind.EXACT_WORDS, "said_by"): _person,
    (Kind.DATE, ""): _day,
}


def _contradictions(result: Understood) -> None:
    """Answers to what is asked only after another choice: told, and left out."""
    for section in result.tool.sections:
        for prompt in section.prompts:
            if prompt.when and result.data.get(f"{section.key}.{prompt.when[0]}") != [prompt.when[1]]:
                _leave_out(result, section, prompt)


def _leave_out(result: Understood, section: Section, prompt: Prompt) -> None:
    place = f"{section.key}.{prompt.key}"
    for name in [one for one in result.data if one == place or one.startswith(f"{place}.")]:
        text = ", ".join(result.data.pop(name))
        # What belongs to words is no answer by itself.
        if not name.endswith((".language", ".read_back")):
            result.doubt(name, text, NOT_ASKED)
