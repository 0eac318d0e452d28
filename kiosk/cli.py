"""The command `hocso`: groups are imported only when they are asked for.

`--voice-worker` is dispatched before anything else, so that the worker starts without Qt, and so
are `--mend` and `--install-update`: they are for the kiosk itself and its services.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Final

import click

from kiosk.program import program_version

VOICE_WORKER: Final = "--voice-worker"
MEND: Final = "--mend"
INSTALL_UPDATE: Final = "--install-update"
COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "run": ("kiosk.run_command:run", "Open the kiosk's window."),
    "setup": ("kiosk.setup_command:setup", "Commune, place, PINs, province; without a touch."),
    "pack": ("content.commands:pack", "Lessons: write, check, sign and install packs."),
    "sync": ("sync.commands:sync", "What was learned, on its way to the province."),
    "learner": ("kiosk.learner_commands:learner", "Cards of this kiosk: list and erase."),
    "backup": ("kiosk.backup_commands:backup", "Make a backup now; show the recovery code."),
    "restore": ("kiosk.backup_commands:restore", "Make a backup this kiosk's data again."),
    "screens": ("kiosk.screens:screens", "Render every screen to PNG, without a display."),
    "doctor": ("kiosk.doctor:doctor", "Say what works on this machine, and what does not."),
    "voice": (
        "kiosk.voice_command:voice",
        "Say a sentence by the kiosk's voice; try a better one.",
    ),
    "report": ("kiosk.report_command:report", "One redacted file for whoever repairs this kiosk."),
    "hub": ("sync.hub.commands:hub", "The province's side: serve, enroll, facts."),
}


class Lazily(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands, in the order of a working day."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; says what to install where an extra is missing."""
        if cmd_name not in COMMANDS:
            return None
        where, name = COMMANDS[cmd_name][0].split(":")
        try:
            found = getattr(import_module(where), name)
        except ModuleNotFoundError as error:
            # The province's side, sync.hub, is left out of the kiosk's build.
            ours = str(error.name).split(".")[0] in {"None", "content", "sync", "kiosk"}
            if ours and error.name != "sync.hub":
                raise
            extra = "hub" if cmd_name == "hub" else "kiosk"
            ctx.fail(
                f"'{cmd_name}' needs {error.name}, which is not installed:"
                f" pip install 'hocso[{extra}]'"
            )
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=Lazily, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(program_version(), prog_name="hocso")
@click.pass_context
def cli(context: click.Context) -> None:
    """Học Số: a touch kiosk for learning digital skills in the village, without a network.

    \b
    hocso run                  open the kiosk
    hocso doctor               what works on this machine
    hocso sync status --json   what is saved, waiting, received
    hocso pack --help          lessons, from an author's folder to a kiosk

    HOCSO_HOME names the data folder. Exit codes: 0 done, 1 a fault, 2 wrong usage.
    """  # noqa: D301  # click's mark for text to leave as it is
    if context.invoked_subcommand == "pack":
        from kiosk.floors import pack_surroundings

        context.obj = pack_surroundings()


def main() -> None:
    """Run the command line, the voice worker, the recovery behind the screen, or root's installer."""
    if len(sys.argv) > 1 and sys.argv[1] == VOICE_WORKER:
        from kiosk.voice.worker import main as serve

        sys.exit(serve())
    if len(sys.argv) == 3 and sys.argv[1] == MEND:
        from pathlib import Path

        from kiosk.mend import main as mend

        sys.exit(mend(Path(sys.argv[2])))
    if len(sys.argv) > 1 and sys.argv[1] == INSTALL_UPDATE:
        import os

        from kiosk.updates.installing import main as install

        sys.exit(install(sys.argv[2:], os.environ))
    cli()


if __name__ == "__main__":
    main()
