#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Makes an invented authority and loads it into a database of its own, through the doors that any
# load takes, and prints what each part took.
#
#   benchmarks/synthetic.sh [city|county]
#
# Needs JDK 25 in JAVA_HOME. Java runs as the launcher runs the application, its heap held at 256 MB.

set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
scale="${1:-city}"
"$here/../throughline" version
build="$here/../target/launcher/$(cat "$here/../target/launcher/current")"
data="$(mktemp -d)"
THROUGHLINE_DEMONSTRATIONSCALE="$scale" "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC \
  -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
  -cp "$build/throughline.jar:$build/lib/*" org.throughline.Throughline serve --port=0 "--data=$data" \
  > "$data/printed" 2>&1 &
program=$!
trap 'kill $program 2>/dev/null; wait $program 2>/dev/null; rm -rf "$data"' EXIT

log="$data/logs/throughline.json"
until grep -q -E "invented children (are ready|were not loaded)" "$log" 2>/dev/null; do
  kill -0 "$program" || { cat "$data/printed"; exit 1; }
  sleep 1
done
cut -d ' ' -f 1-3 /proc/loadavg | sed 's/^/load of the machine: /'
grep -E "EHC plans are written|have their dates|invented children (are ready|were not loaded)" "$log" | grep -o '"message":"[^"]*"'
