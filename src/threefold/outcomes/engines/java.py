"""Is there a Java that Spark runs on?"""

import os
import re
import shutil
import subprocess
from pathlib import Path

OLDEST = 17
_VERSION = re.compile(r'version "(\d+)')


def missing() -> str:
    """What must be installed, in plain words; empty where it is there."""
    program = _program()
    if program is None:
        return f"Spark needs Java {OLDEST}, and there is no Java here. {REMEDY}"
    found = _version(program)
    if found is None:
        return f"Spark needs Java {OLDEST}, and {program} does not say which version it is. {REMEDY}"
    if found < OLDEST:
        return f"Spark needs Java {OLDEST}, and {program} is Java {found}. {REMEDY}"
    return ""


REMEDY = (
    "Install it (Debian, Ubuntu: apt install openjdk-17-jre-headless; macOS: brew install openjdk@17), or name "
    "its folder in JAVA_HOME."
)


def _program() -> str | None:
    """As Spark looks for it."""
    home = os.environ.get("JAVA_HOME")
    if home:
        own = Path(home) / "bin" / "java"
        return str(own) if own.exists() else None
    return shutil.which("java")


def _version(program: str) -> int | None:
    try:
        told = subprocess.run([program, "-version"], capture_output=True, text=True, timeout=60, check=False)  # noqa: S603 the Java of this machine
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = _VERSION.search(told.stderr + told.stdout)
    return int(found[1]) if found else None
