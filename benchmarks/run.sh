#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# The first visit, the start, the plan page and the paper of the README, one after the other, on a
# machine that does nothing else. The other figures name their own script beside them.
#
#   benchmarks/run.sh [--paper FILE] [--peer ADDRESS]
#
# FILE is a council paper to time the reader on. ADDRESS is another product's list of 100 rows out
# of 2,000, served on this machine, to hold the plan page against in the same run. Needs wrk
# (Debian: apt-get install wrk) and JDK 25 in JAVA_HOME. Loads go to the loopback only.

set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
paper="" peer=""
while [ $# -gt 0 ]; do
  case "$1" in
    --paper) paper="$2"; shift 2 ;;
    --peer) peer="$2"; shift 2 ;;
    *) sed -n '3,12p' "$0"; exit 2 ;;
  esac
done

echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(date +%F)"
"$here/start.sh" --here

if [ -n "$paper" ]; then
  "$here/../throughline" read-paper "$paper" >/dev/null
  for _ in 1 2 3 4 5; do
    begun=$(date +%s%N)
    "$here/../throughline" read-paper "$paper" --json >/dev/null
    echo "read-paper, whole command: $((($(date +%s%N) - begun) / 1000000)) ms"
  done
fi

cd "$here"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" PlanPage.java ${peer:+"$peer"}
"${JAVA_HOME:+$JAVA_HOME/bin/}java" FirstVisit.java
