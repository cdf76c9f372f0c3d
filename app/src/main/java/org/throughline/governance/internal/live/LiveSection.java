// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.time.LocalDate;
import java.util.List;
import org.throughline.papers.out.Block;

/// A section that is counted anew each time a draft is opened, and kept as it stood once the report
/// is published. Each is a bean; a module whose figures belong into reports is read by one here.
public interface LiveSection {

  /// Stable, for the address and the database, such as `plan-progress`.
  String key();

  /// Its heading in the report.
  String title();

  /// Whether it is one of the many that show a measure each, which are chosen from a list of their
  /// own.
  default boolean isOfMeasure() {
    return false;
  }

  /// What an author needs to know to choose it.
  String about();

  /// Its answer of a day, in a sentence that begins with the number asked for; empty where it gives
  /// no one number.
  default String answer(LocalDate day) {
    return "";
  }

  /// What there is to say. Never empty: when there is nothing, it says so.
  List<Block> render(LiveScope scope);
}
