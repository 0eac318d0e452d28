#!/usr/bin/env bash
# Versions and sha256 of everything that pyproject.toml asks for, written to packaging/*.lock.
# Versions that are locked stay; `packaging/lock.sh --upgrade` takes the newest that pyproject.toml allows.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=build/locking
[ -x "$tools/bin/pip-compile" ] || {
  "${PYTHON:-python3.11}" -m venv "$tools"
  "$tools/bin/pip" install -q pip-tools==7.6.2
}
export CUSTOM_COMPILE_COMMAND="make lock"
compile() {
  "$tools/bin/pip-compile" -q --generate-hashes --strip-extras --allow-unsafe --all-build-deps \
    --no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host "$@" pyproject.toml
}
compile "$@" --extra kiosk --extra hub -o packaging/requirements.lock
compile "$@" --extra kiosk --extra hub --extra dev -c packaging/requirements.lock -o packaging/requirements-dev.lock
