"""Sealing: encryption of what must not be readable in the database, one key list for each purpose.

AES-256-GCM from `cryptography`. A sealed text is bound to its row and purpose, so that moving a
ciphertext to another row, or using a key for another purpose, fails instead of opening.
"""

import base64
import hashlib
import os
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

Purpose = Literal["reporter", "location", "draft"]
NONCE = 12


class Unreadable(Exception):
    """The text was altered, moved from its row, or sealed with a key that is gone."""


def seal(text: str, *, key: Purpose, bound_to: str) -> str:
    """Encrypt `text` for the row named by `bound_to`. An empty text stays empty: there is nothing to hide."""
    if not text:
        return ""
    nonce = os.urandom(NONCE)
    sealed = _ciphers(key)[0].encrypt(nonce, text.encode(), _context(key, bound_to))
    return base64.urlsafe_b64encode(nonce + sealed).decode()


def unseal(sealed: str, *, key: Purpose, bound_to: str) -> str:
    """Decrypt what `seal` made with any key of the list.

    Raises:
        Unreadable: no key opens it for this row and purpose.
    """
    if not sealed:
        return ""
    raw = base64.urlsafe_b64decode(sealed)
    for cipher in _ciphers(key):
        try:
            return cipher.decrypt(raw[:NONCE], raw[NONCE:], _context(key, bound_to)).decode()
        except InvalidTag:
            continue
    raise Unreadable(key)


def _context(key: Purpose, bound_to: str) -> bytes:
    return f"threefold:{key}:{bound_to}".encode()


def _ciphers(key: Purpose) -> list[AESGCM]:
    secrets: list[str] = settings.SEALING_KEYS[key]
    return [AESGCM(hashlib.sha256(secret.encode()).digest()) for secret in secrets]
