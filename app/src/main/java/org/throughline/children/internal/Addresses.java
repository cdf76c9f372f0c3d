// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Optional;
import java.util.UUID;

/// The random numbers under which pages about children stand.
public final class Addresses {

  private Addresses() {}

  /// The number in a path; absent for nonsense.
  public static Optional<UUID> read(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }
}
