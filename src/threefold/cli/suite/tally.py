"""What runs report, added up. Nothing here is believed from an exit code alone, and nothing is rounded up."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True)
class Tally:
    """How many passed, failed (errors included) and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    @property
    def ran(self) -> int:
        """How many came to a verdict."""
        return self.passed + self.failed

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


@dataclass(frozen=True)
class Outcome:
    """One stage's tally, and why it counts as failed although no test did."""

    tally: Tally
    trouble: str = ""

    @property
    def counted(self) -> Tally:
        """The tally with one failure more for a stage that did not do its work."""
        return self.tally + Tally(failed=1) if self.trouble else self.tally


def read_report(report: Path, *, exit_code: int) -> Outcome:
    """What a pytest run wrote down. A run that broke off or ran nothing is trouble, whatever it wrote."""
    if not report.exists():
        return Outcome(Tally(), f"the run ended with code {exit_code} and wrote no report")
    suite = next(ElementTree.parse(report).iter("testsuite"))  # noqa: S314 our own file, written a moment ago
    tests, skipped, *bad = (int(suite.get(name, 0)) for name in ("tests", "skipped", "failures", "errors"))
    tally = Tally(passed=max(tests - skipped - sum(bad), 0), failed=sum(bad), skipped=skipped)
    if not tally.ran:
        return Outcome(tally, "no test ran")
    if exit_code and not tally.failed:
        return Outcome(tally, f"the run ended with code {exit_code} although no test failed")
    return Outcome(tally)
