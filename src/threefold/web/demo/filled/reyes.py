"""Mateo's Safety House, and the story that Marisol made for Luz and him."""

from threefold.web.demo.filled.pictures import MATEO
from threefold.web.demo.filled.words import Answered, Filled, said

HOUSE = Filled(
    tool="safety_house",
    who="mateo",
    ago=12,
    answers={
        "prepare": {
            "on": "ago 12",
            "place": "At Rosa's kitchen table",
            "present": "Luz, asleep",
            "parents_asked": "yes",
        },
        "chosen": {"scribe": "both", "told_limits": "yes"},
        "inside": {
            "people": [
                {
                    "name": "Mom",
                    "person": "person marisol",
                    "does": said("She is awake and she cooks the noodles, not me."),
                },
                {
                    "name": "Luz",
                    "person": "person luz",
                    "does": said("She sleeps in the top bed now because I let her."),
                },
            ]
        },
        "visitors": {
            "people": [
                {
                    "name": "Grandma Rosa",
                    "person": "person rosa",
                    "does": said("She reads to us and stays over."),
                    "often": "Friday and Saturday",
                },
                {
                    "name": "Tanisha",
                    "person": "person tanisha",
                    "does": said("She knocks the secret knock."),
                    "often": "When Mom works late",
                },
            ]
        },
        "rules": {
            "said": [
                {"words": said("A grown-up is awake until we sleep.")},
                {"words": said("Nobody drives when they smell like beer.")},
            ]
        },
        "needs": {"said": [{"words": said("The phone on the hook where I can reach it.")}]},
        "path": {
            "tells": "yes",
            "place": 7,
            "why": said("She wakes up now when I call her. In October it was zero."),
            "nearer": said("If I don't have to check."),
        },
        "picture": {
            "drawing": MATEO,
            "about_drawing": said("Mom is awake. Grandma brings the bag with the pajamas."),
        },
        "end": {"stopped": "no", "unsafe": "no"},
    },
    sees={
        "inside": ("marisol", "rosa"),
        "visitors": ("marisol", "rosa", "tanisha"),
        "rules": ("marisol", "rosa", "tanisha"),
        "needs": ("marisol", "rosa"),
        "path": ("marisol",),
        "picture": ("marisol", "rosa"),
    },
    answered=(
        Answered(
            sheet="rules", number=0, words="It is in the plan now: a grown-up is awake every night.", told=10
        ),
        Answered(
            sheet="rules",
            number=1,
            words="Rosa drives you home after Sunday lunch. Your mom said yes to it.",
            told=10,
        ),
        Answered(sheet="needs", number=0, within=5),
    ),
)

STORY = Filled(
    tool="words_and_pictures",
    who="mateo",
    ago=8,
    answers={
        "prepare": {
            "on": "ago 9",
            "makers": "Marisol, Rosa and Noor",
            "agreed": "yes",
            "wants": "That calling somebody was the right thing, and that it was not their fault.",
        },
        "story": {
            "steps": [
                {
                    "says": "Mateo and Luz live with Mom. They like noodles, soccer and every dog they meet.",
                    "pictures": ["grownup", "two_children", "dog", "plate"],
                    "shows": "Mom, Mateo and Luz on the couch",
                },
                {
                    "says": "Some people were worried. Grandma Rosa was, and so was Mom.",
                    "pictures": ["two_grownups", "cloud"],
                    "shows": "Two people and a cloud",
                },
                {
                    "says": "One night Mom drank so much beer that nobody could wake her. Luz was outside alone. Mateo "
                    "burned his hand. It was scary.",
                    "pictures": ["moon", "star", "bed", "grownup", "door", "child"],
                    "shows": "A moon over the parking lot",
                },
                {
                    "says": "It was not Mateo's job to cook, and it was nobody's fault but the drinking.",
                    "pictures": ["sun", "child", "hug"],
                    "shows": "A hand with a bandage",
                },
                {
                    "says": "Now a grown-up who has not been drinking is there every night. When Mom wants to drink "
                    "she calls Rosa, and Rosa comes.",
                    "pictures": ["door", "grownup", "phone", "moon"],
                    "shows": "Rosa at the door with her bag",
                },
                {
                    "says": "Mateo and Luz may ask Mom, Rosa or Noor about this any time.",
                    "pictures": ["two_grownups", "two_children", "plate", "heart"],
                    "shows": "All of them eating",
                },
            ]
        },
        "told": {
            "read_on": "ago 8",
            "by": "Marisol, on the couch",
            "asked": said("Do you still want to?"),
            "knows": "Rosa, Tanisha, Noor",
        },
    },
)

FILLED = (HOUSE, STORY)
