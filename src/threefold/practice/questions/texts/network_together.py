"""Questions for relatives and friends: others' eyes, own people, safety, the three questions."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

POSITION = Cell(Audience.NETWORK, QuestionType.POSITION, source="M2")
NETWORK = Cell(Audience.NETWORK, QuestionType.NETWORK, source="NET-2011")
SAFETY = Cell(Audience.NETWORK, QuestionType.SAFETY, source="SEED-D")
THREE = Cell(Audience.NETWORK, QuestionType.THREE, source="QG-SFQ")
FOLLOW_UP = Cell(Audience.NETWORK, QuestionType.FOLLOW_UP, source="NWB")

# fmt: off
QUESTIONS = (
    POSITION.ask("child-would-ask", "next_step", "er fm fr permanency",
                 "What would the child ask you to do?",
                 "¿Qué le pediría el niño que usted hiciera?"),
    POSITION.ask("share-our-worry", "danger", "er court fm fr",
                 "Which worries do you share with us? Which ones do you see in another way?",
                 "¿Qué parte de esto le preocupa igual que a nosotros? ¿Qué parte ve de otra manera?"),
    POSITION.ask("help-they-want", "next_step", "er fm fr",
                 "What help would the parents say they want from you?",
                 "¿Qué ayuda dirían los padres que quieren de usted?"),
    NETWORK.ask("who-else-loves", "strength", "er fm fr permanency",
                "Who else loves these children? Who have we left out?",
                "¿Quién más quiere a estos niños? ¿A quién nos falta invitar?"),
    NETWORK.ask("know-and-reach", "next_step", "er fm fr",
                "How would you know that they need you? How fast could you be there?",
                "¿Cómo va a saber que le necesitan? ¿En cuánto tiempo puede llegar?"),
    NETWORK.ask("call-instead", "next_step", "er fm fr",
                "Who could you call if you cannot go?",
                "¿A quién podría llamar si usted no puede ir?"),
    NETWORK.ask("turned-to-before", "strength", "fr permanency tay",
                "Who did the family turn to in the past? What would bring that person back?",
                "¿A quién acudía antes la familia? ¿Qué haría volver a esa persona?"),
    SAFETY.ask("days-and-hours", "next_step", "er fm fr",
               "What can you do, on what days and at what hours?",
               "¿Qué puede hacer usted, qué días y a qué horas?"),
    SAFETY.ask("sign-to-go", "next_step", "er fm fr closing",
               "What sign would tell you to go there at once?",
               "¿Qué señal le diría que vaya de inmediato?"),
    SAFETY.ask("done-so-far", "act_of_protection", "er fm fr",
               "What have you done so far to keep the children safe? When was that?",
               "¿Qué ha hecho hasta ahora para proteger a los niños? ¿Cuándo fue?"),
    SAFETY.ask("plan-slips", "next_step", "er fm fr",
               "If the plan slips, who will you tell, and how?",
               "Si el plan no se cumple, ¿a quién le avisa y cómo?"),
    SAFETY.ask("county-has-left", "next_step", "closing",
               "When the county has left, what will you still be doing?",
               "Cuando el condado ya no esté, ¿qué seguirá haciendo usted?"),
    THREE.ask("worry", "danger", "er fm fr",
              "What worries you about these children?",
              "¿Qué le preocupa de estos niños?"),
    THREE.ask("well", "strength", "er fm fr",
              "What do the parents do well?",
              "¿Qué hacen bien los padres?"),
    THREE.ask("next", "next_step", "er fm fr closing",
              "What needs to happen, so that you can sleep well?",
              "¿Qué tiene que pasar para que usted duerma en paz?"),
    FOLLOW_UP.ask("how-you-know", "gray_area", "er fm fr",
                  "How do you know? What did you see?",
                  "¿Cómo lo sabe? ¿Qué vio?"),
    FOLLOW_UP.ask("difference-it-made", "act_of_protection", "er fm fr",
                  "What difference did it make to the children?",
                  "¿Qué diferencia hizo para los niños?"),
    FOLLOW_UP.ask("more-of", "strength", "er fm fr",
                  "What would you like to see more of?",
                  "¿De qué le gustaría ver más?"),
)
