"""A picture is a PNG and nothing else, and of ordinary size."""

import struct
import zlib

import pytest

from hooks.gates import pictures
from hooks.gates.publishable_files import unpublishable
from tests.hooks.sites import REPOSITORY

CARD = (REPOSITORY / "docs/assets/card.png").read_bytes()


def with_part(name: bytes, content: bytes) -> bytes:
    """The card with a part before its last."""
    part = name + content
    return (
        CARD[:-12] + struct.pack(">I", len(content)) + part + struct.pack(">I", zlib.crc32(part)) + CARD[-12:]
    )


def of_size(width: int) -> bytes:
    head = b"IHDR" + struct.pack(">I", width) + CARD[20:29]
    return CARD[:12] + head + struct.pack(">I", zlib.crc32(head)) + CARD[33:]


def indexed(palette: bytes, clear: bytes) -> bytes:
    """A picture of one point, whose color stands in a palette."""
    parts = ((b"IHDR", bytes((0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0))), (b"PLTE", palette), (b"tRNS", clear))
    parts = (*parts, (b"IDAT", zlib.compress(bytes(2))), (b"IEND", b""))
    return CARD[:8] + b"".join(
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in parts
    )


def drawn() -> bytes:
    """What is drawn on the card."""
    return b"".join(content for name, content in pictures._parts(CARD) if name == b"IDAT")


def packed(content: bytes) -> bytes:
    """The card with something else in place of what is drawn."""
    part = b"IDAT" + content
    return (
        CARD[: CARD.index(b"IDAT") - 4]
        + struct.pack(">I", len(content))
        + part
        + struct.pack(">I", zlib.crc32(part))
        + CARD[-12:]
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<html><script>alert(1)</script>", pictures.NO_PNG),
        (b"", pictures.NO_PNG),
        (b"GIF89a" + CARD, pictures.NO_PNG),
        (CARD[:8], pictures.BROKEN),
        (CARD[:8] + CARD[33:], pictures.BROKEN),
        (CARD[:-1], pictures.BROKEN),
        (CARD[:-12], pictures.BROKEN),
        (CARD[:33] + CARD[CARD.index(b"IDAT") - 4 :], pictures.BROKEN),
        (packed(zlib.compress(b"\x09" + zlib.decompress(drawn())[1:])), pictures.BROKEN),
        (CARD[:40] + b"<script>" + CARD[48:], pictures.BROKEN),
        (CARD[:33] + CARD[-12:], pictures.BROKEN),
        (CARD[:8] + b"\xff\xff\xff\xff" + CARD[12:], pictures.BROKEN),
        (packed(b"<html>" * 100), pictures.BROKEN),
        (packed(b""), pictures.BROKEN),
        (packed(zlib.compress(bytes(100))), pictures.BROKEN),
        (packed(drawn() + b"<script>"), pictures.BROKEN),
        (CARD + b"<script>alert(1)</script>", pictures.BEHIND),
        (CARD + CARD, pictures.BEHIND),
        (
            with_part(b"tEXt", b"Comment\0Ask for the letter."),
            "This PNG has a part 'tEXt' beside the picture.",
        ),
        (with_part(b"eXIf", b"MM"), "This PNG has a part 'eXIf' beside"),
        (with_part(b"PLTE", b"<script>" * 32), "This PNG's part 'PLTE' holds more than a picture needs."),
        (with_part(b"tRNS", b"Ask for it." * 24), "This PNG's part 'tRNS' holds more"),
        (with_part(b"gAMA", b"Ask for it."), "This PNG's part 'gAMA' holds more"),
        (with_part(b"pHYs", b""), "This PNG's part 'pHYs' holds more"),
        (with_part(b"IHDR", CARD[16:29]), "This PNG's part 'IHDR' holds more"),
        (with_part(b"IDAT", b"PK\5\6"), "This PNG is an archive as well."),
        (indexed(b"abc" * 257, b""), "This PNG's part 'PLTE' holds more"),
        (indexed(b"abc" * 2, b"abc"), "This PNG's part 'tRNS' holds more"),
        (with_part(b"ev\x1bl", b""), "This PNG has a part 'ev\\x1bl' beside"),
        (with_part(b"IDAT", bytes(200_000)), "The picture is larger than 200 kB, which is the most."),
        (of_size(100_000), "The picture has more than 2400 pixels on a side"),
    ],
)
def test_a_picture_is_one_and_nothing_else(tmp_path, data, said):
    file = tmp_path / "docs/assets/zz.png"
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    (problem,) = map(str, unpublishable(tmp_path / "docs"))
    assert problem.startswith(f"docs/assets/zz.png:1:1: not-publishable: {said}")


def test_a_picture_may_have_a_palette():
    assert pictures.fault(indexed(b"abc" * 256, b"a" * 256)) == ""


def test_a_picture_may_say_how_its_colors_are_meant(tmp_path):
    assert pictures.fault(with_part(b"gAMA", b"\0\0\xb1\x8f")) == ""


def test_what_is_drawn_may_stand_in_one_part():
    assert pictures.fault(packed(drawn())) == ""
