"""Questions for relatives and friends: exceptions, numbers, keeping going, the future."""

from threefold.practice.questions.question import Cell
from threefold.practice.vocabulary.asking import Audience, QuestionType

EXCEPTION = Cell(Audience.NETWORK, QuestionType.EXCEPTION, source="MO-4")
SCALING = Cell(Audience.NETWORK, QuestionType.SCALING, source="LF-SCALE")
COPING = Cell(Audience.NETWORK, QuestionType.COPING, source="SOFT-H5")
FUTURE = Cell(Audience.NETWORK, QuestionType.FUTURE, source="MO-4")

# fmt: off
QUESTIONS = (
    EXCEPTION.ask("parents-handled-it", "act_of_protection", "er fm fr",
                  "When did you see the parents handle a hard time well? What did they do?",
                  "¿Cuándo vio que los padres manejaron bien un momento difícil? ¿Qué hicieron?"),
    EXCEPTION.ask("you-stepped-in", "act_of_protection", "er fm fr",
                  "When did you step in so that the children were fine? What did you do?",
                  "¿Cuándo ayudó usted y los niños estuvieron bien? ¿Qué hizo?"),
    EXCEPTION.ask("good-in-that-home", "strength", "er fm",
                  "When are things good in that home? Who is there then?",
                  "¿Cuándo están bien las cosas en esa casa? ¿Quién está?"),
    SCALING.ask("safe-and-well", "safety", "er fm fr closing",
                "Ten is sure that the children are safe and well. Zero is very worried. What is your number?",
                "Diez es que los niños están seguros y bien. Cero es mucha preocupación. ¿Qué número pone usted?"),
    SCALING.ask("go-up-one", "safety_goal", "er fm fr closing",
                "What would you need to see, to go up one number?",
                "¿Qué tendría que ver para subir un número?"),
    SCALING.ask("keep-your-part", "next_step", "fm fr closing",
                "Ten is you can do your part for a year. Zero is not even a week. Where are you?",
                "Diez es que puede hacer su parte todo un año. Cero es que ni una semana. ¿Qué número pone usted?"),
    SCALING.ask("seen-not-lower", "act_of_protection", "er fm fr",
                "What have you seen that keeps your number from being lower?",
                "¿Qué ha visto para que su número no sea más bajo?"),
    COPING.ask("came-through", "strength", "er fm fr",
               "How has this family come through hard times before?",
               "¿Cómo le ha hecho esta familia para salir de los tiempos más duros?"),
    COPING.ask("when-you-are-tired", "strength", "fm fr permanency",
               "What helps you keep going when you are tired?",
               "¿Qué le ayuda a seguir cuando siente cansancio?"),
    COPING.ask("keeps-from-worse", "act_of_protection", "er fm",
               "What do the parents do that keeps this from getting worse?",
               "¿Qué hacen los padres para que esto no empeore?"),
    FUTURE.ask("all-is-well", "safety_goal", "er fm fr",
               "When all is well, what will you see the parents do with the children?",
               "Cuando todo esté bien, ¿qué les verá hacer a los padres con los niños?"),
    FUTURE.ask("next-birthday", "best_hope", "fm fr permanency",
               "Picture the child's next birthday with no more worry. What is going on there?",
               "Piense en el santo o el cumpleaños del niño cuando ya no haya nada que temer. ¿Qué pasa ese día?"),
    FUTURE.ask("how-long", "safety_goal", "fm fr closing",
               "How long would you need to see it, to stop your worry?",
               "¿Cuánto tiempo lo tiene que ver para ya no estar con el pendiente?"),
)
