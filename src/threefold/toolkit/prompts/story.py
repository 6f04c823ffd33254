"""A story in words and pictures: rows that are read as pages, one after another."""

from threefold.practice.words import Words
from threefold.toolkit.definition import Kind, Option, Prompt
from threefold.toolkit.drawing.scene import PICTURES
from threefold.toolkit.prompts.common import long, short


def pages(key: str, asks: Words, help: Words) -> Prompt:
    """The pages: the words, our small pictures, and the picture in words for who does not see it."""
    options = tuple(Option(key=one, says=says) for one, (_symbols, says) in PICTURES.items())
    columns = (
        long("says", "The words, as a child says them", "Las palabras, como las dice una niña o un niño"),
        Prompt(
            key="pictures",
            asks=Words("The picture", "El dibujo"),
            kind=Kind.CHOICES,
            options=options,
            help=Words(
                "Small pictures, put together. Without any, the paper has a frame to draw in.",
                "Dibujitos, puestos juntos. Sin ninguno, el papel tiene un marco para dibujar.",
            ),
        ),
        short(
            "shows",
            "What is in the picture? For who does not see it",
            "¿Qué hay en el dibujo? Para quien no lo ve",
        ),
    )
    return Prompt(key=key, asks=asks, kind=Kind.ROWS, columns=columns, help=help, required=True)
