#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# The work tray under load and saving an event; see WorkTray.java.
#
#   benchmarks/work-tray.sh [city|county] [PEER]
#
# PEER is another product's list of 100 rows, served on this machine, to hold the tray against in
# the same run. Needs wrk and JDK 25 in JAVA_HOME. Loads go to the loopback only.

set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
"$here/../throughline" version
build="$here/../target/launcher/$(cat "$here/../target/launcher/current")"
echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(date +%F)"
cd "$here"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$build/lib/*" WorkTray.java "${1:-city}" ${2:+"$2"}
