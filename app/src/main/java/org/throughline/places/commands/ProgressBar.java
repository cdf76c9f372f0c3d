// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.IntConsumer;

/// One line that fills while simulations are done, on standard error so that it never mixes with
/// results; nothing where nobody looks.
final class ProgressBar implements IntConsumer {

  private static final int WIDTH = 40;

  private final PrintStream err;
  private final int all;
  private final boolean isShown;

  ProgressBar(PrintStream err, int all) {
    // There is none where output goes to a file or a pipe.
    this(err, all, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  ProgressBar(PrintStream err, int all, boolean isShown) {
    this.err = err;
    this.all = all;
    this.isShown = isShown;
  }

  @Override
  public void accept(int done) {
    if (isShown) {
      int filled = (int) ((long) WIDTH * done / all);
      err.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + all);
      if (done >= all) {
        err.print("\r" + " ".repeat(WIDTH + 30) + "\r");
      }
      err.flush();
    }
  }
}
