"""Small AFCARS files that a test writes."""

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<acf:data xmlns:acf="http://www.acf.hhs.gov">\n'


def afcars(*records, agency="6", period="202409"):
    head = f"<E1_title_iv_agency>{agency}</E1_title_iv_agency>\n<E2_report_date>{period}</E2_report_date>\n"
    return HEAD + head + "<records>\n" + "\n".join(records) + "\n</records>\n</acf:data>\n"


def record(child, *removals, born="20150101"):
    id = f"<E4_child_record_number>{child}</E4_child_record_number>"
    return f"<record>{id}<E5_date_of_birth>{born}</E5_date_of_birth>\n<E69_E186_removals>{''.join(removals)}</E69_E186_removals></record>"


def removal(start, end="", reason="9", *, homes=(), visits=()):
    return (
        f"<removal_2020><E69_removal_date>{start}</E69_removal_date>"
        f"<E112_E146_living_arrangements>{''.join(homes)}</E112_E146_living_arrangements>"
        f"<E151_E152_case_worker_visits>{''.join(visits)}</E151_E152_case_worker_visits>"
        f"<E153_exit_date>{end}</E153_exit_date><E155_exit_reason>{reason}</E155_exit_reason></removal_2020>"
    )


def old_removal(start, end, reason):
    return (
        f"<removal_1993><E69_removal_date>{start}</E69_removal_date><E153_exit_date>{end}</E153_exit_date>"
        f"<E155_exit_reason>{reason}</E155_exit_reason></removal_1993>"
    )


def home(start, family="1", *, relative="0", kin="0", other=""):
    return (
        f"<living_arrangement><E112_date_living_arrangement>{start}</E112_date_living_arrangement>"
        f"<E113_foster_family_home>{family}</E113_foster_family_home><E114_E146_foster_family_home_type>"
        f"<E117_relative_foster_family>{relative}</E117_relative_foster_family><E119_kin_foster_family>{kin}</E119_kin_foster_family>"
        f"</E114_E146_foster_family_home_type>"
        f"<E120_other_living_arrangement_type>{other}</E120_other_living_arrangement_type></living_arrangement>"
    )


def visit(day, place="1"):
    return (
        f"<case_worker_visit><E151_case_worker_visit_date>{day}</E151_case_worker_visit_date>"
        f"<E152_case_worker_visit_location>{place}</E152_case_worker_visit_location></case_worker_visit>"
    )
