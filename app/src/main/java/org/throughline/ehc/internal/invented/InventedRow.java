// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.invented;

import java.util.List;
import org.throughline.ehc.RowWords;
import org.throughline.ehc.Section;

/// A row of an invented plan.
///
/// @param key of the row within its plan
/// @param joined the keys of the rows before it that it is joined to
public record InventedRow(Section section, String key, List<String> joined, RowWords words) {

  public InventedRow {
    joined = List.copyOf(joined);
  }

  /// The same, to be reached by a day.
  InventedRow by(String day) {
    return new InventedRow(section, key, joined, words.with(org.throughline.ehc.Field.BY_ON, day));
  }
}
