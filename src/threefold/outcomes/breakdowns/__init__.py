"""The same figure for parts of the children: by age, sex, race and ethnicity, county. Equity is seen nowhere else."""
