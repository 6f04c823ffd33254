"""Questions for colleagues: others' eyes, own people, safety, the three questions."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

POSITION = Cell(Audience.COLLEAGUE, QuestionType.POSITION, source="M2")
NETWORK = Cell(Audience.COLLEAGUE, QuestionType.NETWORK, source="NET-2011")
SAFETY = Cell(Audience.COLLEAGUE, QuestionType.SAFETY, source="SEED-D")
THREE = Cell(Audience.COLLEAGUE, QuestionType.THREE, source="QG-SFQ")
FOLLOW_UP = Cell(Audience.COLLEAGUE, QuestionType.FOLLOW_UP, source="NWB")

# fmt: off
QUESTIONS = (
    POSITION.ask("besides-us", "danger", "er court fm",
                 "Who holds this worry besides us? What words do they use?",
                 "¿A quién más le preocupa esto, además de a nosotros? ¿Con qué palabras lo dice?"),
    POSITION.ask("parent-reads-it", "gray_area", "er court fm fr",
                 "If the parent read this line, what would they say is missing?",
                 "Si la madre o el padre leyera esta línea, ¿qué diría que falta?"),
    POSITION.ask("child-on-the-plan", "next_step", "fm fr permanency closing",
                 "What would the child say about this plan?",
                 "¿Qué diría el niño de este plan?"),
    POSITION.ask("our-own-past", "gray_area", "er fm fr permanency",
                 "How may our own past shape how we see this family?",
                 "¿Cómo influye nuestra propia vida en lo que vemos?"),
    NETWORK.ask("who-is-missing", "next_step", "er fm fr permanency",
                "Who is missing from this table? Who can call them?",
                "¿Quién falta en esta mesa? ¿Quién le puede llamar?"),
    NETWORK.ask("still-there", "strength", "fm fr permanency tay closing",
                "Who will still be there when no worker comes?",
                "¿Quién va a estar ahí cuando ya no venga nadie del condado?"),
    NETWORK.ask("knows-the-worries", "next_step", "er fm fr",
                "Who in the circle knows the worries? Who will tell the others, and when?",
                "¿Quién del círculo sabe de las preocupaciones? ¿Quién se lo dirá a los demás, y cuándo?"),
    NETWORK.ask("own-people", "next_step", "court fm fr",
                "Which of the family's own people take part in this? What will they do?",
                "¿Qué personas de la propia familia toman parte en esto? ¿Qué harán?"),
    SAFETY.ask("sees-and-steps-in", "next_step", "er fm fr",
               "Who will see that it is done? Who steps in if it is not?",
               "¿Quién verá que se haga? ¿Quién entra si no se hace?"),
    SAFETY.ask("by-what-day", "next_step", "er fm fr",
               "Who does it, and by what day?",
               "¿Quién lo hace y para qué día?"),
    SAFETY.ask("good-against-danger", "act_of_protection", "er fm fr",
               "When did this good thing keep the child safe from the danger?",
               "¿Cuándo protegió al niño del peligro esto que es bueno?"),
    SAFETY.ask("may-go-wrong", "next_step", "er fm fr closing",
               "What may go wrong with this plan? What will the adults do then?",
               "¿Qué puede fallar en este plan? ¿Qué harán entonces los adultos?"),
    SAFETY.ask("count-on-it", "next_step", "fm fr",
               "Nobody can keep a promise of always. On which days can we count on it?",
               "Nadie puede cumplir un siempre. ¿Con qué días podemos contar?"),
    SAFETY.ask("chooses-to-do", "next_step", "court fm fr",
               "What does the parent choose to do, in their own words?",
               "¿Qué decide hacer la madre o el padre, con sus propias palabras?"),
    THREE.ask("worry", "danger", "hotline er court fm fr",
              "What are we worried about in this family?",
              "¿Qué nos preocupa de esta familia?"),
    THREE.ask("well", "strength", "hotline er court fm fr",
              "What is working well, and how do we know?",
              "¿Qué funciona bien y cómo lo sabemos?"),
    THREE.ask("next", "next_step", "hotline er court fm fr closing",
              "What needs to happen before we meet again?",
              "¿Qué tiene que pasar antes de volver a reunirnos?"),
    FOLLOW_UP.ask("you-made-it-happen", "strength", "fm fr closing",
                  "What did you do that made that happen?",
                  "¿Qué hizo usted para que eso pasara?"),
    FOLLOW_UP.ask("ask-next", "gray_area", "er fm fr",
                  "What will you ask the family next?",
                  "¿Qué le va a preguntar ahora a la familia?"),
    FOLLOW_UP.ask("keep-from-today", "strength", "er fm fr",
                  "What did you learn today that you want to keep?",
                  "¿Qué aprendió hoy que quiere conservar?"),
)
