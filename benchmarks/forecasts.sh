#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# The kernels of a forecast of plans by JMH on one core, with the share of bare random draws, and a
# county of seven times the plans under four scenarios on all cores.
#
#   benchmarks/forecasts.sh FOLDER [JMH OPTIONS]
#
# FOLDER holds transitions.csv, population.csv, valid-states.csv and costs.csv. Needs Maven and JDK
# 25 in JAVA_HOME, and fetches JMH the first time.

set -eu
folder="$(cd "${1:?name the folder of the four CSV files}" && pwd -P)"
shift
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
cd "$root"
mvn -q -B -P benchmarks -DskipChecks=true -Dmaven.test.skip=true package -pl benchmarks/forecasts -am
"${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "benchmarks/forecasts/target/classes:$(cat benchmarks/forecasts/target/class-path)" \
  org.openjdk.jmh.Main -jvmArgs "-XX:+UseSerialGC -Xmx512m -Dfolder=$folder" "$@" \
  | tee target/forecasts.txt
awk '$1 ~ /fiftyFutures$/ {all[$2] = $5} $1 ~ /fiftyFuturesWalked$/ {walked[$2] = $5}
  $1 ~ /drawsOfFiftyFutures$/ {bare[$2] = $5}
  END {for (model in all) printf "%s: bare draws are %.0f%% of walking, %.0f%% of walking and tallying\n",
    model, 100 * bare[model] / walked[model], 100 * bare[model] / all[model]}' target/forecasts.txt
