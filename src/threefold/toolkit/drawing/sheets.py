"""The sheets of each tool: their size, their parts from back to front, and the places that have a meaning."""

from threefold.practice.words import Words

SHEETS: dict[str, tuple[str, ...]] = {
    "three": ("good", "worries", "dreams"),
    "figure": ("helper",),
    "safety": ("safety",),
}
HOMES = ("any", "house", "flat", "trailer")
BACKS = ("wings", "cape")
NAMES = {
    "good": Words("Good things", "Cosas buenas"),
    "worries": Words("Worries", "Preocupaciones"),
    "dreams": Words("Hopes and dreams", "Esperanzas y sueños"),
    "helper": Words("My magic helper", "Mi ser mágico"),
    "safety": Words("My safety house", "Mi casa segura"),
}
# x, y, width, height in units of the sheet (1000 wide).
Area = tuple[int, int, int, int]
ROOM: Area = (110, 400, 780, 580)
PLACES: dict[str, dict[str, tuple[Area, Words]]] = {
    "three": {"room": (ROOM, Words("in the room", "en el cuarto"))},
    "figure": {
        "clothes": ((330, 400, 340, 420), Words("on the clothes (worries)", "en la ropa (preocupaciones)")),
        "back": (
            (70, 580, 215, 250),
            Words("on the wings or cape (good things)", "en las alas o la capa (cosas buenas)"),
        ),
        "wand": ((742, 116, 150, 120), Words("on the star (wishes)", "en la estrella (deseos)")),
    },
    "safety": {
        "inside": ((200, 380, 400, 250), Words("who lives here", "quién vive aquí")),
        "need": ((606, 560, 194, 240), Words("what I need", "lo que necesito")),
        "rules": ((330, 250, 340, 120), Words("house rules", "reglas de la casa")),
        "visit": ((78, 436, 108, 320), Words("who visits", "quién visita")),
        "red": (
            (674, 1040, 252, 252),
            Words("who I don't feel safe with", "con quien no me siento a salvo"),
        ),
    },
}  # fmt: skip
# Where the child stands on the path: 0 lies far away, 10 at the door.
STONES = (
    (530, 1330), (432, 1236), (322, 1230), (206, 1244), (116, 1190), (148, 1106),
    (254, 1098), (362, 1104), (460, 1060), (503, 966), (500, 862),
)  # fmt: skip
# Small words on the Safety House that say what each part is for: x, y of the first row, size, rows.
CAPTIONS = (
    (500, 214, 24, Words("house rules", "reglas de la casa")),
    (330, 412, 24, Words("who lives here", "quién vive aquí")),
    (701, 548, 22, Words("what I need", "lo que necesito")),
    (124, 400, 22, Words("who|visits", "quién|visita")),
    (800, 1374, 22, Words("who I don't feel safe with", "con quien no me siento a salvo")),
)
CREDITS = {
    "three": Words(
        "Three Houses: Nicki Weld and Maggie Greening", "Tres Casas: Nicki Weld y Maggie Greening"
    ),
    "figure": Words(
        "After Three Houses by Nicki Weld and Maggie Greening",
        "A partir de Tres Casas, de Nicki Weld y Maggie Greening",
    ),
    "safety": Words(
        "Based on the Safety House by Sonja Parker",
        "Basada en la Casa Segura (Safety House) de Sonja Parker",
    ),
}


def size(tool: str) -> tuple[int, int]:
    """Width and height of a sheet, in units."""
    return (1000, 1400) if tool == "safety" else (1000, 1120)


def parts(sheet: str, home: str, back: str) -> tuple[str, ...]:
    """The symbols under the child's marks, from back to front."""
    if sheet == "helper":
        return (f"helper-{back}", "helper")
    if sheet == "safety":
        return ("safety-garden", "safety-house", "safety-red", "stones")
    return (f"home-{home}", "room", f"roof-{sheet}")
