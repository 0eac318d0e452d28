"""The hub's tables: kiosks and their credentials, statements kept whole, and flat facts."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import models
from django.utils import timezone

TOKEN_DAYS: Final = 30
"""How long an enrolment token may be used, unless somebody says otherwise."""


class Place(models.Model):
    """A commune; filled from `sync.communes` by a migration."""

    code = models.CharField("mã xã", max_length=5, primary_key=True)
    name = models.CharField("xã, phường", max_length=80)
    province_code = models.CharField("mã tỉnh", max_length=2, db_index=True)
    province = models.CharField("tỉnh", max_length=80)

    class Meta:
        verbose_name = "xã, phường"
        verbose_name_plural = "xã, phường"
        ordering = ["province_code", "code"]

    def __str__(self) -> str:
        return self.name


class Officer(models.Model):
    """What an account of the hub may see: the whole province, or one commune."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="officer", verbose_name="tài khoản"
    )
    place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="chỉ xem xã",
        help_text="Để trống: xem cả tỉnh.",
    )

    class Meta:
        verbose_name = "cán bộ"
        verbose_name_plural = "cán bộ"

    def __str__(self) -> str:
        return f"{self.user} ({self.place or 'cả tỉnh'})"


class Kiosk(models.Model):
    """One enrolled box, and what its last heartbeat said."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    label = models.CharField("nơi đặt", max_length=120)
    place = models.ForeignKey(Place, models.PROTECT, verbose_name="xã, phường")
    active = models.BooleanField("được gửi số liệu", default=True)
    enrolled_at = models.DateTimeField("ghi danh lúc", auto_now_add=True)
    last_seen = models.DateTimeField("gửi lần cuối", null=True, blank=True, editable=False)
    program = models.CharField("phiên bản", max_length=40, blank=True, editable=False)
    packs = models.JSONField("gói bài", default=dict, editable=False)
    waiting = models.PositiveIntegerField("còn chờ gửi", null=True, editable=False)
    free_megabytes = models.PositiveIntegerField("đĩa trống (MB)", null=True, editable=False)
    faults = models.JSONField("trục trặc", default=dict, editable=False)

    class Meta:
        verbose_name = "máy"
        verbose_name_plural = "máy"
        ordering = ["place", "label"]

    def __str__(self) -> str:
        return self.label


class Stay(models.Model):
    """Since when a kiosk stands in a commune: facts take the commune that held at the time."""

    kiosk = models.ForeignKey(Kiosk, models.CASCADE, related_name="stays")
    place = models.ForeignKey(Place, models.PROTECT, verbose_name="xã, phường")
    since = models.DateTimeField("từ lúc")

    class Meta:
        verbose_name = "nơi đã đặt"
        verbose_name_plural = "nơi đã đặt"
        ordering = ["since"]

    def __str__(self) -> str:
        return f"{self.place} từ {self.since:%d/%m/%Y}"


def in_thirty_days() -> datetime:
    """When a token that is made now ends, unless somebody says otherwise."""
    return timezone.now() + timedelta(days=TOKEN_DAYS)


class EnrolmentToken(models.Model):
    """A word that one kiosk may use once to become known; only its hash is kept.

    `renews` names the kiosk it is for when the box is known already: it goes on under its own id with
    a second credential. Any other box becomes a new kiosk.
    """

    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    label = models.CharField("nơi đặt", max_length=120)
    place = models.ForeignKey(Place, models.PROTECT, verbose_name="xã, phường")
    made_at = models.DateTimeField("tạo lúc", auto_now_add=True)
    expires_at = models.DateTimeField("dùng được đến", default=in_thirty_days)
    renews = models.ForeignKey(
        Kiosk,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="renewals",
        verbose_name="cấp lại cho máy",
        help_text="Để trống: máy mới.",
    )
    kiosk = models.ForeignKey(Kiosk, models.CASCADE, null=True, editable=False)

    class Meta:
        verbose_name = "mã ghi danh"
        verbose_name_plural = "mã ghi danh"

    def __str__(self) -> str:
        if self.kiosk_id:
            return f"{self.label} (đã dùng)"
        ended = self.expires_at <= timezone.now()
        return f"{self.label} ({'hết hạn' if ended else 'chưa dùng'})"


class Credential(models.Model):
    """What a kiosk proves itself with; two may be valid at once, for rotation."""

    kiosk = models.ForeignKey(Kiosk, models.CASCADE, related_name="credentials")
    username = models.CharField("tên", max_length=40, unique=True, editable=False)
    secret_hash = models.CharField(max_length=64, editable=False)
    made_at = models.DateTimeField("tạo lúc", auto_now_add=True)
    revoked_at = models.DateTimeField("thu hồi lúc", null=True, blank=True)

    class Meta:
        verbose_name = "chìa khóa của máy"
        verbose_name_plural = "chìa khóa của máy"

    def __str__(self) -> str:
        return self.username


class Statement(models.Model):
    """One xAPI statement, whole as it came: the same JSON value, though not the same bytes.

    `fingerprint` is the sha256 of what the standard compares (sync.hub.xapi.likeness), so that a
    statement sent again is known for the same even after its learner was forgotten. `target` is the
    statement that this one is about (StatementRef).
    """

    id = models.BigAutoField(primary_key=True)
    statement_id = models.UUIDField(unique=True)
    kiosk = models.ForeignKey(Kiosk, models.PROTECT)
    stored = models.DateTimeField(db_index=True)
    body = models.JSONField()
    fingerprint = models.CharField(max_length=64)
    verb = models.CharField(max_length=500, db_index=True)
    registration = models.UUIDField(null=True, db_index=True)
    target = models.UUIDField(null=True, db_index=True)
    voided = models.BooleanField(default=False)

    class Meta:
        verbose_name = "bản tin"
        verbose_name_plural = "bản tin"

    def __str__(self) -> str:
        return str(self.statement_id)


class Mention(models.Model):
    """An agent or an activity in a statement, for the standard's GET filters.

    `key` is the IRI of an activity, or `kind|value` of an agent's identifier.
    """

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="mentions")
    kind = models.CharField(max_length=8, choices=[("agent", "agent"), ("activity", "activity")])
    key = models.CharField(max_length=600)
    related = models.BooleanField()
    """False where the plain filter finds it: actor or object; True for all other places."""

    class Meta:
        indexes = [models.Index(fields=["kind", "key"], name="mention_key")]

    def __str__(self) -> str:
        return self.key


class Void(models.Model):
    """A voiding, which may come before what it voids; it counts for its own kiosk's statements."""

    statement_id = models.UUIDField()
    kiosk = models.ForeignKey(Kiosk, models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kiosk", "statement_id"], name="voided_once")
        ]

    def __str__(self) -> str:
        return str(self.statement_id)


class Alias(models.Model):
    """A learner's identifier that went into another (`merged`); scoped to the kiosk that said so."""

    kiosk = models.ForeignKey(Kiosk, models.CASCADE)
    other = models.CharField(max_length=64)
    learner = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kiosk", "other"], name="one_alias")]

    def __str__(self) -> str:
        return f"{self.other} → {self.learner}"


class Forgotten(models.Model):
    """The hash of an erased learner's identifier: whatever of theirs still comes is unlinked too."""

    kiosk = models.ForeignKey(Kiosk, models.CASCADE)
    learner_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kiosk", "learner_hash"], name="forgotten_once")
        ]

    def __str__(self) -> str:
        return self.learner_hash[:8]


class Fact(models.Model):
    """One statement, flat: all that pages and figures ever read."""

    statement = models.OneToOneField(Statement, models.CASCADE, primary_key=True)
    kiosk = models.ForeignKey(Kiosk, models.PROTECT)
    place = models.ForeignKey(Place, models.PROTECT)
    learner = models.CharField(max_length=64, blank=True)
    guest = models.BooleanField(null=True)
    group = models.CharField(max_length=40, blank=True)
    second_group = models.CharField(max_length=40, blank=True)
    verb = models.CharField(max_length=20)
    course = models.CharField(max_length=40, blank=True)
    lesson = models.CharField(max_length=40, blank=True)
    step = models.CharField(max_length=40, blank=True)
    task = models.CharField(max_length=40, blank=True)
    phase = models.CharField(max_length=8, blank=True)
    form = models.CharField(max_length=1, blank=True)
    level = models.PositiveSmallIntegerField(null=True)
    success = models.BooleanField(null=True)
    comparable = models.BooleanField(null=True)
    trap_avoided = models.BooleanField(null=True)
    genuine_done = models.BooleanField(null=True)
    evidence = models.CharField(max_length=12, blank=True)
    milliseconds = models.PositiveIntegerField(null=True)
    registration = models.UUIDField(null=True)
    journal = models.CharField(max_length=36, blank=True)
    seq = models.PositiveBigIntegerField(null=True)
    said_at = models.DateTimeField()
    happened_at = models.DateTimeField()
    estimated = models.BooleanField()
    arrived_at = models.DateTimeField()
    voided = models.BooleanField(default=False)
    unlinked = models.BooleanField(default=False)
    """Of a forgotten learner: `FormerPerson` and `FormerChange` count the person instead."""

    class Meta:
        indexes = [
            models.Index(fields=["place", "verb", "happened_at"], name="fact_place"),
            models.Index(fields=["kiosk", "learner"], name="fact_learner"),
            models.Index(fields=["journal", "seq"], name="fact_order"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.course}"


class GroupFact(models.Model):
    """What a class, a help desk or a contest came to, beside its fact; see `sync.hub.xapi.group_flat`."""

    fact = models.OneToOneField(Fact, models.CASCADE, primary_key=True, related_name="group_fact")
    kind = models.CharField(max_length=8)
    day = models.DateField()
    """The day it belongs to: help and mended classes are often entered on another one."""
    meeting = models.CharField(max_length=36, blank=True)
    series = models.CharField(max_length=36, blank=True)
    template = models.CharField(max_length=40, blank=True)
    organiser = models.CharField(max_length=120, blank=True)
    partner = models.CharField(max_length=120, blank=True)
    spot = models.CharField(max_length=120, blank=True)
    course = models.CharField(max_length=40, blank=True)
    lesson = models.CharField(max_length=40, blank=True)
    people = models.PositiveIntegerField()
    named = models.PositiveIntegerField()
    phones_seen = models.PositiveIntegerField()
    question = models.CharField(max_length=40, blank=True)
    phase = models.CharField(max_length=8, blank=True)
    right = models.PositiveIntegerField()
    answered = models.PositiveIntegerField()
    unknown = models.PositiveIntegerField()
    by_eye = models.BooleanField()
    service = models.CharField(max_length=40, blank=True)
    campaign = models.CharField(max_length=60, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["kind", "day"], name="group_fact_day"),
            models.Index(fields=["meeting"], name="group_fact_meeting"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.day}"


class GroupCount(models.Model):
    """Lượt người of one target group in a group fact; women None where they were not counted."""

    group_fact = models.ForeignKey(GroupFact, models.CASCADE, related_name="counts")
    group = models.CharField(max_length=40, blank=True)
    people = models.PositiveIntegerField()
    women = models.PositiveIntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.group}: {self.people}"


class FormerPerson(models.Model):
    """A forgotten learner in one month, under an identifier that links to nothing else."""

    place = models.ForeignKey(Place, models.PROTECT)
    month = models.CharField(max_length=7)
    person = models.UUIDField()
    group = models.CharField(max_length=40, blank=True)
    second_group = models.CharField(max_length=40, blank=True)
    guest = models.BooleanField()

    class Meta:
        indexes = [models.Index(fields=["place", "month"], name="former_person_month")]

    def __str__(self) -> str:
        return self.month


class FormerChange(models.Model):
    """A forgotten learner's change in one task; the month is that of what came after."""

    place = models.ForeignKey(Place, models.PROTECT)
    month = models.CharField(max_length=7)
    person = models.UUIDField()
    course = models.CharField(max_length=40)
    task = models.CharField(max_length=40)
    group = models.CharField(max_length=40, blank=True)
    before = models.PositiveSmallIntegerField()
    after = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["place", "month"], name="former_change_month")]

    def __str__(self) -> str:
        return f"{self.course} {self.month}"


class LoginTries(models.Model):
    """Failed logins in a row to one account, by the keyed hash of its name."""

    account = models.CharField(max_length=64, unique=True)
    failures = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = "lần đăng nhập sai"
        verbose_name_plural = "lần đăng nhập sai"

    def __str__(self) -> str:
        return f"{self.account[:8]}: {self.failures}"


class Allowance(models.Model):
    """What one caller has left of one thing it may do, by the keyed hash of both (`sync.hub.limits`)."""

    subject = models.CharField(max_length=64, unique=True)
    left = models.FloatField()
    at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = "mức đã dùng"
        verbose_name_plural = "mức đã dùng"

    def __str__(self) -> str:
        return f"{self.subject[:8]}: {self.left:.1f}"
