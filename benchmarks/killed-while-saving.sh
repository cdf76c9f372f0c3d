#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Kills the application at random moments while officers save, and looks whether anything was lost,
# doubled or half-written; see KilledWhileSaving.java. A kill takes about five seconds; another seed,
# other moments.
#
#   benchmarks/killed-while-saving.sh [KILLS [SEED]]
#
# Needs JDK 25 in JAVA_HOME. It ends only what it started.

set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
"$here/../throughline" version
build="$here/../target/launcher/$(cat "$here/../target/launcher/current")"
echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(date +%F)"
cd "$here"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$build/lib/*" KilledWhileSaving.java "${1:-500}" "${2:-20261122}"
