// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import java.util.Set;

/// Takes what is read, in the order of the file, while it is read.
public interface GiasSink {

  /// The heading was understood.
  ///
  /// @param columns those that the file has
  default void begin(GiasLayout layout, Set<GiasColumn> columns) {}

  default void establishment(GiasRow row) {}

  default void link(GiasLink link) {}

  /// A row or a cell was left out.
  default void problem(GiasProblem problem) {}
}
