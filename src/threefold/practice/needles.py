"""placeholder while being written"""

Needle = str


def needles_of(t):
    return (t,)


def exactly(t):
    return (t,)


def contains(text, needles):
    return tuple(n for n in needles if n and n.lower() in text.lower())
