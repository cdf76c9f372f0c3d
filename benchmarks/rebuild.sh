#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Works out every due date of an invented authority anew from its events; see Rebuild.java.
#
#   benchmarks/rebuild.sh [city|county]
#
# Needs JDK 25 in JAVA_HOME. It ends only what it started.

set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
"$here/../throughline" version
build="$here/../target/launcher/$(cat "$here/../target/launcher/current")"
echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(date +%F)"
cd "$here"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$build/lib/*" Rebuild.java "${1:-county}"
