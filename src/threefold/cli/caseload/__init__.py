"""A caseload from the county's system of record: four tables as CSV, put in whole or not at all."""
