"""What a volunteer does with a class, touch by touch, on whichever kiosk is told: here or in a child."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from tests.helpers.told_child import Screen, ToldChild
from tests.helpers.touched_kiosk import TouchedKiosk

MOST_TOUCHES = 60
"""In one part: a page that does not lead on fails rather than goes on for ever."""


class Touched(Protocol):
    """A kiosk under a finger."""

    def touch(self, name: str) -> Screen:
        """Touch something; what is seen when everything came to rest."""

    def wait(self, words: str) -> Screen:
        """Wait until these words stand on the screen."""


class TouchedHere:
    """A kiosk in this process, seen like one in another."""

    def __init__(self, kiosk: TouchedKiosk) -> None:
        self._kiosk = kiosk

    def touch(self, name: str) -> Screen:
        """Touch something; what is seen when everything came to rest."""
        self._kiosk.touch(name)
        self._kiosk.rest()
        return self.seen()

    def wait(self, words: str) -> Screen:
        """Wait until these words stand on the screen."""
        self._kiosk.until(lambda: self._kiosk.says(words), words)
        return self.seen()

    def seen(self) -> Screen:
        """What is seen now."""
        return Screen(self._kiosk.page, self._kiosk.texts(), self._kiosk.names())


@dataclass
class Teacher:
    """A volunteer in front of a kiosk.

    Attributes:
        touches: how many were needed on each page.
        screen: what the last touch led to.
    """

    kiosk: Touched | ToldChild
    touches: Counter[str] = field(default_factory=Counter)
    screen: Screen = field(default_factory=lambda: Screen("", [], []))

    def touch(self, *names: str) -> None:
        """One after another."""
        for name in names:
            self.touches[self.screen.page] += 1
            self.screen = self.kiosk.touch(name)

    def waits_for(self, words: str) -> None:
        """Until these words stand there."""
        self.screen = self.kiosk.wait(words)

    def is_on(self, page: str) -> None:
        """Fails on any other page."""
        assert self.screen.page == page, f"{self.screen.page}: {self.screen.texts}"

    # --- into the class ----------------------------------------------------------------------

    def opens_staff_door(self, pin: str) -> None:
        """From Welcome."""
        self.touch("staff", *(f"pin{digit}" for digit in pin), "next")
        self.is_on("StaffHome")

    def sets_up(self, *options: str, rehearsal: bool = False) -> None:
        """From the page of staff; options in the order in which they are asked."""
        self.touch("card_class")
        self.is_on("ClassStart")
        self.touch("card_rehearse" if rehearsal else "card_open")
        for option in options:
            self.touch(f"option_{option}")
        self.waits_for("phút")
        self.touch("next")
        self.touch("check_sound", "check_seen")
        self.touch("next")

    # --- counting ----------------------------------------------------------------------------

    def counts(self, people: Mapping[int, int], women: Mapping[int, int] | None = None) -> int:
        """People, and women, of each row of the page; how many touches that took."""
        self.is_on("ClassCount")
        before = self.touches["ClassCount"]
        self._steps(people)
        if women:
            self.touch("tab_women")
            self._steps(women)
        return self.touches["ClassCount"] - before

    def _steps(self, wanted: Mapping[int, int]) -> None:
        for row, number in wanted.items():
            fives, ones = divmod(number, 5)
            if ones == 4:  # one too many and one back is quicker
                self.touch(*[f"row{row}Leap"] * (fives + 1), f"row{row}Less")
            else:
                self.touch(*[f"row{row}Leap"] * fives, *[f"row{row}More"] * ones)

    # --- the parts ---------------------------------------------------------------------------

    def asks(self, cards: Mapping[str, int], *, by_eye: bool = False) -> None:
        """A question from its text to its answer, cards counted one by one or guessed by eye."""
        self.is_on("ClassQuestion")
        while not self._counting():
            self.touch("next")
            self.is_on("ClassQuestion")
        if by_eye:
            self.touch("byEye")
        for card, number in cards.items():
            fives, ones = divmod(number, 5)
            if by_eye:
                fives, ones = 0, number
            self.touch(*[f"{card}Five"] * fives, *[f"{card}More"] * ones)
        self.touch("next")
        self.is_on("ClassQuestion")
        self.touch("next")

    def goes_through_lesson(self, *, most: int = MOST_TOUCHES) -> int:
        """Every step, with the first answer of each that has some; how many touches were on a step."""
        touched = 0
        for _ in range(most):
            if self.screen.page != "ClassLesson":
                return touched
            first = next((name for name in self.screen.names if name.startswith("option_")), None)
            if first is not None:
                self.touch(first)
                touched += 1
            self.touch("next")
        raise AssertionError(f"the lesson does not end: {self.screen.texts}")

    def sees_phones(self, people: int) -> None:
        """People who did it on their own phone."""
        self.is_on("ClassPhones")
        fives, ones = divmod(people, 5)
        self.touch(*["seenFive"] * fives, *["seenMore"] * ones)

    def _counting(self) -> bool:
        return any(name.startswith("card0More") for name in self.screen.names)
