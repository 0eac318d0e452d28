#!/usr/bin/env bash
# Debian packages that a bare machine lacks, installed only when missing: no network otherwise.
# Usage: packaging/system-libraries.sh python|run|test|build
set -euo pipefail

python=(python3.11 python3.11-venv)
run=(libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4
  libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libpulse0 espeak-ng)
tests=(git xvfb xdotool sox libsox-fmt-pulse libsox-fmt-base opus-tools minisign chromium chromium-driver
  strace faketime dosfstools pulseaudio pulseaudio-utils x11-utils
  poppler-utils zbar-tools dbus python3-dbusmock xinit openbox systemd)

case "${1:-}" in
  python) wanted=(); command -v python3.11 >/dev/null && python3.11 -c 'import ensurepip' 2>/dev/null || wanted=("${python[@]}") ;;
  run) wanted=("${run[@]}") ;;
  build) wanted=("${run[@]}" libpython3.11 binutils procps iproute2) ;;
  test)
    wanted=("${run[@]}" "${tests[@]}")
    command -v node >/dev/null || wanted+=(nodejs)
    command -v npm >/dev/null || wanted+=(npm)
    ;;
  *) echo "usage: $0 python|run|test|build" >&2; exit 2 ;;
esac

missing=()
for package in "${wanted[@]}"; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

command -v apt-get >/dev/null || {
  echo "This is not a Debian machine. Please install: ${missing[*]}" >&2
  exit 1
}
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "Missing system packages, and no sudo. As root: apt-get install ${missing[*]}" >&2
    exit 1
  }
  as_root=(sudo)
fi
echo "Installing system packages: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
