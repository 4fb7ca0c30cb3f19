"""Banks of any size: sound phrases of made-up words, in as many files as it takes, with a page for each."""

import random
import shutil
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small"
# A page of sixty phrases is the longest that there may be.
A_BANK = 50
MOVES = ("gratitude", "closing")
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]


def banks(folder: Path, phrases: int) -> list[Path]:
    """Write banks of so many phrases into a folder; the same for the same number."""
    dice = random.Random(phrases)
    return [_bank(folder, number, dice) for number in range(phrases // A_BANK)]


def site(folder: Path, phrases: int) -> Path:
    """Write a site of the project's own hooks and theme over generated banks, and give its configuration."""
    shutil.copytree(SMALL, folder / "banks")
    # The README alone shows one of the pictures, and what nothing shows may not be published.
    shown = shutil.ignore_patterns("readme.png")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets", ignore=shown)
    for bank in banks(folder / "banks" / "banks", phrases):
        _page(folder, f"phrases/{bank.stem}.md", f"# {bank.stem}\n\n::: bank {bank.stem}\n")
    _page(folder, "index.md", "# Home\n\nHello.\n")
    own = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""), yaml.SafeLoader)
    own = own | {
        "site_url": "https://made.example/",
        "repo_url": "https://forge.example/made",
        "extra": own["extra"] | {"banks": "banks"},
    }
    own["theme"]["custom_dir"] = str(ROOT / "hooks" / "theme")
    own["hooks"] = [str(ROOT / hook) for hook in own["hooks"]]
    return _config(folder, {key: value for key, value in own.items() if key != "nav"})


def empty(folder: Path, pages: int) -> Path:
    """Write a plain Material site of so many pages, each only a heading, and give its configuration.

    The page that says there is no such page is one of them.
    """
    _page(folder, "index.md", "# Home\n\nHello.\n")
    for number in range(pages - 2):
        _page(folder, f"phrases/page-{number}.md", f"# Page {number}\n\nHello.\n")
    return _config(folder, {"site_name": "Empty", "theme": {"name": "material", "font": False}})


def _bank(folder: Path, number: int, dice: random.Random) -> Path:
    name, move = f"generated-{number}", MOVES[number % len(MOVES)]
    phrases = [_phrase(f"{name}-{place}", dice) for place in range(A_BANK)]
    file = folder / f"{name}.yml"
    folder.mkdir(parents=True, exist_ok=True)
    bank = {
        "bank": name,
        "title": name.capitalize(),
        "about": "Made up.",
        "defaults": {"move": move},
        "phrases": phrases,
    }
    file.write_text(yaml.safe_dump(bank, sort_keys=False, width=140), encoding="utf-8")
    return file


def _phrase(name: str, dice: random.Random) -> dict[str, str]:
    text = " ".join(_word(dice) for _ in range(14)).capitalize() + "."
    return {
        "id": name,
        "title": f"{_word(dice)} {name}".capitalize(),
        "text": text,
        "use": "Always.",
        "avoid": "Never.",
        "reasoning": "It is made up.",
    }


def _word(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=dice.randint(2, 4)))


def _page(folder: Path, name: str, text: str) -> None:
    file = folder / "docs" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _config(folder: Path, settings: dict[str, object]) -> Path:
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return file
