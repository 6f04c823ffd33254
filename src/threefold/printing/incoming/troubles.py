"""Why a file is not taken, in words for whoever sent it."""

from enum import Enum

from threefold.practice.errors import ThreefoldError
from threefold.practice.words import Words


class Trouble(Enum):
    """What is wrong with a file."""

    EMPTY = Words("This file is empty.", "Este archivo está vacío.")
    TOO_LARGE = Words(
        "This file is too large: 5 MB is the most.", "Este archivo es demasiado grande: lo más es 5 MB."
    )
    UNKNOWN = Words(
        "This is none of the kinds that can be given: PDF, Word, PowerPoint, Excel, PNG, JPEG, or captions (VTT).",
        "No es de las clases que se pueden dar: PDF, Word, PowerPoint, Excel, PNG, JPEG o subtítulos (VTT).",
    )
    BROKEN = Words(
        "This file is broken or not what it says it is. Save it anew and try again.",
        "Este archivo está dañado o no es lo que dice ser. Guárdelo de nuevo e inténtelo otra vez.",
    )
    ACTIVE_PAGE = Words(
        "Pages and drawings that can carry scripts (HTML, SVG) are not taken. Save it as a PDF or a picture.",
        "No se aceptan páginas ni dibujos que pueden llevar programas (HTML, SVG). Guárdelo como PDF o como imagen.",
    )
    OLD = Words(
        "This is an old Office file, which can hide macros. Save it as .docx, .pptx or .xlsx.",
        "Es un archivo antiguo de Office, que puede esconder macros. Guárdelo como .docx, .pptx o .xlsx.",
    )
    MACROS = Words(
        "This file holds macros: small programs. Save it without them.",
        "Este archivo lleva macros: pequeños programas. Guárdelo sin ellas.",
    )
    ACTS = Words(
        "This file can do something by itself (scripts, starting programs, files inside). Print it to a new PDF.",
        "Este archivo puede hacer algo por sí solo (programas, otros archivos dentro). Imprímalo a un PDF nuevo.",
    )
    INSIDE = Words(
        "Another file or drawing lies inside that cannot be looked through. Put it in as a picture (PNG or JPEG).",
        "Dentro de este archivo hay otro archivo o dibujo que no se puede revisar. Póngalo como imagen (PNG o JPEG).",
    )
    OUTSIDE = Words(
        "This file fetches something from another place when it is opened. Take that out and save it again.",
        "Este archivo trae algo de otro lugar cuando se abre. Quítelo y guárdelo otra vez.",
    )
    COMMENTS = Words(
        "This file holds comments or tracked changes, where names may stand unseen. Remove them and save it again.",
        "Este archivo lleva comentarios o cambios marcados, donde puede haber nombres. Quítelos y guárdelo otra vez.",
    )
    LOCKED = Words("This file is locked with a password.", "Este archivo está cerrado con una contraseña.")
    UNPACKS = Words(
        "This file becomes far too large when it is opened.",
        "Este archivo se vuelve demasiado grande al abrirlo.",
    )
    TWO_KINDS = Words(
        "This file is two kinds at once. Save it anew and try again.",
        "Este archivo es de dos clases a la vez. Guárdelo de nuevo e inténtelo otra vez.",
    )


class FileRefused(ThreefoldError):
    """The file is not taken; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value.en)
        self.trouble = trouble
