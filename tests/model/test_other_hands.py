"""The same banks as other hands would write them: nothing is found wrong.

Other quotes, other order, comments, blank lines, Windows line ends.
"""

import random
import re

import pytest
import yaml

from phrasebank import DATA
from phrasebank.checks import registry
from phrasebank.model import datafiles
from phrasebank.model.load_library import load_library
from tests.draws import TIMES, draws

pytestmark = pytest.mark.slow


class Hand(yaml.CSafeDumper if hasattr(yaml, "CSafeDumper") else yaml.SafeDumper):
    """Writes each text in a style of its own choice."""


def rewritten(data: dict, rng: random.Random) -> str:
    """The data in any style that YAML has for it."""
    styles = [None, "'", '"', "|", ">"]
    Hand.add_representer(
        str,
        lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style=rng.choice(styles)),
    )
    # So wide that no text without quotes breaks its line.
    text = yaml.dump(
        shuffled(data, rng),
        Dumper=Hand,
        allow_unicode=True,
        width=10**6,
        sort_keys=False,
        default_flow_style=rng.choice([False, None]),
    )
    text = re.sub(
        r"^(?=- )",
        lambda _: rng.choice(["", "", "# A note: of 'any' kind.\n", "\n", "\n\n# Two\n#of them\n"]),
        text,
        flags=re.MULTILINE,
    )
    return text.replace("\n", rng.choice(["\n", "\r\n"]))


def shuffled(data, rng: random.Random):
    """The data with the keys of every mapping in another order."""
    if isinstance(data, dict):
        return {key: shuffled(data[key], rng) for key in rng.sample(list(data), k=len(data))}
    return [shuffled(value, rng) for value in data] if isinstance(data, list) else data


@pytest.mark.parametrize("seed", range(draws(1)))
def test_banks_written_by_other_hands_are_sound_and_mean_the_same(seed, tmp_path, few):
    """All banks and lists, and few letters; all letters in the weekly run."""
    rng, root, ours = random.Random(seed), tmp_path / "phrasebank", DATA if TIMES > 1 else few
    for file in datafiles.present(ours).values():
        copy = root / file.relative_to(ours)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(rewritten(yaml.load(file.read_bytes(), Loader=yaml.BaseLoader), rng).encode())
    (library, problems), (own, _) = load_library(root), load_library(ours)
    assert [*problems, *registry.run(library)] == []
    for name in ("banks", "letters", "outlines", "rules", "advisors", "retired"):
        assert [entry.model_dump() for entry in getattr(library, name)] == [
            entry.model_dump() for entry in getattr(own, name)
        ]
    assert {name: words.model_dump() for name, words in library.vocabularies.items()} == {
        name: words.model_dump() for name, words in own.vocabularies.items()
    }
