"""Scripts joined: what a page's scripts import goes into one file with them, because a phone pays for every file with a round trip.

Our modules make this simple: each import and export stands on a line of its own, and nothing goes in circles. Whatever else a script does,
this refuses. Every module keeps a scope of its own and is begun once; those that a page fetches later take what they need from the one file.
"""

import re
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

import rjsmin

IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "(\.[^"]+)";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?function (\w+)|const (\w+) =)", re.MULTILINE)
LATER = re.compile(r'\bimport\("(\.[^"]+)"\)')
HERE = re.compile(r"\bimport\.meta\.url\b")
UNKNOWN = re.compile(r"^(?:import(?!\()|export|await)\b.*|^.*\bimport\.meta\b(?!\.url).*", re.MULTILINE)


class Unjoinable(ValueError):
    """A script does what can't be joined: file, line, and what to do."""


class Joined:
    """Some scripts of a folder and what they import as one file, `page.js`, in the folder `name` beside them."""

    def __init__(self, folder: Path, scripts: list[str], name: str) -> None:
        self.folder, self.scripts, self.name = folder, scripts, name

    @cached_property
    def files(self) -> dict[str, str]:
        """The joined file and those that it fetches later, by their paths from the folder of all scripts."""
        later = {f"{self.name}/{path}": self._apart(path) for path in self._later}
        return {f"{self.name}/page.js": self._together()} | later

    @cached_property
    def _first(self) -> list[str]:
        """The modules without which the page can't begin, each behind those that it imports."""
        found: list[str] = []
        for script in self.scripts:
            self._follow(script, found, ())
        return found

    @cached_property
    def _later(self) -> list[str]:
        found = list(self._first)
        for path in found:
            text = rjsmin.jsmin(self._text(path))
            near = [
                _from(path, name)
                for name in (*LATER.findall(text), *(name for _, name in IMPORT.findall(self._text(path))))
            ]
            found += dict.fromkeys(other for other in near if other not in found)
        return found[len(self._first) :]

    def _follow(self, path: str, found: list[str], above: tuple[str, ...]) -> None:
        if path in above:
            raise Unjoinable(
                f"{path}: it imports itself, by way of {above[-1]}. Move what both need into a file of its own."
            )
        if path not in found:
            for names, name in IMPORT.findall(self._text(path)):
                self._follow(_from(path, name), found, (*above, path))
                self._offers(_from(path, name), names, path)
            found.append(path)

    def _offers(self, path: str, names: str, asked: str) -> None:
        if missing := {name.split(" as ")[0] for name in names.split(", ")}.difference(
            _exports(self._text(path))
        ):
            raise Unjoinable(
                f"{asked}: {path} exports no {', '.join(sorted(missing))}. Give each export a line of its own."
            )

    def _together(self) -> str:
        shared = sorted(
            {
                _scope(other)
                for path in self._later
                for _, name in IMPORT.findall(self._text(path))
                if (other := _from(path, name)) in self._first
            }
        )
        return "\n".join(
            [
                *(self._enclosed(path) for path in self._first),
                f"export {{ {', '.join(shared)} }};" if shared else "",
            ]
        )

    def _enclosed(self, path: str) -> str:
        text = IMPORT.sub(lambda match: _taken(match[1], _from(path, match[2])), self._text(path))
        exports = _exports(text)
        text = LATER.sub(lambda match: f'import("./{_from(path, match[1])}")', EXPORT.sub("", text))
        return f"const {_scope(path)} = (() => {{\n{self._placed(text, path, 'page.js')}\nreturn {{ {', '.join(exports)} }};\n}})();"

    def _apart(self, path: str) -> str:
        page = relpath("page.js", dirname(path) or ".")
        page = page if page.startswith(".") else f"./{page}"

        def imported(match: re.Match[str]) -> str:
            other = _from(path, match[2])
            return (
                f'import {{ {_scope(other)} }} from "{page}";{_taken(match[1], other)}'
                if other in self._first
                else match[0]
            )

        return self._placed(IMPORT.sub(imported, self._text(path)), path, path)

    def _placed(self, text: str, path: str, now: str) -> str:
        """A script's own address is where its source stands, so that what it fetches from there is found."""
        return HERE.sub(f'new URL("{relpath(path, dirname(join(self.name, now)))}", import.meta.url)', text)

    def _text(self, path: str) -> str:
        text = (self.folder / path).read_text(encoding="utf-8")
        if unknown := UNKNOWN.search(EXPORT.sub("", IMPORT.sub("", text))):
            line = text[: text.index(unknown[0])].count("\n") + 1
            raise Unjoinable(
                f"{path}:{line}: '{unknown[0]}' can't be joined. Write imports as 'import {{ a }} from \"./b.js\";' and export functions and constants."
            )
        return text


def _from(path: str, name: str) -> str:
    return normpath(join(dirname(path), name))


def _exports(text: str) -> list[str]:
    return [function or constant for function, constant in EXPORT.findall(text)]


def _scope(path: str) -> str:
    return "$" + re.sub(r"\W", "_", path.removesuffix(".js"))


def _taken(names: str, path: str) -> str:
    return f"const {{ {names.replace(' as ', ': ')} }} = {_scope(path)};"
