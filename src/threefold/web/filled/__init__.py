"""The pages of a family's tools: begin one, fill it in, read it through, finish it. Any tool; none is named here."""
