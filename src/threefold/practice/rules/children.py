"""Tools in which a child speaks: exact words read back, parents asked, an answer to everything (rules 29, 31, 32)."""

from collections.abc import Iterator

from threefold.practice.rules.facts.children import ChildToolView
from threefold.practice.rules.registry import Gap, practice_rule
from threefold.practice.words import Words


@practice_rule(
    29,
    sentence=Words(
        "What a child says in a tool is written letter for letter, and read back to them.",
        "Lo que dice una niña o un niño en una herramienta se escribe letra por letra y se le lee en voz alta.",
    ),
    why=Words(
        "Other words are somebody else's. A child who hears their own words can put them right.",
        "Otras palabras son de alguien más. Quien oye sus propias palabras puede corregirlas.",
    ),
    sources="QG-3H",
)
def words_are_read_back(view: ChildToolView) -> Iterator[Gap]:
    """One gap for the tool, however many words."""
    if not all(view.read_back):
        yield Gap(
            subject=view.id,
            message=Words(
                "Not all of the child's words were read back to them.",
                "No todas las palabras se leyeron en voz alta a la niña o al niño.",
            ),
            fix=Words("Read them to the child, and put right what the child says.",
                      "Léaselas y corrija lo que le diga."),
        )  # fmt: skip


@practice_rule(
    31,
    sentence=Words(
        "Parents hear of a tool for their child before it is used, or it says why not.",
        "Los padres saben de una herramienta para su hija o hijo antes de usarla, o se anota por qué no.",
    ),
    why=Words(
        "A child speaks more freely when their parents know and agree. Where that is not safe, somebody says so.",
        "Se habla con más libertad cuando los padres lo saben y están de acuerdo. Si no es seguro, alguien lo dice.",
    ),
    sources="QG-3H",
)
def parents_were_asked(view: ChildToolView) -> Iterator[Gap]:
    """Asked, or a reason."""
    if not (view.parents_asked or view.why_not):
        yield Gap(
            subject=view.id,
            message=Words("The parents were not asked before.", "No se preguntó antes a los padres."),
            fix=Words("Tell them now, or write down why not.", "Dígaselo ahora, o anote por qué no."),
        )


@practice_rule(
    32,
    sentence=Words(
        "Each rule, need, hope and worry that a child said gets an answer.",
        "Cada regla, necesidad, esperanza y preocupación que dijo una niña o un niño recibe una respuesta.",
    ),
    why=Words(
        "A child who hears nothing learns that speaking changes nothing.",
        "Quien no oye nada aprende que hablar no cambia nada.",
    ),
    sources="inferred",
)
def child_gets_an_answer(view: ChildToolView) -> Iterator[Gap]:
    """One gap for each saying."""
    for one in view.sayings:
        if not one.answered:
            yield Gap(
                subject=one.id,
                message=Words(
                    "Something that a child said has no answer yet.",
                    "Algo que dijo una niña o un niño todavía no tiene respuesta.",
                ),
                fix=Words(
                    "Write what became of it, or who answers by when.",
                    "Escriba qué pasó con eso, o quién responde y para cuándo.",
                ),
            )
