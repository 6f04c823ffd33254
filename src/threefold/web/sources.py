"""The sources of the rules by name, for "Why do I see this?": a code alone tells a worker nothing."""

from threefold.practice.words import Words

_BY_BEGINNING: dict[str, Words] = {
    "UCD": Words("UC Davis, SOP Toolkit", "UC Davis, caja de herramientas de SOP"),
    "SEED": Words("CalSWEC and UC Davis, pages about SOP", "CalSWEC y UC Davis, páginas sobre SOP"),
    "QG": Words("SOP Quick Guides", "Guías rápidas de SOP"),
    "M6": Words("SOP training modules, trainer notes", "Módulos de formación de SOP, notas para quien forma"),
    "COACH": Words("UC Davis, webinars on coaching", "UC Davis, seminarios sobre acompañamiento"),
    "LA": Words(
        "Los Angeles County, child welfare policy", "Condado de Los Ángeles, política de bienestar infantil"
    ),
    "SD-": Words(
        "San Diego County, child welfare policy", "Condado de San Diego, política de bienestar infantil"
    ),
    "SDM": Words("California guidance on SDM", "Guía de California sobre SDM"),
    "CWIG": Words("Child Welfare Information Gateway", "Child Welfare Information Gateway"),
    "PC11167": Words("California Penal Code 11167", "Código Penal de California 11167"),
    "MO": Words("Missouri child welfare manual", "Manual de bienestar infantil de Misuri"),
    "YORK": Words("City of York, practice guidance", "Ciudad de York, guía de práctica"),
    "NYORKS": Words("North Yorkshire, practice guidance", "North Yorkshire, guía de práctica"),
    "HOWTO": Words("English how-to guide to danger and goals", "Guía inglesa sobre peligros y metas"),
    "SLIDE": Words(
        "Slides on danger statements and goals", "Diapositivas sobre declaraciones de peligro y metas"
    ),
    "SFNFCI": Words("Guide to harm statements", "Guía sobre declaraciones de daño"),
    "COUNCIL": Words("Council guide to scaling", "Guía municipal sobre escalas"),
    "LF": Words("Sonja Parker on scaling", "Sonja Parker sobre escalas"),
    "PFS": Words("Partnering for Safety, on goals", "Partnering for Safety, sobre metas"),
    "SOS": Words("Writings on Signs of Safety", "Escritos sobre Signs of Safety"),
    "SH": Words("Writings on the Safety House", "Escritos sobre la Casa de la Seguridad"),
    "QLD": Words("Queensland, practice guides", "Queensland, guías de práctica"),
    "SPSITE": Words("Safety planning, practitioners' site", "Planes de seguridad, sitio de profesionales"),
    "NC": Words("North Carolina, practice notes", "Carolina del Norte, notas de práctica"),
    "NE": Words("Nebraska, safety assessment manual", "Nebraska, manual de evaluación de seguridad"),
    "GA": Words("Georgia, safety plan policy", "Georgia, política de planes de seguridad"),
    "FL": Words("Florida, safety plan training", "Florida, formación en planes de seguridad"),
    "AZ": Words("Arizona, safety plan policy", "Arizona, política de planes de seguridad"),
    "ILL": Words("Illinois, Procedures 315", "Illinois, Procedimientos 315"),
    "ONT": Words("Ontario, standard 8", "Ontario, norma 8"),
    "WASH": Words("Washington, case planning guide", "Washington, guía de planes de caso"),
    "ERRORS": Words(
        "List of common errors in safety assessment", "Lista de errores comunes al evaluar la seguridad"
    ),
    "PLAYBOOK": Words("Safety planning playbook", "Manual de planes de seguridad"),
}


def source_named(code: str) -> Words:
    """A source's name with its code; a code that is not known here stands for itself."""
    if code == "inferred":
        return Words("Our own conclusion from the practice", "Conclusión nuestra a partir de la práctica")
    found = [begin for begin in _BY_BEGINNING if code.startswith(begin)]
    if not found:
        return Words(code, code)
    name = _BY_BEGINNING[max(found, key=len)]
    return Words(f"{name.en} ({code})", f"{name.es} ({code})")
