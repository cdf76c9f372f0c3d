// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.commandline;

/// What a command tells the shell. `help.txt` explains each number to people.
public enum ExitCode {
  DONE(0),
  FAILED(1),
  WRONG_USE(2),
  PORT_TAKEN(3),
  DATA_IN_USE(4),
  DATA_UNUSABLE(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
