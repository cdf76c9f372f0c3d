// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform;

import java.util.Optional;
import java.util.UUID;

/// The random numbers under which records stand in addresses and forms.
public final class RandomNumbers {

  private RandomNumbers() {}

  /// The number that a text holds; absent for nonsense.
  public static Optional<UUID> read(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }
}
