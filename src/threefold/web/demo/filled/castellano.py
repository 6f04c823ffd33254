"""Nico, sixteen: a timeline instead of houses, in two conversations half a year apart; one sheet he keeps."""

from threefold.web.demo.filled.words import Answered, Filled, each, said

BEFORE = Filled(
    tool="three_houses",
    who="nico",
    ago=170,
    answers={
        "prepare": {
            "on": "ago 170",
            "place": "In June's garage",
            "present": "Nobody",
            "parents_asked": "yes",
        },
        "chosen": {"form": "timeline", "first": "worries", "scribe": "child", "told_limits": "yes"},
        "good": {"said": each("Welding. June doesn't ask every five minutes.")},
        "worries": {"said": each("My wrist when it rains.", "If I say no to him he is gone for good.")},
        "dreams": {"said": each("A truck that starts.")},
        "timeline": {
            "moments": [
                {
                    "when": "When I was nine",
                    "words": said("He taught me to drive the tractor."),
                    "is_to_me": "good",
                },
                {"when": "Last October", "words": said("The wrench."), "is_to_me": "worries"},
            ]
        },
        "end": {"stopped": "no", "unsafe": "no"},
    },
    sees={"good": ("june", "rafa"), "dreams": ("june", "rafa", "paul")},
    kept=("worries", "timeline"),
)

LATELY = Filled(
    tool="three_houses",
    who="nico",
    ago=9,
    answers={
        "prepare": {
            "on": "ago 9",
            "place": "In Rafa's truck",
            "present": "Rafa, outside",
            "parents_asked": "yes",
        },
        "chosen": {"form": "timeline", "first": "good", "scribe": "child", "told_limits": "yes"},
        "good": {"said": each("I hung up and nothing broke.", "He wrote back. One page.")},
        "worries": {"said": each("That he thinks it is all fine now.")},
        "dreams": {"said": each("One dinner where nobody stands up.")},
        "timeline": {
            "moments": [
                {
                    "when": "Two weeks ago",
                    "words": said("I ended the call and told June."),
                    "is_to_me": "good",
                },
                {"when": "In June", "words": said("Dinner at Rafa's, all of us."), "is_to_me": "dreams"},
            ]
        },
        "end": {"stopped": "no", "unsafe": "no"},
    },
    sees={
        "good": ("june", "rafa", "paul"),
        "worries": ("june", "rafa"),
        "dreams": ("june", "rafa", "paul"),
        "timeline": ("june",),
    },
    answered=(
        Answered(sheet="worries", number=0, within=10),
        Answered(
            sheet="dreams",
            number=0,
            words="It is in the plan. Rafa stays, and either of you can end it with a word.",
            told=7,
        ),
    ),
    onward=("good",),
)

FILLED = (BEFORE, LATELY)
