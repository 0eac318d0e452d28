#!/usr/bin/env bash
# Does the packaged kiosk work by itself? Run without any environment and, where this machine allows it,
# without a network: lessons are built, signed and installed, Welcome is painted, its own espeak-ng speaks, a
# person takes a lesson by touches on a pretended screen, what was learned reaches a hub on loopback.
# Usage: packaging/smoke.sh dist/hocso/hocso
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${HOCSO_SMOKE_ALONE:-}" ] && unshare --net ip link set lo up 2>/dev/null; then
  exec env HOCSO_SMOKE_ALONE=1 unshare --net packaging/smoke.sh "$@"
fi
[ -z "${HOCSO_SMOKE_ALONE:-}" ] || ip link set lo up

program=$(realpath "${1:?usage: packaging/smoke.sh dist/hocso/hocso}")
build=$(dirname "$program")
python=.venv/bin/python
most_megabytes=260
port=8467
folder=$(mktemp -d)
ends=()
end() {
  for each in "${ends[@]}"; do kill "$each" 2>/dev/null || true; done
  rm -rf "$folder"
}
trap end EXIT

fail() { echo "smoke: $1" >&2; exit 1; }
alone=(env -i LANG=C.UTF-8 HOCSO_HOME="$folder/home" HOCSO_ROOT="$folder/keys/root.json"
  QT_QPA_PLATFORM=offscreen "$program")
until_spoken_to() {
  for _ in $(seq 300); do
    [ -z "$(pgrep -P "$1" -f -- --voice-worker)" ] || return 0
    kill -0 "$1" 2>/dev/null || fail "the window did not open: $(cat "$folder/said")"
    sleep 0.1
  done
  fail "no voice was started within 30 s: $(cat "$folder/said")"
}

"${alone[@]}" --version
megabytes=$(du -sm --apparent-size "$build" | cut -f1)
echo "installed: $megabytes MB, at most $most_megabytes"
[ "$megabytes" -le "$most_megabytes" ] || fail "$megabytes MB, at most $most_megabytes"

mkdir "$folder/packs"
"${alone[@]}" pack keygen --development "$folder/keys" >/dev/null
"${alone[@]}" pack build tests/helpers/packs/nho --out "$folder/packs" >/dev/null
pack=$(find "$folder/packs" -name '*.hocso')
"${alone[@]}" pack sign "$pack" --key "$folder/keys/content.key" --trust "$folder/keys" >/dev/null
"${alone[@]}" pack install "$pack"
"${alone[@]}" sync status --json >/dev/null

! "${alone[@]}" hub serve 2>"$folder/said" && grep -q "needs sync.hub" "$folder/said" ||
  fail "hub: $(cat "$folder/said")"

# On a machine without screen and sound it finds faults; it must say so and not fall over them.
"${alone[@]}" doctor >"$folder/said" 2>&1 || [ $? -eq 1 ] || fail "doctor: $(cat "$folder/said")"
! grep -q Traceback "$folder/said" || fail "doctor: $(cat "$folder/said")"

# The kiosk starts its voice once the first screen is up.
"${alone[@]}" run 2>"$folder/said" &
kiosk=$!
ends+=("$kiosk")
until_spoken_to "$kiosk"
kill -TERM "$kiosk"
wait "$kiosk" || fail "the window ends with $?: $(cat "$folder/said")"
! grep -v -e pulse -e Pulse -e pipewire "$folder/said" || fail "the window complains"

coproc VOICE { exec "${alone[@]}" --voice-worker 2>"$folder/said"; }
read -r -t 30 ready <&"${VOICE[0]}" || fail "no voice: $(cat "$folder/said")"
request='{"id":"1","text":"Chào bà con.","path":"'$folder/a.wav'","voice":"vi","rate":140,"command":""}'
echo "$request" >&"${VOICE[1]}"
read -r -t 30 answer <&"${VOICE[0]}" || fail "no answer from the voice"
libraries=$(grep -o '/.*libespeak-ng[^ ]*' /proc/"$VOICE_PID"/maps | sort -u)
[ "$libraries" = "$build/_internal/espeakng_loader/libespeak-ng.so" ] ||
  fail "the voice is not the build's own: $libraries"
[ "$(stat -c %s "$folder/a.wav")" -gt 20000 ] || fail "the sentence makes no sound: $answer"
echo "voice: $ready $answer"

# A lesson: touched where the kiosk of the sources is touched for the same steps (tests/trial).
mkdir "$folder/way" "$folder/runtime" "$folder/screen"
"$python" -m tests.trial "$folder/way" 2>/dev/null
export HOCSO_HUB_DATA=$folder/hub
token=$("$python" -m kiosk hub enroll 14845 --place "Nhà văn hóa")
HOCSO_HUB_HOSTS=127.0.0.1 "$python" -m kiosk hub serve --port $port >"$folder/hub.log" 2>&1 &
ends+=("$!")
Xvfb :97 -screen 0 1280x800x24 -fbdir "$folder/screen" -nolisten tcp 2>/dev/null &
ends+=("$!")
pulseaudio -n --exit-idle-time=-1 --daemonize=no --disable-shm=yes --use-pid-file=no --log-level=error \
  --load="module-null-sink sink_name=ear rate=22050" \
  --load="module-native-protocol-unix socket=$folder/pulse auth-anonymous=1" 2>/dev/null &
ends+=("$!")
for _ in $(seq 100); do [ -S "$folder/pulse" ] && break; sleep 0.1; done
parec --server="unix:$folder/pulse" --device=ear.monitor --rate=22050 --channels=1 --format=s16le --raw \
  >"$folder/heard" &
ends+=("$!")
person=(env -i LANG=C.UTF-8 HOCSO_HOME="$folder/person" HOCSO_ROOT="$folder/way/root.json" DISPLAY=:97
  QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR="$folder/runtime" PULSE_SERVER="unix:$folder/pulse"
  HOCSO_TECHNICIAN_PIN=260413 HOCSO_VOLUNTEER_PIN=481526 "$program")
"${person[@]}" pack install "$folder/way/mau-1.hocso" >/dev/null
for _ in $(seq 100); do
  "${person[@]}" setup --commune 14845 --place "Nhà văn hóa" --province-address "http://127.0.0.1:$port" \
    --token "$token" >"$folder/said" && break
  sleep 0.3
done
"${person[@]}" run --size 1280x800 2>"$folder/said" &
kiosk=$!
ends+=("$kiosk")
until_spoken_to "$kiosk"
sleep 2
"$python" tests/trial/picture.py "$folder/screen/Xvfb_screen0" "$folder/welcome.png"
[ "$(stat -c %s "$folder/welcome.png")" -gt 20000 ] || fail "Welcome is not painted"
while read -r x y; do
  DISPLAY=:97 xdotool mousemove "$x" "$y" click 1
  sleep 1.5
done <"$folder/way/touches"
sleep 2
kill -TERM "$kiosk"
wait "$kiosk" || fail "after the lesson the window ends with $?: $(cat "$folder/said")"
"${person[@]}" sync push || fail "nothing could be sent: $(tail -3 "$folder/hub.log")"
status=$("${person[@]}" sync status --json)
echo "lesson: $status"
said() { echo "$status" | sed "s/.*\"$1\": \([0-9]*\).*/\1/"; }
saved=$(cat "$folder/way/saved")
# The day's report may be among them: a timer writes it, within the first minute.
{ [ "$(said saved)" -eq "$saved" ] || [ "$(said saved)" -eq $((saved + 1)) ]; } || fail "expected $saved saved"
[ "$(said received)" -eq "$(said saved)" ] || fail "not everything was received"
loud=$(od -An -v -td2 -w2 "$folder/heard" | awk '$1 > 300 || $1 < -300 {n++} END {print n+0}')
[ "$loud" -gt 20000 ] || fail "the lesson was not read aloud: $loud loud samples"
echo "heard: $loud loud samples"
echo "smoke: $program works by itself"
