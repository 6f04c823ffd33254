"""What a child said, and where it goes: whom a sheet never reaches, and what becomes of the words elsewhere."""
