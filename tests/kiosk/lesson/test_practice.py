"""The imitation device: laws of the reducer, and what each touch says."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.device_rules import device_faults
from content.model import Device, Screen, Tap, Widget
from kiosk.lesson import device as devices
from kiosk.lesson import practice
from kiosk.lesson.demonstration import demonstration
from kiosk.lesson.device import Place
from kiosk.lesson.practice import PracticeState
from kiosk.lesson.practice_json import from_json, to_json
from tests.helpers.sample_pack import call_device, phone_device

PHONE = phone_device()
CALL = call_device()


def run(device: Device, *touches: str) -> PracticeState:
    """Touch one after another; `widget=text` types into a field."""
    state = practice.start(device)
    for touch in touches:
        widget, is_typing, text = touch.partition("=")
        if is_typing:
            state, _ = practice.type_into(state, device, widget, text)
        else:
            state, _ = practice.tap(state, device, widget)
    return state


@pytest.mark.parametrize("device", [PHONE, CALL])
def test_the_samples_are_sound_devices(device: Device) -> None:
    assert [f for f in device_faults(device) if f.severity == "error"] == []


@pytest.mark.parametrize("device", [PHONE, CALL])
def test_the_demonstration_reaches_the_goal(device: Device) -> None:
    touches, end = demonstration(device)
    assert end.done
    assert len(touches) == len(device.path)
    assert all(touch.says[0] == "Chạm vào đây." for touch in touches)


def test_a_path_that_no_longer_fits_stops_the_demonstration() -> None:
    touches, end = demonstration(replace(CALL, path=("goi-la/khong-co",)))
    assert touches == ()
    assert not end.done


def test_reaching_the_goal_is_said_and_freezes_the_result() -> None:
    state, effect = practice.tap(run(CALL, "tat-may"), CALL, "nghe")
    assert state.done
    assert effect.kind == "goal"
    assert effect.says == ("Đúng rồi.",)
    for act in (
        practice.tap(state, CALL, "tu-choi")[0],
        practice.hint(state, CALL)[0],
        practice.restart(state, CALL),
        practice.was_shown(state, CALL),
        practice.type_into(state, CALL, "nghe", "x")[0],
    ):
        assert act == state
    result = practice.result(state, CALL)
    assert result.goal_reached
    assert result.genuine_done
    assert result.trap_avoided


def test_exploring_is_never_wrong() -> None:
    before = practice.start(PHONE)
    for widget in ("lich", "khong-co", "gui"):
        state, effect = practice.tap(before, PHONE, widget)
        assert state == before
        assert effect.kind == "explored"
    assert practice.tap(before, PHONE, "lich")[1].says == ("Lịch",)
    assert practice.tap(before, PHONE, "khong-co")[1].says == ()
    assert practice.type_into(before, PHONE, "lich", "x")[1].kind == "explored"


def test_a_wrong_touch_gets_its_hint_and_comfort() -> None:
    state = run(PHONE, "may-anh", "ma")
    for count, comfort in enumerate(("Chưa đúng. Mình thử lại nhé.", "Xem gợi ý này rồi thử lại.")):
        state, effect = practice.tap(state, PHONE, "dieu-khoan")
        assert effect.says == (comfort, "Việc này chưa cần. Tìm ô số tiền.")
        assert state.wrong_taps == count + 1


def test_a_trap_is_explained_by_its_sign() -> None:
    state, effect = practice.tap(practice.start(CALL), CALL, "doc-ma")
    assert effect.kind == "trap"
    assert effect.says == (
        (
            "Chỗ này là bẫy. May là mình đang làm thử. "
            "Lần sau nhìn chỗ này: công an không bao giờ hỏi mã OTP qua điện thoại."
        ),
    )
    done = run(CALL, "doc-ma", "tat-may", "nghe")
    assert practice.result(done, CALL).trap_avoided is False
    assert state.place.screen == "goi-la"


def test_turning_away_the_honest_twin_is_told_kindly_and_counted() -> None:
    state, effect = practice.tap(run(CALL, "tat-may"), CALL, "tu-choi")
    assert effect.kind == "refused"
    assert effect.says == (
        "Cẩn thận là tốt. Nhưng việc này là thật, vì số này có trong danh bạ của bác.",
    )
    done, _ = practice.tap(state, CALL, "nghe")
    assert practice.result(done, CALL).genuine_done is False


def test_without_an_honest_twin_there_is_no_figure_for_it() -> None:
    device = replace(CALL, genuine=())
    assert practice.result(run(device, "tat-may"), device).genuine_done is None


def test_a_field_opens_the_keyboard_and_takes_only_its_answer() -> None:
    state = run(PHONE, "may-anh", "ma")
    same, effect = practice.tap(state, PHONE, "so-tien")
    assert same == state
    assert effect.kind == "keyboard"
    wrong, effect = practice.type_into(state, PHONE, "so-tien", "5000")
    assert effect.kind == "wrong"
    assert wrong.wrong_taps == 1
    assert wrong.typed == ()
    right, effect = practice.type_into(wrong, PHONE, "so-tien", " 50.000 ")
    assert effect.kind == "moved"
    assert right.typed == (("so-tien", "50.000"),)
    again, _ = practice.type_into(right, PHONE, "so-tien", "50000")
    assert again.typed == (("so-tien", "50000"),)


def test_a_toggle_goes_back_and_forth_without_fault() -> None:
    state = run(PHONE, "cai-dat", "chu-to")
    assert "chu-to" in state.place.flags
    state = run(PHONE, "cai-dat", "chu-to", "chu-to")
    assert "chu-to" not in state.place.flags
    assert state.wrong_taps == 0


def test_a_trap_toggle_may_be_turned_back() -> None:
    trick = Widget(
        id="nguon-la",
        kind="toggle",
        label="Nguồn lạ",
        flag="nguon-la",
        tap=Tap(sets=("nguon-la",), trap="cho cài từ nguồn lạ là mở cửa nhà"),
    )
    screen = replace(PHONE.screens[4], widgets=(trick, *PHONE.screens[4].widgets))
    device = replace(PHONE, screens=(*PHONE.screens[:4], screen))
    state = run(device, "cai-dat")
    on, effect = practice.tap(state, device, "nguon-la")
    assert effect.kind == "trap"
    assert on.trap_fallen
    assert "nguon-la" in on.place.flags
    off, effect = practice.tap(on, device, "nguon-la")
    assert effect.kind == "moved"
    assert off.place == state.place


def test_a_toggle_to_be_turned_off_counts_when_off() -> None:
    off = Widget(id="o", kind="toggle", label="Ồn", flag="on", tap=Tap(clears=("on",)))
    assert not devices.turns_back(off, Place("x", frozenset({"on"})))
    assert devices.turns_back(off, Place("x"))
    assert devices.moved(off, Place("x")).flags == {"on"}
    bare = replace(off, tap=None)
    assert devices.moved(bare, Place("x")) == Place("x")


def test_hints_come_one_after_another_and_the_last_rings_the_widget() -> None:
    state, first = practice.hint(practice.start(CALL), CALL)
    assert first.says == (CALL.hints[0],)
    assert practice.ringed(state, CALL) == ""
    state, last = practice.hint(state, CALL)
    assert last.says == (CALL.hints[1],)
    assert last.widget == "tat-may"
    state, again = practice.hint(state, CALL)
    assert again.says == (CALL.hints[1],)
    assert state.hints == 3
    state, _ = practice.tap(state, CALL, "tat-may")
    assert practice.ringed(state, CALL) == "nghe"
    state, _ = practice.tap(state, CALL, "nghe")
    assert practice.ringed(state, CALL) == ""


def test_where_no_way_leads_on_the_hint_is_to_begin_again() -> None:
    dead_end = Screen(id="cut", kind="app", title="Cụt", widgets=(CALL.screens[0].widgets[0],))
    trick = replace(
        CALL.screens[0].widgets[2], tap=Tap(goto="cut", trap="đường link trong tin nhắn lạ")
    )
    first = replace(CALL.screens[0], widgets=(*CALL.screens[0].widgets[:2], trick))
    device = replace(CALL, screens=(first, CALL.screens[1], dead_end))
    state, effect = practice.hint(run(device, "doc-ma"), device)
    assert state.place.screen == "cut"
    assert effect.says == ("Mình làm lại từ đầu nhé.",)
    back = practice.restart(state, device)
    assert back.place == Place(device.start)
    assert back.trap_fallen
    assert back.hints == 1


def test_being_shown_puts_the_device_back_and_is_remembered() -> None:
    state = practice.was_shown(run(CALL, "tat-may"), CALL)
    assert state.place.screen == "goi-la"
    assert state.shown
    done, _ = practice.tap(practice.tap(state, CALL, "tat-may")[0], CALL, "nghe")
    assert practice.result(done, CALL).shown


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"screen": "goi-la"}',
        json.dumps({**json.loads(to_json(run(CALL))), "screen": "khong-con"}),
        json.dumps({**json.loads(to_json(run(CALL))), "typed": [["a"]]}),
        to_json(run(CALL)).replace('"hints":0', '"hints":Infinity'),
    ],
)
def test_a_state_that_cannot_be_read_starts_afresh(broken: str) -> None:
    assert from_json(broken, CALL) == practice.start(CALL)


# --- For any sound device and any touches --------------------------------------------------------

WidgetKind = Literal["button", "toggle", "field", "text", "app"]
FLAGS = ("f1", "f2", "f3")
SCREENS = ("s1", "s2", "s3")
words = st.sampled_from(("một dấu hiệu rõ", "số lạ gọi đến", "tên không khớp nhau"))
flags = st.lists(st.sampled_from(FLAGS), max_size=2, unique=True).map(tuple)


@st.composite
def taps(draw: st.DrawFn) -> Tap:
    told = draw(st.sampled_from(("hint", "trap", "refuses", None, None, None)))
    sets = draw(flags)
    tap = Tap(
        goto=draw(st.none() | st.sampled_from(SCREENS)),
        sets=sets,
        clears=tuple(f for f in draw(flags) if f not in sets),
    )
    match told:
        case "hint":
            return replace(tap, hint=draw(words))
        case "trap":
            return replace(tap, trap=draw(words))
        case "refuses":
            return replace(tap, refuses=draw(words))
        case _:
            return tap


@st.composite
def widgets(draw: st.DrawFn, number: int) -> Widget:
    kinds: tuple[WidgetKind, ...] = ("button", "toggle", "field", "text", "app")
    kind = draw(st.sampled_from(kinds))
    tap = draw(st.none() | taps())
    return Widget(
        id=f"w{number}",
        kind=kind,
        label="Nút",
        flag=draw(st.sampled_from(FLAGS)) if kind == "toggle" else None,
        answer=("chữ",) if kind == "field" and tap is not None and draw(st.booleans()) else (),
        tap=tap,
        needs=draw(flags) if draw(st.booleans()) else (),
        hidden_by=draw(flags) if draw(st.booleans()) else (),
    )


@st.composite
def device_with_touches(draw: st.DrawFn) -> tuple[Device, list[str]]:
    screens = tuple(
        Screen(
            id=name,
            kind="app",
            title="Màn",
            widgets=tuple(draw(widgets(n)) for n in range(draw(st.integers(1, 4)))),
        )
        for name in SCREENS
    )
    device = Device(
        screens=screens,
        start="s1",
        goal=(draw(st.sampled_from(FLAGS)),),
        genuine=(),
        hints=("Gợi ý.",),
        path=("s1/w0",),
    )
    touch = st.sampled_from(("w0", "w1", "w2", "w3", "w9", "!hint", "!again", "!shown"))
    return device, draw(st.lists(touch, max_size=24))


@settings(max_examples=300)
@given(device_with_touches())
def test_no_touches_on_any_device_break_it(case: tuple[Device, list[str]]) -> None:
    device, touches = case
    state = practice.start(device)
    for touch in touches:
        before = state
        match touch:
            case "!hint":
                state, effect = practice.hint(state, device)
            case "!again":
                state = practice.restart(state, device)
            case "!shown":
                state = practice.was_shown(state, device)
            case _:
                state, effect = practice.tap(state, device, touch)
                if effect.kind == "keyboard":
                    state, effect = practice.type_into(state, device, touch, "chữ")
                if effect.kind in {"explored", "keyboard"}:
                    assert state == before
        # What was counted is never taken back, and the goal once reached stays reached.
        assert state.hints >= before.hints
        assert state.wrong_taps >= before.wrong_taps
        assert state.trap_fallen >= before.trap_fallen
        assert state.shown >= before.shown
        assert state.refused_genuine >= before.refused_genuine
        assert state.done >= before.done
        assert from_json(to_json(state), device) == state
        assert len(to_json(state).encode()) <= 4096
        ring = practice.ringed(state, device)
        assert not ring or devices.widget_at(device, state.place, ring) is not None
    demonstration(device)


@settings(max_examples=150)
@given(device_with_touches())
def test_following_the_ring_reaches_the_goal(case: tuple[Device, list[str]]) -> None:
    device, touches = case
    state = run(device, *(t for t in touches if not t.startswith("!")))
    for _ in range(40):
        ring = devices.next_widget(device, state.place)
        if ring is None or state.done:
            break
        widget = devices.widget_at(device, state.place, ring)
        assert widget is not None
        assert not devices.judged(widget)
        state, effect = practice.tap(state, device, ring)
        if effect.kind == "keyboard":
            state, _ = practice.type_into(state, device, ring, "chữ")
    if devices.next_widget(device, state.place) is not None:
        assert state.done
