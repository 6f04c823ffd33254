"""Scales: both ends said, 10 first, each person apart (rules 27, 28)."""

from collections.abc import Iterator

from threefold.practice.findings import Level
from threefold.practice.rules.facts.mapping import ScaleView
from threefold.practice.rules.registry import FINISHING, Gap, practice_rule
from threefold.practice.scales import Ends
from threefold.practice.words import Words


@practice_rule(
    27,
    sentence=Words(
        "A scale says what 10 and what 0 mean, and shows each person apart, never an average.",
        "Una escala dice qué significan el 10 y el 0, y muestra a cada persona por separado, nunca un promedio.",
    ),
    why=Words(
        "A 6 means nothing without its ends, and the difference between two people is where the talk begins.",
        "Un 6 no dice nada sin sus extremos, y la diferencia entre dos personas es donde empieza la plática.",
    ),
    sources="LF-SCALE, SOS-CONT",
    level=Level.BLOCK,
    moments=FINISHING,
)
def scale_has_ends(scale: ScaleView) -> Iterator[Gap]:
    """Both ends say something; nobody is averaged."""
    if not Ends(ten=scale.ten, zero=scale.zero).defined:
        yield Gap(
            subject=scale.id,
            message=Words(
                "This scale does not say what 10 and 0 mean.",
                "Esta escala no dice qué significan el 10 y el 0.",
            ),
            fix=Words(
                "Write both ends in the family's words.",
                "Escriba los dos extremos con las palabras de la familia.",
            ),
        )
    if scale.averaged:
        yield Gap(
            subject=scale.id,
            message=Words(
                "This scale shows one number for several people.",
                "Esta escala muestra un solo número para varias personas.",
            ),
            fix=Words("Show each person's own number.", "Muestre el número de cada persona."),
        )


@practice_rule(
    28,
    sentence=Words("A scale shows 10 first.", "Una escala muestra primero el 10."),
    why=Words(
        "Beginning with what good looks like makes it easier to see how far one has come.",
        "Empezar por lo bueno ayuda a ver cuánto se ha avanzado.",
    ),
    sources="COUNCIL-SCALE",
)
def ten_comes_first(scale: ScaleView) -> Iterator[Gap]:
    """The order of a scale as it is shown."""
    if not scale.ten_first:
        yield Gap(
            subject=scale.id,
            message=Words("This scale begins with 0.", "Esta escala empieza por el 0."),
            fix=Words("Say 10 first.", "Diga primero el 10."),
        )
