// SPDX-License-Identifier: Apache-2.0
/// The command line: its jobs, its exit codes and the one sentence that says why it cannot go on.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("commandline")
package org.throughline.platform.commandline;
