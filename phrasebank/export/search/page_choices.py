"""What a page, its sections and its sentences are for, of the choices that every letter makes: a stage, a
channel, a reader or a writer, where it is for one of them."""

from phrasebank.render import links

# By the beginnings of addresses, behind that of the guide or the banks: the letters' field, and the choice.
PAGES = {
    "decision/": ("stage", "offer"),
    "already-yes/": ("stage", "accepted"),
    "asking-for-time/": ("stage", "needs-time"),
    "when-to-answer/": ("stage", "needs-time"),
    "pushback/": ("stage", "pushback"),
    "follow-up/": ("stage", "after"),
    "after/": ("stage", "after"),
    "interviewers/": ("stage", "after"),
    "reopening/": ("stage", "reopen"),
    "they-declined/": ("stage", "they-declined"),
    "withdrawing/": ("stage", "before-offer"),
    "phone": ("channel", "call"),
    "linkedin/": ("channel", "linkedin"),
    "referral/": ("reader", "friend"),
    "internal": ("audience", "internal"),
    "executive": ("audience", "executive"),
    "hourly/": ("audience", "hourly"),
}
# For all of them.
ANY = ("", "")


def of(address: str) -> tuple[str, str]:
    """The field and the choice of a page's address, both empty where it is for all."""
    place = address.removeprefix(links.GUIDE).removeprefix(links.PHRASES)
    return next((one for begin, one in PAGES.items() if place.startswith(begin)), ANY)
