// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.commandline;

/// The machine or what was typed does not allow the program to go on. Its message is one sentence
/// with the remedy, which is all that the person sees.
public final class CannotContinue extends RuntimeException {

  private final ExitCode code;

  public CannotContinue(ExitCode code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public CannotContinue(ExitCode code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public ExitCode code() {
    return code;
  }
}
