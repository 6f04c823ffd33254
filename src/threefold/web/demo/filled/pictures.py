"""What Mateo and Iker drew."""

from threefold.web.demo.filled.hand import line, ring, scribble, sheet, somebody, stamp, words

# Mom and Luz at the table, awake; the phone on its hook; Rosa at the gate, with her bag.
MATEO = sheet(
    "safety", "safety",
    *somebody("clay", (280, 626), 200),
    *somebody("indigo", (400, 628), 130),
    line("brown", "thick", (450, 560), (560, 556)),
    line("brown", "mid", (466, 566), (464, 622)),
    line("brown", "mid", (546, 564), (548, 620)),
    ring("sun", "mid", (504, 534), 52),
    stamp("stamp-phone", (640, 610), 110, "need"),
    *somebody("leaf", (130, 752), 190),
    line("brown", "mid", (158, 700), (176, 704), (178, 740), (152, 742), (156, 702)),
    path=7,
)  # fmt: skip
# The candle that Chela lets him put out, and his mother who tickles him.
CANDLE = sheet(
    "good", "three",
    *somebody("indigo", (300, 920), 330),
    *somebody("leaf", (450, 920), 210),
    scribble("clay", "thick", (600, 800), (220, 0), 1),
    scribble("clay", "thick", (600, 830), (220, 80), 5),
    line("ink", "mid", (590, 790), (830, 786), (834, 926), (588, 928), (592, 792)),
    line("indigo", "thick", (710, 784), (708, 690)),
    scribble("sun", "mid", (690, 620), (40, 60), 5),
    words("pfff", (740, 660), "room", "es"),
)  # fmt: skip
# The helper is a firefighter: a red coat, a yellow star, a ladder up to the window with the light.
FIREFIGHTER = sheet(
    "helper", "figure",
    scribble("clay", "thick", (400, 470), (200, 330), 14),
    line("sun", "thick", (390, 640), (612, 636)),
    scribble("sun", "mid", (770, 140), (90, 80), 7),
    line("ink", "mid", (50, 60), (220, 64), (216, 230), (54, 226), (52, 62)),
    scribble("sun", "thick", (76, 90), (116, 110), 6),
    line("brown", "thick", (70, 1080), (96, 240)),
    line("brown", "thick", (176, 1084), (184, 244)),
    *(line("brown", "mid", (74 + step, 1010 - step * 42), (180, 1008 - step * 42)) for step in range(18)),
)  # fmt: skip
