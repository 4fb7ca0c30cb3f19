"""Facts that can't be true together are told once for each two, however often they are said."""

from dataclasses import replace

from phrasebank.checks.facets import fact_clash
from phrasebank.model.library import Library


def test_facts_that_are_said_again_clash_once(small: Library):
    bank = next(bank for bank in small.banks if bank.bank == "thanks")
    phrase = bank.phrases[0].model_copy(update={"facts": ("took-another", "stays") * 500})
    other = bank.model_copy(update={"phrases": (phrase,)})
    library = replace(small, banks=(other,))
    assert [problem.message for problem in fact_clash(library)] == [
        "'took-another' and 'stays' can't both be true for the same writer. Keep one."
    ]
