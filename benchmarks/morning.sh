#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# A morning of 200 officers; see Morning.java.
#
#   benchmarks/morning.sh [city|county]
#
# Needs JDK 25 in JAVA_HOME. Loads go to the loopback only.

set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
"$here/../throughline" version
build="$here/../target/launcher/$(cat "$here/../target/launcher/current")"
echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(date +%F)"
cd "$here"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$build/lib/*" Morning.java "${1:-city}"
