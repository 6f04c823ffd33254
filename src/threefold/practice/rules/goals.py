"""Safety goals: what will be there, for how long and with whom, and no moving goal posts (rules 20, 21, 44)."""

from collections.abc import Collection, Iterator

from threefold.practice.findings import Level, Moment
from threefold.practice.rules.facts.mapping import GoalView
from threefold.practice.rules.naming import cast, names_one_of
from threefold.practice.rules.registry import FINISHING, Gap, practice_rule
from threefold.practice.statements.parts import Part, StatementKind, only_absence, parts_found
from threefold.practice.words import Words


@practice_rule(
    20,
    sentence=Words(
        "A safety goal says what will be there, not only what will have stopped.",
        "Una meta de seguridad dice lo que habrá, no solo lo que dejará de pasar.",
    ),
    why=Words(
        "Nobody can see something not happening. Everybody can see a grown-up in the house at night.",
        "Nadie puede ver que algo no pasa. Todos pueden ver a un adulto en casa de noche.",
    ),
    sources="HOWTO",
)
def goal_says_what_is_there(goal: GoalView) -> Iterator[Gap]:
    """Only where every part of the text is an absence."""
    if only_absence(goal.text, goal.lang):
        yield Gap(
            subject=goal.id,
            message=Words(
                "This goal says only what will stop.", "Esta meta solo dice lo que va a dejar de pasar."
            ),
            fix=Words("Ask: what will be there instead?", "Pregunte: ¿qué habrá en su lugar?"),
        )


@practice_rule(
    21,
    sentence=Words(
        "A safety goal says for how long, and who of the family's own people takes part.",
        "Una meta de seguridad dice por cuánto tiempo y quiénes de la gente de la familia participan.",
    ),
    why=Words(
        "Without a length of time nobody knows when it is enough, and the goal posts move.",
        "Sin un tiempo nadie sabe cuándo basta, y la meta se va corriendo.",
    ),
    sources="QLD-WG-DFV, HOWTO",
    moments=[Moment.CLOSE],
)
def goal_has_time_and_network(goal: GoalView) -> Iterator[Gap]:
    """From its parts or from its text. When a file is to be closed, the same is a block."""
    if not says_how_long(goal):
        yield Gap(
            subject=goal.id,
            message=Words("This goal does not say for how long.", "Esta meta no dice por cuánto tiempo."),
            fix=Words(
                "Write how many weeks everyone needs to see it.",
                "Escriba cuántas semanas necesitan verlo todos.",
            ),
        )
    if not names_network(goal):
        yield Gap(
            subject=goal.id,
            message=Words(
                "This goal names nobody from the family's own people.",
                "Esta meta no nombra a nadie de la gente de la familia.",
            ),
            fix=Words("Choose who of them takes part.", "Elija quiénes participan."),
        )


def says_how_long(goal: GoalView) -> bool:
    """Whether a goal says for how long it must be shown, as a number or in its words."""
    return goal.duration_days is not None or Part.DURATION in _parts(goal)


def names_network(goal: GoalView) -> bool:
    """Whether somebody of the family's own people is chosen for a goal, or named in its words."""
    chosen = any(not one.professional for one in goal.network)
    return chosen or names_one_of(goal.text, goal.own_people) or Part.NETWORK in _parts(goal)


def _parts(goal: GoalView) -> Collection[Part]:
    people = cast(others=(*goal.network, *goal.own_people))
    return parts_found(StatementKind.GOAL, goal.text, goal.lang, people)


@practice_rule(
    44,
    sentence=Words(
        "A goal that the family has seen changes only with a reason, and the family is told.",
        "Una meta que la familia ya vio cambia solo con un motivo, y se le avisa a la familia.",
    ),
    why=Words(
        "Moving goal posts are what families complain about most.",
        "Lo que más reclaman las familias es que les mueven la meta.",
    ),
    sources="PFS-GOALS",
    level=Level.BLOCK,
    moments=FINISHING,
)
def goal_changes_are_told(goal: GoalView) -> Iterator[Gap]:
    """Each change after the first wording has a reason and the day the family was told."""
    for change in goal.changes:
        if not change.reason.strip():
            yield Gap(
                subject=goal.id,
                message=Words(
                    "This goal was changed without a reason.", "Esta meta se cambió sin un motivo."
                ),
                fix=Words("Write why.", "Escriba por qué."),
            )
        if change.family_told_on is None:
            yield Gap(
                subject=goal.id,
                message=Words(
                    "This goal was changed, and it is not written when the family was told.",
                    "Esta meta se cambió, y no está anotado cuándo se le avisó a la familia.",
                ),
                fix=Words("Tell them, and write the day.", "Avísele, y anote el día."),
            )
