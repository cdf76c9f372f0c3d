// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

/// Says a line to the person who started the program, and to no log.
@FunctionalInterface
public interface StandardOutput {
  /// Says `line`.
  void say(String line);
}
