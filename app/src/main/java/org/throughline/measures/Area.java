// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.util.Optional;

/// An area that figures are about.
///
/// @param region the region it lies in; empty for England
public record Area(AreaCode code, String name, Level level, Optional<AreaCode> region) {

  /// How much of the country it is.
  public enum Level {
    NATIONAL,
    REGIONAL,
    LOCAL_AUTHORITY
  }
}
