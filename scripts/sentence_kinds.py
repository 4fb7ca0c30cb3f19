"""The kinds of faults that sentences are labeled with: their families, and the rules that hear them too."""

# Which family each kind of fault is of, as the rules have them.
FAMILIES = {
    "harsh": (
        *("blame", "coarse", "criticism", "insult", "lecture", "mockery", "sarcasm", "second-guessing"),
        "slammed-door",
    ),
    "pressure": ("auction", "demand", "leverage"),
    "boasting": ("boasting",),
    "wavering": ("hedge",),
    "told": ("excuse", "figures", "private", "rival"),
    "heavy": ("drama", "over-apology"),
    "promise": ("promise",),
    "disowned": ("disowned-yes",),
}
KINDS = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}
# The rules whose examples are sentences of a kind.
RULES = {
    "auction": ("condition",),
    "blame": ("accusation", "blame"),
    "boasting": ("superior",),
    "coarse": ("coarse",),
    "criticism": ("criticism-offer", "criticism-process", "criticism-workplace"),
    "demand": ("demand",),
    "disowned-yes": ("disowned-yes",),
    "drama": ("drama",),
    "excuse": ("excuse",),
    "figures": ("figures",),
    "hedge": ("maybe", "second-guessing", "still-deciding"),
    "insult": ("insult", "role-put-down", "rude-people"),
    "lecture": ("unasked-feedback",),
    "leverage": ("legal-opinion", "ultimatum"),
    "over-apology": ("begging", "heavy-apology"),
    "private": ("health", "private"),
    "promise": ("promise",),
    "rival": ("comparison", "other-employer", "second-choice"),
    "sarcasm": ("sarcasm",),
    "slammed-door": ("slammed-door",),
}
