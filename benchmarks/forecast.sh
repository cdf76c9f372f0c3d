#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# How long a forecast of plans takes: the simulation alone (CPU) with the share of its bare draws, the
# whole command with its memory, and in the same run the open model as written with numpy.
#
#   benchmarks/forecast.sh FOLDER
#
# FOLDER holds transitions.csv, population.csv, valid-states.csv and costs.csv. Needs Maven, JDK 25 in
# JAVA_HOME and GNU time; for the peer a Python with numpy, named in NUMPY_PYTHON unless it is python3.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
folder="$(cd "${1:?name the folder of the four CSV files}" && pwd -P)"
python="${NUMPY_PYTHON:-python3}"
"$root/throughline" version
build="$root/target/launcher/$(cat "$root/target/launcher/current")"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(date +%F)"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Xmx256m -cp "$build/lib/*" \
  "$root/benchmarks/Forecasting.java" "$folder" | tee "$scratch/java"
for model in throughline witan; do
  for _ in 1 2 3; do
    /usr/bin/env time -f "$model, whole command: %e s wall, %U + %S s CPU, %M KB" \
      "$root/throughline" forecast plans --transitions "$folder/transitions.csv" \
      --population "$folder/population.csv" --valid-states "$folder/valid-states.csv" \
      --costs "$folder/costs.csv" --model "$model" --out "$scratch/$model" --json \
      2>&1 >/dev/null | tail -n 1
  done
done
if "$python" -c 'import numpy' 2>/dev/null; then
  OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 "$python" "$root/benchmarks/numpy_peer.py" "$folder" 1000 \
    | tee "$scratch/numpy"
  awk '
    FNR == NR { if (/s of CPU for/) numpy = $2 * 1000; next }
    / simulations with all tallies/ {
      model = $1; milliseconds = $0; sub(/.*tallies, /, "", milliseconds)
      cold[model] = cold[model] == "" ? milliseconds + 0 : cold[model]
      best[model] = best[model] == "" || milliseconds + 0 < best[model] ? milliseconds + 0 : best[model]
    }
    END {
      for (model in best)
        printf "%s numpy, its fit and quantiles included, takes %.0f times as long as our simulations" \
          " with tallies alone, warm (%d ms), and %.0f times as long cold (%d ms)\n", model, numpy / best[model], best[model], numpy / cold[model], cold[model]
    }' "$scratch/numpy" "$scratch/java"
else
  echo "No numpy here: name a Python that has it in NUMPY_PYTHON to hold the peer against this."
fi
