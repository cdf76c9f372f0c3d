// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.returns.gias.GiasFiles;
import org.throughline.returns.gias.GiasProblem;
import org.throughline.returns.gias.GiasReading;

/// Reads a file of the register and keeps what it would do, without doing it.
@Component
public class RegisterReading {

  private final RegisterFiles loads;
  private final StagedRows staged;
  private final RowComparing comparing;
  private final Clock clock;

  RegisterReading(RegisterFiles loads, StagedRows staged, RowComparing comparing, Clock clock) {
    this.loads = loads;
    this.staged = staged;
    this.comparing = comparing;
    this.clock = clock;
  }

  /// @return the file with what it would do
  public LoadLine read(LoadLine load, InputStream content) throws IOException {
    Staging staging = new Staging(load, loads, staged, comparing.with(load));
    GiasReading reading = GiasFiles.read(content, staging);
    Counts counts = staging.end(reading);
    if (reading.isRefused()) {
      staged.keep(load.id(), reading.refusals().stream().map(RegisterReading::fault).toList());
    }
    loads.read(
        load.id(),
        reading.isRefused() ? LoadState.REFUSED : LoadState.READY,
        reading.layout().words(),
        reading.isRefused() ? List.of() : reading.others(),
        reading.isRefused() ? Counts.NONE : counts,
        reading.rows(),
        clock.instant());
    return loads.find(load.id()).orElseThrow();
  }

  static StagedRows.Fault fault(GiasProblem problem) {
    return new StagedRows.Fault(
        problem.severity().name(), problem.row(), problem.column(), problem.message());
  }
}
