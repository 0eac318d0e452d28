"""A kiosk that records as fast as it can and says which events were acknowledged."""

from __future__ import annotations

import sys
from pathlib import Path

from sync.errors import NotSaved
from tests.helpers.saved_kiosk import SavedKiosk, answer

MOST_REFUSALS = 5


def main(folder: Path) -> None:
    """Print the id of each event after its commit, or `not saved: <kind>`.

    Goes on until somebody kills us, or five events were not saved.
    """
    with SavedKiosk(folder) as kiosk:
        number = refusals = 0
        while refusals < MOST_REFUSALS:
            try:
                line = kiosk.journal.record(answer(number)).result().id
            except NotSaved as error:
                refusals += 1
                line = f"not saved: {error.kind}"
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
            number += 1
        sys.stdout.write(f"still read: {len(kiosk.ids())}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
