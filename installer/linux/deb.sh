#!/usr/bin/env bash
# Packs an app image as Debian package: deb.sh IMAGE VERSION FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
image=$1 version=${2/-SNAPSHOT/~snapshot} out=$3
tree=$out/deb
architecture=$(dpkg --print-architecture)

rm -rf "$tree"
mkdir -p "$tree"/{DEBIAN,opt,usr/bin,usr/share/applications,usr/share/doc/autoreproduce,usr/share/icons/hicolor/scalable/apps}
cp -a "$image" "$tree/opt/autoreproduce"
ln -s /opt/autoreproduce/bin/autoreproduce "$tree/usr/bin/autoreproduce"
cp "$here/autoreproduce.desktop" "$tree/usr/share/applications"
cp "$here/../../icons/autoreproduce.svg" "$tree/usr/share/icons/hicolor/scalable/apps"
for picture in "$here"/../../icons/autoreproduce-*.png; do
  size=$(basename "$picture" .png) size=${size#autoreproduce-}
  install -D -m 644 "$picture" "$tree/usr/share/icons/hicolor/${size}x$size/apps/autoreproduce.png"
done
cp "$here/../../LICENSE" "$tree/usr/share/doc/autoreproduce/copyright"
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
  -e "s/@SIZE@/$(du -sk --exclude=DEBIAN "$tree" | cut -f 1)/" "$here/control" >"$tree/DEBIAN/control"
chmod -R u+rwX,go=rX "$tree"
dpkg-deb --root-owner-group -Zxz -z1 --build "$tree" "$out/autoreproduce_${version}_$architecture.deb" >/dev/null
rm -rf "$tree"
