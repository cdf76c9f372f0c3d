#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Loads a release of published statistics (a zip of the DfE's CSV files) and, in the same run, the
# same bytes by PostgreSQL's own COPY.
#
#   benchmarks/load-figures.sh RELEASE.zip
#
# Needs JDK 25 in JAVA_HOME. Java runs as the launcher runs a command, its heap held at 256 MB; the
# first round is what a command that was just started does. Where PANDAS_PYTHON names a Python with pandas,
# SQLAlchemy and psycopg2, the same files are read and written by it as well.

set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
"$here/../throughline" version
build="$here/../target/launcher/$(cat "$here/../target/launcher/current")"
export BENCHMARKS="$here"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders \
  -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
  -Dlogback.configurationFile=org/throughline/job-logging.xml \
  -cp "$build/throughline.jar:$build/lib/*" "$here/LoadFigures.java" "$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")"
