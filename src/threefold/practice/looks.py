"""What is looked at beside the coach's own rules: in texts on their way into somebody's hands.

Written as rules of the coach are, so that people read them in one place (`docs/coach.md`) and each can be left aside.
"""

from threefold.practice.coach.rules.rule import Rule
from threefold.practice.places import PLACE
from threefold.practice.words import Words

_EVERYTHING = ("harm", "danger", "goal", "action", "map")

LOOKS: dict[str, Rule] = {
    one.id: one
    for one in (
        Rule(
            id="place",
            kinds=_EVERYTHING,
            source="QLD-WG-DFV",
            looks_for=Words(
                "A street, a shelter or a motel in a text that goes to somebody, in a family with a place that must "
                "not be found. An address that is written down as a home is not asked about.",
                "Una calle, un refugio o un motel en un texto que va a alguien, en una familia con un lugar que no se "
                "debe encontrar. Por una dirección anotada como casa no se pregunta.",
            ),
            message=Words(
                "Is this the place? Nobody wrote it down as the one that must not be found.",
                "¿Es este el lugar? Nadie lo anotó como el que no se debe encontrar.",
            ),
            why=Words(
                "A copy travels on, and whoever looks for somebody needs one street. If it is not that place, leave "
                "it as it is.",
                "Una copia pasa de mano en mano, y a quien busca a alguien le basta una calle. Si no es ese lugar, "
                "déjelo como está.",
            ),
            good=Words("Sol sleeps at his aunt's.", "Sol duerme en casa de su tía."),
            weak=Words("Sol sleeps on Alder Street.", "Sol duerme en la calle Alder."),
        ),
        Rule(
            id="address",
            kinds=_EVERYTHING,
            source="QLD-WG-DFV",
            looks_for=Words(
                "A shelter, a safe house or somebody's street address in a text that goes to somebody: while it is "
                "written, and before it is printed where no place is written down as one that must not be found. "
                "Where one is, any street while it is written. An address that is written down as a home is not "
                "asked about.",
                "Un albergue, una casa segura o la dirección de alguien en un texto que va a alguien: mientras se "
                "escribe, y antes de imprimirlo donde ningún lugar está anotado como uno que no se debe encontrar. "
                "Donde hay uno, cualquier calle mientras se escribe. Por una dirección anotada como casa no se "
                "pregunta.",
            ),
            message=PLACE,
            why=Words(
                "A copy travels on. If somebody must not be found there, take it out here and write it down "
                "under “Places that must not be found”. If not, leave it as it is.",
                "Una copia pasa de mano en mano. Si a alguien no se le debe encontrar ahí, quítelo de aquí y anótelo "
                "en «Lugares que nadie debe encontrar». Si no, déjelo como está.",
            ),
            good=Words("Nora and Sol are safe tonight.", "Nora y Sol están a salvo esta noche."),
            weak=Words(
                "Nora and Sol sleep at the Casa Luz shelter.", "Nora y Sol duermen en el albergue Casa Luz."
            ),
        ),
    )
}
