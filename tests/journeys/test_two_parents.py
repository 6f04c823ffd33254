"""A protective order stands between two parents: each gets copies, and nothing of the other's is on them."""

from collections.abc import Callable, Iterator

from tests.journeys import mainline
from tests.journeys.desk import Desk, pdf_words
from tests.journeys.walk import Walk, word_words

Sit = Callable[..., Desk]
# Whoever stands on Owen's side: what they hear, he hears.
HIS_SIDE = ("Owen", "Colin", "Gary", "Ms. Vance")
NEW_WORDS = "He does not know that Zara has the yellow coat now."
NEVER_HIS = (
    "Harbor Lane", "305 Harbor", "Eastwick", "555-0157", "new place",  # where they are
    "third time", "never told anybody", "sing in the bath", "cushion", NEW_WORDS, "yellow coat",  # what they said
    "sends the word", "different way home", "texts back a heart", "car that stays", "Leila's plan",  # her plan
    "Lindgren", "emergency department", "at the hospital",  # who reported
)  # fmt: skip
NEVER_HERS = (
    "river", "truck keys", "Owen's plan", "counselor", "555-0155", "555-0173", "My children run to me",
    "calls the program", "Lindgren", "emergency department", "at the hospital",
)  # fmt: skip


def test_two_parents_get_two_different_copies(sit: Sit) -> None:
    walk = Walk(sit("noor"))
    walk.to("/families/")
    walk.family = (
        walk.page.get_by_role("link", name="Haddad-Price", exact=True).first.get_attribute("href") or ""
    )
    walk.to("map/?add=worry")
    mainline.enter(
        walk,
        "category",
        {"text": NEW_WORDS, "who": ("Leila",), "category": ("complicating_factor",), "audience": ("family",)},
    )
    seen: dict[str, list[str]] = {}
    for name, title, texts in copies(walk):
        seen.setdefault(name, []).append(title)
        never = NEVER_HIS if name in HIS_SIDE else NEVER_HERS if name in ("Leila", "Nadia") else ()
        for where, words in texts.items():
            flat = " ".join(words.split()).casefold()
            found = [one for one in never if one.casefold() in flat]
            assert not found, (name, title, where, found)
        kept = " ".join(texts["screen"].split()).casefold()
        if name == "Leila" and title == "The safety plan":
            assert "nadia comes and takes the children" in kept
        if name == "Owen" and title == "The safety plan":
            assert "drives to the river" in kept
        if name == "Leila" and title == "The map":
            assert NEW_WORDS.casefold() in kept
            assert "sing in the bath" in kept
    assert "The safety plan" in seen["Leila"]
    assert "The safety plan" in seen["Owen"]
    # With both of them in the room, neither hears the other's words.
    walk.to("map/meeting/")
    mainline.enter(walk, "participants", {"participants": ("Owen",), "purpose": "With Owen and Ms. Vance"})
    for _ in range(6):
        walk.has_not(*NEVER_HIS)
        onward = walk.page.locator(".tf-meet__foot .usa-button")
        if onward.count():
            onward.click()


def copies(walk: Walk) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every sheet that anybody of the family can hold: on the screen, as PDF, as Word."""
    walk.to("copies/")
    offers = [
        (
            row.locator("h2").inner_text().split("\n")[-1].split(",")[0].strip(),
            link.inner_text().strip(),
            link.get_attribute("href") or "",
        )
        for row in walk.page.locator(".desk__person").all()
        for link in row.locator(".desk__offers a").all()
    ]
    for name, title, address in offers:
        walk.to(address)
        if walk.page.locator("main .tf-two").count() == 0:
            continue
        texts = {"screen": walk.page.locator("main section").first.inner_text()}
        if walk.page.locator("button[value=print]").count():
            texts["pdf"] = pdf_words(walk.desk.file("’s copy"))
            texts["word"] = word_words(walk.desk.file("Open it in Word"))
        yield name, title, texts
