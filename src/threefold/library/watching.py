"""Whatever becomes of a page, in the same transaction: what an editor does at their desk is told to the audit, and what
processes have read of the shelf is read anew.

The desk writes by itself, not through a change of ours (decision 0033). It keeps a log of each act; this listens there.
"""

from typing import Any

from django.db.models.signals import post_delete, post_save

from threefold.accounts.models import Worker


def watch() -> None:
    """Listen, once."""
    from wagtail.models import Page, PageLogEntry

    from threefold.library.models import Resource, Shelf, Stamp

    post_save.connect(_tell, sender=PageLogEntry, dispatch_uid="library.watch")
    # The desk keeps some pages as what all pages are, without what is ours in them.
    for model in (Page, Shelf, Resource):
        for signal in (post_save, post_delete):
            signal.connect(Stamp.renew, sender=model, dispatch_uid=f"library.stamp.{model.__name__}")


def _tell(instance: Any, created: bool, **kwargs: Any) -> None:
    from threefold.audit.recording import record
    from threefold.library.events import PageEdited

    by = instance.user
    if created and isinstance(by, Worker):
        record(PageEdited(page=instance.page_id, what=instance.action[:60]), by=by, at=instance.timestamp)
