#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# The paper of a board as a PDF; see BoardPack.java. Needs JDK 25 in JAVA_HOME.

set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
"$here/../throughline" version
build="$here/../target/launcher/$(cat "$here/../target/launcher/current")"
cd "$here"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$build/lib/*" BoardPack.java
