#!/usr/bin/env bash
# What `make run` does: the packs built and signed with a development key, a hub on loopback, this kiosk
# enrolled there, and the kiosk's window. Every step is left out when it is done already.
set -euo pipefail
cd "$(dirname "$0")/.."

export HOCSO_HOME=${HOCSO_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/hocso}
keys=$HOCSO_HOME/development-keys
packs=$HOCSO_HOME/development-packs
hub=$HOCSO_HOME/hub
port=${HOCSO_HUB_PORT:-8460}
sources="content/packs/co-ban content/packs/nguoi-huong-dan content/packs/cuoc-thi"
hocso=.venv/bin/hocso
export HOCSO_ROOT=$keys/root.json
mkdir -p "$packs" "$hub"

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "${QT_QPA_PLATFORM:-}" != offscreen ]; then
  cat >&2 <<'EOF'
This machine has no screen, so the kiosk has nowhere to open.
  With a screen:     start this from its desktop, or set DISPLAY.
  Without a screen:  xvfb-run -a make run     (a pretended screen)
                     make shots               (pictures of every screen in docs/screens)
EOF
  exit 1
fi

[ -d "$keys" ] || "$hocso" pack keygen --development "$keys"

for source in $sources; do
  id=$(basename "$source")
  pack=$(find "$packs" -name "$id-*.hocso" | head -n 1)
  if [ -z "$pack" ] || [ -n "$(find "$source" -newer "$pack" -type f -print -quit)" ]; then
    echo "Building and signing the pack $id …"
    rm -f "$packs/$id"-*.hocso "$packs/$id.installed"
    "$hocso" pack build "$source" --out "$packs" >/dev/null
    pack=$(find "$packs" -name "$id-*.hocso" | head -n 1)
    "$hocso" pack sign "$pack" --key "$keys/content.key" --trust "$keys" >/dev/null
  fi
  if [ ! -e "$packs/$id.installed" ]; then
    # A lesson changed without raising `version` in pack.yaml is refused: the kiosk keeps the old pack.
    if "$hocso" pack install "$pack"; then touch "$packs/$id.installed"; fi
  fi
done

if [ ! -e "$hub/officer-password" ]; then
  python3 -c 'import secrets; print(secrets.token_urlsafe(9))' >"$hub/officer-password"
  chmod 600 "$hub/officer-password"
  "$hocso" hub officer tinh --admin --password "$(cat "$hub/officer-password")" >/dev/null
fi
HOCSO_HUB_HOSTS=127.0.0.1,localhost "$hocso" hub serve --port "$port" >"$hub/hub.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT

# PINs of a developer's kiosk, which every screen marks as BẢN THỬ.
export HOCSO_TECHNICIAN_PIN=482915 HOCSO_VOLUNTEER_PIN=519274
if [ ! -e "$hub/set-up" ]; then
  place="Nhà văn hóa (máy tập của nhà phát triển)"
  [ -e "$hub/enrolled" ] || HOCSO_ENROLMENT_TOKEN=$("$hocso" hub enroll 14845 --place "$place")
  export HOCSO_ENROLMENT_TOKEN
  "$hocso" setup --commune 14845 --place "$place" --province-address "http://127.0.0.1:$port"
  touch "$hub/enrolled" "$hub/set-up"
fi

echo "Kiosk:  opening its window; data in $HOCSO_HOME"
echo "Hub:    http://127.0.0.1:$port/  (account: tinh, password: $(cat "$hub/officer-password"))"
echo "PINs:   technician $HOCSO_TECHNICIAN_PIN, volunteer $HOCSO_VOLUNTEER_PIN, until you change them"
env -u HOCSO_TECHNICIAN_PIN -u HOCSO_VOLUNTEER_PIN -u HOCSO_ENROLMENT_TOKEN "$hocso" run
