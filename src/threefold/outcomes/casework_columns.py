"""Tables of casework: what was done with families. These columns are all that leaves an installation (`casework`)."""

from threefold.outcomes.columns_kinds import Kind, Source, source

CASEWORK: tuple[Source, ...] = (
    source("cases", "case_id", ("case_id", Kind.ID), ("opened", Kind.DAY), ("closed", Kind.DAY), ("unit_id", Kind.ID, False)),
    source(
        "case_children", "case_id child_id",
        ("case_id", Kind.ID), ("child_id", Kind.ID), ("age_opened", Kind.CODE),
    ),
    source(
        "child_views", "view_id",
        ("view_id", Kind.ID), ("case_id", Kind.ID), ("child_id", Kind.ID), ("tool", Kind.WORD, False), ("held", Kind.DAY),
        ("own_words", Kind.YES), ("used", Kind.DAY, False),
    ),
    source(
        "child_sayings", "saying_id",
        ("saying_id", Kind.ID), ("case_id", Kind.ID), ("child_id", Kind.ID), ("said", Kind.DAY), ("answered", Kind.DAY),
        ("told", Kind.DAY, False),
    ),
    source(
        "case_network", "member_id",
        ("member_id", Kind.ID), ("case_id", Kind.ID), ("natural", Kind.YES), ("role", Kind.WORD, False), ("joined", Kind.DAY),
        ("left", Kind.DAY),
    ),
    source(
        "maps", "map_id",
        ("map_id", Kind.ID), ("case_id", Kind.ID), ("held", Kind.DAY), ("family_present", Kind.YES), ("network_present", Kind.YES),
    ),
    source(
        "map_items", "item_id",
        ("item_id", Kind.ID), ("case_id", Kind.ID), ("question", Kind.WORD), ("added", Kind.DAY), ("removed", Kind.DAY),
    ),
    source(
        "next_steps", "step_id",
        ("step_id", Kind.ID), ("case_id", Kind.ID), ("owner", Kind.WORD, False), ("due", Kind.DAY), ("done", Kind.DAY),
        ("removed", Kind.DAY),
    ),
    source(
        "statements", "statement_id",
        ("statement_id", Kind.ID), ("case_id", Kind.ID), ("kind", Kind.WORD), ("linked_to", Kind.ID), ("shared", Kind.DAY),
        ("closed", Kind.DAY), ("confirmed", Kind.DAY, False),
    ),
    source(
        "case_plans", "plan_id",
        ("plan_id", Kind.ID), ("case_id", Kind.ID), ("kind", Kind.WORD, False), ("began", Kind.DAY), ("until", Kind.DAY),
        ("ended", Kind.DAY), ("with_parent", Kind.YES, False), ("with_network", Kind.YES, False), ("shared", Kind.DAY, False),
    ),
    source(
        "plan_actions", "action_id",
        ("action_id", Kind.ID), ("plan_id", Kind.ID), ("case_id", Kind.ID), ("owner", Kind.WORD, False), ("owner_id", Kind.ID, False),
        ("danger_id", Kind.ID, False), ("described", Kind.YES), ("ends", Kind.DAY, False), ("removed", Kind.DAY),
    ),
    source(
        "plan_log", "entry_id",
        ("entry_id", Kind.ID), ("case_id", Kind.ID), ("plan_id", Kind.ID), ("action_id", Kind.ID, False), ("day", Kind.DAY),
        ("outcome", Kind.WORD),
    ),
    source(
        "ratings", "rating_id",
        ("rating_id", Kind.ID), ("case_id", Kind.ID), ("scale_id", Kind.ID), ("kind", Kind.WORD), ("rater_id", Kind.ID),
        ("rater", Kind.WORD), ("rated", Kind.DAY), ("value", Kind.CODE),
    ),
)  # fmt: skip
AHEAD = frozenset({"due", "until", "ends"})
"""Days that are often still to come: they do not tell how far the data reach."""
