"""Questions for a child: open ones, what could be filmed, what it did to the child."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

OPEN = Cell(Audience.CHILD, QuestionType.OPEN, source="SOFT-H5")
DETAIL = Cell(Audience.CHILD, QuestionType.DETAIL, source="SOFT-H5")
IMPACT = Cell(Audience.CHILD, QuestionType.IMPACT, source="M2")

# fmt: off
QUESTIONS = (
    OPEN.ask("day-at-home", "strength", "er fm fr permanency",
             "Tell me about a day at your house. What happens first?",
             "Cuéntame de un día en tu casa. ¿Qué pasa primero?"),
    OPEN.ask("who-lives-there", "strength", "er fm",
             "Who lives at your house, and what is each of them like?",
             "¿Quiénes viven en tu casa y cómo es cada uno?"),
    OPEN.ask("know-about-you", "strength", "er court tay",
             "What would you like me to know about you?",
             "¿Qué te gustaría que yo supiera de ti?"),
    OPEN.ask("matters-most", "best_hope", "fr permanency tay",
             "What matters most to you right now?",
             "¿Qué es lo más importante para ti ahora?"),
    OPEN.ask("told-of-visit", "gray_area", "er",
             "What did people tell you about my visit?",
             "¿Qué te dijeron de mi visita?"),
    DETAIL.ask("each-did", "harm", "er court",
               "When it got scary, who was there and what did each one do?",
               "Cuando te dio miedo, ¿quién estaba y qué hizo cada uno?"),
    DETAIL.ask("saw-and-heard", "harm", "er court",
               "What did you see, and what did you hear?",
               "¿Qué viste y qué oíste?"),
    DETAIL.ask("parents-out", "strength", "er fm",
               "When your mom or dad is out, who looks after you? What do you do together?",
               "Cuando tu mamá o tu papá no están, ¿quién te cuida? ¿Qué hacen juntos?"),
    DETAIL.ask("dinner-to-bed", "complicating_factor", "er fm",
               "What happens at your house from dinner until bed?",
               "¿Qué pasa en tu casa desde la cena hasta que te duermes?"),
    DETAIL.ask("grown-ups-fight", "complicating_factor", "er court fm",
               "Some grown-ups fight. What happens at your house when they do?",
               "A veces los adultos pelean. ¿Qué pasa en tu casa cuando se pelean?"),
    IMPACT.ask("what-it-was-like", "harm", "er court",
               "What was it like for you when that happened? What did your body feel?",
               "¿Cómo fue para ti cuando pasó eso? ¿Qué sentiste en el cuerpo?"),
    IMPACT.ask("next-day", "harm", "er court",
               "What was the next day like for you, at home and at school?",
               "¿Cómo fue para ti el día siguiente, en casa y en la escuela?"),
    IMPACT.ask("hardest-part", "harm", "er court fr",
               "What part was the hardest for you?",
               "¿Qué parte fue la más difícil para ti?"),
    IMPACT.ask("brothers-and-sisters", "harm", "er fm",
               "What do your brothers and sisters do when that happens?",
               "¿Qué hacen tus hermanos cuando pasa eso?"),
    IMPACT.ask("worry-next-time", "danger", "er fm fr",
               "What do you worry could happen the next time?",
               "¿Qué te preocupa que pase la próxima vez?"),
)
