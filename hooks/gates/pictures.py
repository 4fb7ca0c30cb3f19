"""Whether a picture is one: a PNG from its first byte to its last, of ordinary size, and nothing beside the
picture in it.

A file of another kind under that name, or words behind the picture, would be published unseen.
https://www.w3.org/TR/png-3/#5DataRep
"""

import struct
import zlib
from collections.abc import Iterator, Sequence

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEAD, END = b"IHDR", b"IEND"
# The picture and how its colors are meant; text and what cameras note have parts of their own.
PARTS = (HEAD, b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"IDAT", END)
# How many numbers a point of each kind of picture has, and of how many bits each may be.
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
# A line says first by which of these it is written.
FILTERS = frozenset(range(5))
# Each color of a palette is three numbers, and a point's number says which it has.
INDEXED, PALETTES = 3, range(3, 3 * 256 + 1, 3)
# How long the others are.
SIZES = {HEAD: (13,), b"gAMA": (4,), b"cHRM": (32,), b"sRGB": (1,), b"pHYs": (9,), END: (0,)}
# Whatever stands before it, readers of archives open a file that has this near its end.
ARCHIVE = b"PK\5\6"
# Today's largest have a tenth of the one and half of the other.
MOST_BYTES = 200_000
MOST_PIXELS = 2_400
NO_PNG = "This is no PNG. Save the picture as one, or take it away."
BROKEN = "This PNG is cut off or broken. Save it once more."
BEHIND = "Something stands behind the picture in this PNG. Save it once more."


def fault(data: bytes) -> str:
    """What is wrong with the bytes of a file that is to be a PNG, and what to do; nothing where it is one."""
    if not data.startswith(SIGNATURE):
        return NO_PNG
    if len(data) > MOST_BYTES:
        return f"The picture is larger than {MOST_BYTES // 1000} kB, which is the most. Make it smaller."
    if ARCHIVE in data:
        return "This PNG is an archive as well. Save the picture once more."
    try:
        parts = list(_parts(data))
    except ValueError as problem:
        return str(problem)
    return _fault_of_parts(parts)


def _parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The name and the bytes of each part. Raises ValueError where one is broken, or where more follows."""
    at, name = len(SIGNATURE), b""
    while name != END:
        if at + 8 > len(data):
            raise ValueError(BROKEN)
        size, name = struct.unpack_from(">I4s", data, at)
        content, after = data[at + 8 : at + 8 + size], at + 12 + size
        if after > len(data) or zlib.crc32(name + content) != int.from_bytes(data[after - 4 : after]):
            raise ValueError(BROKEN)
        yield name, content
        at = after
    if at != len(data):
        raise ValueError(BEHIND)


def _fault_of_parts(parts: list[tuple[bytes, bytes]]) -> str:
    names = [name for name, _ in parts]
    if names[0] != HEAD or len(parts[0][1]) != 13 or b"IDAT" not in names or parts[-1][1]:
        return BROKEN
    if other := next((name for name in names if name not in PARTS), b""):
        called = ascii(other.decode("latin-1"))
        return f"This PNG has a part {called} beside the picture. Save it without notes and text."
    if max(struct.unpack(">II", parts[0][1][:8])) > MOST_PIXELS:
        return (
            f"The picture has more than {MOST_PIXELS} pixels on a side, which is the most. Make it smaller."
        )
    if stuffed := _stuffed(parts):
        return f"This PNG's part '{stuffed.decode()}' holds more than a picture needs. Save it once more."
    drawn = b"".join(content for name, content in parts if name == b"IDAT")
    whole = _is_whole(drawn, _size(parts[0][1]), parts[0][1])
    return "" if whole and (b"PLTE" in names or parts[0][1][9] != INDEXED) else BROKEN


def _stuffed(parts: list[tuple[bytes, bytes]]) -> bytes:
    """The first part that stands twice or is of no size that the picture has a use for."""
    kind, seen = parts[0][1][9], dict[bytes, int]()
    for name, content in parts:
        if name == b"IDAT":
            continue
        sizes = {b"PLTE": PALETTES if kind == INDEXED else (), b"tRNS": _clear(kind, seen), **SIZES}[name]
        if name in seen or len(content) not in sizes:
            return name
        seen[name] = len(content)
    return b""


def _clear(kind: int, seen: dict[bytes, int]) -> Sequence[int]:
    """How long the part may be that says what of a picture is clear."""
    if kind == INDEXED:
        return range(1, seen.get(b"PLTE", 0) // 3 + 1)
    return (2 * SAMPLES[kind],) if kind in (0, 2) else ()


def _size(head: bytes) -> int:
    """How many bytes the lines of a picture have, unpacked; -1 where it isn't a plain one."""
    width, height, depth, kind, *others = struct.unpack(">IIBBBBB", head)
    if any(others) or kind not in SAMPLES or depth not in DEPTHS[kind] or not width * height:
        return -1
    return int(height * (1 + (width * depth * SAMPLES[kind] + 7) // 8))


def _is_whole(drawn: bytes, size: int, head: bytes) -> bool:
    """Whether what is drawn unpacks to so many bytes and to nothing more, in lines that can be read."""
    unpacking = zlib.decompressobj()
    try:
        lines = unpacking.decompress(drawn, max(size, 0) + 1)
    except zlib.error:
        return False
    if len(lines) != size or not unpacking.eof or unpacking.unused_data:
        return False
    return FILTERS.issuperset(lines[:: size // int.from_bytes(head[4:8])])
