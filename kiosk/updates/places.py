"""Where versions lie, where the kiosk lays a new one ready, and what root remembers.

/opt/hocso/<version>/   a version, root's; `current` is a link to the one that runs
/var/spool/hocso-update the kiosk's account may write here: `incoming/` files of a release, then `request`,
                        which wakes the installer; `started`, the version that came up well
/var/lib/hocso-update   root's: `staging/`, `trying` (`NEW OLD STARTS`), `outcome` (one line)
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class UpdatePlaces:
    """The folders of updates below `root`, which is / but for tests."""

    root: Path = Path("/")

    @property
    def versions(self) -> Path:
        """Every version, and the link `current`."""
        return self.root / "opt" / "hocso"

    @property
    def current(self) -> Path:
        """The link to the version that runs."""
        return self.versions / "current"

    @property
    def spool(self) -> Path:
        """What the kiosk's account may write."""
        return self.root / "var" / "spool" / "hocso-update"

    @property
    def incoming(self) -> Path:
        """Files of a release, copied from a stick; nothing in it is believed."""
        return self.spool / "incoming"

    @property
    def request(self) -> Path:
        """Wakes the installer; gone when it is through."""
        return self.spool / "request"

    @property
    def started(self) -> Path:
        """Which version came up well, by the kiosk's own word."""
        return self.spool / "started"

    @property
    def kept(self) -> Path:
        """What root remembers; everybody may read it."""
        return self.root / "var" / "lib" / "hocso-update"

    @property
    def staging(self) -> Path:
        """The installer's own copies, looked at only here."""
        return self.kept / "staging"

    @property
    def trying(self) -> Path:
        """A new version that has not come up well yet."""
        return self.kept / "trying"

    @property
    def outcome(self) -> Path:
        """What became of the last request: `STATE VERSION DETAIL`."""
        return self.kept / "outcome"

    def installed(self) -> str | None:
        """The version that `current` names; None where the program was not installed as a package."""
        try:
            return self.current.readlink().name
        except OSError:
            return None
