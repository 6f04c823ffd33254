"""Captions (WebVTT): plain text with times. Notes and styles do not come along; marks of pages are refused."""

import re

from threefold.printing.incoming.troubles import FileRefused, Trouble

_MARK = re.compile(r"<[^>]*>?")
_KNOWN = re.compile(r"</?(?:c|i|b|u|v|lang|ruby|rt)(?:\.[\w.-]+)?(?: [^<>&]*)?>|<\d\d:[\d:.]+>")
_TIMES = re.compile(r"(?:\d+:)?\d\d:\d\d\.\d{3} --> (?:\d+:)?\d\d:\d\d\.\d{3}")


def captions(made: bytes) -> bytes:
    """The captions, and nothing else of the file.

    Raises:
        FileRefused: it is no text, has marks of a page, or no caption at all.
    """
    try:
        text = made.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise FileRefused(Trouble.BROKEN) from None
    if "\x00" in text or any(not _KNOWN.fullmatch(one) for one in _MARK.findall(text.replace("-->", ""))):
        raise FileRefused(Trouble.ACTIVE_PAGE)
    blocks = [one.strip("\n") for one in re.split(r"\n{2,}", text)[1:]]
    kept = [one for one in blocks if _TIMES.search(one) and not one.startswith(("NOTE", "STYLE", "REGION"))]
    if not kept:
        raise FileRefused(Trouble.BROKEN)
    return ("WEBVTT\n\n" + "\n\n".join(kept) + "\n").encode()
