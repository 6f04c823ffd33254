"""Two rooms on 04/20: each screen shows what everybody in that room may see, and takes what is said there."""

from tests.journeys.whitefeather_cole.hands import Hands
from tests.journeys.whitefeather_cole.said import CONVERSATIONS

ROOMS = CONVERSATIONS[1:]
# What Corinne said in the first room.
DRUM_NIGHT = "The drum night is Junie's weekly thing."


def hold_meetings(hands: Hands, family: str) -> dict[tuple[str, ...], str]:
    """Meeting mode in both rooms, from the first step to the last; answers with all that stood before whom."""
    seen = {}
    for number, room in enumerate(ROOMS):
        there, listening = room["Who is in the room?"], room.get("Who is on the telephone or on video?", ())
        assert isinstance(there, tuple)
        assert isinstance(listening, tuple)
        hands.go(f"{family}map/meeting/")
        hands.go(hands.href(str(room["Why do we meet?"])))
        hands.send("Begin the meeting", {"Who is in the room?": there})
        seen[(*there, *listening)] = _walk_through(hands, DRUM_NIGHT if number == 0 else "", look=number == 0)
    return seen


def _walk_through(hands: Hands, said: str, *, look: bool) -> str:
    """Every step before everybody's eyes; `said` is put down at the last one, by Corinne."""
    desk = hands.desk
    seen = []
    steps = desk.page.locator(".tf-steps a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert len(steps) == 7
    for step in steps:
        desk.go(step if step.startswith("/") else desk.path + step)
        seen.append(desk.page.content())
        if look:
            desk.accessible()
            desk.fits()
    if said:
        more = desk.page.locator("#more")
        more.locator("textarea").first.fill(said)
        more.get_by_role("group", name="Who said it?").get_by_text("Corinne", exact=True).first.click()
        desk.press("Add", exact=True)
        desk.page.get_by_text(said).first.wait_for()
        seen.append(desk.page.content())
    desk.follow("Leave meeting mode")
    seen.append(desk.page.content())
    return "\n".join(seen)
