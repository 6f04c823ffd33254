"""What the Safety Circles ask: the people in three circles, who could come nearer, and how each is asked."""

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience
from threefold.practice.words import Words
from threefold.toolkit.definition import WITH, Section, Tool
from threefold.toolkit.prompts.common import ON, PLACE, choice, day, long, person, rows, short, yes_no

TOOL = Tool(
    key="safety_circles",
    version=1,
    title=Words("Safety Circles", "Círculos de seguridad"),
    about=Words("A talk about who knows what happened, and who could help to keep the children safe.", "Una conversación sobre quién sabe lo que pasó, y quién podría ayudar a que los niños estén a salvo."),
    for_whom=Words("Parents", "Padres"),
    credit=Words("Family Safety Circles come from Susie Essex, Circles of Safety and Support from Sonja Parker. The words are ours.", "Los círculos de seguridad vienen de Susie Essex, y los de seguridad y apoyo de Sonja Parker. Las palabras son nuestras."),
    sections=(
        Section(
            key="talk",
            title=Words("The talk", "La conversación"),
            group=Group.WORKING_NOTES,
            prompts=(ON, PLACE, short("with_whom", "With whom?", "¿Con quién?", required=True)),
        ),
        Section(
            key="circles",
            title=Words("The people around you", "Las personas a su alrededor"),
            group=Group.NETWORK,
            audience=Audience.CHOSEN,
            meant_for=(WITH,),
            prompts=(
                rows(
                    "people",
                    Words("Begin with who knows most. Who knows a little? Who knows nothing yet?", "Empiece por quien sabe más. ¿Quién sabe un poco? ¿Quién no sabe nada todavía?"),
                    short("name", "Name", "Nombre"),
                    person("person", "In the record", "En el expediente"),
                    choice("knows", Words("What do they know?", "¿Qué sabe?"), ("most", "Most of it", "Casi todo"), ("little", "A little", "Un poco"), ("nothing", "Nothing yet", "Nada todavía")),
                    long("does", "What do they do for you and the children now?", "¿Qué hace ahora por usted y por los niños?"),
                    required=True,
                ),
            ),
        ),
        Section(
            key="nearer",
            title=Words("Who could come nearer", "Quién podría acercarse"),
            group=Group.NETWORK,
            audience=Audience.CHOSEN,
            meant_for=(WITH,),
            prompts=(
                rows(
                    "people",
                    Words("Who else should know, so that they can help?", "¿Quién más debería saber, para poder ayudar?"),
                    short("name", "Name", "Nombre"),
                    long("could", "What could they do to keep the children safe?", "¿Qué podría hacer para que los niños estén a salvo?"),
                    short("tells", "Who tells them, and how?", "¿Quién le cuenta, y cómo?"),
                    day("by", "By when?", "¿Para cuándo?"),
                ),
                long("hard", "Whom is it hard to tell? What would make it easier?", "¿A quién es difícil contarle? ¿Qué lo haría más fácil?"),
            ),
        ),
        Section(
            key="care",
            title=Words("Taking care", "Con cuidado"),
            group=Group.WORKING_NOTES,
            prompts=(
                long("concern", "Is there a worry about one of them?", "¿Hay alguna preocupación sobre alguien?"),
                yes_no("asked_child", "Did somebody ask the children whom they trust?", "¿Alguien preguntó a los niños en quién confían?"),
                day("meet", "When do these people meet?", "¿Cuándo se reúnen estas personas?"),
            ),
        ),
    ),
)  # fmt: skip
