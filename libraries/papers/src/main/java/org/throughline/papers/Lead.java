// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.Optional;

/// Who leads an action: what the paper prints, and the name where its key explains the initials.
public record Lead(String printed, Optional<String> name) {

  /// The name where it is known, otherwise what was printed.
  public String display() {
    return name.orElse(printed);
  }
}
