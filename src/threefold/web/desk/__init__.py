"""The copies desk: what a person would hold in their hands, what they would not, and why."""
