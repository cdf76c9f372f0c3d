// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// Whole numbers among the options.
final class Numbers {

  private Numbers() {}

  /// The option's number, or `usual` where it is not given.
  ///
  /// @throws CannotContinue when it is not a whole number from `least` to `most`
  static int of(Arguments arguments, String option, int usual, int least, int most) {
    try {
      int number = arguments.option(option).map(Integer::parseInt).orElse(usual);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notNumber) {
      // Said below, with what is out of range.
    }
    throw new CannotContinue(
        ExitCode.WRONG_USE,
        "The option " + option + " takes a whole number from " + least + " to " + most + ".");
  }
}
