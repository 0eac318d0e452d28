"""The part of a pack store that pages about people read, in memory."""

from __future__ import annotations

from datetime import date

from content.cards import CourseCard, LessonCard, PackHead
from content.model import Named, Picture

GROUPS = (
    Named(id="nguoi_dan", name="Người dân"),
    Named(id="hssv", name="Học sinh, sinh viên"),
    Named(id="cbccvc", name="Cán bộ, công chức, viên chức"),
    Named(id="nld_dn", name="Người lao động trong doanh nghiệp"),
)


class NothingForStaff:
    def courses(self) -> tuple[CourseCard, ...]:
        return ()


class SampleStore:
    def groups(self) -> tuple[Named, ...]:
        return GROUPS

    def courses(self) -> tuple[CourseCard, ...]:
        return (
            course("lua-dao", "Nhận ra và tránh lừa đảo", 3),
            course("vneid", "Dùng VNeID", 3),
            course("thanh-toan", "Thanh toán bằng mã QR", 3),
        )

    def for_staff(self) -> NothingForStaff:
        return NothingForStaff()

    def packs(self) -> tuple[PackHead, ...]:
        return (
            PackHead(
                id="co-ban",
                title="Gói cơ bản",
                publisher="Tỉnh Thanh Hóa",
                languages=("vi",),
                epoch=1,
                version=7,
                issued=date(2026, 11, 20),
                shelves=(),
                groups=GROUPS,
                competences=(),
                needs=(),
                paths=(),
            ),
        )


def course(identifier: str, title: str, lessons: int) -> CourseCard:
    return CourseCard(
        pack="co-ban",
        id=identifier,
        title=title,
        goal="Biết một điều.",
        shelf="an-toan",
        picture=Picture(file="art/khoa.svg", says="Một hình vẽ."),
        groups=("nguoi_dan",),
        minutes=21,
        lessons=tuple(
            LessonCard(id=f"{identifier}-{n}", title=f"Bài {n}", minutes=7) for n in range(lessons)
        ),
    )
