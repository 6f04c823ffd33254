"""Lines of a plan's log, words beside a number, what people say to a statement, and what the circle does."""

KEPT = (
    "All quiet. {kids} <was|were> asleep by nine.",
    "{a} was there [from six|all evening]. [Pasta|Tamales|Chicken soup] for everybody.",
    "{c} called first, as agreed.",
    "Went as written. {child} [read to us|won at cards].",
    "{b} dropped by with groceries, stayed an hour.",
    "A hard evening, but [nobody shouted|{c} asked for help in time].",
)
PARTLY = (
    "{a} was [ill|late]; {b} came instead.",
    "Started an hour late because of the bus.",
    "{a} called instead of coming. {child} was fine with it.",
    "The first half went well. {c} was too tired for the rest.",
)
BROKEN = (
    "Nobody came. {a}'s car broke down and {b} did not see the message.",
    "{c} forgot that it was {day}. We put it on the calendar.",
    "It did not happen. {c} told us {chimself} the next morning.",
)
UP = (
    "Because [I called before it got bad|people really come now].",
    "It is higher since {a} [comes|knows].",
    "We had [two|three] good weeks.",
    "I sleep again, so I [can think|have patience].",
)
DOWN = (
    "It was a bad week, and I am not going to say otherwise.",
    "I see the effort. I also see [Thursdays|the evenings].",
    "Not yet. I want to see [a whole month|it when work is hard].",
)
CHILD = (
    "Because {a} comes.",
    "It is better when {c} is not so tired.",
    "Sometimes it is still loud.",
    "Now I know whom to call.",
)
AGREES = (
    "It happened, and I do not want it again.",
    "That is what keeps me awake too.",
    "Yes. I would have said it [shorter|harder].",
)
PARTLY_SAID = (
    "Some of it. It was [one night|two times], not all the time.",
    "The worry is right. The way it is told leaves out [how hard I tried|what happened before].",
)
DIFFERS = (
    "I would never let anything happen to my children.",
    "That is not how it was. Ask {a}.",
    "You were not there. [It was late, and everybody was upset.|I had it under control.]",
)
DOES = (
    "I [sleep over|come by] on [Fridays|Saturdays].",
    "I pick up {child} from school on [Tuesdays|Thursdays].",
    "I [answer|pick up], day or night.",
    "I bring dinner on {day}s and stay a while.",
    "I drive {kids} to [practice|church|the clinic].",
    "I call {c} every evening at [eight|nine].",
)
CONCERN = (
    "Had a [fight|falling-out] with {c} in {month}.",
    "Drives a lot for work; not always in town.",
    "Has a house full already.",
)
AFTER = (
    "the library",
    "{a}'s kitchen",
    "the county office, room [3|5|7]",
    "the church hall",
    "{c}'s living room",
    "the school, after class",
)
ABOUT_FAMILY = (
    "{day}s are for church. Call after two.",
    "Shoes come off at the door. {c} likes to be asked before anybody sits.",
    "{a} speaks for the family at first; give it time.",
    "Dinner is at six, and everybody stays for it.",
    "The dog barks and does not bite.",
    "Text before you come; {c} works nights.",
    "{c} writes everything down, and likes a copy on the spot.",
    "They celebrate names, not birthdays.",
)
ABOUT_CHILD = (
    "[Goalkeeper|Plays the drum|Loves sharks], and [never forgets a name|sings all day]",
    "Collects [rocks|bottle caps|bus tickets]",
    "Talks to every dog",
    "Wants to be a [nurse|mechanic|singer|vet]",
    "Shy at first, then does not stop",
    "Draws [horses|trucks|superheroes] on everything",
)
REACH = (
    "Texts, after [two|four] pm",
    "Calls, not before ten",
    "At work until [six|eight]; try the lunch break",
    "Through {a}, when the phone is off",
)
