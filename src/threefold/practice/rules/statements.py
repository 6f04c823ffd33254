"""Harm and danger statements: their parts, who is named, one worry, other views (rules 2, 3, 5, 23, 26)."""

from collections.abc import Iterator

from threefold.practice.coach import Known
from threefold.practice.findings import Level
from threefold.practice.rules.facts.mapping import DangerView, HarmView
from threefold.practice.rules.naming import cast, names_one_of
from threefold.practice.rules.registry import FINISHING, HANDING_OVER, Gap, practice_rule
from threefold.practice.statements.parts import Part, StatementKind, parts_found
from threefold.practice.statements.reading import several_issues, tells_past
from threefold.practice.vocabulary.questions import Position
from threefold.practice.words import Words


@practice_rule(
    2,
    sentence=Words(
        "A danger statement says who is worried, what a caregiver may do, and what it could do to a child by name.",
        "Una declaración de peligro dice a quién le preocupa, qué podría hacer quien "
        "cuida y qué le podría causar al niño, por su nombre.",
    ),
    why=Words(
        "It tells everyone why we are still here, and what must not happen.",
        "Dice a todos por qué seguimos aquí y qué no debe pasar.",
    ),
    sources="NYORKS, SLIDE-DSSG",
    level=Level.BLOCK,
    moments=FINISHING,
)
def danger_has_its_parts(danger: DangerView) -> Iterator[Gap]:
    """Parts asked one by one are missing when empty. Free text is read; there only the child's name is sure."""
    people = cast(children=danger.children, caregivers=danger.caregivers, others=danger.worried)
    found = _read(StatementKind.DANGER, danger, people)
    guessed = None if danger.built or not danger.text.strip() else Level.ADVISE
    worried = bool(danger.worried) or danger.agency_worried
    if not (worried if danger.built else worried or Part.WORRIED_WHO in found):
        yield Gap(
            subject=danger.id,
            level=guessed,
            message=Words(
                "This danger statement does not say who is worried.",
                "Esta declaración de peligro no dice a quién le preocupa.",
            ),
            fix=Words(
                "Begin with who is worried: “The county and Ofelia are worried that ...”.",
                "Empiece por a quién le preocupa: “Al condado y a Ofelia les preocupa que ...”.",
            ),
        )
    acts = bool(danger.caregivers) and bool(danger.behavior.strip())
    if not (
        acts
        if danger.built
        else Part.CAREGIVER_BEHAVIOR in found or names_one_of(danger.text, danger.caregivers)
    ):
        yield Gap(
            subject=danger.id,
            level=guessed,
            message=Words(
                "This danger statement does not say what a caregiver may do.",
                "Esta declaración de peligro no dice qué podría hacer quien cuida.",
            ),
            fix=Words(
                "Write who may do what, as one could film it.",
                "Escriba quién podría hacer qué, como se podría grabar.",
            ),
        )
    yield from _child_in_danger(danger, Part.CHILD_IMPACT in found, guessed)


def _read(kind: StatementKind, said: HarmView | DangerView, people: tuple[Known, ...]) -> frozenset[Part]:
    """The parts of a freely written text; of one that was built they stand in fields of their own."""
    return frozenset() if said.built else parts_found(kind, said.text, said.lang, people)


def _child_in_danger(danger: DangerView, effect_read: bool, guessed: Level | None) -> Iterator[Gap]:
    if not (danger.children if danger.built else names_one_of(danger.text, danger.children)):
        yield Gap(
            subject=danger.id,
            message=Words(
                "This danger statement names no child.",
                "Esta declaración de peligro no nombra a ningún niño.",
            ),
            fix=Words("Choose the child, and write the name.", "Elija al niño y escriba su nombre."),
        )
    if not (danger.effect.strip() if danger.built else danger.effect.strip() or effect_read):
        yield Gap(
            subject=danger.id,
            level=guessed,
            message=Words(
                "This danger statement does not say what it could do to the child.",
                "Esta declaración de peligro no dice qué le podría causar al niño.",
            ),
            fix=Words(
                "Write what could happen to body, feelings or school.",
                "Escriba qué le podría pasar en el cuerpo, en lo que siente o en la escuela.",
            ),
        )


@practice_rule(
    3,
    sentence=Words(
        "A harm statement tells, as past, what a caregiver did or did not do and what it did to the child.",
        "Una declaración de daño cuenta, en pasado, qué hizo o no hizo quien cuida y qué le causó al niño.",
    ),
    why=Words(
        "It tells why we became involved: facts, not a verdict.",
        "Dice por qué intervenimos: hechos, no un juicio.",
    ),
    sources="SFNFCI, M6-TN",
    level=Level.BLOCK,
    moments=FINISHING,
)
def harm_has_its_parts(harm: HarmView) -> Iterator[Gap]:
    """Parts as in rule 2; the tense is advice."""
    found = _read(StatementKind.HARM, harm, cast(children=harm.children, caregivers=harm.caregivers))
    guessed = None if harm.built or not harm.text.strip() else Level.ADVISE
    acts = bool(harm.caregivers) and bool(harm.behavior.strip())
    if not (
        acts if harm.built else Part.CAREGIVER_BEHAVIOR in found or names_one_of(harm.text, harm.caregivers)
    ):
        yield Gap(
            subject=harm.id,
            level=guessed,
            message=Words(
                "This harm statement does not say what a caregiver did or did not do.",
                "Esta declaración de daño no dice qué hizo o no hizo quien cuida.",
            ),
            fix=Words(
                "Write who did what, as one could have filmed it.",
                "Escriba quién hizo qué, como se habría podido grabar.",
            ),
        )
    if not (harm.children if harm.built else names_one_of(harm.text, harm.children)):
        yield Gap(
            subject=harm.id,
            message=Words(
                "This harm statement names no child.", "Esta declaración de daño no nombra a ningún niño."
            ),
            fix=Words("Choose the child, and write the name.", "Elija al niño y escriba su nombre."),
        )
    if not (harm.effect.strip() if harm.built else harm.effect.strip() or Part.CHILD_IMPACT in found):
        yield Gap(
            subject=harm.id,
            level=guessed,
            message=Words(
                "This harm statement does not say what it did to the child.",
                "Esta declaración de daño no dice qué le causó al niño.",
            ),
            fix=Words(
                "Write what happened to the child, or what nearly happened.",
                "Escriba qué le pasó al niño, o qué casi pasó.",
            ),
        )
    if harm.text.strip() and not tells_past(harm.text):
        yield Gap(
            subject=harm.id,
            level=Level.ADVISE,
            message=Words(
                "This harm statement does not tell it as past.",
                "Esta declaración de daño no lo cuenta en pasado.",
            ),
            fix=Words(
                "Harm is what happened. What may happen is a danger statement.",
                "El daño es lo que pasó. Lo que podría pasar es una declaración de peligro.",
            ),
        )


@practice_rule(
    5,
    sentence=Words(
        "Before a professional is named as worried, somebody makes sure that this does not give the reporter away.",
        "Antes de nombrar a un profesional entre quienes se preocupan, alguien se "
        "asegura de que eso no delate a quien reportó.",
    ),
    why=Words(
        "“The school is worried” may tell a family that the school called.",
        "“A la escuela le preocupa” puede decir a la familia que la escuela llamó.",
    ),
    sources="PC11167",
    level=Level.BLOCK,
    moments=HANDING_OVER,
    firm=True,
)
def professionals_are_asked_about(danger: DangerView) -> Iterator[Gap]:
    """For each professional among the worried of whom nobody has confirmed it."""
    for one in danger.worried:
        if one.professional and one.id not in danger.asked_about_reporter:
            yield Gap(
                subject=danger.id,
                message=Words(
                    "{name} is named as worried. Could a family think that {name} made the report?",
                    "{name} figura entre quienes se preocupan. ¿Podría la familia pensar que {name} hizo el reporte?",
                ).filled(name=one.called),
                fix=Words(
                    "Confirm that it gives nobody away, or write “the county” instead.",
                    "Confirme que no delata a nadie, o escriba “el condado” en su lugar.",
                ),
            )


@practice_rule(
    23,
    sentence=Words(
        "One worry for each danger statement.", "Una sola preocupación en cada declaración de peligro."
    ),
    why=Words(
        "Two worries in one statement need two goals, and one of them is forgotten.",
        "Dos preocupaciones juntas necesitan dos metas, y una se olvida.",
    ),
    sources="HOWTO",
)
def danger_is_one_worry(danger: DangerView) -> Iterator[Gap]:
    """Long, or with several things that may happen."""
    if several_issues(danger.text):
        yield Gap(
            subject=danger.id,
            message=Words("This looks like more than one worry.", "Esto parece más de una preocupación."),
            fix=Words(
                "If it is, make a statement for each.", "Si lo es, haga una declaración para cada una."
            ),
        )


@practice_rule(
    26,
    sentence=Words(
        "When people see it differently, their view is written beside the statement, and stays.",
        "Cuando alguien lo ve de otra manera, su punto de vista se escribe junto a la declaración, y se queda.",
    ),
    why=Words(
        "A view that was taken out has not gone away. It comes back in court, or in a kitchen.",
        "Un punto de vista que se borró no desaparece. Vuelve en la corte o en la cocina.",
    ),
    sources="YORK, SPSITE-W",
)
def disagreement_is_kept(danger: DangerView) -> Iterator[Gap]:
    """A disagreement without words, and one that was recorded once and has no answer now."""
    for one in danger.positions:
        if one.stance in (Position.DISAGREES, Position.PARTLY) and not one.words.strip():
            yield Gap(
                subject=danger.id,
                message=Words(
                    "Somebody sees this differently, and it is not written how.",
                    "Alguien lo ve de otra manera, y no está escrito cómo.",
                ),
                fix=Words("Write it in their words.", "Escríbalo con sus palabras."),
            )
    stands_now = {one.person for one in danger.positions if one.stance is not Position.NOT_ASKED}
    if danger.earlier_disagreements - stands_now:
        yield Gap(
            subject=danger.id,
            message=Words(
                "Somebody's different view was here earlier, and is gone.",
                "Antes estaba aquí el punto de vista distinto de alguien, y ya no está.",
            ),
            fix=Words(
                "Put it back, or write how they see it now.", "Vuelva a ponerlo, o escriba cómo lo ve ahora."
            ),
        )
