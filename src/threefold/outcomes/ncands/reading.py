"""Reading the lines, one at a time and strictly: with fixed widths a slip of one place makes every figure wrong."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from threefold.outcomes.calendar import day
from threefold.outcomes.federal.fields import code, month_first
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.ncands.layout import Layout

LEVELS = ("MAL1LEV", "MAL2LEV", "MAL3LEV", "MAL4LEV")
FINDINGS = frozenset((1, 2, 3, 4, 5, 6, 7, 8, 88, 99))
DAYS = ("RPTDT", "INVDATE", "RPTDISDT", "CHBDATE", "INCIDDT")
CODES = {
    **dict.fromkeys(LEVELS, FINDINGS),
    "RPTDISP": FINDINGS,
    "RPTSRC": frozenset((*range(1, 14), 88, 99)),
    "MALDEATH": frozenset((1, 2, 9)),
    "CHAGE": frozenset(range(100)),
}
"""What may stand in a field. Also some that fill nothing: they show that the places are right."""
TEXTS = ("SUBYR", "STATERR", "RPTID", "CHID", "AFCARSID")
NEEDED = (*TEXTS, *DAYS, *CODES)
UNBORN, UNKNOWN, DIED = 77, 99, 1
LONGEST = 5_000


def lines(file: Path, layout: Layout) -> Iterator[dict[str, Any]]:
    """Each line's fields: texts, numbers of days, codes; None where it is blank.

    Raises:
        Refused: a line is cut off, of another length or encoding, or a field cannot hold what stands there.
    """
    length = None
    with file.open("rb") as raw:
        nth = 0
        while line := raw.readline(LONGEST):
            nth += 1
            text = _text(line, f"{file.name}, line {nth}")
            length = length or max(len(text), layout.length)
            if len(text) != length:
                raise Refused(
                    f"{file.name}, line {nth}: has {len(text)} characters, not {length}. "
                    "Is the file cut off, or its layout another?"
                )
            yield {name: _value(name, place.cut(text), file, nth) for name, place in layout.places.items()}


def _text(line: bytes, where: str) -> str:
    if len(line) == LONGEST:
        raise Refused(
            f"{where}: has more than {LONGEST} characters. Each record stands in a line of its own."
        )
    try:
        return line.decode("ascii").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Refused(f"{where}: holds other characters than plain ASCII, so that places slip.") from None


def _value(name: str, text: str, file: Path, nth: int) -> Any:
    try:
        return _read(name, text)
    except Refused as why:
        raise Refused(
            f"{file.name}, line {nth}, {name}: “{text}” {why}. Is the layout another? Nothing was counted."
        ) from None


def _read(name: str, text: str) -> Any:
    if name in DAYS:
        return month_first(text)
    if name == "STATERR" and not (text.isalpha() and len(text) == 2):
        raise Refused("is no state of two letters")
    if name == "SUBYR" and not (text.isdigit() and text[:2] in ("19", "20")):
        raise Refused("is no year")
    if name in TEXTS:
        return text or None
    found = code(text)
    if found is not None and found not in CODES[name]:
        raise Refused("is no code of this field")
    return found


def report(fields: dict[str, Any]) -> dict[str, Any]:
    """A line as a row of the table reports; which child it is, is told by `chid` and `afcarsid`."""
    levels = [fields[name] for name in LEVELS if fields[name] is not None]
    return {
        "report_id": fields["RPTID"],
        "chid": fields["CHID"],
        "afcarsid": fields["AFCARSID"],
        "report_date": fields["RPTDT"],
        "incident_date": fields["INCIDDT"],
        "investigation_start": fields["INVDATE"],
        "disposition": min(levels) if levels else fields["RPTDISP"],
        "age_code": _age(fields),
        "fatality": fields["MALDEATH"] == DIED,
    }


def _age(fields: dict[str, Any]) -> int | None:
    """As written; where that is not known, from the day of birth."""
    written: int | None = fields["CHAGE"]
    if written not in (None, UNKNOWN) or fields["CHBDATE"] is None or fields["RPTDT"] is None:
        return written
    if fields["RPTDT"] < fields["CHBDATE"]:
        return UNBORN
    told, born = day(fields["RPTDT"]), day(fields["CHBDATE"])
    return _years(born, told)


def _years(born: date, told: date) -> int:
    return told.year - born.year - ((told.month, told.day) < (born.month, born.day))
