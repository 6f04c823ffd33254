"""How large the letters of a real PDF are: read from its pages, and from the pictures on them."""

from collections.abc import Iterator
from io import BytesIO
from math import hypot
from typing import Any

import pikepdf
from pikepdf import Matrix


def letter_sizes(made: bytes) -> set[float]:
    """Each size in points that letters have on any page."""
    with pikepdf.open(BytesIO(made)) as opened:
        pages = [_sizes(page, page.Resources, Matrix()) for page in opened.pages]
        return {round(size, 1) for page in pages for size in page}


def _sizes(stream: Any, resources: Any, around: Matrix) -> Iterator[float]:
    """Follow what changes the scale: the page's matrix, the text's matrix, the size of the face."""
    scales, text, points = [around], Matrix(), 0.0
    for operands, operator in pikepdf.parse_content_stream(stream):
        match str(operator):
            case "q" | "Q" | "cm" as sign:
                _scale(scales, sign, operands)
            case "BT" | "Tm":
                text = _matrix(operands)
            case "Tf":
                points = float(operands[1])
            case "Tj" | "TJ":
                whole = text @ scales[-1]
                yield points * hypot(whole.c, whole.d)
            case "Do":
                yield from _drawn(resources.XObject[operands[0]], resources, scales[-1])


def _scale(scales: list[Matrix], sign: str, operands: Any) -> None:
    if sign == "q":
        scales.append(scales[-1])
    elif sign == "Q":
        scales.pop()
    else:
        scales[-1] = _matrix(operands) @ scales[-1]


def _matrix(numbers: Any) -> Matrix:
    return Matrix(*(float(one) for one in numbers))


def _drawn(form: Any, resources: Any, scale: Matrix) -> Iterator[float]:
    if form.get("/Subtype") == "/Form":
        yield from _sizes(form, form.get("/Resources", resources), _matrix(form.get("/Matrix", [])) @ scale)
