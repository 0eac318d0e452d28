#!/bin/sh
# Cài Học Số từ USB, không cần mạng. Chạy bằng quyền root:  sh /media/…/hocso/cai-dat.sh
# (Installs Học Số and what a bare Debian 12 lacks from this folder alone, without a network.)
set -eu
cd "$(dirname "$0")"
here=$(pwd -P)
[ "$(id -u)" -eq 0 ] || { echo "Cần quyền root: gõ su - rồi chạy lại." >&2; exit 1; }
grep -q 'VERSION_CODENAME=bookworm' /etc/os-release || { echo "Máy này không phải Debian 12." >&2; exit 1; }
sha256sum --check --quiet SHA256SUMS || { echo "USB hỏng hoặc thiếu tệp. Chép lại USB." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
echo "deb [trusted=yes] copy:$here/goi-phu ./" >"$work/sources.list"
mkdir -p "$work/lists/partial"
only="-o Dir::Etc::SourceList=$work/sources.list -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists=$work/lists -o APT::Sandbox::User=root"
# Unquoted: several words.
# shellcheck disable=SC2086
apt-get $only -qq update
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive apt-get $only -y -qq install "$here"/hocso_*_amd64.deb
echo "Đã cài xong. Khởi động lại máy: systemctl reboot"
