"""Questions for relatives and friends: open ones, what could be filmed, what it did to the child."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

OPEN = Cell(Audience.NETWORK, QuestionType.OPEN, source="SOFT-H5")
DETAIL = Cell(Audience.NETWORK, QuestionType.DETAIL, source="SOFT-H5")
IMPACT = Cell(Audience.NETWORK, QuestionType.IMPACT, source="M2")

# fmt: off
QUESTIONS = (
    OPEN.ask("know-this-family", "strength", "er fm fr permanency",
             "How do you know this family? What do you enjoy about them?",
             "¿De dónde conoce a esta familia? ¿Qué le gusta de ella?"),
    OPEN.ask("part-of-the-week", "strength", "er fm fr",
             "What part do you play in the children's week?",
             "¿Qué parte tiene usted en la semana de los niños?"),
    OPEN.ask("told-and-known", "gray_area", "er fm fr",
             "What have you been told about the worries? What do you know yourself?",
             "¿Qué le han dicho de las preocupaciones? ¿Qué sabe usted por su cuenta?"),
    OPEN.ask("hard-for-them", "complicating_factor", "er fm fr",
             "What makes it hard for this family right now?",
             "¿Qué le hace difícil la vida a esta familia ahora?"),
    DETAIL.ask("saw-yourself", "harm", "er court",
               "What did you see or hear yourself? On what day?",
               "¿Qué vio o qué oyó usted en persona? ¿Qué día fue?"),
    DETAIL.ask("each-adult-did", "harm", "er court",
               "What did each adult do then?",
               "¿Qué hizo cada adulto en ese rato?"),
    DETAIL.ask("at-the-house", "gray_area", "er fm",
               "When you go to the house, what do the children eat, wear and do?",
               "Cuando va a la casa, ¿qué comen, qué visten y qué hacen los niños?"),
    DETAIL.ask("hardest-hour", "danger", "er fm fr",
               "When is it hardest there? What day, what hour, and who is home?",
               "¿Cuándo es más difícil ahí? ¿Qué día, a qué hora y quién está?"),
    IMPACT.ask("change-in-child", "harm", "er court fm",
               "What have you seen change in the child?",
               "¿Qué cambios ha visto en el niño?"),
    IMPACT.ask("child-said-to-you", "harm", "er court",
               "What has the child said to you, in their own words?",
               "¿Qué le ha dicho el niño, con sus propias palabras?"),
    IMPACT.ask("fear-next-time", "danger", "er court fm fr",
               "If it happens again, what do you fear for the child?",
               "Si vuelve a pasar, ¿qué teme usted por el niño?"),
)
