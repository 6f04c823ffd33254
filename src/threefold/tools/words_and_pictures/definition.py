"""What Words and Pictures asks: who agreed, the story step by step, and how the child took it."""

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience
from threefold.practice.words import Words
from threefold.toolkit.definition import Section, Tool
from threefold.toolkit.prompts.common import ON, day, long, short, words, yes_no
from threefold.toolkit.prompts.story import pages

TOOL = Tool(
    key="words_and_pictures",
    version=2,
    title=Words("Words and Pictures", "Palabras y dibujos"),
    about=Words("A story in words and pictures that tells a child what happened and what people do now.", "Un cuento con palabras y dibujos que le dice a una niña o un niño qué pasó y qué hacen ahora las personas."),
    for_whom=Words("Parents, for their children", "Padres, para sus hijas e hijos"),
    credit=Words("Words and Pictures comes from the work of Susie Essex, John Gumbleton and Colin Luger. The words are our own.", "Palabras y dibujos viene del trabajo de Susie Essex, John Gumbleton y Colin Luger. Las palabras son nuestras."),
    sections=(
        Section(
            key="prepare",
            title=Words("Before you begin", "Antes de empezar"),
            group=Group.WORKING_NOTES,
            prompts=(
                ON, short("makers", "Who makes the story?", "¿Quién hace el cuento?", required=True),
                long("wants", "What do the parents want the child to understand?", "¿Qué quieren los padres que entienda?"),
                yes_no("agreed", "Do all who raise the child agree to every word?", "¿Está de acuerdo con cada palabra quien cría al niño o a la niña?", required=True),
                long("why_not", "What is not agreed yet?", "¿En qué falta estar de acuerdo?", required=True, when=("agreed", "no")),
            ),
        ),
        Section(
            key="story",
            title=Words("Our story", "Nuestro cuento"),
            group=Group.PLAN,
            audience=Audience.FAMILY,
            prompts=(
                pages(
                    "steps",
                    Words("The story, page by page", "El cuento, página por página"),
                    Words("Begin and end with something good. Who was worried? What happened? What happened then? What do people do now?", "Empiece y termine con algo bueno. ¿Quién se preocupó? ¿Qué pasó? ¿Qué pasó después? ¿Qué se hace ahora?"),
                ),
            ),
        ),
        Section(
            key="told",
            title=Words("Telling it", "Contarlo"),
            group=Group.WORKING_NOTES,
            prompts=(
                day("read_on", "On what day was it read to the child?", "¿Qué día se le leyó?", past=True),
                short("by", "Who read it?", "¿Quién lo leyó?"),
                words("asked", "What did the child say or ask?", "¿Qué dijo o preguntó la niña o el niño?"),
                long("knows", "Who else knows this story, so that the child can talk about it?", "¿Quién más conoce el cuento, para poder hablar de él?"),
            ),
        ),
    ),
)  # fmt: skip
