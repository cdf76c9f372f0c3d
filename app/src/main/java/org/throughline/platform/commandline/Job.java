// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.commandline;

import java.io.PrintStream;
import java.util.List;

/// Work that is done from the command line, without the web application.
@FunctionalInterface
public interface Job {

  /// Does the work.
  ///
  /// @param arguments what was typed after the job's name
  /// @return the exit code
  /// @throws CannotContinue when the machine or the arguments do not allow it
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
