#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How long a forecast of plans takes: the simulation alone (CPU), its bare draws, and the whole
# command with its memory. Usage: benchmarks/forecast.sh FOLDER, which holds the four CSV files.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
folder="${1:?name the folder with transitions.csv, population.csv, valid-states.csv and costs.csv}"
jar="$(find "$HOME/.m2" -name 'fastcsv-*.jar' | tail -n 1):$(find "$HOME/.m2" -name 'snakeyaml-engine-*.jar' | tail -n 1)"
java="${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin/java"
"$java" -XX:+UseSerialGC -Xmx256m -cp "$root/libraries/forecast/target/classes:$jar" \
  "$root/benchmarks/Forecasting.java" "$folder"
for model in throughline witan; do
  for _ in 1 2 3; do
    /usr/bin/env time -f "$model, whole command: %e s wall, %U s CPU, %M KB" \
      "$root/throughline" forecast plans --transitions "$folder/transitions.csv" \
      --population "$folder/population.csv" --valid-states "$folder/valid-states.csv" \
      --costs "$folder/costs.csv" --model "$model" --out "$(mktemp -d)" --json >/dev/null
  done
done
