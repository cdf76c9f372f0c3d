#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# The law read twice: invented cases are told by the library and by the slow reading that was
# written apart from it, until every clock of every pathway has started in as many cases as asked.
# Prints for each pathway the cases, the differences and the seconds, and fails when there is a
# difference.
#
#   benchmarks/million-cases.sh [CASES [PATHWAY,PATHWAY...]]
#
# CASES is 1000000 unless given, and PATHWAYS are all. Needs Maven and JDK 25 in JAVA_HOME.

set -eu
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
cases="${1:-1000000}"
pathways="${2:-}"
case "$cases" in
  '' | *[!0-9]*) echo "CASES is a number, such as 1000000: not “$cases”" >&2; exit 2 ;;
esac
cd "$root"
mkdir -p target
result=0
mvn -B -DskipChecks=true -pl libraries/statute -am -Dtest=MillionCasesTest \
  -Dsurefire.failIfNoSpecifiedTests=false -Dthroughline.cases="$cases" \
  -Dthroughline.pathways="$pathways" test > target/million-cases.txt 2>&1 || result=$?
awk '
  BEGIN { printf "%-32s %14s %8s %12s %9s\n", "pathway", "cases", "clocks", "differences", "seconds" }
  match($0, /^[a-z0-9-]+: [0-9,]+ cases, each of /) {
    name = $1; sub(":", "", name)
    made = $2; gsub(",", "", made)
    different = $0; sub(/.* more, /, "", different); sub(/ difference.*/, "", different)
    gsub(",", "", different)
    printf "%-32s %14s %8s %12s %9s\n", name, $2, $6, different, $(NF - 1)
    pathways++; cases += made; clocks += $6; differences += different; seconds += $(NF - 1)
  }
  END {
    printf "%-32s %14d %8d %12d %9.1f\n", pathways " pathways", cases, clocks, differences, seconds
    exit pathways == 0
  }' target/million-cases.txt || result=1
[ "$result" = 0 ] || echo "See target/million-cases.txt" >&2
exit "$result"
