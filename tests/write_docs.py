"""Documents that are made from the code: `make docs` writes them, a test compares them.

- docs/commands.md: every command of `hocso`, from its own help;
- docs/dependencies-locked.md: every package with its locked version and licence;
- content/schemas/*.json: what authors' editors read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from content.authoring.schema import schemas
from kiosk.cli import cli
from tests.locked import dependencies_page

ROOT = Path(__file__).parent.parent
WIDTH = 92


def documents() -> dict[Path, str]:
    """What each made document must hold."""
    return {
        ROOT / "docs" / "commands.md": commands_page(),
        ROOT / "docs" / "dependencies-locked.md": dependencies_page(),
    } | {ROOT / "content" / "schemas" / name: text.decode() for name, text in schemas().items()}


def commands_page() -> str:
    """The command line, command by command."""
    parts = [
        "# The command line",
        "",
        "Made from the program's own help by `make docs`. Exit codes: 0 done, 1 a fault of the",
        "surroundings (told in one line), 2 wrong usage.",
    ]
    for path, context in commands():
        parts += ["", f"## {path}", "", "```", context.command.get_help(context), "```"]
    return "\n".join(parts) + "\n"


def commands() -> Iterator[tuple[str, click.Context]]:
    """Each command with a context in which it can be asked for its help, depth first."""
    yield from _below(
        click.Context(cli, info_name="hocso", max_content_width=WIDTH, terminal_width=WIDTH)
    )


def _below(context: click.Context) -> Iterator[tuple[str, click.Context]]:
    yield context.command_path, context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            assert command is not None
            inner = click.Context(
                command,
                parent=context,
                info_name=name,
                max_content_width=WIDTH,
                terminal_width=WIDTH,
            )
            yield from _below(inner)


if __name__ == "__main__":
    for path, text in documents().items():
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))
