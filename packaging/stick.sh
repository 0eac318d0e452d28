#!/usr/bin/env bash
# Everything a technician carries: the release of dist/, the Debian packages that a bare Debian 12 lacks, one
# command to install them without a network, and the guide.
# Usage: as root, packaging/stick.sh FOLDER [ARCHIVES]   ARCHIVES is a folder of .deb files that an
#        installation on a bare Debian has just fetched; without it they are fetched here, by debootstrap
set -euo pipefail
cd "$(dirname "$0")/.."

target=$(realpath -m "${1:?usage: packaging/stick.sh FOLDER [ARCHIVES]}")/hocso
archives=${2:-}
mkdir -p "$target/goi-phu"
cp dist/hocso_*_amd64.deb dist/hocso_*_moi.txt dist/SHA256SUMS dist/SHA256SUMS.minisig "$target"
cp packaging/cai-dat.sh docs/guide-technician.md "$target"

if [ -z "$archives" ]; then
  bare=$(mktemp -d)
  trap 'rm -rf --one-file-system "$bare"' EXIT
  mirror=${HOCSO_MIRROR:-http://deb.debian.org/debian}
  debootstrap --variant=minbase bookworm "$bare" "$mirror" >/dev/null
  cp dist/hocso_*_amd64.deb "$bare/srv"
  chroot "$bare" sh -ec 'apt-get update -qq; apt-get install -y -qq --download-only /srv/hocso_*.deb' >/dev/null
  archives=$bare/var/cache/apt/archives
fi
cp "$archives"/*.deb "$target/goi-phu"

cd "$target/goi-phu"
: >Packages
for package in *.deb; do
  dpkg-deb --field "$package" >>Packages
  printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "$package" "$(stat -c %s "$package")" \
    "$(sha256sum "$package" | cut -d' ' -f1)" >>Packages
done
echo "stick: $(du -sm "$target" | cut -f1) MB in $target"
