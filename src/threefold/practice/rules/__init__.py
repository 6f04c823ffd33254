"""The rules of the practice about values, each a pure function with a number, a sentence, its sources and a level.

One module a subject: `map`, `statements`, `goals`, `scaling`, `tribe`, `circle`, `plan_people`, `plan_actions`,
`plan_time`, `closing`, `copies`, `texts`, `objectives`, `work`, `children`. `facts` holds what a rule needs to know,
as small frozen records that a capability fills from its rows. `checks` has `findings_for_map`, `findings_for_pair`,
`findings_for_plan` and their like. `registry` tells why a rule speaks, `document` writes `docs/rules.md`.
Nothing here stores, asks the clock, or hinders saving. A county may change the level of a rule by `levels`.

Left out until there is what they are about: 41 (what a Child and Family Team recommends), 49 (the log of family time),
52 (training and fidelity scores). Rule 30 (who sees a child's sheet) is kept by `disclosure`.
"""
