"""Several sheets in one ZIP, a PDF for each. A name of a file says whose it is, what it is and of which day."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils.text import slugify

File = tuple[str, bytes]


def file_name(name: str, label: str, day: date, taken: set[str]) -> str:
    """A name that no other file of the parcel has; letters of every language stay."""
    parts = (slugify(one, allow_unicode=True) for one in (name, label, day.isoformat()))
    begins = "-".join(one for one in parts if one)
    found, number = f"{begins}.pdf", 2
    while found in taken:
        found, number = f"{begins}-{number}.pdf", number + 1
    taken.add(found)
    return found


def parcel(files: Iterable[File], day: date) -> bytes:
    """The ZIP; its files carry the day and no hour."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as whole:
        for name, content in files:
            whole.writestr(ZipInfo(name, date_time=(day.year, day.month, day.day, 0, 0, 0)), content)
    return made.getvalue()
