#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Timelines made from scratch, by JMH on one core: a single one, one with every reason in words,
# and those of 100,000 random events of all pathways, from which events a minute follow.
#
#   benchmarks/timelines.sh [JMH OPTIONS]
#
# Needs Maven and JDK 25 in JAVA_HOME, and fetches JMH the first time.

set -eu
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
cd "$root"
mvn -q -B -P benchmarks -DskipChecks=true -Dmaven.test.skip=true package -pl benchmarks/timelines -am
"${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "benchmarks/timelines/target/classes:$(cat benchmarks/timelines/target/class-path)" \
  org.openjdk.jmh.Main -jvmArgs "-XX:+UseSerialGC -Xmx512m" "$@" | tee target/timelines.txt
awk '$1 ~ /anEventAmongManyCases/ {printf "%.1f million events a minute on one core\n", 60 / $4}' \
  target/timelines.txt
