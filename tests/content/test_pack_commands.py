"""The commands of packs, as typed: answers, exit codes, and faults in one line."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
import wave
from contextlib import nullcontext
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from content.command_line import LibraryFloors, Surroundings
from content.commands import pack
from tests.helpers.author import LESSON, SMALL, Author


def typed(*words: object, obj: object = None, given: str | None = None) -> Result:
    done = CliRunner().invoke(pack, [str(word) for word in words], obj=obj, input=given)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert "Traceback" not in done.output
    return done


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with development keys and a signed pack."""
    folder = tmp_path_factory.mktemp("shop")
    assert typed("keygen", "--development", folder / "keys").exit_code == 0
    assert typed("build", SMALL, "--out", folder).exit_code == 0
    done = typed("sign", folder / "nho-1.hocso", "--key", folder / "keys" / "content.key",
                 "--trust", folder / "keys")  # fmt: skip
    assert done.exit_code == 0, done.output
    return folder


@pytest.mark.parametrize("name", sorted(pack.commands))
def test_every_command_teaches_and_gives_an_example(name: str) -> None:
    done = typed(name, "--help")
    assert done.exit_code == 0
    assert f"Example: hocso pack {name}" in done.output


def test_the_group_has_the_promised_commands() -> None:
    assert sorted(pack.commands) == sorted(
        [
            "check",
            "build",
            "sign",
            "keygen",
            "verify",
            "inspect",
            "install",
            "list",
            "narrate",
            "preview",
            "leaflets",
            "loudspeaker",
            "track",
            "new",
        ]
    )


@pytest.mark.true_clock("in 2038 the sources of today are overdue")
def test_check_of_a_sound_folder_is_0() -> None:
    done = typed("check", SMALL)
    assert (done.exit_code, done.output) == (0, "0 errors, 0 pieces of advice\n")


def test_check_of_a_broken_folder_is_1_and_says_where(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    line = author.change(LESSON, "minutes: 7", "minutes: 9")
    done = typed("check", author.folder)
    assert done.exit_code == 1
    assert f"{LESSON}:{line}: error: minutes: 9 minutes. a lesson takes 1 to 7." in done.output
    answer = json.loads(typed("check", author.folder, "--json").stdout)
    assert answer["errors"] == 1
    assert answer["findings"][0]["line"] == line


def test_check_judges_facts_as_of_a_day() -> None:
    assert "overdue since 2027-11-01" in typed("check", SMALL, "--today", "2028-01-01").output


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", "/no/such/folder"),
        ("check", SMALL, "--today", "hôm nay"),
        ("build", SMALL, "--epoch", "0"),
        ("sign", "/no/such/pack"),
        ("verify", "/no/such/pack"),
        ("fly",),
        ("keygen",),
    ],
    ids=str,
)
def test_wrong_usage_is_2(words: tuple[object, ...]) -> None:
    assert typed(*words).exit_code == 2


def test_build_twice_gives_the_same_file(tmp_path: Path, shop: Path) -> None:
    for name in ("one", "two"):
        done = typed("build", SMALL, "--out", tmp_path / name, "--json")
        assert json.loads(done.stdout)["files"] == 4
    one, two = ((tmp_path / name / "nho-1.hocso") for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    for path in (one, two):
        typed("sign", path, "--key", shop / "keys" / "content.key", "--trust", shop / "keys")
    assert one.read_bytes() == two.read_bytes() == (shop / "nho-1.hocso").read_bytes()
    assert list((tmp_path / "one").iterdir()) == [one]


def test_build_of_a_broken_folder_makes_nothing(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    author.change(LESSON, "minutes: 7", "minutes: 9")
    done = typed("build", author.folder, "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert "has 1 errors; mend them first" in done.stderr
    assert not (tmp_path / "out").exists()


def test_verify_says_genuine_or_why_not(shop: Path, tmp_path: Path) -> None:
    root = shop / "keys" / "root.json"
    done = typed("verify", shop / "nho-1.hocso", "--root", root)
    assert (done.exit_code, done.output) == (0, "nho epoch 1 version 1: genuine, whole\n")
    answer = json.loads(typed("verify", shop / "nho-1.hocso", "--root", root, "--json").stdout)
    assert answer == {"ok": True, "id": "nho", "epoch": 1, "version": 1}
    typed("build", SMALL, "--out", tmp_path)
    unsigned = typed("verify", tmp_path / "nho-1.hocso", "--root", root, "--json")
    assert unsigned.exit_code == 1
    assert json.loads(unsigned.stdout)["kind"] == "unsigned"
    assert "refused (unsigned): there is no manifest.json.minisig" in unsigned.stderr
    (tmp_path / "hong.hocso").write_bytes(b"no zip")
    broken = typed("verify", tmp_path / "hong.hocso", "--root", root)
    assert broken.exit_code == 1
    assert broken.stderr.startswith("refused (archive): ")


def test_verify_with_a_root_that_is_none_says_so(shop: Path, tmp_path: Path) -> None:
    (tmp_path / "root.json").write_text("{}")
    done = typed("verify", shop / "nho-1.hocso", "--root", tmp_path / "root.json")
    assert done.exit_code == 1
    assert done.stderr.startswith("error: root keys ")


def test_inspect_shows_what_is_in_a_pack_and_whether_it_is_signed(
    shop: Path, tmp_path: Path
) -> None:
    done = typed("inspect", shop / "nho-1.hocso")
    assert "nho version 1 epoch 1 (signed, not verified)" in done.output
    assert "cuoc-goi: Có người lạ gọi đến (7 min)" in done.output
    typed("build", SMALL, "--out", tmp_path)
    assert "(not signed)" in typed("inspect", tmp_path / "nho-1.hocso").output
    answer = json.loads(typed("inspect", shop / "nho-1.hocso", "--json").stdout)
    assert (answer["signed"], answer["id"], answer["format"]) == (True, "nho", 1)


def test_inspect_of_an_empty_archive_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.hocso").write_bytes(b"PK\5\6" + bytes(18))
    done = typed("inspect", tmp_path / "a.hocso")
    assert done.exit_code == 1
    assert done.stderr.startswith("refused (archive): ")


def test_install_and_list(shop: Path, tmp_path: Path) -> None:
    root = shop / "keys" / "root.json"
    assert "no packs" in typed("list", "--home", tmp_path).output
    floors = Surroundings(program="0.1.0", ratchet=lambda _home: nullcontext(LibraryFloors()))
    done = typed("install", shop / "nho-1.hocso", "--root", root, "--home", tmp_path, obj=floors)
    assert (done.exit_code, done.output) == (0, "nho version 1: 1 courses installed\n")
    assert (
        "nho version 1 of 2026-11-22: Gói nhỏ để thử (Tỉnh thử)"
        in typed("list", "--home", tmp_path).output
    )
    (listed,) = json.loads(typed("list", "--home", tmp_path, "--json").stdout)
    assert (listed["id"], listed["epoch"], listed["version"]) == ("nho", 1, 1)
    again = typed("install", shop / "nho-1.hocso", "--root", root, "--home", tmp_path)
    assert again.exit_code == 0


def test_an_older_pack_is_refused_by_name(shop: Path, tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    author.change("pack.yaml", "version: 1", "version: 2")
    root = shop / "keys" / "root.json"
    typed("build", author.folder, "--out", tmp_path)
    typed("sign", tmp_path / "nho-2.hocso", "--key", shop / "keys" / "content.key",
          "--trust", shop / "keys")  # fmt: skip
    home = tmp_path / "home"
    assert typed("install", tmp_path / "nho-2.hocso", "--root", root, "--home", home).exit_code == 0
    older = typed("install", shop / "nho-1.hocso", "--root", root, "--home", home)
    assert older.exit_code == 1
    assert "refused (older): nho has epoch 1 version 1" in older.stderr
    assert json.loads(typed("list", "--home", home, "--json").stdout)[0]["version"] == 2


def test_a_library_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("no folder")
    done = typed("list", "--home", tmp_path, "--json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["ok"] is False
    assert done.stderr.startswith("error: ")


def test_keygen_makes_a_pair_that_nobody_else_reads_and_never_overwrites(tmp_path: Path) -> None:
    done = typed("keygen", tmp_path / "tinh.key")
    assert done.exit_code == 0
    assert "has no password. Guard the file" in done.output
    assert stat.S_IMODE((tmp_path / "tinh.key").stat().st_mode) == 0o600
    before = (tmp_path / "tinh.key").read_bytes()
    again = typed("keygen", tmp_path / "tinh.key")
    assert again.exit_code == 1
    assert "is there already; a key is never overwritten" in again.stderr
    assert (tmp_path / "tinh.key").read_bytes() == before
    nowhere = typed("keygen", tmp_path / "no" / "tinh.key")
    assert nowhere.exit_code == 1
    assert "cannot be written" in nowhere.stderr


def test_a_development_set_is_made_once_and_says_what_it_is(tmp_path: Path) -> None:
    done = typed("keygen", "--development", tmp_path / "keys")
    assert "BẢN THỬ" in done.output
    assert json.loads((tmp_path / "keys" / "root.json").read_bytes())["development"] is True
    assert typed("keygen", "--development", tmp_path / "keys").exit_code == 1


def test_a_password_is_asked_twice_and_needed_to_sign(shop: Path, tmp_path: Path) -> None:
    made = typed("keygen", tmp_path / "tinh.key", "--password", given="bí mật\nbí mật\n")
    assert made.exit_code == 0
    assert "has no password" not in made.output
    typed("build", SMALL, "--out", tmp_path)
    sign = ("sign", tmp_path / "nho-1.hocso", "--key", tmp_path / "tinh.key", "--trust",
            shop / "keys")  # fmt: skip
    assert "error: the secret key has a password" in typed(*sign).stderr
    assert typed(*sign, "--ask-password", given="sai\n").exit_code == 1
    assert typed(*sign, "--ask-password", given="bí mật\n").exit_code == 0


def test_sign_without_a_trust_file_says_so(shop: Path, tmp_path: Path) -> None:
    typed("build", SMALL, "--out", tmp_path)
    done = typed("sign", tmp_path / "nho-1.hocso", "--key", shop / "keys" / "content.key",
                 "--trust", tmp_path)  # fmt: skip
    assert done.exit_code == 1
    assert "trust.json cannot be read" in done.stderr


def test_narrate_names_what_could_not_be_spoken(tmp_path: Path) -> None:
    done = typed("narrate", SMALL, "--clips", tmp_path, "--voice", "false {text} {wav}")
    assert done.exit_code == 1
    assert "no clip: false ended with 1" in done.stderr
    assert done.stdout.startswith("0 sentences spoken, ")


def test_every_option_has_words() -> None:
    for command in pack.commands.values():
        for one in command.params:
            assert not isinstance(one, click.Option) or one.help, (command.name, one.name)


def test_a_pack_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "nho-1.hocso" / "inside").mkdir(parents=True)
    done = typed("build", SMALL, "--out", tmp_path)
    assert done.exit_code == 1
    assert "nho-1.hocso" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["nho-1.hocso"]


def test_narrate_takes_the_voice_of_the_program_around(tmp_path: Path) -> None:
    def voice(text: str, wav: Path) -> None:
        syllables = len(text.split())
        with wave.open(str(wav), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(8000)
            file.writeframes(b"\x00\x20" * (2000 * syllables))

    author = Author.at(tmp_path)
    done = typed("narrate", author.folder, obj=Surroundings(voice=voice))
    assert done.exit_code == 0, done.stderr
    assert done.stdout.endswith(" sentences spoken, 0 not\n")
    assert typed("narrate", author.folder).stdout == "0 sentences spoken, 0 not\n"
    built = typed("build", author.folder, "--out", tmp_path, "--json")
    assert json.loads(built.stdout)["files"] > 50


def test_narrate_without_any_voice_says_so_once(tmp_path: Path) -> None:
    done = typed("narrate", SMALL, "--clips", tmp_path, "--voice", "hocso-no-such-program")
    assert done.exit_code == 1
    assert done.stderr == "error: the program hocso-no-such-program is not installed\n"


@pytest.mark.true_clock("in 2038 the sources of today are overdue")
def test_the_checker_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "content.authoring.check", str(SMALL)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "0 errors, 0 pieces of advice\n"
