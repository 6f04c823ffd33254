"""Things given to the Toolkit in the rich record: one in each state that has a page of its own."""

from typing import TYPE_CHECKING

from threefold.library.tests.given import a_file, a_given, published, sent, taken

if TYPE_CHECKING:
    from tests.sweep.rich import Rich

TELLING = "Marisol stayed at 418 Larkspur Way."


def add_given(rich: "Rich") -> None:
    """By the worker: one with open questions, one sent, one taken, one that stands in the Toolkit."""
    cast = rich.cast
    draft = a_given(cast.worker, body=TELLING)
    waiting = sent(cast.worker)
    second = taken(cast.worker, cast.editor)
    page = published(cast.worker, cast.editor, cast.trainer, with_file=True)
    rich.ids |= {
        "given": [draft.pk, waiting.pk, second.pk, page.pk], "given_sent": [waiting.pk],
        "given_draft": [draft.pk], "file": [a_file(draft).pk], "given_page": [page.page.slug],
        "page_file": [page.files.get().pk], "given_taken": [second.pk], "given_published": [page.pk],
    }  # fmt: skip
