"""Referrals in safe words, and the vault of who reported: opened on screen only, field by field."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.clocks import lengths_of
from threefold.accounts.roles import Role
from threefold.core.clock import day_of
from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Ledger, Piece, Why
from threefold.families.copies.words import words_for
from threefold.families.models import Family, Person, Referral, ReporterVault
from threefold.families.naming import full_name_for
from threefold.practice.clocks import Clock
from threefold.practice.lengths import Lengths
from threefold.practice.reporter import reporter_hints


@dataclass(frozen=True, kw_only=True)
class ReferralCopy:
    """A report that came in. `is_sealed` says only that something lies in the vault, to those who may open it."""

    id: UUID
    version: int
    is_sealed: bool | None = None
    number: str = shown("report.safe_text", default="")
    police_number: str = shown("report.safe_text", default="")
    received_at: datetime | None = shown("report.safe_text")
    received_hour_known: bool = shown("report.safe_text", default=True)
    response: str = shown("report.safe_text", default="")
    responded_at: datetime | None = shown("report.safe_text")
    responded_hour_known: bool = shown("report.safe_text", default=True)
    clock: Clock | None = shown("report.safe_text")
    allegations: str = shown("report.safe_text", default="")
    safe_text: str = shown("report.safe_text", default="")
    outcome: str = shown("report.safe_text", default="")


@dataclass(frozen=True, kw_only=True)
class VaultCopy:
    """What lies in the vault of one referral; every text is decrypted only when the reader may see it."""

    referral: UUID
    received_at: datetime
    version: int
    named: str = shown("reporter.identity", default="")
    mandated: bool = shown("reporter.identity", default=False)
    who: str = shown("reporter.identity", default="")
    contact: str = shown("reporter.identity", default="")
    person: UUID | None = shown("reporter.identity")
    person_name: str = shown("reporter.identity", default="")
    received: str = shown("report.received", default="")
    giveaways: str = shown("report.received", default="")


@dataclass(frozen=True, kw_only=True)
class WhyCopy:
    """Why the county came, in safe words, and the day on which it was told."""

    on: date
    text: str


def why_the_county_came(
    family: Family, reader: Reader, surface: Surface, ledger: Ledger
) -> tuple[WhyCopy, ...]:
    """The safe words of reports, oldest first, for parents and caregivers: not for a child's paper, and not for
    somebody from whom others are kept safe. Words that give a reporter or a place away, or seem to, are left out.
    """
    if reader.role is not Role.PARENT:
        return ()
    rows = Referral.objects.filter(family=family).exclude(safe_text="").order_by("received_at", "pk")
    known = rows.exclude(response=Referral.Response.EVALUATED_OUT)
    return tuple(
        WhyCopy(on=day_of(row.received_at), text=row.safe_text)
        for row in known
        if _is_safe(row.safe_text, reader, surface, ledger)
    )


def _is_safe(text: str, reader: Reader, surface: Surface, ledger: Ledger) -> bool:
    if not reader.kept_apart_from and reporter_hints(text, "en"):
        ledger.note(Group.REPORT_SAFE, Why.REPORTER)
        return False
    return ledger.take(
        reader, Piece(group=Group.REPORT_SAFE, texts=(text,), audience=Audience.FAMILY), surface
    )


def referrals_for(family: Family, reader: Reader, surface: Surface) -> tuple[ReferralCopy, ...]:
    """The reports that came in, newest first."""
    rows = Referral.objects.filter(family=family).order_by("-received_at", "pk")
    sealed = set(ReporterVault.objects.filter(referral__family=family).values_list("referral", flat=True))
    lengths = lengths_of(family.agency_id)
    return tuple(_referral(row, row.pk in sealed, lengths, reader, surface) for row in rows)


def vaults_for(family: Family, reader: Reader, surface: Surface) -> tuple[VaultCopy, ...]:
    """The vaults of a family's reports, newest first; empty shells unless the reader has them open."""
    rows = ReporterVault.objects.filter(referral__family=family).select_related("referral")
    people = {person.pk: person for person in Person.objects.filter(family=family)}
    return tuple(
        _vault(row, people, reader, surface) for row in rows.order_by("-referral__received_at", "pk")
    )


def _referral(
    row: Referral, sealed: bool, lengths: Lengths, reader: Reader, surface: Surface
) -> ReferralCopy:
    may_know = may(reader.role, Group.REPORTER, surface)[0] is Access.NEED
    return build(
        ReferralCopy,
        reader,
        surface,
        id=row.pk,
        version=row.version,
        is_sealed=sealed if may_know else None,
        number=_number(row.number, reader, surface),
        police_number=_number(row.police_number, reader, surface),
        received_at=row.received_at,
        received_hour_known=row.received_hour_known,
        response=row.response,
        responded_at=row.responded_at,
        responded_hour_known=row.responded_hour_known,
        clock=row.clock(lengths),
        allegations=words_for(reader, surface, Group.REPORT_SAFE, row.allegations),
        safe_text=words_for(reader, surface, Group.REPORT_SAFE, row.safe_text),
        outcome=words_for(reader, surface, Group.REPORT_SAFE, row.outcome),
    )


def _number(number: str, reader: Reader, surface: Surface) -> str:
    """For workers alone; people also write a word beside it."""
    return words_for(reader, surface, Group.REPORT_SAFE, number) if reader.is_staff else ""


def _vault(row: ReporterVault, people: dict[UUID, Person], reader: Reader, surface: Surface) -> VaultCopy:
    def person() -> UUID | None:
        sealed = row.take("person")
        return UUID(sealed) if sealed else None

    def person_name() -> str:
        known = people.get(person() or row.pk)
        return full_name_for(known, reader) if known else ""

    return build(
        VaultCopy,
        reader,
        surface,
        referral=row.referral_id,
        received_at=row.referral.received_at,
        version=row.version,
        named=row.named,
        mandated=row.mandated,
        who=lambda: row.take("who"),
        contact=lambda: row.take("contact"),
        person=person,
        person_name=person_name,
        received=lambda: row.take("received"),
        giveaways=lambda: row.take("giveaways"),
    )
