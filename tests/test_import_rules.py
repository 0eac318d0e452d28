"""The layers of ARCHITECTURE.md: who may import whom."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Rule:
    """In `where`, importing anything of `forbidden` is refused, except in `allowed` files."""

    where: str
    forbidden: tuple[str, ...]
    remedy: str
    allowed: tuple[str, ...] = ()


RULES = (
    Rule("content", ("kiosk", "sync", "PySide6", "requests"), "content knows neither the kiosk, nor sync, nor Qt, nor the network: take it as a parameter"),
    Rule("sync", ("kiosk", "content", "PySide6"), "sync knows neither the kiosk, nor content, nor Qt: take it as a parameter"),
    Rule("sync", ("django",), "only the hub is a Django project", allowed=("sync/hub/",)),
    Rule("sync", ("sync.hub",), "the hub is an optional extra: import it inside the lazy hub command", allowed=("sync/hub/",)),
    Rule("kiosk", ("sync.hub", "django"), "the hub never runs inside the kiosk", allowed=("kiosk/cli.py",)),
    Rule("kiosk/lesson", ("PySide6", "sqlcipher3", "sqlite_utils"), "kiosk/lesson is pure logic"),
    Rule("kiosk/people", ("PySide6",), "kiosk/people is pure logic and SQL"),
    Rule("kiosk/typing", ("PySide6",), "the composer is pure"),
    Rule(".", ("requests",), "only sync/wire.py speaks to the network", allowed=("sync/wire.py",)),
    Rule(".", ("pyttsx3",), "only kiosk/voice/ speaks, through its worker process", allowed=("kiosk/voice/",)),
    Rule(".", ("sqlite3",), "sqlcipher3 carries our SQLite: see ARCHITECTURE.md, Dependencies"),
    Rule(".", ("pydantic",), "pydantic belongs to the rim: codec, authoring, settings and wire models", allowed=("content/codec.py", "content/model.py", "content/authoring/", "kiosk/settings.py", "sync/wire.py", "sync/enrolment.py", "sync/hub/")),
)  # fmt: skip


def product_files() -> list[Path]:
    """Every Python file that ships."""
    return [
        path for top in ("content", "sync", "kiosk") for path in sorted((ROOT / top).rglob("*.py"))
    ]


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and absolute name of each import of a file, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import; write the whole name"
            yield node.lineno, node.module or ""
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def breaches(rule: Rule, files: list[Path]) -> list[str]:
    """Each import that breaks the rule, as file:line, rule and remedy."""
    found = []
    for path in files:
        name = path.relative_to(ROOT).as_posix()
        if rule.where != "." and not name.startswith(rule.where + "/"):
            continue
        if any(name.startswith(allowed) for allowed in rule.allowed):
            continue
        found += [
            f"{name}:{line}: imports {module}: {rule.remedy}"
            for line, module in imports(path)
            if any(module == bad or module.startswith(bad + ".") for bad in rule.forbidden)
        ]
    return sorted(set(found))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.where}-{'-'.join(rule.forbidden)}")
def test_layers_point_one_way(rule: Rule) -> None:
    broken = breaches(rule, product_files())
    assert not broken, "\n".join(broken)


def test_a_breach_is_seen(tmp_path: Path) -> None:
    rule = Rule("tests", ("ast",), "control")
    assert any("test_import_rules.py" in line for line in breaches(rule, [Path(__file__)]))


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in product_files()
        if "migrations" not in path.parts
        and ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is None
    ]
    assert not silent, f"no module docstring: {silent}"
