"""Every cell of the policy, written down a second time: a cell changes only where somebody means it, here and there."""

from threefold.disclosure.policy import TABLE

# Group; the thirteen roles in the order of `ROLES`; whether it may leave offline.
CELLS = """
family.header               W  R  W  R  D  X  -  S  S  -  R  M  M   y
people.children             W  R  R  R  -  X  -  R  O  S  R  -  -   y
people.adults               W  R  R  R  -  X  -  O  S  S  R  -  -   y
reporter.identity           N  -  N  -  -  -  -  -  -  -  C  -  M   n
report.received             N  -  N  -  -  X  -  -  -  -  C  -  M   n
report.safe_text            R  R  R  R  -  X  -  S  S  -  R  -  -   y
people.contact              W  R  R  R  -  X  -  O  O  -  R  -  -   v
people.protected_place      N  B  N  -  -  -  -  O  O  -  C  -  M   n
people.in_confidence        N  B  N  -  -  -  -  O  -  -  C  -  M   n
collateral.contacts         W  R  R  -  -  X  -  -  -  -  R  -  -   n
map.items                   W  W  W  R  D  X  -  S  S  S  R  -  -   y
scaling.answers             W  W  R  W  D  X  -  OS OS O  R  -  -   y
network.members             W  W  R  W  D  X  -  S  S  O  R  -  -   y
plan.text                   W  W  W  W  D  X  -  S  S  S  R  -  -   y
child.voice                 W  R  R  S  -  X  -  S  O  S  R  -  -   y
child.private               O  -  N  -  -  -  -  -  O  -  C  -  M   n
notes.working               W  R  R  -  -  X  -  C  C  -  C  -  -   y
notes.supervision           R  -  W  -  -  X  -  C  C  -  C  -  -   n
records.substance_treatment C  C  C  -  -  -  -  O  -  -  C  -  M   n
records.health              R  N  R  -  -  X  -  S  O  -  C  -  M   n
records.minor_consent       C  -  C  -  -  -  -  -  O  -  C  -  M   n
records.sogi                C  -  C  -  D  -  -  -  O  -  C  -  M   n
records.education           R  R  R  -  D  X  -  R  O  -  R  -  -   n
people.tribal               W  R  R  R  D  X  -  S  S  -  R  -  -   y
records.criminal_justice    -  -  -  -  -  -  -  -  -  -  -  -  -   n
court.orders                W  R  R  R  D  X  -  S  S  -  R  -  M   y
court.privileged            R  -  R  -  -  -  -  -  -  -  -  -  -   n
family.sealed               -  -  -  -  -  -  -  -  C  -  C  -  M   n
attachments                 W  R  R  -  -  X  -  S  O  -  C  -  M   v
meetings                    W  W  R  W  D  X  -  S  S  S  R  -  -   y
corrections                 R  R  W  R  D  X  -  OS OS O  R  -  M   y
disclosure.accounting       R  -  R  -  D  -  -  S  S  -  C  M  R   n
audit.log                   O  O  M  -  D  -  -  -  -  -  -  M  R   n
accounts                    -  -  R  -  D  X  W  -  -  -  -  W  R   n
"""


def test_every_cell_stands_as_it_was_decided() -> None:
    decided = {
        group: (tuple(cells[:-1]), cells[-1])
        for group, *cells in (line.split() for line in CELLS.split("\n") if line)
    }
    assert decided == {group.value: (line.codes, line.offline) for group, line in TABLE.items()}
