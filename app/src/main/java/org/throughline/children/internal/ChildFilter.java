// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Optional;
import org.throughline.children.FlagKind;

/// What a list of children is narrowed to. Nothing of it says who somebody is, so it may stand in
/// an address.
///
/// @param setting a URN; empty for all
/// @param yearGroup national curriculum year; empty for all
/// @param flag absent for all
public record ChildFilter(String setting, String yearGroup, Optional<FlagKind> flag) {

  /// Whether everything is let through.
  public boolean isEmpty() {
    return setting.isEmpty() && yearGroup.isEmpty() && flag.isEmpty();
  }
}
