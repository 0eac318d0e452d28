"""A kiosk that records as fast as it can and says which events were acknowledged."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.helpers.saved_kiosk import SavedKiosk, answer


def main(folder: Path) -> None:
    """Print the id of each event after its commit, until somebody kills us."""
    with SavedKiosk(folder) as kiosk:
        number = 0
        while True:
            saved = kiosk.journal.record(answer(number)).result()
            sys.stdout.write(f"{saved.id}\n")
            sys.stdout.flush()
            number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
