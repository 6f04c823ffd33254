"""The texts of the question bank, by who is asked. Ours, English and Spanish, never copied sentences."""
