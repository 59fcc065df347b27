#!/usr/bin/env bash
# Opens the window of an app image once, on the sample, and keeps what the Java machine learned in the image's AOT cache.
# rehearse.sh IMAGE
set -euo pipefail
image=$(cd "$1" && pwd)
place=$(mktemp -d)
trap '[ -z "${xvfb:-}" ] || kill "$xvfb"; rm -rf "$place"' EXIT

# Nothing of this user goes in, nothing comes out.
run() { (cd "$place" && env -u XDG_CACHE_HOME -u XDG_CONFIG_HOME -u XDG_STATE_HOME HOME="$place" NO_AT_BRIDGE=1 "$@"); }

if [ -z "${DISPLAY:-}" ]; then
  command -v Xvfb >/dev/null || { echo "Xvfb is missing: apt install xvfb, or run this where there is a display." >&2; exit 1; }
  mkfifo "$place/display"
  Xvfb -displayfd 3 -screen 0 1600x1000x24 3>"$place/display" >/dev/null 2>&1 &
  xvfb=$!
  read -r number <"$place/display"
  export DISPLAY=:$number
fi

cache=$image/lib/app/autoreproduce.aot
rm -f "$cache"
sed -i '/AOTCache/d' "$image/lib/app/autoreproduce.cfg"
echo "Rehearsing"
run env JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$cache" timeout 300 "$image/bin/autoreproduce" window --rehearse >"$place/log" 2>&1 || :
[ -s "$cache" ] || { cat "$place/log" >&2; echo "The rehearsal left no cache: the window did not open, or did not end." >&2; exit 1; }
[ -d "$place/sample.repro/plan" ] || { echo "The rehearsal did not reach the plan." >&2; exit 1; }
sed -i '/^\[JavaOptions\]/a java-options=-XX:AOTCache=$APPDIR/autoreproduce.aot' "$image/lib/app/autoreproduce.cfg"
