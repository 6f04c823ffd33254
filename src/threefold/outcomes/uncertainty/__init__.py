"""How much of a difference is chance: between years, between months, between counties. Pure; never a rank."""
