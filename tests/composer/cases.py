"""The plainest case that tests start from; `dataclasses.replace` makes others of it."""

from phrasebank.model.facets import Choices

OFFER_BY_EMAIL = Choices(
    stage="offer", level="none", audience="general", reader="hiring-manager", channel="email", tone="warm"
)
