#!/usr/bin/env bash
# Does the packaged kiosk work by itself? Run without any environment: lessons are built, signed and
# installed, Welcome is painted, the window opens and closes, and its own espeak-ng speaks.
# Usage: packaging/smoke.sh dist/hocso/hocso
set -euo pipefail
cd "$(dirname "$0")/.."

program=$(realpath "${1:?usage: packaging/smoke.sh dist/hocso/hocso}")
build=$(dirname "$program")
most_megabytes=260
folder=$(mktemp -d)
kiosk=
trap '[ -z "$kiosk" ] || kill "$kiosk" 2>/dev/null || true; rm -rf "$folder"' EXIT

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
"${alone[@]}" pack build content/packs/co-ban --out "$folder/packs" >/dev/null
pack=$(find "$folder/packs" -name '*.hocso')
"${alone[@]}" pack sign "$pack" --key "$folder/keys/content.key" --trust "$folder/keys" >/dev/null
"${alone[@]}" pack install "$pack"
"${alone[@]}" sync status --json >/dev/null

! "${alone[@]}" hub serve 2>"$folder/said" && grep -q "needs sync.hub" "$folder/said" ||
  fail "hub: $(cat "$folder/said")"

# There is no screen here, which is the one fault that may be found.
findings=$("${alone[@]}" doctor || true)
echo "$findings"
! grep '^FAULT' <<<"$findings" | grep -v '^FAULT  screen ' || fail "doctor finds a fault"

"${alone[@]}" screens "$folder/pictures" --only welcome >/dev/null
[ "$(head -c 4 "$folder/pictures/01-welcome.png" | tail -c 3)" = PNG ] || fail "Welcome is not painted"

# The kiosk starts its voice once the first screen is up.
"${alone[@]}" run 2>"$folder/said" &
kiosk=$!
until_spoken_to "$kiosk"
kill -TERM "$kiosk"
wait "$kiosk" || fail "the window ends with $?: $(cat "$folder/said")"
kiosk=
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
echo "smoke: $program works by itself"
