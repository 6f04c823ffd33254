"""Whatever an editor does with a page at their desk is told to the audit, in the same transaction.

The desk writes by itself, not through a change of ours (decision 0033). It keeps a log of each act; this listens there.
"""

from typing import Any

from django.db.models.signals import post_save

from threefold.accounts.models import Worker


def watch() -> None:
    """Listen, once."""
    from wagtail.models import PageLogEntry

    post_save.connect(_tell, sender=PageLogEntry, dispatch_uid="library.watch")


def _tell(instance: Any, created: bool, **kwargs: Any) -> None:
    from threefold.audit.recording import record
    from threefold.library.events import PageEdited

    by = instance.user
    if created and isinstance(by, Worker):
        record(PageEdited(page=instance.page_id, what=instance.action[:60]), by=by, at=instance.timestamp)
