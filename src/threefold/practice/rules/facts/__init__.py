"""What the rules need to know, as small frozen records. A capability fills them; a rule reads them and nothing else."""
