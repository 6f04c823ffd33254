"""Iker, que tiene seis años, y su ser mágico."""

from threefold.web.demo.filled.pictures import CANDLE, FIREFIGHTER
from threefold.web.demo.filled.words import Answered, Filled, each, said

HELPER = Filled(
    tool="three_houses",
    who="iker",
    ago=15,
    lang="es",
    answers={
        "prepare": {
            "on": "ago 15",
            "place": "En la sala de Chela",
            "present": "Romina y el pato azul",
            "parents_asked": "yes",
        },
        "chosen": {"form": "helper", "first": "good", "scribe": "worker", "told_limits": "yes"},
        "good": {
            "name": "Mi casa de la manguera",
            "said": each("Mi mamá me despierta con cosquillas.", "Chela me deja apagar la vela.", lang="es"),
            "drawing": CANDLE,
        },
        "worries": {
            "name": "El carro frío",
            "said": each("En el carro no se ve a nadie.", "Romina lloró y yo no sabía abrir.", lang="es"),
        },
        "dreams": {"name": "La estación", "said": each("Que durmamos todos en la cama grande.", lang="es")},
        "helper": {
            "name": "Bombero Luz",
            "drawing": FIREFIGHTER,
            "about_drawing": said("Trae una escalera hasta mi ventana y prende la luz.", "es"),
        },
        "end": {"stopped": "no", "unsafe": "no"},
    },
    sees={
        "good": ("elena", "chela", "toño"),
        "worries": ("elena",),
        "dreams": ("elena", "chela", "toño"),
        "helper": ("elena",),
    },
    answered=(
        Answered(
            sheet="worries",
            number=0,
            told=9,
            words="Ya no van a dormir en el carro. Cuando mamá trabaja, duermen con Chela o con tu tío Toño.",
        ),
        Answered(sheet="worries", number=1, within=4),
        Answered(
            sheet="dreams", number=0, words="Toño trajo la cama grande. Ahí duermen Romina y tú.", told=3
        ),
    ),
    onward=("good", "dreams"),
)

FILLED = (HELPER,)
