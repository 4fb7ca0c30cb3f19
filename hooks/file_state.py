"""Which files there are and whether they have changed, as the file system tells.

Time and size alone can be kept by who copies a file over another; the moment at which the file system noted a
change can't.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from watchdog.events import FileModifiedEvent
from watchdog.observers.api import BaseObserver, EventEmitter
from watchdog.observers.polling import PollingObserver

State = dict[Path, tuple[int, ...]]
# What editors and Python put beside the files that somebody works on.
BESIDE = (".", "__pycache__")
# Data is few files, and whoever edits a phrase wants to see it now.
SECONDS = 0.2


def state(paths: Iterable[Path]) -> State:
    """What tells the present version of each file at and below some paths from any other."""
    return dict(found for path in paths for found in _states(path))


def _states(path: Path) -> Iterator[tuple[Path, tuple[int, ...]]]:
    # Any of them may be gone a moment later.
    try:
        if path.is_dir():
            for inner in path.iterdir():
                if not inner.name.startswith(BESIDE):
                    yield from _states(inner)
        else:
            found = path.stat()
            yield path, (found.st_mtime_ns, found.st_ctime_ns, found.st_size)
    except OSError:
        yield path, ()


class _Emitter(EventEmitter):
    """Says that something at or below a path has changed, and goes on where the path itself goes."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        # Of a file, `watch.path` is the folder.
        self._path = Path(self.watch.resolved_path)
        # Now, and not in a thread that begins when somebody may have edited already.
        self._seen = state([self._path])

    def queue_events(self, timeout: float) -> None:
        if self.stopped_event.wait(timeout):
            return
        now = state([self._path])
        if now != self._seen:
            self._seen = now
            self.queue_event(FileModifiedEvent(str(self._path)))


class Observer(PollingObserver):
    """Stands for the one of MkDocs, which takes an edit with the same time and size for none."""

    def __init__(self) -> None:
        BaseObserver.__init__(self, _Emitter, timeout=SECONDS)
