"""The file of a backup: an archive of the database and what is known of it, encrypted with age (age-encryption.org), so
that it can be opened without Threefold as well: `age --decrypt -i KEY FILE | tar xz`.
"""

import json
import os
import tarfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyrage

from threefold.cli.backups.errors import Refused

ABOUT = "about.json"
FORMAT = 1


def new_key(file: Path) -> str:
    """Write a new private key that only this user can read; answers with its public half."""
    key = pyrage.x25519.Identity.generate()
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
        out.write(f"# public key: {key.to_public()}\n{key}\n")
    return str(key.to_public())


def pack(folder: Path, about: dict[str, Any], file: Path, recipients: Sequence[str]) -> None:
    """Put a folder's files and `about` into an encrypted file. It appears whole or not at all.

    Raises:
        Refused: a recipient is no public key of age.
    """
    try:
        readers = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    except pyrage.RecipientError:
        raise Refused(
            "A recipient is not a public key such as age1... : make one with --new-key FILE."
        ) from None
    (folder / ABOUT).write_text(json.dumps({"format": FORMAT, **about}, indent=1), encoding="utf-8")
    plain, part = folder / "plain.tar.gz", file.with_name(file.name + ".part")
    with tarfile.open(plain, "w:gz", compresslevel=4) as archive:
        for one in sorted(folder.iterdir()):
            if one != plain:
                archive.add(one, arcname=one.name)
    pyrage.encrypt_file(str(plain), str(part), readers)
    part.chmod(0o600)
    with part.open("rb") as written:
        os.fsync(written.fileno())
    part.replace(file)


def unpack(file: Path, key: Path, folder: Path) -> dict[str, Any]:
    """Open a backup into a folder; answers with what is known of it.

    Raises:
        Refused: the key does not open it, or it is damaged or no backup.
    """
    plain, mine = folder / "plain.tar.gz", _identity(key)
    if not file.exists():
        raise Refused(f"There is no file {file}.")
    try:
        pyrage.decrypt_file(str(file), str(plain), [mine])
    except (pyrage.DecryptError, OSError) as error:
        raise Refused(f"{file} cannot be opened with this key, or is damaged ({error}).") from None
    try:
        with tarfile.open(plain) as archive:
            archive.extractall(folder, filter="data")
        about: dict[str, Any] = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    except (tarfile.TarError, OSError, ValueError) as error:
        raise Refused(f"{file} is not a backup of Threefold ({type(error).__name__}).") from None
    plain.unlink()
    if about.get("format") != FORMAT:
        raise Refused(f"{file} has the format {about.get('format')}; this version reads {FORMAT}.")
    return about


def _identity(key: Path) -> Any:
    lines = [
        line for line in key.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    try:
        return pyrage.x25519.Identity.from_str(lines[0].strip())
    except (pyrage.IdentityError, IndexError):
        raise Refused(f"{key} holds no private key such as AGE-SECRET-KEY-1...") from None
