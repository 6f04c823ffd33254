"""What is missing, faulty or doubtful in the tables, before anybody reads a figure out of them."""
