#!/usr/bin/env bash
# Makes the app image and the .deb for the Linux on which it runs:  installer/linux.sh [FOLDER]   (target/installer)
# Needs what the build needs, dpkg-deb, and Xvfb where there is no display: the image is rehearsed once.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
out=${1:-target/installer}
name=autoreproduce

fail() { echo "$*" >&2; exit 1; }
for tool in mvn dpkg-deb zip unzip; do command -v "$tool" >/dev/null || fail "$tool is missing: install it first."; done

# The JDK is the one that Maven builds with: its toolchain, or JAVA_HOME.
said=$(mvn -B validate) || { echo "$said" >&2; exit 1; }
jdk=$(grep -o 'JDK\[[^]]*\]' <<<"$said" | tail -n 1)
jdk=${jdk#JDK[} jdk=${jdk%]}
[ -x "$jdk/bin/jpackage" ] || fail "The JDK that Maven found (${jdk:-none}) has no jpackage: install a full JDK 25 and set JAVA_HOME to it."
version=$(sed -n '0,/<version>/s/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml)

echo "Building with $jdk"
rm -rf target/lib target/javafx "$out"
mvn -q -B -ntp -DskipTests package
mkdir -p "$out/input" "$out/modules"
cp "target/workbench-$version.jar" "$out/input/workbench.jar"
cp target/lib/*.jar "$out/input"
cp target/javafx/*-linux*.jar "$out/modules"
# A signed jar is checked at every start, and its classes are left out of the cache.
for jar in "$out"/input/*.jar; do zip -qd "$jar" 'META-INF/*.SF' 'META-INF/*.RSA' 'META-INF/*.DSA' >/dev/null 2>&1 || [ $? = 12 ]; done

# TieredStopAtLevel: see docs/decisions/0009. Uncompressed, as that starts faster; the runtime keeps bin/java, which makes the cache below. --add-exports: see TextGuard.
"$jdk/bin/jpackage" --type app-image --dest "$out" --name "$name" --app-version "${version%%-*}" \
  --input "$out/input" --main-jar workbench.jar --main-class org.autoreproduce.start.Start --arguments window \
  --module-path "$out/modules" --icon icons/autoreproduce-256.png \
  --add-modules javafx.controls,java.desktop,java.net.http,java.sql,java.naming,java.management,java.logging,java.security.jgss,jdk.charsets,jdk.crypto.ec,jdk.security.auth,jdk.unsupported,jdk.zipfs \
  --jlink-options "--no-header-files --no-man-pages --compress zip-0 --generate-cds-archive" \
  --java-options "-Xmx512m" --java-options "-XX:TieredStopAtLevel=1" --java-options "-XX:+UseSerialGC" --java-options "-XX:ReservedCodeCacheSize=240m" --java-options "-Djava.awt.headless=true" \
  --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
  --java-options "--add-exports=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED"
image=$out/$name
# JavaFX looks here first, and so copies nothing into the user's home.
for jar in "$out"/modules/*.jar; do unzip -qjo "$jar" '*.so' -d "$image/lib/runtime/lib" 2>/dev/null || [ $? = 11 ]; done

installer/linux/rehearse.sh "$image"
installer/linux/deb.sh "$image" "$version" "$out"
rm -rf "$out/input" "$out/modules"
du -sh "$image" "$out"/*.deb
