// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.List;
import java.util.Optional;

/// A file that was recognised and whose rows follow.
///
/// @param name the file, inside its zip where there is one
/// @param indicators those that each row has, in order. Empty for a file whose every row names its
/// own (the Local Authority Interactive Tool): ask the row then
/// @param vintage empty where neither the caller nor the file tells
public record SourceFile(
    String name, DataSet dataSet, List<Indicator> indicators, Optional<Vintage> vintage) {

  public SourceFile {
    indicators = List.copyOf(indicators);
  }
}
