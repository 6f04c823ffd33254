"""Changes of referrals, and what goes into the reporter's vault."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.changes.rows import fill, fresh, ours
from threefold.families.errors import Refused
from threefold.families.events import ReferralAdded, ReferralChanged, VaultFilled
from threefold.families.models import Family, Opening, Person, Referral, ReporterVault
from threefold.practice.errors import NotAllowed

SEALED = ("who", "contact", "received", "giveaways")


@dataclass(frozen=True, kw_only=True)
class Report:
    """A referral in words that are safe to share. Who reported, and the words as received, go into the vault. Where
    the hour is not known, the moment is the day's beginning.
    """

    received_at: datetime
    received_hour_known: bool = True
    response: str
    number: str = ""
    police_number: str = ""
    responded_at: datetime | None = None
    responded_hour_known: bool = True
    allegations: str = ""
    safe_text: str = ""
    outcome: str = ""


@dataclass(frozen=True, kw_only=True)
class Vault:
    """What is put into the vault. `giveaways` has one phrase a line; `person` is the reporter when they are a
    person of the family or its circle.
    """

    named: str
    mandated: bool = False
    who: str = ""
    contact: str = ""
    received: str = ""
    giveaways: str = ""
    person: UUID | None = None


@change("families.add_referral", writes="report.safe_text")
def add_referral(*, by: Worker, family: Family, id: UUID, at: datetime, report: Report) -> Referral:
    """Enter a report that came in.

    Raises:
        Refused: the first meeting lies before the report.
    """
    _met_after(report)
    row = Referral.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, **asdict(report)
    )
    told = ReferralAdded(referral=row.pk, response=report.response)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.change_referral", writes="report.safe_text")
def change_referral(
    *, by: Worker, family: Family, id: UUID, at: datetime, referral: Referral, report: Report,
    base_version: int,
) -> Referral:  # fmt: skip
    """Change a referral: the day of the first meeting, the outcome, the safe words.

    Raises:
        Stale: somebody changed it since `base_version`.
        Refused: the first meeting lies before the report.
    """
    ours(family, referral.family_id, Group.REPORT_SAFE)
    _met_after(report)
    row = fresh(referral, base_version)
    count = fill(row, asdict(report))
    told = ReferralChanged(referral=row.pk, response=report.response, fields=count)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.note_first_meeting", writes="report.safe_text")
def note_first_meeting(
    *, by: Worker, family: Family, id: UUID, at: datetime, referral: Referral, met_at: datetime
) -> Referral:
    """The family was met in person for the first time since this report. What was written before stays.

    Raises:
        Refused: the meeting lies before the report.
    """
    ours(family, referral.family_id, Group.REPORT_SAFE)
    row = Referral.objects.select_for_update().get(pk=referral.pk)
    if met_at < row.received_at:
        raise Refused(_("The first meeting comes before the report."), field="responded_on")
    waits = row.responded_at is None
    if waits:
        row.responded_at = met_at
        row.version += 1
        row.save(update_fields=["responded_at", "version"])
    told = ReferralChanged(referral=row.pk, response=row.response, fields=int(waits))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.fill_vault", writes="reporter.identity")
def fill_vault(
    *, by: Worker, family: Family, id: UUID, at: datetime, referral: Referral, vault: Vault
) -> ReporterVault:
    """Put something into the vault of a referral. Texts are added under what lies there: nobody needs to open
    the vault to add a line, and nothing is lost.

    Raises:
        NotAllowed: the referral or the named person is of another family.
    """
    ours(family, referral.family_id, Group.REPORTER)
    _one_of_us(family, vault)
    row = ReporterVault.objects.select_for_update().filter(referral=referral).first()
    row = row or ReporterVault(id=id, agency_id=family.agency_id, created_at=at, referral=referral, version=0)
    for name in SEALED:
        added: str = getattr(vault, name)
        earlier = row.take(name)
        row.put(name, "\n".join(part for part in (earlier, added) if part))
    if vault.person:
        row.put("person", str(vault.person))
    return _close(row, vault, by=by, at=at, family=family)


@change("families.correct_vault", writes="reporter.identity")
def correct_vault(
    *, by: Worker, family: Family, id: UUID, at: datetime, referral: Referral, vault: Vault,
    base_version: int,
) -> ReporterVault:  # fmt: skip
    """Put right what lies in the vault; only who has it open (with a reason) may.

    Raises:
        NotAllowed: it is not open for the writer, or of another family.
        Stale: somebody changed it since `base_version`.
    """
    ours(family, referral.family_id, Group.REPORTER)
    _one_of_us(family, vault)
    for group in (Group.REPORTER, Group.REPORT_RECEIVED):
        if not Opening.objects.filter(family=family, worker=by, group=group, until__gt=at).exists():
            raise NotAllowed(group)
    row = fresh(ReporterVault.objects.get(referral=referral), base_version)
    for name in SEALED:
        row.put(name, getattr(vault, name))
    row.put("person", str(vault.person) if vault.person else "")
    return _close(row, vault, by=by, at=at, family=family)


def _close(row: ReporterVault, vault: Vault, *, by: Worker, at: datetime, family: Family) -> ReporterVault:
    row.named, row.mandated = vault.named, vault.mandated
    row.version += 1
    row.save()
    told = VaultFilled(referral=row.referral_id)
    record(told, by=by, at=at, family=family.pk, subject=row.referral_id)
    return row


def _met_after(report: Report) -> None:
    met, came = report.responded_at, report.received_at
    if met is None:
        return
    hours = report.received_hour_known and report.responded_hour_known
    if (met < came) if hours else (day_of(met) < day_of(came)):
        raise Refused(_("The first meeting comes before the report."), field="responded_on")


def _one_of_us(family: Family, vault: Vault) -> None:
    if vault.person and not Person.objects.filter(pk=vault.person, family=family).exists():
        raise NotAllowed(Group.REPORTER)
