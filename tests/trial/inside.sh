#!/bin/sh
# Inside a fresh Debian where the package was installed, without a network and without Python: set up by one
# command, started by the real session script on a pretended screen, heard, touched through a lesson, pushed.
# Usage: inside.sh FOLDER HUB   FOLDER is what `python -m tests.trial` wrote, and takes what is found
set -eu
folder=$1 hub=$2
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
session='' ear=''
fail() { echo "trial: $1" >&2; exit 1; }
end() { for each in $(pgrep -u hocso); do kill "$each" 2>/dev/null || true; done; }
trap end EXIT
now() { cut -d' ' -f1 /proc/uptime; }
account='setpriv --reuid=hocso --regid=hocso --init-groups env -i PATH=/usr/bin:/bin HOME=/var/lib/hocso LANG=C.UTF-8'

# Whatever brought an interpreter along, the kiosk does not use it.
for python in /usr/bin/python3*; do [ ! -e "$python" ] || mv "$python" "$python.away"; done
! command -v python3 >/dev/null || fail "python3 is still there"
! ip route 2>/dev/null | grep -q . || fail "there is a network"

mkdir -p /etc/hocso /run/hocso /run/user/hocso
cp "$folder/root.json" /etc/hocso/root.json
sed -i 's|^#HOCSO_ROOT=|HOCSO_ROOT=|' /etc/default/hocso
chown hocso:hocso /run/hocso /run/user/hocso

hocso pack install "$folder/mau-1.hocso"
HOCSO_TECHNICIAN_PIN=260413 HOCSO_VOLUNTEER_PIN=481526 hocso setup --commune 14845 \
  --place "Nhà văn hóa thôn 3" --province-address "$hub" --token "$(cat "$folder/token")"

# Sound: a null sink, and what is heard at it.
$account XDG_RUNTIME_DIR=/run/user/hocso pulseaudio -n --exit-idle-time=-1 --daemonize=yes --disable-shm=yes \
  --load="module-null-sink sink_name=ear rate=22050" \
  --load="module-native-protocol-unix socket=/run/user/hocso/pulse.sock auth-anonymous=1"
until [ -S /run/user/hocso/pulse.sock ]; do sleep 0.1; done
$account parec --server=unix:/run/user/hocso/pulse.sock --device=ear.monitor --rate=22050 --channels=1 \
  --format=s16le --raw >"$folder/heard.s16" &
ear=$!

rm -f /var/spool/hocso-update/started
began=$(now)
cat >/run/hocso/x <<'X'
#!/bin/sh
exec Xvfb "$@" -screen 0 1280x800x24 -fbdir /run/hocso -nolisten tcp
X
chmod 755 /run/hocso/x
$account XDG_RUNTIME_DIR=/run/user/hocso PULSE_SERVER=unix:/run/user/hocso/pulse.sock \
  RUNTIME_DIRECTORY=/run/hocso HOCSO_SESSION=x HOCSO_X_SERVER="/run/hocso/x :77" HOCSO_WORDS=/run/hocso/words \
  /usr/lib/hocso/session >"$folder/said" 2>&1 &
session=$!
for _ in $(seq 300); do [ -e /var/spool/hocso-update/started ] && break; sleep 0.1; done
[ -e /var/spool/hocso-update/started ] || fail "no first screen within 30 s: $(cat "$folder/said")"
echo "first screen and a commit: $(echo "$(now) $began" | awk '{printf "%.1f", $1-$2}') s after the session began"
sleep 4
cp /run/hocso/Xvfb_screen0 "$folder/welcome.xwd"

export DISPLAY=:77
while read -r x y; do
  xdotool mousemove "$x" "$y" click 1
  sleep "${HOCSO_TOUCH_SECONDS:-1.6}"
done <"$folder/touches"
sleep 3
cp /run/hocso/Xvfb_screen0 "$folder/finished.xwd"
saved=$(hocso sync status --json | sed 's/.*"saved": \([0-9]*\).*/\1/')
echo "saved: $saved, from the sources: $(cat "$folder/saved")"
# The day's report may be among them: a timer writes it, within the first minute.
[ "$saved" -eq "$(cat "$folder/saved")" ] || [ "$saved" -eq $(($(cat "$folder/saved") + 1)) ] ||
  fail "the lesson was not taken to its end"

hocso sync push
hocso sync status
hocso sync status --json | grep -q '"waiting": 0, ' || fail "not everything reached the hub"
hocso sync status --json | grep -q '"set_aside": 0, ' || fail "the hub refused some of it"

kill $ear
loud=$(od -An -v -td2 -w2 "$folder/heard.s16" | awk '$1 > 300 || $1 < -300 {n++} END {print n+0}')
echo "heard: $loud loud samples of $(($(stat -c %s "$folder/heard.s16") / 2))"
[ "$loud" -gt 20000 ] || fail "it did not speak"

# The program itself is told to end, as the service does; the session ends with it.
program=$(pgrep -u hocso -f '/opt/hocso/[^ ]*/hocso run')
kill -TERM $program
wait $session || fail "the session ends with $?"
echo "trial: well"
