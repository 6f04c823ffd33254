"""A last look at a copy before it leaves: victims' words, the reporter, what is for staff alone (rules 4, 6, 54)."""

from collections.abc import Iterator
from uuid import UUID

from threefold.practice.findings import Level
from threefold.practice.rules.facts.copies import CopyView
from threefold.practice.rules.facts.plans import PlanView, Sealed
from threefold.practice.rules.registry import FINISHING, HANDING_OVER, Gap, also, practice_rule
from threefold.practice.rules.texts import reporter_gaps
from threefold.practice.words import Words

NOBODYS_ACTION = Words(
    "Nobody's copy will hold this action: its words {give_away}.",
    "Esta acción no irá en la copia de nadie: sus palabras {give_away}.",
)
NOBODYS_LINE = Words(
    "Nobody's copy will hold these words: they {give_away}.",
    "Estas palabras no irán en la copia de nadie: {give_away}.",
)
NOT_ALL_OF_IT = Words(
    "Copies will not hold all of this action: words about it {give_away}.",
    "Las copias no llevarán toda esta acción: hay palabras sobre ella que {give_away}.",
)
GIVE_AWAY = {
    Sealed.PLACE: Words(
        "name a place or number that must not be found",
        "nombran un lugar o un número que nadie debe encontrar",
    ),
    Sealed.REPORTER: Words("show who called the county", "muestran quién llamó al condado"),
    Sealed.EITHER: Words(
        "give away something sealed: a place or number that must not be found, or who called the county",
        "revelan algo sellado: un lugar o un número que nadie debe encontrar, o quién llamó al condado",
    ),
}
NAMES_SOMEBODY = Words(
    "Other people's copies will not hold this: it names somebody who does not want to stand on their paper.",
    "Las copias de otras personas no llevarán esto: nombra a alguien que no quiere aparecer en el papel de otros.",
)

AS_WHAT = Words(
    'Say what they are to the children instead: "their grandmother".',
    "Diga en su lugar qué son de los niños: «su abuela».",
)


@also(4)
def copy_hides_reporter(view: CopyView) -> Iterator[Gap]:
    """Each piece of the copy; the finding repeats none of it."""
    for piece in view.pieces:
        yield from reporter_gaps(piece.id, piece.text, view.lang, view.giveaways)


@practice_rule(
    6,
    sentence=Words(
        "What somebody who was hurt said is not on the copy of the person they are kept safe from.",
        "Lo que dijo alguien que fue lastimado no va en la copia de la persona de quien se le protege.",
    ),
    why=Words(
        "A sentence can be paid for at home that night.",
        "Una frase se puede pagar en casa esa misma noche.",
    ),
    sources="QLD-WG-DFV",
    level=Level.BLOCK,
    moments=HANDING_OVER,
    firm=True,
)
def victims_are_not_quoted(view: CopyView) -> Iterator[Gap]:
    """Words of people kept apart from the reader, and then of all children, unless chosen for the reader."""
    if not view.kept_apart_from:
        return
    for piece in view.pieces:
        protected = piece.said_by in view.kept_apart_from or piece.said_by in view.children
        if piece.said_by is not None and protected and piece.id not in view.chosen_for_reader:
            yield Gap(
                subject=piece.id,
                message=Words(
                    "This copy holds words of somebody who is kept safe from its reader.",
                    "Esta copia tiene palabras de alguien a quien se protege de quien la va a leer.",
                ),
                fix=Words(
                    "Take them out, or say what is known without them.",
                    "Quítelas, o diga lo que se sabe sin ellas.",
                ),
            )


@practice_rule(
    54,
    sentence=Words(
        "Copies hold nothing that is for staff alone, said in confidence, or not yet clear.",
        "Las copias no llevan nada que sea solo para el personal, dicho en confianza o que todavía no está claro.",
    ),
    why=Words(
        "What is on paper in a kitchen is read as fact, by everyone.",
        "Lo que está en papel en una cocina se lee como un hecho, y lo leen todos.",
    ),
    sources="inferred",
    level=Level.BLOCK,
    moments=HANDING_OVER,
    firm=True,
)
def copies_leave_out_what_is_unclear(view: CopyView) -> Iterator[Gap]:
    """One finding for each piece."""
    for piece in view.pieces:
        if piece.staff_only or piece.in_confidence or not piece.basis_clear:
            yield Gap(
                subject=piece.id,
                message=Words(
                    "This copy holds something that is not for copies.",
                    "Esta copia tiene algo que no es para copias.",
                ),
                fix=Words("Take it out.", "Quítelo."),
            )


@also(54)
def plan_reaches_its_people(plan: PlanView) -> Iterator[Gap]:
    """Words that no copy may hold are missing from their doer's too, so the plan waits until they are said anew."""
    actions = {one.id for one in plan.actions}
    without = Words("Say it without the name.", "Dígalo sin el nombre.")
    for part in sorted(plan.telltale, key=str):
        said = NOBODYS_ACTION if part in actions else NOBODYS_LINE
        yield Gap(
            subject=part,
            message=said.filled(give_away=_given_away(plan, part)),
            fix=without,
            moments=FINISHING,
        )
    for part in sorted(plan.telltale_partly, key=str):
        said = NOT_ALL_OF_IT.filled(give_away=_given_away(plan, part))
        yield Gap(subject=part, message=said, fix=without, moments=FINISHING)
    for part in sorted(plan.naming, key=str):
        yield Gap(subject=part, message=NAMES_SOMEBODY, fix=AS_WHAT, level=Level.ADVISE, firm=False)


def _given_away(plan: PlanView, part: UUID) -> Words:
    return GIVE_AWAY[plan.telltale_of.get(part, Sealed.EITHER)]
