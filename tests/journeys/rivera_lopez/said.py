"""The map of the case, column by column."""

from tests.journeys.rivera_lopez.saying import (
    BOTH,
    CHECKED,
    CHOSEN,
    CIRCLE,
    FAMILY,
    KEPT,
    REPORTED,
    SEEN,
    STAFF,
    UNCLEAR,
    Item,
)  # fmt: skip
from tests.journeys.rivera_lopez.talks import HOSPITAL, NETWORK, TEAM

FIRST = f"2026-02-04: {HOSPITAL}"
SECOND = f"2026-02-13: {NETWORK}"
THIRD = f"2026-03-13: {TEAM}"
ME, OTHER = "Me", "Somebody not listed"

WORRIES = (
    Item(
        kind="Makes it harder", who="Marisol", exact=True, talk=FIRST, said="2026-02-04", audience=CIRCLE,
        text="Trabajo limpiando oficinas, de nueve a tres. Mi mamá se queda con ellos, pero el martes el camión ya no pasó.",
        other="I work cleaning offices, nine to three. My mom stays with them, but on Tuesday the bus did not come.",
        day="2026-02-03",
    ),
    Item(
        kind="Harm", who="Marisol", exact=True, talk=FIRST, said="2026-02-04", day="2026-02-03",
        text="Le dije a Daniela: no abras a nadie, no prendas la estufa.",
        other="I told Daniela: open to nobody, do not turn on the stove.",
    ),
    Item(
        kind="Harm", who="Marisol", talk=FIRST, said="2026-02-04", day="2026-02-04", about=("Mateo",),
        text="Encontró a Mateo en la cama, callado, con pasta de dientes en el pecho, y pensó que podía esperar hasta "
        "que amaneciera porque la última cuenta fue de $1,400.",
        other="She found Mateo in bed, quiet, with toothpaste on his chest, and thought it could wait until light, "
        "because the last bill was $1,400.",
    ),
    Item(
        kind="Danger", who="Marisol", exact=True, talk=FIRST, said="2026-02-04", about=("Mateo",),
        text="Yo sé que se me pudo morir.", other="I know that he could have died on me.",
    ),
    Item(
        kind="Harm", who="Marisol", exact=True, talk=FIRST, said="2026-02-04", when="since November",
        text="Como dos noches por semana desde noviembre.", other="About two nights a week since November.",
    ),
    Item(
        kind="Not clear yet", who=ME, spanish=False, basis=UNCLEAR, audience=STAFF, said="2026-02-05",
        text="When did she come home? She said about half past twelve; the timecard says clock-out 02:47. Then: "
        "“Me dio vergüenza.” First she spoke of only that one time.",
    ),
    Item(
        kind="Makes it harder", who="Marisol", audience=KEPT, confided=True, said="2026-02-04",
        text="Le debe $1,800 a Rubén por la renta. “Él me cobra con favores.” Ofreció dormir en el sillón y cuidar a los "
        "niños gratis. No quiere que su mamá ni el templo sepan de la deuda.",
        other="She owes Rubén $1,800 for rent. He offered to sleep on the couch and watch the children for free. She "
        "does not want her mother or the church to know.",
    ),
    Item(
        kind="Harm", who="Daniela", exact=True, said="2026-02-04", day="2026-02-03", audience=CHOSEN,
        chosen=("Marisol", "Ofelia"),
        text="Mateo tenía hambre. I boiled the water for the noodles. He pulled the pot, from the handle. It went on "
        "him and he screamed like, like a cat.",
    ),
    Item(
        kind="Harm", who="Daniela", exact=True, said="2026-02-04", day="2026-02-03", audience=CHOSEN,
        chosen=("Marisol",), about=("Daniela",),
        text="Le llamé a mi mamá cuatro veces.", other="I called my mom four times.",
    ),
    Item(
        kind="Harm", who="Daniela", exact=True, said="2026-02-04", audience=CHOSEN, chosen=("Marisol", "Ofelia"),
        about=("Daniela",), day="2026-02-03",
        text="It's my fault porque prendí la estufa.",
    ),
    Item(
        kind="Harm", who="Daniela", exact=True, spanish=False, said="2026-02-04", day="2026-02-03", audience=STAFF,
        text="Somebody knocked and knocked. I didn't open because my mom said.",
        other="Tocaron y tocaron. No abrí porque mi mamá dijo.",
    ),
    Item(
        kind="Danger", who="Daniela", exact=True, said="2026-02-04", audience=CHOSEN, chosen=("Ofelia",),
        about=("Daniela",), text="Me da miedo la noche. Pero a mi mamá no, ella ya está muy cansada.",
        other="The night scares me. But not to my mom, she is so tired already.",
    ),
    Item(
        kind="Makes it harder", who="Daniela", exact=True, said="2026-02-04", audience=KEPT, confided=True,
        about=("Daniela",), text="No le digas a nadie que mi papá no tiene papeles.",
        other="Do not tell anybody that my dad has no papers.",
    ),
    Item(
        kind="Harm", who="Mateo", exact=True, said="2026-02-04", audience=CHOSEN, chosen=("Marisol",),
        about=("Mateo",), text="Sopa mala. Dani lloró.", other="Bad soup. Dani cried.", day="2026-02-03",
    ),
    Item(
        kind="Harm", who="Dr. Varma", spanish=False, basis=CHECKED, said="2026-02-04", about=("Mateo",),
        text="Partial-thickness scald, about 4% of the body; the splash fits a pull-down spill, no sign of being held in "
        "water. About nine hours of delay: more pain, infection and fluid loss possible; a graft is unlikely. Dressing "
        "changes each day for three weeks. No other injuries.",
        other="Quemadura por agua caliente, como 4% del cuerpo; concuerda con una olla que se cae. Unas nueve horas de "
        "retraso: más dolor, posible infección. Curaciones diarias por tres semanas. Ninguna otra lesión.",
        day="2026-02-03",
    ),
    Item(
        kind="Not clear yet", who=OTHER, part="The police officer", spanish=False, basis=UNCLEAR, audience=STAFF,
        day="2026-02-03",
        text="Welfare check at 23:21: knocked three times, no answer, quiet, blinds shut, cleared 23:30. No report number.",
    ),
    Item(
        kind="Harm", who="Ofelia", exact=True, said="2026-02-05",
        text="Yo no estuve el martes, y tampoco muchas otras noches.",
        other="I was not there on Tuesday, nor many other nights.",
        audience=STAFF,
    ),
    Item(
        kind="Danger", who="Ofelia", exact=True, said="2026-02-05", audience=STAFF, about=("Daniela",),
        text="La niña es la mamá de ese niño, y no está bien.",
        other="The girl is that boy's mother, and that is not right.",
    ),
    Item(
        kind="Not clear yet", who=ME, spanish=False, basis=UNCLEAR, audience=STAFF, said="2026-02-05",
        text="Who called Ofelia on the night? First nobody, then Daniela at 11:05, “y yo sin camión”. She says she left at "
        "8 pm, Marisol said 10.",
    ),
    Item(
        kind="Makes it harder", who="Ofelia", audience=KEPT, said="2026-02-05",
        text="Tiene diabetes; el azúcar se le baja en la noche.", other="She has diabetes; her sugar drops at night.",
    ),
    Item(
        kind="Harm", who="Mr. Pruneda", spanish=False, basis=SEEN, said="2026-02-06", about=("Daniela",),
        audience=STAFF, when="Wednesdays and Thursdays",
        text="Daniela sleeps on her desk, homework done. In November she wrote “yo cuido a mi hermanito” in her journal; "
        "he praised it and thought it was daytime. He never called in.",
    ),
    Item(
        kind="Harm", who="doña Chela", audience=KEPT, said="2026-02-09", basis=REPORTED,
        text="Oyó el grito, tocó, nadie abrió. “Eso ya lo dije una vez y no pasó nada.” Pidió que se olvidara.",
        other="She heard the scream, knocked, nobody opened. She asked that it be forgotten.",
    ),
    Item(
        kind="Danger", who="Daniela", exact=True, said="2026-02-10", audience=CHOSEN, chosen=("Ofelia",),
        text="Que Mateo se queme otra vez. La noche.", other="That Mateo gets burned again. The night.",
    ),
    Item(
        kind="Makes it harder", who="Daniela", exact=True, said="2026-02-10", audience=CHOSEN, chosen=("Ofelia",),
        about=("Daniela",),
        text="Que toquen la puerta y sea la migra por mi papá.",
        other="That they knock and it is la migra for my dad.",
    ),
    Item(
        kind="Makes it harder", who="Efraín", audience=KEPT, confided=True, said="2026-02-19", about=(),
        text="El 3 de febrero vino a las 7 y se fue antes de las 8: una troca blanca con luces, “pensé que eran ellos”. "
        "Tiene una orden vieja de 2017. “Si firmo algo, ¿a dónde va?”",
        other="On 02/03 he came at 7 and left before 8: a white truck with lights. He has an old order from 2017.",
        day="2026-02-03",
    ),
    Item(
        kind="Not clear yet", who=ME, basis=UNCLEAR, audience=STAFF, said="2026-02-19", spanish=False,
        text="Did the father know that the children stayed alone? He says no; Marisol says “él me dijo que Daniela ya es "
        "grande”. Birth certificates not yet seen, paternity declaration unknown.",
    ),
    Item(
        kind="Not clear yet", who=ME, basis=SEEN, audience=STAFF, said="2026-02-13", spanish=False, about=("Daniela",),
        text="Rubén came with Marisol to the door; Daniela moved behind me. What does she know of him? On 04/08 he phoned "
        "the office “as a friend of the family”; told nothing.",
    ),
    Item(
        kind="Makes it harder", who="Daniela", exact=True, said="2026-04-02", audience=CHOSEN, chosen=("Ofelia",),
        about=("Daniela",), text="¿Y si Alma se va, ya no va a venir doña Chela?",
        other="And if Alma goes, will doña Chela not come any more?",
    ),
)  # fmt: skip
WELL = (
    Item(
        kind="Act of protection", who="Marisol", exact=True, talk=FIRST, said="2026-02-04", when="a Friday in October",
        audience=CIRCLE,
        text="Le tuve más miedo a dejarlos que al patrón.", other="I feared leaving them more than I feared the boss.",
    ),
    Item(
        kind="Strength", who="It was reported", spanish=False, basis=REPORTED, said="2026-02-04", about=("Mateo",),
        audience=FAMILY, text="Marisol took Mateo to be seen on her own, held him all the way, and he goes to her for comfort.",
        other="Marisol llevó a Mateo por su cuenta, lo tuvo en brazos todo el tiempo, y él busca consuelo en ella.",
    ),
    Item(
        kind="Strength", who="Daniela", exact=True, said="2026-02-04", audience=CHOSEN, chosen=("Marisol", "Ofelia"),
        day="2026-02-03", text="I put him in the bathtub con agua fría, like Mr. Pruneda said for burns, and then toothpaste.",
    ),
    Item(
        kind="Strength", who=ME, spanish=False, basis=SEEN, said="2026-02-04", audience=CIRCLE,
        text="The stove works, there is food, the bedroom is clean, drawings on the walls.",
        other="La estufa funciona, hay comida, la recámara está limpia, hay dibujos en las paredes.",
    ),
    Item(
        kind="Strength", who="Mr. Pruneda", spanish=False, basis=CHECKED, said="2026-02-06", about=("Daniela",),
        audience=FAMILY, text="Her mother comes to every conference.", other="Su mamá viene a todas las juntas.",
    ),
    Item(
        kind="Strength", who="Daniela", exact=True, said="2026-02-10", audience=CIRCLE,
        text="Mi mamá nos hace trenzas. Cantamos en el templo. Mateo ya se ríe.",
        other="My mom braids our hair. We sing at the templo. Mateo laughs again.",
    ),
    Item(
        kind="Strength", who="doña Chela", exact=True, said="2026-02-09", audience=CIRCLE,
        text="Si me deja la llave, yo voy.", other="If she leaves me the key, I go.",
    ),
    Item(
        kind="Strength", who=ME, spanish=False, basis=SEEN, said="2026-02-13", audience=CIRCLE, talk=SECOND,
        text="Marisol told her people herself what happened. Nobody had known all of it.",
        other="Marisol misma le contó a su gente lo que pasó. Nadie lo sabía todo.",
    ),
    Item(
        kind="Act of protection", who="doña Chela", exact=True, day="2026-03-05", said="2026-03-06", audience=CIRCLE,
        text="Para eso está el plan.", other="That is what the plan is for.", basis=CHECKED,
    ),
    Item(
        kind="Strength", who="Marisol", exact=True, said="2026-03-06", audience=CHOSEN, chosen=("Marisol",),
        text="Me ganó el miedo de perder el trabajo.", other="The fear of losing my job won over me.",
    ),
    Item(
        kind="Act of protection", who=ME, spanish=False, basis=SEEN, day="2026-03-20", audience=FAMILY,
        said="2026-03-20", text="The father at the park with both: sunscreen on the scar, cut fruit, and told Daniela “eso lo hago yo” when she went to wipe Mateo.",
        other="El papá en el parque con los dos: bloqueador en la cicatriz, fruta picada, y le dijo a Daniela “eso lo hago yo”.",
    ),
    Item(
        kind="Strength", who="Daniela", exact=True, said="2026-04-02", audience=CHOSEN, chosen=("Marisol", "Ofelia"),
        about=("Daniela",), text="Ya no soy la mamá. Duermo toda la noche, casi.",
        other="I am not the mom any more. I sleep all night, almost.",
    ),
    Item(
        kind="Safety", who="Mr. Pruneda", spanish=False, basis=SEEN, said="2026-04-02", about=("Daniela",),
        audience=FAMILY, text="No head on the desk since March 16.", other="Desde el 16 de marzo no se duerme en el pupitre.",
    ),
    Item(
        kind="Strength", who="Mateo", exact=True, said="2026-04-06", audience=CIRCLE, about=("Mateo",),
        text="Abuela ronca.", other="Grandma snores.", chosen=("Marisol",),
    ),
    Item(
        kind="Strength", who="Dr. Varma", spanish=False, basis=CHECKED, said="2026-04-01", about=("Mateo",),
        audience=FAMILY, text="Mateo was discharged on April 1; the scar is flat.",
        other="A Mateo lo dieron de alta el 1 de abril; la cicatriz está plana.",
    ),
    Item(
        kind="Act of protection", who=ME, spanish=False, basis=SEEN, day="2026-04-06", saw="Mateo", audience=CIRCLE,
        said="2026-04-06", text="Ofelia replaced a cracked knob cover without being asked.",
        other="Ofelia cambió una tapa rota de la estufa sin que se lo pidieran.",
    ),
)  # fmt: skip
NEXT = (
    Item(
        kind="Best hope", who="Daniela", exact=True, said="2026-02-10", audience=CIRCLE,
        text="Que mi mamá duerma aquí en la noche. Un perrito. Que alguien grande prenda la estufa.",
        other="That my mom sleeps here at night. A puppy. That somebody big turns on the stove.",
    ),
    Item(
        kind="Safety goal", who="Marisol", exact=True, said="2026-02-13", talk=SECOND, audience=CIRCLE,
        text="Cada noche que yo trabaje, un adulto que yo escogí está adentro antes de que yo salga, ocho semanas.",
        other="Every night that I work, a grown-up I chose is inside before I leave, eight weeks.",
    ),
    Item(
        kind="Next step", who="Marisol", said="2026-03-13", talk=THIRD, audience=CIRCLE, owner="Marisol",
        text="Pide el turno de día.", other="She applies for the day shift.", about=BOTH,
    ),
    Item(
        kind="Next step", who="Marisol", said="2026-03-13", talk=THIRD, audience=CIRCLE, owner="Marisol",
        text="Mateo en la lista del preescolar.", other="Mateo on the preschool list.", about=("Mateo",),
    ),
    Item(
        kind="Next step", who=ME, spanish=False, said="2026-03-13", talk=THIRD, audience=STAFF, basis=SEEN,
        text="Mr. Pruneda asked for the whole plan “for the school file”. Not given.",
    ),
    Item(
        kind="Next step", who=ME, spanish=False, said="2026-04-09", audience=STAFF, basis=SEEN,
        text="SDM risk reassessment; birth certificates; who comes if Ofelia is ill in July. Close 04/17, or 30 more days?",
    ),
    Item(
        kind="Best hope", who="Marisol", exact=True, said="2026-04-09", audience=CIRCLE,
        text="Quiero que se cierre, pero que quede escrito quién viene.",
        other="I want it closed, but with who comes written down.",
    ),
)  # fmt: skip
ITEMS = {"worry": WORRIES, "well": WELL, "next": NEXT}
