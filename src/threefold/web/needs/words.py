"""Words of the record on the desk: decided about by disclosure, as on every page."""

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Piece, decide
from threefold.web.needs.desk import Desk


def may_stand(desk: Desk, family: object, piece: Piece) -> bool:
    """Whether these words may stand on the desk.

    Roles to whom a place or a reporter is sealed get sentences without words here: what is hidden from them is
    built for each family, and this page must not cost more with every family.
    """
    one = next((row for pk, row in desk.families.items() if pk == family), None)
    if one is None or one.family.pk not in desk.words_of():
        return False
    reader = Reader(
        role=one.role,
        agency=desk.worker.agency_id,
        family=one.family.pk,
        name=desk.worker.name,
        language=desk.worker.language,
        worker=desk.worker.pk,
    )
    return decide(reader, piece, Surface.SCREEN).shown
