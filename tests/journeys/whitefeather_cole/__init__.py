"""The Whitefeather-Cole family, an invented case file, entered as a worker would enter it, and every copy searched.

The first form of each kind is filled in on the screen and looked at; the rest go the same way, by the same labels
(`hands`). Needles (`secrets`) come from the case: place, telephone, clinic, school, the reporter and what only they
could know, what was told in confidence, what a child chose for some people only, and each side's own part.

Not enterable without force:

- Pictures: Mika's drawing of the house. His Three Houses and his Safety House stand as his words on the map.
- A judge: whom a child lets read his words is chosen among the people of the family; the judge is none of them.
- Agreement to a talk with a child: that Danika was told and said yes, that Travis was not told, and why.
- How a talk went: "wiggled, asked for the dog, stopped after 25 minutes", what he was told cannot be kept secret.
- The tribe's notice: day, way and answer of each letter. They stand as words beside the question of the tribe.
- Papers of the court: petition, what a report asks for, when it was due and sent, an attorney's request in writing.
- A number on a worry about a helper other than in words; the hour of a day in the log (19:46) other than in words.
- How far a class or program has come ("two sessions done") other than in words.
- A photograph that somebody posted, and that it came down, other than in words.
- Who came to a meeting unasked, and what two agencies propose side by side: each is a thing on the map.
"""
