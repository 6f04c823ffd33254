"""Where each field stands. Names and order are published; of the positions only those to 49 could be read."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from threefold.outcomes.loading.refusing import Refused

PUBLISHED = "SUBYR 4 STATERR 2 RPTID 12 CHID 12 RPTCNTY 3 RPTDT 8 INVDATE 8"
"""Fields 1 to 7, with their positions in the record layout of 2018."""
INFERRED = """
    RPTSRC 2 RPTDISP 2 RPTDISDT 8 NOTIFS 1
    CHAGE 2 CHBDATE 8 CHSEX 1 CHRACAI 1 CHRACAS 1 CHRACBL 1 CHRACNH 1 CHRACWH 1 CHRACUD 1 CETHN 1
    CHCNTY 3 CHLVNG 2 CHMIL 1 CHPRIOR 1
    CHMAL1 1 MAL1LEV 2 CHMAL2 1 MAL2LEV 2 CHMAL3 1 MAL3LEV 2 CHMAL4 1 MAL4LEV 2 MALDEATH 1
    CDALC 1 CDDRUG 1 CDRTRD 1 CDEMOTNL 1 CDVISUAL 1 CDLEARN 1 CDPHYS 1 CDBEHAV 1 CDMEDICL 1
    FCALC 1 FCDRUG 1 FCRTRD 1 FCEMOTNL 1 FCVISUAL 1 FCLEARN 1 FCPHYS 1 FCMEDICL 1
    FCVIOL 1 FCHOUSE 1 FCMONEY 1 FCPUBLIC 1
    POSTSERV 1 SERVDATE 8 FAMSUP 1 FAMPRES 1 FOSTERCR 1 RMVDATE 8 JUVPET 1 PETDATE 8 COCHREP 1
    ADOPT 1 CASEMANG 1 COUNSEL 1 DAYCARE 1 EDUCATN 1 EMPLOY 1 FAMPLAN 1 HEALTH 1 HOMEBASE 1 HOUSING 1
    TRANSLIV 1 INFOREF 1 LEGAL 1 MENTHLTH 1 PREGPAR 1 RESPITE 1 SSDISABL 1 SSDELINQ 1 SUBABUSE 1
    TRANSPRT 1 OTHERSV 1 WRKRID 12 SUPRVID 12
"""
"""Fields 8 to 87. The order is published; the widths follow from the codes and from fields 1 to 7."""
PERPETRATOR = (
    "ID 12 REL 2 PRNT 1 CR 1 AGE 2 SEX 1 RACAI 1 RACAS 1 RACBL 1 RACNH 1 RACWH 1 RACUD 1 ETHN 1 MIL 1 PIOR 1 "
    "MAL1 1 MAL2 1 MAL3 1 MAL4 1"
)
"""Fields 88 to 106, and again to 125 and 144."""
LAST = "AFCARSID 12 INCIDDT 8"
"""Fields 145 and 146."""
OWN = "ncands-layout.csv"


@dataclass(frozen=True)
class Place:
    """The first character of a field, counted from 1, and how many there are."""

    start: int
    length: int

    @property
    def end(self) -> int:
        """The last character."""
        return self.start + self.length - 1

    def cut(self, line: str) -> str:
        """What stands there."""
        return line[self.start - 1 : self.end].strip()


def _widths() -> list[tuple[str, int]]:
    people = [(f"PER{nth}{name}", length) for nth in (1, 2, 3) for name, length in _pairs(PERPETRATOR)]
    return [*_pairs(PUBLISHED), *_pairs(INFERRED), *people, *_pairs(LAST)]


def _pairs(text: str) -> list[tuple[str, int]]:
    words = text.split()
    return list(zip(words[::2], map(int, words[1::2]), strict=True))


def _places() -> dict[str, Place]:
    found, at = {}, 1
    for name, length in _widths():
        found[name] = Place(at, length)
        at += length
    return found


PLACES: Mapping[str, Place] = _places()
SURE = frozenset(PUBLISHED.split()[::2])


@dataclass(frozen=True)
class Layout:
    """Where the fields of one folder's files stand, and which of these places nobody has confirmed."""

    places: Mapping[str, Place]
    unsure: tuple[str, ...]

    @property
    def length(self) -> int:
        """The shortest line that holds every field."""
        return max(one.end for one in self.places.values())


def layout(folder: Path, needed: tuple[str, ...]) -> Layout:
    """Of the fields that are needed: as the folder's own list says, else as inferred.

    Raises:
        Refused: the list cannot be read, or names no such field.
    """
    own = _own(folder / OWN) if (folder / OWN).exists() else {}
    if unknown := [name for name in own if name not in PLACES]:
        raise Refused(f"{OWN}: there is no field {unknown[0]}.")
    places = {name: own.get(name, PLACES[name]) for name in needed}
    return Layout(places, tuple(name for name in needed if name not in own and name not in SURE))


def _own(file: Path) -> dict[str, Place]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = [{key.strip(): one.strip() for key, one in row.items()} for row in csv.DictReader(lines)]
        found = {row["field"].upper(): Place(int(row["start"]), int(row["length"])) for row in rows}
    except (KeyError, ValueError, AttributeError, csv.Error):
        raise Refused(
            f"{OWN}: its columns are field, start (counted from 1) and length: a name and two whole numbers."
        ) from None
    if any(one.start < 1 or one.length < 1 for one in found.values()):
        raise Refused(f"{OWN}: start and length are 1 or more.")
    return found
