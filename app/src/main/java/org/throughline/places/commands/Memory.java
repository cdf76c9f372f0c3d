// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.util.function.IntSupplier;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// Says in words that the memory was not enough, on whichever thread it ran out: how much a future
/// takes hangs on the council's settings and years.
final class Memory {

  private static final String NOT_ENOUGH =
      "The memory is not enough for so many futures of this council: lower --simulations, or give"
          + " more, as with THROUGHLINE_JAVA_OPTIONS=-Xmx1g.";

  private Memory() {}

  /// Runs a command and gives its code.
  ///
  /// @throws CannotContinue when the memory ran out
  static int enoughFor(IntSupplier command) {
    try {
      return command.getAsInt();
    } catch (OutOfMemoryError full) {
      throw new CannotContinue(ExitCode.FAILED, NOT_ENOUGH, full);
    } catch (IllegalStateException failed) {
      if (failed.getCause() instanceof OutOfMemoryError full) {
        throw new CannotContinue(ExitCode.FAILED, NOT_ENOUGH, full);
      }
      throw failed;
    }
  }
}
