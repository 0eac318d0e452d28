"""Progress on a stick: from a kiosk's outbox to the hub's facts and back as a receipt, each once."""

from __future__ import annotations

import base64
import http.client
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from sync.bundle import FOLDER, SUFFIX, Bundle, Handed, receipts_on, take_receipt, write_bundle
from sync.errors import InsecureEndpoint, LetterRefused, NotEnrolled, ReceiptRefused
from sync.hub.uploads import MOST_BYTES
from sync.joining import join
from sync.keys import open_keys
from sync.letter import letter_of, take_letter
from sync.province_keys import unlock_key_of
from sync.receipt import Receipt, Refusal, receipt_bytes
from sync.sealing import province_key
from tests.helpers.hub import PASSWORD, RunningHub
from tests.helpers.saved_kiosk import SavedKiosk, every_kind, task


class Village:
    """A kiosk that was enrolled once and has no wifi since, and its stick."""

    def __init__(self, hub: RunningHub, folder: Path) -> None:
        self.hub = hub
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.saved = SavedKiosk(folder / "home")
        token = hub.command("enroll", "14845", "--place", "Nhà văn hóa bản Cá Giáng")
        joined = join(
            self.saved.database,
            self.saved.writer,
            self.saved.clock,
            address=hub.url,
            token=token,
            program="0.1.0",
        )
        self.id = joined.enrolment.kiosk

    @property
    def key(self) -> bytes:
        return open_keys(self.saved.folder).data

    def bundle(self) -> Bundle | None:
        return write_bundle(self.saved.database, self.key, self.stick, program="0.1.0")

    def take(self, *paths: Path) -> str:
        return self.hub.command("take", *(str(path) for path in paths))

    def receipt(self) -> Path:
        (path,) = receipts_on(self.stick, self.id)
        return path

    def hand_back(self, data: bytes) -> Handed:
        saved = self.saved
        return take_receipt(
            saved.database, saved.writer, saved.clock, self.key, data, program="0.1.0"
        )

    def facts(self) -> list[dict[str, object]]:
        return [row for row in self.hub.facts() if row["kiosk_id"] == self.id]


@pytest.fixture
def village(hub: RunningHub, tmp_path: Path) -> Iterator[Village]:
    made = Village(hub, tmp_path)
    yield made
    made.saved.close()


def test_what_waits_reaches_the_hub_by_stick_and_only_the_receipt_counts(village: Village) -> None:
    village.saved.record(*every_kind())
    waiting = village.saved.ids("waiting")
    bundle = village.bundle()
    assert bundle is not None
    assert bundle.statements == len(waiting)
    assert village.saved.ids("received") == [], "nothing is received by being copied"
    assert f"{len(waiting)} here now, 0 refused" in village.take(bundle.path)
    assert village.saved.ids("waiting") == waiting
    assert village.hand_back(village.receipt().read_bytes()) == Handed(len(waiting), 0)
    assert village.saved.ids("received") == waiting
    assert village.facts()


def test_handed_in_twice_and_sent_by_wifi_too_counts_once(village: Village) -> None:
    village.saved.record(task("A"), task("B"))
    first = village.bundle()
    assert first is not None
    village.take(first.path)
    village.take(first.path)
    village.saved.record(task("C"))
    assert village.saved.push().received == 3
    assert len(village.facts()) == 3
    assert village.hand_back(village.receipt().read_bytes()) == Handed(2, 0)
    assert village.hand_back(village.receipt().read_bytes()) == Handed(2, 0)
    assert len(village.saved.ids("received")) == 3
    assert village.saved.push().received == 0
    assert len(village.facts()) == 3


def test_no_bundle_is_made_of_nothing(village: Village) -> None:
    assert village.bundle() is None
    assert not (village.stick / FOLDER).exists()


def test_a_newer_bundle_takes_the_place_of_the_older_and_leaves_strangers_alone(
    village: Village,
) -> None:
    village.saved.record(task("A"))
    older = village.bundle()
    assert older is not None
    stranger = village.stick / FOLDER / f"00000000-11111111{SUFFIX}"
    stranger.write_bytes(b"of another kiosk")
    torn = village.stick / FOLDER / f"{village.id[:8]}-22222222{SUFFIX}.part"
    torn.write_bytes(b"pulled out")
    village.saved.record(task("B"))
    newer = village.bundle()
    assert newer is not None
    assert newer.statements == 2
    assert set((village.stick / FOLDER).iterdir()) == {newer.path, stranger}


def test_one_bad_statement_stands_alone_and_the_others_go_on(village: Village) -> None:
    village.saved.record(*(task(form) for form in ("A", "B", "C")))
    bad = village.saved.ids()[1]
    village.hub.django(
        "from sync.hub.models import Kiosk, Statement\n"
        "import datetime, uuid\n"
        f"Statement.objects.create(statement_id=uuid.UUID({bad!r}),"
        f" kiosk=Kiosk.objects.get(pk={village.id!r}),"
        " stored=datetime.datetime.now(datetime.UTC), body={}, fingerprint='other', verb='x')"
    )
    bundle = village.bundle()
    assert bundle is not None
    assert "2 here now, 1 refused" in village.take(bundle.path)
    assert village.hand_back(village.receipt().read_bytes()) == Handed(2, 1)
    assert village.saved.ids("set_aside") == [bad]
    assert len(village.saved.ids("received")) == 2


def test_a_stolen_kiosk_is_taken_from_no_stick(village: Village) -> None:
    village.saved.record(task("A"))
    bundle = village.bundle()
    assert bundle is not None
    village.hub.django(
        "from sync.hub.models import Kiosk\n"
        f"Kiosk.objects.filter(pk={village.id!r}).update(active=False)"
    )
    with pytest.raises(AssertionError, match="not known here, or was revoked"):
        village.take(bundle.path)
    assert village.facts() == []
    assert receipts_on(village.stick, village.id) == ()


def test_a_torn_bundle_is_named_and_a_whole_one_beside_it_is_taken(village: Village) -> None:
    village.saved.record(task("A"))
    bundle = village.bundle()
    assert bundle is not None
    torn = bundle.path.with_name(f"torn{SUFFIX}")
    torn.write_bytes(bundle.path.read_bytes()[:-9])
    with pytest.raises(AssertionError, match=f"torn{SUFFIX}: the file ends inside frame"):
        village.take(torn, bundle.path)
    assert village.hand_back(village.receipt().read_bytes()) == Handed(1, 0)


def test_a_bundle_for_another_province_is_refused(village: Village, tmp_path: Path) -> None:
    village.saved.record(task("A"))
    bundle = village.bundle()
    assert bundle is not None
    other = tmp_path / "other-key"
    other.write_text("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
    with pytest.raises(AssertionError, match="sealed to another key"):
        village.hub.command("take", "--key", str(other), str(bundle.path))


def test_no_secret_and_no_learner_lies_open_on_the_stick(village: Village) -> None:
    village.saved.record(task("A"))
    bundle = village.bundle()
    assert bundle is not None
    data = bundle.path.read_bytes()
    village.take(bundle.path)
    with village.saved.database.read() as connection:
        (secret,) = connection.execute("SELECT secret FROM enrolment").fetchone()
    for hidden in (secret.encode(), village.key, b"lua-dao", village.saved.ids()[0].encode()):
        assert hidden not in data
    assert secret.encode() not in village.receipt().read_bytes()


def forged(village: Village, **changes: object) -> bytes:
    true = {
        "kiosk": village.id,
        "bundle": "b",
        "incarnation": "i",
        "accepted": tuple(village.saved.ids()),
    }
    return receipt_bytes(Receipt(**{**true, **changes}), bytes(32))  # type: ignore[arg-type]


def test_a_receipt_that_the_province_did_not_write_marks_nothing(village: Village) -> None:
    village.saved.record(task("A"))
    bundle = village.bundle()
    assert bundle is not None
    village.take(bundle.path)
    true = json.loads(village.receipt().read_bytes())
    attacks = {
        "made up": forged(village),
        "other kiosk": forged(village, kiosk="0" * 36),
        "an id more": json.dumps({**true, "accepted": [*true["accepted"], "x"]}).encode(),
        "another bundle": json.dumps({**true, "bundle": "x"}).encode(),
        "refusals added": json.dumps(
            {**true, "refused": [{"id": true["accepted"][0], "status": 400, "words": ""}]}
        ).encode(),
        "no code": json.dumps({key: true[key] for key in true if key != "code"}).encode(),
        "no list": json.dumps({**true, "accepted": 7}).encode(),
        "no words": json.dumps({**true, "accepted": [7]}).encode(),
        "no json": b"\xff",
        "other format": json.dumps({**true, "format": 2}).encode(),
        "nested": b"[" * 100_000,
        "other file": b"{}",
    }
    for name, data in attacks.items():
        with pytest.raises(ReceiptRefused):
            village.hand_back(data)
        assert village.saved.ids("received") == [], name
    assert village.hand_back(json.dumps(true).encode()) == Handed(1, 0), "the control"


def test_a_receipt_keeps_the_words_of_a_refusal(village: Village) -> None:
    first = Receipt("k", "b", "i", ("1",), (Refusal("2", 409, "is here with other content"),))
    from sync.receipt import proved

    assert proved(receipt_bytes(first, b"key"), b"key") == first


def test_a_hub_that_lost_its_memory_is_offered_again_what_a_receipt_of_before_named(
    village: Village,
) -> None:
    village.saved.record(task("A"))
    bundle = village.bundle()
    assert bundle is not None
    village.take(bundle.path)
    assert village.saved.push().received == 1
    village.hub.command("restored")
    assert village.hand_back(village.receipt().read_bytes()) == Handed(1, 0)
    assert village.saved.push().received == 1, "under the hub's new incarnation"
    assert len(village.facts()) == 1


def test_a_kiosk_that_joined_nobody_writes_no_bundle(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path / "home") as saved:
        saved.record(task("A"))
        key = open_keys(saved.folder).data
        with pytest.raises(NotEnrolled):
            write_bundle(saved.database, key, tmp_path, program="0.1.0")
        with pytest.raises(NotEnrolled):
            take_receipt(saved.database, saved.writer, saved.clock, key, b"{}", program="0.1.0")


def test_a_long_bundle_is_written_page_by_page_and_told(village: Village) -> None:
    village.saved.record(*(task(form) for form in "ABC" * 400))
    told: list[tuple[int, int]] = []
    bundle = write_bundle(
        village.saved.database,
        village.key,
        village.stick,
        program="0.1.0",
        told=lambda done, every: told.append((done, every)),
    )
    assert bundle is not None
    assert bundle.statements == 1200
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == (1200, 1200)
    shutil.copy(bundle.path, village.stick / f"copy{SUFFIX}")
    assert "1200 here now" in village.take(bundle.path)


class NeverOnline:
    """A kiosk that joins by a letter on a stick."""

    def __init__(self, hub: RunningHub, folder: Path) -> None:
        self.letter = folder / "thon-3.hocso-letter"
        hub.command("enroll", "14845", "--place", "Bản Cá Giáng", "--letter", str(self.letter))
        self.saved = SavedKiosk(folder / "home")


def test_a_kiosk_that_never_has_wifi_joins_by_a_letter_and_sends_by_stick(
    hub: RunningHub, tmp_path: Path
) -> None:
    one = NeverOnline(hub, tmp_path)
    with one.saved as saved:
        saved.record(task("A"))
        assert take_letter(saved.database, saved.writer, one.letter).label == "Bản Cá Giáng"
        assert not one.letter.exists(), "the secret is off the stick"
        saved.record(task("B"))
        key = open_keys(saved.folder).data
        stick = tmp_path / "stick"
        stick.mkdir()
        bundle = write_bundle(saved.database, key, stick, program="0.1.0")
        assert bundle is not None
        assert "2 here now, 0 refused" in hub.command("take", str(bundle.path))
        with saved.database.read() as connection:
            assert len(unlock_key_of(connection)) == 64
        assert province_key(saved.folder) is not None


def test_a_letter_is_taken_once_and_by_a_kiosk_of_no_province(
    hub: RunningHub, tmp_path: Path
) -> None:
    one = NeverOnline(hub, tmp_path)
    data = one.letter.read_bytes()
    with one.saved as saved:
        take_letter(saved.database, saved.writer, one.letter)
        one.letter.write_bytes(data)
        with pytest.raises(LetterRefused, match="already"):
            take_letter(saved.database, saved.writer, one.letter)
        assert one.letter.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "other"},
        {"format": 2},
        {"secret": ""},
        {"seal-key": "AA=="},
        {"unlock-key": "x"},
        {"label": None},
    ],
    ids=["kind", "format", "secret", "seal", "unlock", "label"],
)
def test_a_letter_that_is_not_whole_joins_nobody(
    hub: RunningHub, tmp_path: Path, change: dict[str, object]
) -> None:
    one = NeverOnline(hub, tmp_path)
    one.letter.write_text(json.dumps(json.loads(one.letter.read_bytes()) | change))
    with one.saved as saved:
        with pytest.raises(LetterRefused):
            take_letter(saved.database, saved.writer, one.letter)
        with pytest.raises(NotEnrolled):
            write_bundle(saved.database, open_keys(saved.folder).data, tmp_path, program="0.1.0")


def test_a_letter_with_an_open_address_is_refused(hub: RunningHub, tmp_path: Path) -> None:
    one = NeverOnline(hub, tmp_path)
    said = json.loads(one.letter.read_bytes()) | {"endpoint": "http://hocso.example.vn/xapi"}
    one.letter.write_text(json.dumps(said))
    with one.saved as saved, pytest.raises(InsecureEndpoint):
        take_letter(saved.database, saved.writer, one.letter)
    assert said["secret"] not in repr(
        letter_of(json.dumps(said | {"endpoint": "http://127.0.0.1/xapi"}).encode())
    )


def officers_session(hub: RunningHub) -> requests.Session:
    hub.command("officer", "nhan-usb", "--password", PASSWORD)
    session = requests.Session()
    session.get(f"{hub.url}vao/", timeout=20)
    told = {
        "username": "nhan-usb",
        "password": PASSWORD,
        "csrfmiddlewaretoken": session.cookies["csrftoken"],
    }
    session.post(f"{hub.url}vao/", data=told, timeout=20)
    return session


def hand_in(hub: RunningHub, session: requests.Session, data: bytes) -> str:
    session.get(f"{hub.url}goi/", timeout=20)
    answer = session.post(
        f"{hub.url}goi/",
        data={"csrfmiddlewaretoken": session.cookies["csrftoken"]},
        files={"goi": (f"a-b{SUFFIX}", data)},
        timeout=20,
    )
    return answer.text


def test_an_officer_hands_a_bundle_in_by_the_page_and_saves_its_receipt(village: Village) -> None:
    village.saved.record(task("A"), task("B"))
    bundle = village.bundle()
    assert bundle is not None
    session = officers_session(village.hub)
    page = hand_in(village.hub, session, bundle.path.read_bytes())
    assert "Đã nhận 2 kết quả" in page
    assert 'download="a-b.hocso-receipt"' in page
    (found,) = re.findall(r"data:application/json;base64,([A-Za-z0-9+/=]+)", page)
    assert village.hand_back(base64.b64decode(found)) == Handed(2, 0)


def test_the_page_tells_what_is_no_bundle_and_who_may_not(village: Village) -> None:
    session = officers_session(village.hub)
    assert 'data-kind="damaged"' in hand_in(village.hub, session, b"no bundle")
    stranger = requests.get(f"{village.hub.url}goi/", timeout=20)
    assert stranger.url.startswith(f"{village.hub.url}vao/")
    forged = session.post(f"{village.hub.url}goi/", files={"goi": ("a", b"x")}, timeout=20)
    assert forged.status_code == 403, "no token of the form"


def test_a_form_that_says_it_is_huge_is_refused_before_it_is_read(hub: RunningHub) -> None:
    host, port = hub.url.removeprefix("http://").rstrip("/").split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=20)
    connection.putrequest("POST", "/goi/")
    connection.putheader("Content-Type", "multipart/form-data; boundary=x")
    connection.putheader("Content-Length", str(MOST_BYTES + 1))
    connection.endheaders()
    connection.send(b"--x\r\n")
    assert connection.getresponse().status in {400, 403, 413}
    connection.close()


def test_a_stranger_with_a_made_up_cookie_sends_no_file(hub: RunningHub) -> None:
    host, port = hub.url.removeprefix("http://").rstrip("/").split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=20)
    connection.putrequest("POST", "/goi/")
    connection.putheader("Cookie", f"csrftoken={'a' * 32}")
    connection.putheader("Content-Type", "multipart/form-data; boundary=x")
    connection.putheader("Content-Length", str(MOST_BYTES))
    connection.endheaders()
    connection.send(b"--x\r\n")
    assert connection.getresponse().status == 403, "before the body came"
    connection.close()
