"""The whole map: pairs, balance, children, acts of protection, threats, steps (rules 1, 22, 34, 35, 36, 37, 48)."""

from collections.abc import Iterator

from threefold.practice.findings import Level, Moment
from threefold.practice.rules.facts.mapping import ItemView, MapView, PairView
from threefold.practice.rules.naming import beginning, names
from threefold.practice.rules.registry import FINISHING, Gap, practice_rule
from threefold.practice.statements.sentences import any_of
from threefold.practice.vocabulary.questions import Category, Question
from threefold.practice.words import Words

MOST_DANGERS = 3
SEVERAL_ACTS = 2
WILLING_SURE_ABLE = frozenset({"willingness", "confidence", "capacity"})
THE_CHILDREN = Words("the children", "los niños")


@practice_rule(
    1,
    sentence=Words(
        "Each danger statement has exactly one safety goal.",
        "Cada declaración de peligro tiene exactamente una meta de seguridad.",
    ),
    why=Words(
        "A worry without a goal tells a family what is wrong and not what would be enough.",
        "Una preocupación sin meta le dice a la familia qué está mal y no qué sería suficiente.",
    ),
    sources="HOWTO, YORK, NYORKS",
    level=Level.BLOCK,
    moments=FINISHING,
)
def danger_has_one_goal(pair: PairView) -> Iterator[Gap]:
    """Open dangers only."""
    if pair.danger.open and len(pair.goals) != 1:
        many = bool(pair.goals)
        about = names(pair.danger.children, THE_CHILDREN)
        yield Gap(
            subject=pair.danger.id,
            message=(
                Words(
                    "The danger about {names} has more than one safety goal.",
                    "El peligro sobre {names} tiene más de una meta de seguridad.",
                )
                if many
                else Words(
                    "The danger about {names} has no safety goal yet.",
                    "El peligro sobre {names} todavía no tiene meta de seguridad.",
                )
            ).filled(names=about),
            fix=(
                Words(
                    "Keep one goal, or make a danger statement for the other.",
                    "Deje una sola meta, o haga otra declaración de peligro para la otra.",
                )
                if many
                else Words(
                    "Ask: what would everyone see if there were no more reason to worry?",
                    "Pregunte: ¿qué verían todos si ya no hubiera motivo para preocuparse?",
                )
            ),
        )


@practice_rule(
    22,
    sentence=Words(
        "At most three danger statements for one child.",
        "Cuando mucho tres declaraciones de peligro por niño.",
    ),
    why=Words(
        "With a long list nobody knows where to begin, and everything weighs the same.",
        "Con una lista larga nadie sabe por dónde empezar, y todo pesa igual.",
    ),
    sources="HOWTO",
)
def few_dangers(view: MapView) -> Iterator[Gap]:
    """Counted for each child; where no child is named, for the map."""
    dangers = [pair.danger for pair in view.pairs if pair.danger.open]
    for child in view.children:
        count = sum(1 for one in dangers if child.id in {about.id for about in one.children})
        if count > MOST_DANGERS:
            yield _many(child.id, Words(child.called, child.called), count)
    count = sum(1 for one in dangers if not one.children)
    if count > MOST_DANGERS:
        yield _many(view.id, THE_CHILDREN, count)


def _many(subject: object, about: Words, count: int) -> Gap:
    return Gap(
        subject=subject,  # type: ignore[arg-type]
        message=Words(
            "There are {count} danger statements about {about}.",
            "Hay {count} declaraciones de peligro sobre {about}.",
        ).filled(count=count, about=about),
        fix=Words(
            "Put those together that one goal would answer.", "Junte las que una misma meta respondería."
        ),
    )


@practice_rule(
    34,
    sentence=Words(
        "A map holds worries and what is working well, and does not count a strength as safety.",
        "Un mapa tiene preocupaciones y lo que funciona bien, y no cuenta una fortaleza como seguridad.",
    ),
    why=Words(
        "A family is more than its worst night, and love alone does not stand at the stove.",
        "Una familia es más que su peor noche, y el cariño solo no apaga la estufa.",
    ),
    sources="NC-MAP, SOS-HILL",
)
def map_is_balanced(view: MapView) -> Iterator[Gap]:
    """Both columns have something; what is called safety rests on several acts of protection."""
    columns = {one.category.question for one in view.items}
    worried = Question.WORRY in columns or bool(view.harms or view.pairs)
    if view.items or worried:
        if Question.WELL not in columns:
            yield Gap(
                subject=view.id,
                message=Words(
                    "Nothing stands yet under what is working well.",
                    "Todavía no hay nada en lo que está funcionando bien.",
                ),
                fix=Words(
                    "Ask: when was it a little better? Who helped?",
                    "Pregunte: ¿cuándo fue un poco mejor? ¿Quién ayudó?",
                ),
            )
        if not worried:
            yield Gap(
                subject=view.id,
                message=Words(
                    "Nothing stands yet under what we are worried about.",
                    "Todavía no hay nada en lo que nos preocupa.",
                ),
                fix=Words(
                    "Ask each person: what worries you most?",
                    "Pregunte a cada persona: ¿qué le preocupa más?",
                ),
            )
    for item in view.items:
        if item.category is Category.SAFETY and len(item.acts) < SEVERAL_ACTS:
            yield Gap(
                subject=item.id,
                message=Words(
                    "{item} stands under safety without several acts of protection.",
                    "{item} está en seguridad sin varios actos de protección.",
                ).filled(item=beginning(item.text)),
                fix=Words(
                    "Add the acts it rests on, or keep it as a strength for now.",
                    "Agregue los actos en que se apoya, o déjelo por ahora como fortaleza.",
                ),
            )


@practice_rule(
    35,
    sentence=Words(
        "An act of protection has a day, a person and a danger that was near.",
        "Un acto de protección tiene un día, una persona y un peligro que estaba cerca.",
    ),
    why=Words(
        "Then others can build on it: this has been done once, by this person, against this.",
        "Así se puede construir sobre él: ya se hizo, lo hizo esta persona, frente a esto.",
    ),
    sources="YORK",
)
def act_is_complete(view: MapView) -> Iterator[Gap]:
    """Words such as "in October" stand for a day."""
    for item in view.items:
        if item.category is not Category.ACT_OF_PROTECTION:
            continue
        missing = _missing_of_act(item)
        if missing:
            yield Gap(
                subject=item.id,
                message=Words(
                    "The act of protection {item} does not say {missing}.",
                    "El acto de protección {item} no dice {missing}.",
                ).filled(
                    item=beginning(item.text),
                    missing=Words(
                        any_of([one.en for one in missing], "en"), any_of([one.es for one in missing], "es")
                    ),
                ),
                fix=Words("Ask the person who was there.", "Pregunte a quien estuvo ahí."),
            )


def _missing_of_act(item: ItemView) -> list[Words]:
    parts = (
        (item.happened_on or item.about_then.strip(), Words("when", "cuándo")),
        (item.actors, Words("who", "quién")),
        (item.danger, Words("against which danger", "frente a qué peligro")),
    )
    return [said for there, said in parts if not there]


@practice_rule(
    36,
    sentence=Words("Each child is thought of apart.", "Se piensa en cada niño por separado."),
    why=Words(
        "What scares a baby and what scares a ten-year-old are not the same, and neither is what protects them.",
        "Lo que asusta a un bebé y a una niña de diez no es lo mismo, ni lo que los protege.",
    ),
    sources="ERRORS",
)
def every_child_is_seen(view: MapView) -> Iterator[Gap]:
    """Some worry and something good is said about each child, once the map says anything about any."""
    worry: set[object] = {one.id for pair in view.pairs for one in pair.danger.children}
    worry |= {one.id for harm in view.harms for one in harm.children}
    well: set[object] = set()
    for item in view.items:
        side = {Question.WORRY: worry, Question.WELL: well}.get(item.category.question or Question.NEXT)
        if side is not None:
            side |= item.about_children
    if not worry and not well:
        return
    for child in view.children:
        if child.id not in worry | well:
            yield Gap(
                subject=child.id,
                message=Words(
                    "Nothing on the map is about {name}.", "Nada en el mapa es sobre {name}."
                ).filled(name=child.called),
                fix=Words(
                    "Ask the three questions about each child.", "Haga las tres preguntas sobre cada niño."
                ),
            )


@practice_rule(
    37,
    sentence=Words(
        "Each open safety threat has a danger statement.",
        "Cada amenaza de seguridad abierta tiene una declaración de peligro.",
    ),
    why=Words(
        "A threat that only stands on a form cannot be talked about, and cannot be answered.",
        "De una amenaza que solo está en un formulario no se puede hablar, ni se le puede responder.",
    ),
    sources="M6-TN",
    level=Level.BLOCK,
    moments=[Moment.FINISH],
)
def threats_have_dangers(view: MapView) -> Iterator[Gap]:
    """Open threats that no open danger statement answers."""
    answered = {threat for pair in view.pairs if pair.danger.open for threat in pair.danger.threats}
    for threat in view.threats:
        if threat.open and threat.id not in answered:
            yield Gap(
                subject=threat.id,
                message=Words(
                    "The safety threat {label} has no danger statement yet.",
                    "La amenaza de seguridad {label} todavía no tiene declaración de peligro.",
                ).filled(label=beginning(threat.label)),
                fix=Words(
                    "Write what may happen, or link it to a statement that says so.",
                    "Escriba qué podría pasar, o únala a una declaración que lo diga.",
                ),
            )


@practice_rule(
    48,
    sentence=Words(
        "A next step has somebody who does it and a day, and that person says how willing, sure and able they are.",
        "Un próximo paso tiene a alguien que lo hace y un día, y esa persona dice cuánto quiere, confía y puede.",
    ),
    why=Words(
        "A step that nobody owns is not taken. A low number is a reason to make the step smaller.",
        "Un paso que no es de nadie no se da. Un número bajo es motivo para hacer el paso más pequeño.",
    ),
    sources="COACH-2012",
)
def next_steps_are_owned(view: MapView) -> Iterator[Gap]:
    """Steps still to be done. Numbers are asked of the family's own people; several unasked steps are told once."""
    steps = [item for item in view.items if item.category is Category.NEXT_STEP and not item.done]
    for item in steps:
        said = beginning(item.text)
        if not item.owner:
            yield Gap(
                subject=item.id,
                message=Words(
                    "Nobody has taken on the step {step}.", "Nadie se ha encargado del paso {step}."
                ).filled(step=said),
                fix=Words("Ask who does it.", "Pregunte quién lo hace."),
            )
        if item.due_on is None:
            yield Gap(
                subject=item.id,
                message=Words(
                    "The step {step} has no day yet.", "El paso {step} todavía no tiene día."
                ).filled(step=said),
                fix=Words("Agree on a day.", "Acuerden un día."),
            )
    unasked = [item for item in steps if item.own_person and WILLING_SURE_ABLE - item.rated]
    if unasked:
        yield _unasked(view, unasked)


def _unasked(view: MapView, steps: list[ItemView]) -> Gap:
    one = steps[0] if len(steps) == 1 else None
    return Gap(
        subject=one.id if one else view.id,
        message=(
            Words(
                "It is not asked yet how willing, sure and able the person is for the step {step}.",
                "Todavía no se ha preguntado cuánto quiere, confía y puede la persona con el paso {step}.",
            ).filled(step=beginning(one.text))
            if one
            else Words(
                "For {count} next steps it is not asked yet how willing, sure and able the person is.",
                "En {count} próximos pasos todavía no se ha preguntado cuánto quiere, confía y puede la persona.",
            ).filled(count=len(steps))
        ),
        fix=Words("Ask for three numbers from 0 to 10.", "Pida tres números del 0 al 10."),
    )
