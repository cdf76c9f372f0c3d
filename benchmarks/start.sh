#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# How long a newcomer waits, how long an officer waits each morning, and how much memory it takes.
#
#   benchmarks/start.sh            all three, on a fresh clone
#   benchmarks/start.sh --here     later starts and memory of this folder's own build
#
# Linux only: memory is each process's proportional share (/proc/PID/smaps_rollup). Everything
# stays on the loopback; only Maven fetches what the clone's build lacks.

set -eu

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
port="${PORT:-8199}"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
tree="$root"

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

first_page_answers() {
  case "$(curl -s -o /dev/null -L -w '%{http_code}' "http://localhost:$port/")" in
    200) return 0 ;;
    *) return 1 ;;
  esac
}

# Starts it and sets: process, elapsed (ms to the first page).
start() {
  local begun
  begun=$(milliseconds)
  "$tree/throughline" --port "$port" --data "$scratch/data" >"$scratch/output" 2>&1 &
  process=$!
  until first_page_answers; do
    kill -0 "$process" 2>/dev/null || { cat "$scratch/output" >&2; exit 1; }
    sleep 0.02
  done
  elapsed=$(($(milliseconds) - begun))
}

stop() {
  kill "$process"
  wait "$process" 2>/dev/null || true
}

server_processes() {
  local server
  server=$(head -n 1 "$scratch/data/postgres/postmaster.pid")
  echo "$server" $(ps -o pid= --ppid "$server")
}

megabytes() {
  local pid total=0 share
  for pid in "$@"; do
    share=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)
    total=$((total + ${share:-0}))
  done
  echo $((total / 1024))
}

echo "Machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GB;" \
  "load before: $(cut -d' ' -f1-3 /proc/loadavg)"

if [ "${1:-}" != --here ]; then
  tree="$scratch/clone"
  begun=$(milliseconds)
  git clone -q "$root" "$tree"
  start
  echo "Clean clone to first page: $(((($(milliseconds) - begun) + 500) / 1000)) s" \
    "(what Maven has fetched before is not fetched again)"
else
  start
  echo "First start on an empty data folder: $elapsed ms"
fi

cached="$tree/target/launcher/$(cat "$tree/target/launcher/current")/throughline.aot"
for _ in $(seq 180); do
  [ -f "$cached" ] && break
  sleep 1
done
[ -f "$cached" ] || { echo "No cache after three minutes." >&2; exit 1; }
stop

times=""
for _ in 1 2 3 4 5; do
  start
  times="$times $elapsed"
  stop
done
median=$(printf '%s\n' $times | sort -n | sed -n 3p)
echo "Later start to first page: median $median ms of$times"

start
for _ in $(seq 20); do
  curl -s -o /dev/null -L "http://localhost:$port/"
  curl -s -o /dev/null -L "http://localhost:$port/strategies"
  curl -s -o /dev/null -L "http://localhost:$port/progress"
done
application=$(megabytes "$process")
database=$(megabytes $(server_processes))
echo "Memory on the demonstration authority, after 60 pages: application $application MB," \
  "database $database MB, together $((application + database)) MB"
begun=$(milliseconds)
stop
echo "Stop: $(($(milliseconds) - begun)) ms"
echo "Load after: $(cut -d' ' -f1-3 /proc/loadavg)"
