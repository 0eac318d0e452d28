"""A publisher of packs in memory: honest by itself, and wrong in any way in two lines.

    parts = publisher.parts(version=3)
    parts.blobs[some_sha256] = b"something else"

Its keys, trust files, signatures and archives are real.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from content import codec, manifest, trust
from content.archive import PackFile, open_pack, pack_bytes
from content.errors import PackRefused
from content.manifest import (
    MANIFEST_NAME,
    SIGNATURE_NAME,
    CourseEntry,
    FileEntry,
    FileKind,
    LessonEntry,
    Manifest,
)
from content.model import (
    Course,
    Decide,
    Device,
    Form,
    LearningPath,
    Lesson,
    Named,
    Need,
    Option,
    Picture,
    Read,
    Screen,
    Tap,
    Task,
    Widget,
)
from content.narration import clip_key
from content.secret_key import SecretKey
from content.trust import (
    TRUST_NAME,
    TRUST_SIGNATURE_NAMES,
    RootKeys,
    SignedTrust,
    Trust,
    TrustedKey,
)

DRAWING = Picture(file="art/cho.svg", says="Bác Lan ở chợ.")
SPOKEN = "Mình tắt máy ngay."
"""A sentence of which the pack holds a clip, in Vietnamese and in Mường."""
MEDIA = {
    "art/cho.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    f"audio/vi/{clip_key('vi', SPOKEN)}.opus": b"OggS tieng Viet" * 50,
    f"audio/mtq/{clip_key('mtq', SPOKEN)}.opus": b"OggS tieng Muong" * 50,
}


def lesson(lesson_id: str = "goi-la", title: str = "Có người lạ gọi đến") -> Lesson:
    """A small lesson."""
    options = (
        Option(id="tat", text="Tắt máy", right=True, feedback=SPOKEN),
        Option(id="doc", text="Đọc mã cho họ", feedback="Mã này không đưa cho ai."),
    )
    return Lesson(
        id=lesson_id,
        title=title,
        minutes=5,
        steps=(
            Read(id="doc", title="Ở chợ Hoà Bình", text="Bác Lan đi đường.", picture=DRAWING),
            Decide(id="quyet", title="Mình làm gì?", text="Số lạ đòi mã OTP.", options=options),
        ),
        at_home="Kể cho người nhà nghe.",
        ask="Hỏi tổ công nghệ số của thôn.",
    )


def task(task_id: str) -> Task:
    """A small task in three forms."""
    key = Widget(id="tat", kind="hangup", label="Tắt máy", tap=Tap(sets=("da-tat",)))
    device = Device(
        screens=(Screen(id="goi", kind="call", title="Số lạ", widgets=(key,)),),
        start="goi",
        goal=("da-tat",),
        hints=("Chạm nút đỏ.",),
        path=("goi/tat",),
    )
    form = Form(text="Mình tắt cuộc gọi này đi.", device=device)
    return Task(id=task_id, title="Tắt máy", safety=False, forms={"A": form, "B": form, "C": form})


def course(course_id: str = "lua-dao", *lessons: Lesson) -> Course:
    """A small course."""
    return Course(
        id=course_id,
        title="Nhận biết lừa đảo",
        goal="Sau bài này bà con biết tắt máy khi có người đòi mã.",
        shelf="an-toan",
        picture=DRAWING,
        groups=("nguoi-cao-tuoi",),
        competences=("an-toan",),
        minutes=10,
        lessons=lessons or (lesson(), lesson("chuyen-tien", "Ai xin chuyển tiền")),
        tasks=(task("tat-may"), task("tin-nhan")),
    )


@dataclass
class Parts:
    """A pack in parts that may be changed before it is put together."""

    signed: dict[str, bytes]
    blobs: dict[str, bytes]

    @property
    def manifest(self) -> Manifest:
        return manifest.from_bytes(self.signed[MANIFEST_NAME])

    def to_bytes(self) -> bytes:
        return pack_bytes(self.signed, self.blobs)

    def write(self, path: Path) -> Path:
        path.write_bytes(self.to_bytes())
        return path

    def open(self, path: Path) -> PackFile:
        return open_pack(self.write(path))

    # The parts are a content.source.PackSource themselves.

    def read(self, name: str, most: int) -> bytes | None:
        data = self.signed.get(name)
        if data is not None and len(data) > most:
            raise PackRefused("size", f"{name} has {len(data):,} bytes, at most {most:,}")
        return data

    def names(self) -> Iterable[str]:
        return tuple(self.blobs)

    def chunks(self, sha256: str) -> Iterator[bytes]:
        if sha256 not in self.blobs:
            raise PackRefused("blob", f"{sha256} is in the manifest, but not in the pack")
        yield self.blobs[sha256]

    def sha256_of(self, path: str) -> str:
        return self.manifest.by_path()[path].sha256


@dataclass
class Publisher:
    """An office with three root keys and two content keys."""

    roots: tuple[SecretKey, ...] = field(
        default_factory=lambda: tuple(SecretKey.generate() for _ in range(3))
    )
    active: SecretKey = field(default_factory=SecretKey.generate)
    standby: SecretKey = field(default_factory=SecretKey.generate)
    epoch: int = 1
    trust_version: int = 1
    revoked: list[SecretKey] = field(default_factory=list)

    @property
    def root(self) -> RootKeys:
        """The public halves, as they are built into a kiosk."""
        keys = tuple(key.public.to_base64() for key in self.roots)
        return RootKeys(development=True, keys=keys)

    def revoke(self, key: SecretKey) -> None:
        """Withdraw a stolen key, and open a new epoch."""
        self.revoked.append(key)
        self.epoch += 1
        self.trust_version += 1

    def trust(self) -> Trust:
        keys = [(self.active, "active"), (self.standby, "standby")]
        kept = [
            TrustedKey(public=key.public.to_base64(), holder=f"Sở, {state}", state="active")
            for key, state in keys
            if key not in self.revoked
        ]
        gone = [
            TrustedKey(public=key.public.to_base64(), holder="Sở, mất", state="revoked")
            for key in self.revoked
        ]
        return Trust(version=self.trust_version, epoch=self.epoch, keys=(*kept, *gone))

    def signed_trust(
        self, content: Trust | None = None, *, signers: Iterable[int] = (0, 1)
    ) -> SignedTrust:
        """A trust file signed by the root keys at these places."""
        return self.sign_trust_bytes(trust.trust_to_bytes(content or self.trust()), signers=signers)

    def sign_trust_bytes(self, data: bytes, *, signers: Iterable[int] = (0, 1)) -> SignedTrust:
        signatures = {
            TRUST_SIGNATURE_NAMES[place]: self.roots[place].sign(data, "trust").to_text().encode()
            for place in signers
        }
        return SignedTrust(data, signatures)

    def parts(
        self,
        *,
        version: int = 1,
        epoch: int | None = None,
        pack_id: str = "co-ban",
        courses: tuple[Course, ...] | None = None,
        media: Mapping[str, bytes] | None = None,
        key: SecretKey | None = None,
    ) -> Parts:
        """An honest pack."""
        listed, blobs = self._files(courses or (course(),), MEDIA if media is None else media)
        entries = tuple(self._entry(one) for one in courses or (course(),))
        whole = Manifest(
            id=pack_id,
            title="Bài học cơ bản",
            publisher="Sở Văn hóa, Thể thao và Du lịch",
            languages=("vi", "mtq"),
            epoch=self.epoch if epoch is None else epoch,
            version=version,
            issued=date(2026, 11, 22),
            minimum_program="0.1.0",
            shelves=(Named(id="an-toan", name="An toàn"),),
            groups=(Named(id="nguoi-cao-tuoi", name="Người cao tuổi"),),
            competences=(Named(id="an-toan", name="An toàn"),),
            needs=(Need(text="Có người lạ gọi", course=entries[0].id, picture=DRAWING),),
            paths=(LearningPath(group="nguoi-cao-tuoi", courses=(entries[0].id,)),),
            courses=entries,
            files=listed,
        )
        return self.signed_parts(manifest.to_bytes(whole), blobs, key)

    def signed_parts(
        self, data: bytes, blobs: Mapping[str, bytes], key: SecretKey | None = None
    ) -> Parts:
        """A pack around any manifest bytes at all."""
        carried = self.signed_trust()
        signature = (key or self.active).sign(data, "co-ban").to_text().encode()
        signed = {MANIFEST_NAME: data, SIGNATURE_NAME: signature, TRUST_NAME: carried.data}
        return Parts({**signed, **carried.signatures}, dict(blobs))

    def again(self, parts: Parts, changed: Manifest) -> Parts:
        """The same files under another manifest, signed genuinely."""
        return self.signed_parts(manifest.to_bytes(changed), parts.blobs)

    @staticmethod
    def _entry(one: Course) -> CourseEntry:
        return CourseEntry(
            id=one.id,
            title=one.title,
            goal=one.goal,
            shelf=one.shelf,
            picture=one.picture,
            groups=one.groups,
            competences=one.competences,
            minutes=one.minutes,
            file=f"courses/{one.id}/course.json",
            lessons=tuple(
                LessonEntry(
                    id=each.id,
                    title=each.title,
                    minutes=each.minutes,
                    file=f"courses/{one.id}/{each.id}.json",
                )
                for each in one.lessons
            ),
        )

    @staticmethod
    def _files(
        courses: tuple[Course, ...], media: Mapping[str, bytes]
    ) -> tuple[tuple[FileEntry, ...], dict[str, bytes]]:
        texts: list[tuple[str, FileKind, bytes]] = []
        for one in courses:
            folder = f"courses/{one.id}"
            texts.append(
                (f"{folder}/course.json", "course", codec.to_json(replace(one, lessons=())))
            )
            texts += [
                (f"{folder}/{each.id}.json", "lesson", codec.to_json(each)) for each in one.lessons
            ]
        for path, data in media.items():
            texts.append((path, "sound" if path.startswith("audio/") else "picture", data))
        entries = tuple(
            FileEntry(path=path, sha256=hashlib.sha256(data).hexdigest(), size=len(data), kind=kind)
            for path, kind, data in sorted(texts)
        )
        return entries, {hashlib.sha256(data).hexdigest(): data for _, _, data in texts}


class Memory:
    """A `content.ratchet.Ratchet` that lives as long as the test."""

    def __init__(self) -> None:
        self.floors: dict[str, tuple[int, int]] = {}
        self.trust = 0

    def floor(self, pack_id: str) -> tuple[int, int]:
        return self.floors.get(pack_id, (0, 0))

    def raise_to(self, pack_id: str, epoch: int, version: int) -> None:
        self.floors[pack_id] = max(self.floor(pack_id), (epoch, version))

    def trust_floor(self) -> int:
        return self.trust

    def raise_trust_to(self, version: int) -> None:
        self.trust = max(self.trust, version)
