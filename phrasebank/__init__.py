"""Door Ajar's core: phrases in YAML, checked, put together into letters, rendered and exported. It knows nothing of MkDocs."""

from pathlib import Path

ROOT = Path(__file__).parent
