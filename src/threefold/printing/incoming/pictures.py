"""Pictures from outside: drawn again, so that nothing but what one sees comes along."""

import warnings
from io import BytesIO

from threefold.printing.incoming.troubles import FileRefused, Trouble

# 40 million points are a large photograph; more is made to fill a machine.
MOST_POINTS = 40_000_000
_QUALITY = 88
# Application parts but for those that say how to draw (0 and 14), and remarks.
_TAGS = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})


def redrawn(made: bytes, kind: str) -> bytes:
    """The picture without places, times, cameras, and whatever hangs behind it. `kind`: PNG, JPEG or GIF.

    Raises:
        FileRefused: it cannot be drawn, or is far too large.
    """
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(made), formats=[kind]) as one:
                if one.width * one.height > MOST_POINTS:
                    raise FileRefused(Trouble.UNPACKS)
                upright = ImageOps.exif_transpose(one)
                return _drawn(upright, kind)
    except Image.DecompressionBombError:
        raise FileRefused(Trouble.UNPACKS) from None
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, LookupError):
        raise FileRefused(Trouble.BROKEN) from None


def _drawn(picture: object, kind: str) -> bytes:
    from PIL import Image

    assert isinstance(picture, Image.Image)
    modes = {"JPEG": ("L", "RGB"), "PNG": ("1", "L", "LA", "RGB", "RGBA"), "GIF": ("L", "P")}[kind]
    colours = picture if picture.mode in modes else picture.convert("RGB" if kind == "JPEG" else "RGBA")
    clean = Image.new(colours.mode, colours.size)
    clean.paste(colours)
    if kind == "GIF" and colours.mode == "P":
        clean.putpalette(colours.getpalette() or [])
    out = BytesIO()
    clean.save(out, format=kind, **({"quality": _QUALITY} if kind == "JPEG" else {}))
    return out.getvalue()


def without_tags(made: bytes) -> bytes:
    """A JPEG as it is, without the parts that tell where, when and with what it was taken, and without remarks. One
    that is not built like a JPEG comes back as it was.
    """
    if not made.startswith(b"\xff\xd8"):
        return made
    kept, at = [made[:2]], 2
    while at + 4 <= len(made) and made[at] == 0xFF and made[at + 1] != 0xDA:
        until = at + 2 + int.from_bytes(made[at + 2 : at + 4], "big")
        if made[at + 1] not in _TAGS:
            kept.append(made[at:until])
        at = until
    return b"".join([*kept, made[at:]])
