"""Any text that people will read: the reporter, plain words, reading level, the person first (rules 4, 24, 25, 53)."""

from collections.abc import Iterator

from threefold.practice.findings import Level, Subject
from threefold.practice.readability import TARGET_GRADE, grade, is_long_enough
from threefold.practice.reporter import giveaways_in, reporter_hints
from threefold.practice.rules.facts.people import TextView
from threefold.practice.rules.registry import HANDING_OVER, Gap, practice_rule
from threefold.practice.spans import Span
from threefold.practice.statements.reading import jargon, labels
from threefold.practice.words import Words

REPORTER_SHOWS = Words(
    "Something here may tell who made the report.", "Algo aquí podría decir quién hizo el reporte."
)
LEAVE_REPORTER_OUT = Words(
    "Write “It was reported that”, and leave out what only one person could know.",
    "Escriba “Se informó que”, y quite lo que solo una persona podría saber.",
)


@practice_rule(
    4,
    sentence=Words(
        "No text that a family may see tells who made the report.",
        "Ningún texto que la familia pueda ver dice quién hizo el reporte.",
    ),
    why=Words(
        "The law keeps the person who reports unnamed. A family that guesses may turn on "
        "a neighbor, a teacher or each other.",
        "La ley protege el nombre de quien reporta. Una familia que adivina puede "
        "volverse contra un vecino o un maestro.",
    ),
    sources="PC11167",
    level=Level.BLOCK,
    moments=HANDING_OVER,
    firm=True,
)
def text_hides_reporter(view: TextView) -> Iterator[Gap]:
    """This report's giveaways, which nobody lets pass, and ways of speaking of a reporter, where a supervisor may say
    that it is nothing of the kind. The finding repeats none of it.
    """
    if view.for_family:
        yield from reporter_gaps(view.id, view.text, view.lang, view.giveaways)


def reporter_gaps(subject: Subject, text: str, lang: str, giveaways: tuple[str, ...]) -> Iterator[Gap]:
    """At most one gap for a text."""
    sure = bool(giveaways_in(text, giveaways))
    if sure or reporter_hints(text, lang):
        yield Gap(subject=subject, message=REPORTER_SHOWS, fix=LEAVE_REPORTER_OUT, firm=sure)


@practice_rule(
    24,
    sentence=Words(
        "Say what one could see, not a code, a category or a diagnosis.",
        "Diga lo que se puede ver, no una sigla, una categoría ni un diagnóstico.",
    ),
    why=Words(
        "“Neglect” tells nobody what happened or what would be different. “Was left alone at night” does.",
        "“Negligencia” no dice qué pasó ni qué cambiaría. “Se quedó solo de noche” sí.",
    ),
    sources="HOWTO, QLD-WG-MH",
)
def text_is_plain(view: TextView) -> Iterator[Gap]:
    """One finding for each such word, with what to ask instead."""
    told: set[str] = set()
    for span in jargon(view.text):
        word = span.of(view.text)
        if word.lower() not in told and not _is_a_name(span, view):
            told.add(word.lower())
            yield Gap(
                subject=view.id,
                message=Words(
                    "People may picture different things at “{word}”.",
                    "Con “{word}” cada persona puede imaginar algo distinto.",
                ).filled(word=word),
                fix=span.note,
            )


@practice_rule(
    25,
    sentence=Words(
        "Families' texts can be read by somebody in sixth grade.",
        "Los textos para la familia se pueden leer con sexto grado.",
    ),
    why=Words(
        "Under stress everybody reads worse. Short sentences and common words reach all.",
        "Con estrés todos leemos peor. Las frases cortas y las palabras comunes llegan a todos.",
    ),
    sources="YORK, HOWTO",
)
def text_is_easy(view: TextView) -> Iterator[Gap]:
    """Only texts that are long enough for the measure to mean something."""
    if not view.for_family or not is_long_enough(view.text):
        return
    known = [name for one in view.people for name in (one.called, one.first_name, one.last_name)]
    found = grade(view.text, view.lang, known)
    if found > TARGET_GRADE + TOLERANCE:
        yield Gap(
            subject=view.id,
            message=Words(
                "This reads like grade {grade} or more; families' texts aim at grade {target}.",
                "Esto se lee como de grado {grade} o más; los textos para la familia buscan el grado {target}.",
            ).filled(grade=min(HIGHEST_SAID, round(found)), target=round(TARGET_GRADE)),
            fix=Words(
                "Make two sentences of a long one, and use shorter words.",
                "Haga dos frases de una larga, y use palabras más cortas.",
            ),
        )


# The measure swings by about a grade from one sentence to the next.
TOLERANCE = 1.0
# Beyond the last year of school a number says nothing more.
HIGHEST_SAID = 12


@practice_rule(
    53,
    sentence=Words(
        "The person comes first, and is called what they want to be called.",
        "Primero la persona, y se le llama como quiere que se le llame.",
    ),
    why=Words(
        "Nobody is their worst day. Words that stick to people make it harder to come back.",
        "Nadie es su peor día. Las palabras que se pegan a la gente hacen más difícil volver.",
    ),
    sources="NC-CFT",
)
def text_puts_person_first(view: TextView) -> Iterator[Gap]:
    """Labels, with other words to use; and first names that a person has put aside."""
    told: set[str] = set()
    for span in labels(view.text):
        word = span.of(view.text)
        if word.lower() not in told:
            told.add(word.lower())
            instead = span.note or Words("", "")
            yield Gap(
                subject=view.id,
                message=Words(
                    "“{word}” makes a person into one thing.",
                    "“{word}” reduce a una persona a una sola cosa.",
                ).filled(word=word),
                fix=Words("For example: “{instead}”.", "Por ejemplo: “{instead}”.").filled(instead=instead),
            )


def _is_a_name(span: Span, view: TextView) -> bool:
    word = span.of(view.text).lower()
    return any(
        word in f"{one.called} {one.first_name} {one.last_name}".lower().split() for one in view.people
    )
