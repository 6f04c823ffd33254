"""What the short codes of sources stand for. The rules say it in our own words; nothing of theirs is reproduced."""

from threefold.practice.words import Words

TITLES: dict[str, Words] = {
    "AI-CT": Words(
        "Coaching Toolkit for Child Welfare, on appreciative inquiry",
        "Coaching Toolkit for Child Welfare, sobre la indagación apreciativa",
    ),
    "AZ-SP": Words(
        "Arizona Department of Child Safety, policy on safety planning",
        "Departamento de Seguridad Infantil de Arizona, política de planes de seguridad",
    ),
    "COACH-2012": Words(
        "UC Davis and NCCD, webinar on coaching Safety Organized Practice, 2012",
        "UC Davis y NCCD, seminario sobre cómo acompañar la Safety Organized Practice, 2012",
    ),
    "ADVOKIDS": Words(
        "Advokids, Child and Family Team meetings in California",
        "Advokids, reuniones del equipo del niño y la familia en California",
    ),
    "COUNCIL-SCALE": Words(
        "An English council, guide to scaling in child protection conferences",
        "Un municipio inglés, guía sobre escalas en reuniones de protección",
    ),
    "CWIG-CP": Words(
        "Child Welfare Information Gateway, case planning for families",
        "Child Welfare Information Gateway, planes de caso para familias",
    ),
    "CWIG-SA": Words(
        "Child Welfare Information Gateway, safety and risk assessment",
        "Child Welfare Information Gateway, evaluación de seguridad y riesgo",
    ),
    "CWPM": Words(
        "Child Welfare Policy Manual (federal), section 8.6B on prevention services",
        "Child Welfare Policy Manual (federal), sección 8.6B sobre servicios de prevención",
    ),
    "ERRORS": Words(
        "Common errors in safety assessment and safety planning, training list",
        "Errores comunes al evaluar y planear la seguridad, lista de formación",
    ),
    "FL-T": Words("Florida, safety plan template", "Florida, modelo de plan de seguridad"),
    "GA-SP": Words(
        "Georgia Division of Family and Children Services, policy 19.12 on safety planning",
        "División de Servicios para Familias y Niños de Georgia, política 19.12 de planes de seguridad",
    ),
    "HOWTO": Words(
        "How-to guide to danger statements and safety goals, England",
        "Guía práctica sobre declaraciones de peligro y metas de seguridad, Inglaterra",
    ),
    "ILL-315": Words(
        "Illinois, rules part 315, permanency planning and closing",
        "Illinois, reglas parte 315, planes de permanencia y cierre",
    ),
    "LA-SP": Words(
        "Los Angeles County DCFS, policy 0070-548.25 on safety plans",
        "DCFS del condado de Los Ángeles, política 0070-548.25 de planes de seguridad",
    ),
    "LF-SCALE": Words(
        "Loesningsfokus, on safety scales, after Sonja Parker",
        "Loesningsfokus, sobre escalas de seguridad, a partir de Sonja Parker",
    ),
    "M2": Words(
        "Children's Research Center, Safety Organized Practice module 2, impact, detail and position",
        "Children's Research Center, módulo 2 de Safety Organized Practice, efecto, detalle y postura",
    ),
    "M6-TN": Words(
        "Children's Research Center, Safety Organized Practice module 6, trainer notes",
        "Children's Research Center, módulo 6 de Safety Organized Practice, notas para quien forma",
    ),
    "MO-4": Words(
        "Missouri Children's Division manual, chapter 4, solution-focused questions",
        "Manual de la División de Niños de Misuri, capítulo 4, preguntas centradas en soluciones",
    ),
    "MO-S3": Words(
        "Missouri Children's Division manual, section 3, the family's support team",
        "Manual de la División de Niños de Misuri, sección 3, el equipo de apoyo de la familia",
    ),
    "NC-CFT": Words(
        "North Carolina, what families and young people ask of team meetings",
        "Carolina del Norte, lo que familias y jóvenes piden de las reuniones de equipo",
    ),
    "NC-MAP": Words(
        "North Carolina, Children's Services Practice Notes on safety mapping",
        "Carolina del Norte, notas de práctica sobre mapas de seguridad",
    ),
    "NE-SDM": Words(
        "Nebraska, components of an SDM safety plan", "Nebraska, partes de un plan de seguridad de SDM"
    ),
    "NET-2011": Words(
        "UC Davis and NCCD, webinar on building networks, 2011",
        "UC Davis y NCCD, seminario sobre cómo formar redes, 2011",
    ),
    "NWB": Words(
        "Northwest Brief Therapy Training Center, on EARS: elicit, amplify, reinforce, start over",
        "Northwest Brief Therapy Training Center, sobre EARS: sacar, ampliar, reforzar, volver a empezar",
    ),
    "NYORKS": Words(
        "North Yorkshire Safeguarding Children Partnership, danger statements and safety goals",
        "North Yorkshire Safeguarding Children Partnership, declaraciones de peligro y metas de seguridad",
    ),
    "ONT-8": Words(
        "Ontario Child Protection Standards, standard 8, closing",
        "Normas de protección infantil de Ontario, norma 8, cierre",
    ),
    "PC11167": Words(
        "California Penal Code 11167 and Assembly Bill 391 (2023)",
        "Código Penal de California 11167 y ley AB 391 (2023)",
    ),
    "PFS-GOALS": Words(
        "Partnering for Safety, on safety goals made together",
        "Partnering for Safety, sobre metas de seguridad hechas juntos",
    ),
    "PI-1810": Words(
        "Children's Bureau, program instruction 18-10 on prevention services",
        "Children's Bureau, instrucción 18-10 sobre servicios de prevención",
    ),
    "PLAYBOOK": Words(
        "Child Welfare Playbook, on safety plans with an end",
        "Child Welfare Playbook, sobre planes de seguridad con final",
    ),
    "QG-3H": Words(
        "Safety Organized Practice quick guide, Three Houses",
        "Guía rápida de Safety Organized Practice, Las Tres Casas",
    ),
    "QG-CFT": Words(
        "Safety Organized Practice quick guide, Child and Family Team meetings",
        "Guía rápida de Safety Organized Practice, reuniones del equipo del niño y la familia",
    ),
    "QG-SFQ": Words(
        "Safety Organized Practice quick guide, solution-focused questions",
        "Guía rápida de Safety Organized Practice, preguntas centradas en soluciones",
    ),
    "QLD-NET": Words(
        "Queensland practice guide, safety and support networks",
        "Guía de práctica de Queensland, redes de seguridad y apoyo",
    ),
    "QLD-WG-DFV": Words(
        "Queensland, worry statements and goals where there is domestic and family violence",
        "Queensland, preocupaciones y metas cuando hay violencia familiar",
    ),
    "QLD-WG-MH": Words(
        "Queensland, worry statements and goals where there is mental illness",
        "Queensland, preocupaciones y metas cuando hay enfermedad mental",
    ),
    "SD-CFT": Words(
        "San Diego County, Child and Family Team manual",
        "Condado de San Diego, manual del equipo del niño y la familia",
    ),
    "SDM-CC": Words(
        "California SDM, policies on the Indian Child Welfare Act",
        "SDM de California, políticas sobre la Ley de Bienestar del Niño Indígena",
    ),
    "SDM-HT": Words(
        "California SDM, hotline tools: response times and inquiry",
        "SDM de California, herramientas de la línea: plazos y averiguación",
    ),
    "SDM-RE": Words("California SDM, reassessment policies", "SDM de California, políticas de reevaluación"),
    "SEED-D": Words(
        "CalSWEC, About Safety Organized Practice", "CalSWEC, sobre la Safety Organized Practice"
    ),
    "SFNFCI": Words(
        "On harm and danger statements, after the Children's Research Center's format",
        "Sobre declaraciones de daño y peligro, según el formato del Children's Research Center",
    ),
    "SH-SOS": Words("Sonja Parker, the Safety House", "Sonja Parker, la Casa de la Seguridad"),
    "SLIDE-DSSG": Words(
        "Training slides on danger statements and safety goals",
        "Diapositivas de formación sobre declaraciones de peligro y metas de seguridad",
    ),
    "SOFT-H5": Words(
        "Safety organized family meetings, handout on questions, after Insoo Kim Berg and Susan Kelly",
        "Reuniones familiares, hoja sobre preguntas, a partir de Insoo Kim Berg y Susan Kelly",
    ),
    "SOS-CONT": Words(
        "On the continuum of Signs of Safety mapping", "Sobre el continuo de los mapas de Signs of Safety"
    ),
    "SOS-HILL": Words(
        "On strengths and safety in Signs of Safety", "Sobre fortalezas y seguridad en Signs of Safety"
    ),
    "SPSITE-W": Words(
        "safetyplanning.site, on who agrees with each worry",
        "safetyplanning.site, sobre quién está de acuerdo con cada preocupación",
    ),
    "SWM": Words(
        "Social Work Mentor, on harm and danger statements",
        "Social Work Mentor, sobre declaraciones de daño y peligro",
    ),
    "UCD-B1": Words("UC Davis, Safety Over Service Compliance", "UC Davis, Safety Over Service Compliance"),
    "UCD-B3": Words(
        "UC Davis, on asking callers about caregivers' strengths",
        "UC Davis, sobre preguntar a quien llama por las fortalezas de quien cuida",
    ),
    "WASH-CP": Words(
        "Washington State, case plan objectives", "Estado de Washington, objetivos del plan de caso"
    ),
    "YORK": Words("City of York, glossary of mapping terms", "Ciudad de York, glosario de palabras del mapa"),
    "inferred": Words(
        "Our own conclusion from the practice; no source found",
        "Conclusión nuestra a partir de la práctica; no se encontró una fuente",
    ),
}
