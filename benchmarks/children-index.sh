#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Finds children by names with slips of the pen among 300,000, by 20 users at once, against the same
# SQL alone; and takes a file of 100,000 pupils with 2 per cent bad rows in, against PostgreSQL's own
# COPY of the same bytes, and of every row that an import keeps into tables alike.
#
#   benchmarks/children-index.sh [import] [find]
#
# Needs JDK 25 in JAVA_HOME. Heap is held at 256 MB. Loads go to the loopback only.

set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
"$here/../throughline" version
build="$here/../target/launcher/$(cat "$here/../target/launcher/current")"
echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(date +%F)"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -cp "$build/throughline.jar:$build/lib/*" "$here/ChildrenIndex.java" "$@"
