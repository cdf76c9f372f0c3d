#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# An invented region forecast for ten years, 1,000 futures: on this machine alone, and on a Spark
# cluster of one and of two workers with a core each. The files of all three must be the same. Prints
# for each the seconds of the whole command and of the councils alone, the processors' seconds that
# the councils took, and what the second worker gives: 100 per cent when it halves the time.
#
#   benchmarks/region.sh [COUNCILS [FUTURES]]     153 and 1000 unless given, as for England
#
# Needs Maven, JDK 25 in JAVA_HOME and GNU time, and for England an otherwise idle machine of two
# cores. Everything stays on the loopback and in a folder that it removes.

set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
councils="${1:-153}"
futures="${2:-1000}"
for number in "$councils" "$futures"; do
  case "$number" in
    '' | 0* | *[!0-9]*) echo "Give whole numbers, such as 153 1000: not “$number”" >&2; exit 2 ;;
  esac
done
java="${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin/java"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(date +%F)"
"$java" "$root/benchmarks/InventedRegion.java" "$folder/councils" "$councils"
"$root/cluster/forecast-region" --help >/dev/null

# What the command says of each council goes to the screen only when it is one.
measured() {
  local name="$1" answer
  shift
  if ! /usr/bin/env time -o "$folder/$name.time" -f '%e %M' "$root/cluster/forecast-region" \
    --councils "$folder/councils" --out "$folder/$name" --simulations "$futures" "$@" \
    >"$folder/$name.out" 2> >(tee "$folder/$name.err" | grep --line-buffered ' done: ' \
      | sed -u 's/^/  /' >&2); then
    tail -n 20 "$folder/$name.err" >&2
    exit 1
  fi
  answer="$(tail -n 1 "$folder/$name.out")"
  echo "$name $(cat "$folder/$name.time") $answer" >>"$folder/measured"
}

measured one-machine
measured one-worker --local-workers 1
measured two-workers --local-workers 2
awk '
  {
    alone = $0; sub(/.* rows, /, "", alone); sub(/ s, .*/, "", alone)
    processors = $0; sub(/ s of processors.*/, "", processors); sub(/.* /, "", processors)
    printf "%-12s %8.1f s whole command, %8.1f s councils alone, %8.1f s of processors, %4.0f MB" \
      " (the command itself)\n", $1, $2, alone, processors, $3 / 1024
    whole[$1] = $2; part[$1] = alone
  }
  END {
    printf "efficiency from one worker to two: %.0f%% of the whole command, %.0f%% of the councils alone\n",
      50 * whole["one-worker"] / whole["two-workers"], 50 * part["one-worker"] / part["two-workers"]
  }' "$folder/measured"
diff -rq "$folder/one-machine" "$folder/one-worker"
diff -rq "$folder/one-machine" "$folder/two-workers"
echo "all three wrote the same bytes; load $(cut -d' ' -f1 /proc/loadavg)"
