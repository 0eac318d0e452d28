"""What ids of kiosks are called on the hub's pages; an id that is not known stands for itself.

The program's names can be added to and replaced by `names.json` in the hub's folder, of the same form:
groups, courses, services and formats of classes (`templates`), each an object of id to name.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

log = logging.getLogger(__name__)
FILE = "names.json"


@dataclass(frozen=True, slots=True)
class Names:
    """Names by id."""

    groups: Mapping[str, str]
    courses: Mapping[str, str]
    services: Mapping[str, str]
    templates: Mapping[str, str]

    def group(self, group: str) -> str:
        """Name of a target group."""
        return self.groups.get(group, group) or "Chưa rõ nhóm"

    def course(self, course: str) -> str:
        """Title of a course."""
        return self.courses.get(course, course)

    def service(self, service: str) -> str:
        """Name of a service that people are helped with."""
        return self.services.get(service, service)

    def template(self, template: str) -> str:
        """Name of the format of a class."""
        return self.templates.get(template, template)


def names(folder: Path) -> Names:
    """The names of the program, and over them those of the hub's folder; a damaged file counts as none."""
    shipped = json.loads(files("sync.hub").joinpath(f"data/{FILE}").read_text(encoding="utf-8"))
    own = _own(folder / FILE)
    return Names(**{kind: {**shipped[kind], **own.get(kind, {})} for kind in shipped})


def _own(path: Path) -> dict[str, dict[str, str]]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read, the program's names stand: %s", path, error)
        return {}
    if not isinstance(found, dict):
        log.warning("%s is a %s, must be an object", path, type(found).__name__)
        return {}
    return {
        kind: {str(one): str(name) for one, name in named.items()}
        for kind, named in found.items()
        if isinstance(named, dict)
    }
