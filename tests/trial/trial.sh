#!/usr/bin/env bash
# A fresh Debian 12 gets the package from dist/ and is used: installed, set up, started, heard, touched, pushed.
# Usage: as root, tests/trial/trial.sh [FOLDER]   FOLDER (build/trial) keeps the bare Debian between runs
# Debian's packages come from its mirror while installing; afterwards there is no network.
set -euo pipefail
cd "$(dirname "$0")/../.."

[ "$(id -u)" -eq 0 ] || { echo "trial: debootstrap and chroot need root" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "trial: apt-get install debootstrap" >&2; exit 2; }
place=$(realpath -m "${1:-build/trial}")
package=$(ls dist/hocso_*_amd64.deb)
python=$PWD/.venv/bin/python
mirror=${HOCSO_MIRROR:-http://deb.debian.org/debian}
base=$place/base machine=$place/machine share=$place/machine/srv/trial
mkdir -p "$place"

gone() {
  for mounted in $(awk -v machine="$machine/" 'index($2, machine) == 1 {print $2}' /proc/mounts | sort -r); do
    umount "$mounted" || umount --lazy "$mounted"
  done
}
trap gone EXIT
gone
[ -d "$base" ] || { debootstrap --variant=minbase bookworm "$base.new" "$mirror" >/dev/null; mv "$base.new" "$base"; }
rm -rf --one-file-system "$machine"
cp -a "$base" "$machine"
mount -t proc proc "$machine/proc"
mount -t sysfs -o ro sys "$machine/sys"
mount --bind /dev "$machine/dev"
mount --bind /dev/pts "$machine/dev/pts"
echo "deb $mirror bookworm main" >"$machine/etc/apt/sources.list"
# Nothing is started while packages are configured: there is no init here.
printf '#!/bin/sh\nexit 101\n' >"$machine/usr/sbin/policy-rc.d"
chmod 755 "$machine/usr/sbin/policy-rc.d"

mkdir -p "$share"
"$python" -m tests.trial "$share"
cp tests/trial/inside.sh "$package" "$share"
inside=(chroot "$machine" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
"${inside[@]}" apt-get update -qq
"${inside[@]}" apt-get install -y -qq "/srv/trial/$(basename "$package")" >"$place/installed.log" 2>&1
"${inside[@]}" apt-get install -y -qq --no-install-recommends xvfb xdotool procps iproute2 >>"$place/installed.log" 2>&1
echo "installed: $(chroot "$machine" dpkg-query -W -f '${Package} ${Version} ${db:Status-Status}' hocso)"

# From here on there is no network but this machine's own loopback, where the hub listens.
export HOCSO_HUB_DATA=$place/hub
rm -rf "$HOCSO_HUB_DATA"
unshare --net bash -euo pipefail -c '
  ip link set lo up
  token=$("$1" -m kiosk hub enroll 14845 --place "Nhà văn hóa thôn 3")
  echo "$token" >"$2/token"
  HOCSO_HUB_HOSTS=127.0.0.1 "$1" -m kiosk hub serve --port 8460 >"$3/hub.log" 2>&1 &
  hub=$!
  trap "kill $hub" EXIT
  chroot "$4" env -i LANG=C.UTF-8 sh /srv/trial/inside.sh /srv/trial http://127.0.0.1:8460
' trial "$python" "$share" "$place" "$machine"
"$python" tests/trial/picture.py "$share/welcome.xwd" "$place/welcome.png"
"$python" tests/trial/picture.py "$share/finished.xwd" "$place/finished.png"
