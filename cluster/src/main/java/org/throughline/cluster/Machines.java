// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// Where the councils of a region are forecast.
@FunctionalInterface
interface Machines {

  /// Runs every task.
  ///
  /// @param progress hears of each council that is done, one at a time
  /// @return the reports in the order of the tasks
  List<Report> run(List<CouncilTask> tasks, Consumer<String> progress) throws IOException;
}
