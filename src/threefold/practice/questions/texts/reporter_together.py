"""Questions for whoever calls the hotline: others' eyes, own people, safety, the three questions."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

POSITION = Cell(Audience.REPORTER, QuestionType.POSITION, source="M2")
NETWORK = Cell(Audience.REPORTER, QuestionType.NETWORK, source="NET-2011")
SAFETY = Cell(Audience.REPORTER, QuestionType.SAFETY, source="SDM-HT")
THREE = Cell(Audience.REPORTER, QuestionType.THREE, source="QG-SFQ")
FOLLOW_UP = Cell(Audience.REPORTER, QuestionType.FOLLOW_UP, source="NWB")

# fmt: off
QUESTIONS = (
    POSITION.ask("parent-would-say", "gray_area", "hotline",
                 "If I asked the parents, what would they say about this?",
                 "Si yo les preguntara a los padres, ¿qué dirían de esto?"),
    POSITION.ask("child-would-say", "strength", "hotline",
                 "What would the child say is good at home? What would they worry about?",
                 "¿Qué diría el niño que es bueno en casa? ¿De qué se preocuparía?"),
    POSITION.ask("others-worry", "danger", "hotline",
                 "Who else shares your worry? What have they seen?",
                 "¿Quién más comparte su preocupación? ¿Qué ha visto?"),
    NETWORK.ask("who-helps-now", "strength", "hotline",
                "Who helps this family now? How can we reach them?",
                "¿Quién ayuda hoy a esta familia? ¿Cómo damos con esa gente?"),
    NETWORK.ask("child-talks-about", "strength", "hotline",
                "Which relatives or friends does the child talk about?",
                "¿De qué parientes o amigos habla el niño?"),
    NETWORK.ask("your-own-help", "next_step", "hotline",
                "If the family wants it, what could you do to help?",
                "Si la familia quiere, ¿en qué podría ayudar usted?"),
    NETWORK.ask("ties-to-a-tribe", "gray_area", "hotline",
                "What do you know about ties to a tribe? Who would know more?",
                "¿Qué sabe usted de lazos con una tribu? ¿Quién sabría más?"),
    SAFETY.ask("acts-at-home", "act_of_protection", "hotline",
               "Who at home acts to keep the child safe? What do they do?",
               "¿Quién en casa protege al niño? ¿Qué hace?"),
    SAFETY.ask("before-tomorrow", "danger", "hotline",
               "What could put the child in danger before tomorrow?",
               "¿Qué podría poner al niño en peligro antes de mañana?"),
    SAFETY.ask("tried-so-far", "act_of_protection", "hotline",
               "What have you or others tried so far? What came of it?",
               "¿Qué han intentado ya usted u otros? ¿Qué resultó?"),
    THREE.ask("worry", "danger", "hotline",
              "What worries you about this child?",
              "¿Qué le preocupa de este niño?"),
    THREE.ask("well", "strength", "hotline",
              "What is going well in this family?",
              "¿Qué va bien en esta familia?"),
    THREE.ask("next", "next_step", "hotline",
              "What do you think needs to happen?",
              "¿Qué cree usted que tiene que pasar?"),
    FOLLOW_UP.ask("how-you-learned", "gray_area", "hotline",
                  "How did you learn of it?",
                  "¿Cómo se enteró de eso?"),
    FOLLOW_UP.ask("last-time", "harm", "hotline",
                  "When was the last time? What happened then?",
                  "¿Cuándo fue la última vez? ¿Qué pasó entonces?"),
    FOLLOW_UP.ask("not-safe-means", "harm", "hotline",
                  "You said the home is not safe. What did you see there?",
                  "Usted dijo que la casa no es segura. ¿Qué vio ahí?"),
)
