#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# An invented region forecast for ten years, 1,000 futures: on this machine alone, and on a Spark
# cluster of one and of two workers with a core each. The files of all three must be the same.
#
#   benchmarks/region.sh [COUNCILS]     153 unless given, as in England
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
councils="${1:-153}"
java="${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin/java"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"$java" "$root/benchmarks/InventedRegion.java" "$folder/councils" "$councils"

measured() {
  local name="$1"
  shift
  uptime
  /usr/bin/env time -f "$name: %e s wall, %U s CPU of the command itself, %M KB" \
    "$root/cluster/forecast-region" --councils "$folder/councils" --out "$folder/$name" "$@" \
    2>&1 | grep -v ' done: ' | tail -n 2
}

"$root/cluster/forecast-region" --help >/dev/null
measured one-machine
measured one-worker --local-workers 1
measured two-workers --local-workers 2
diff -rq "$folder/one-machine" "$folder/one-worker"
diff -rq "$folder/one-machine" "$folder/two-workers" && echo "the same bytes"
