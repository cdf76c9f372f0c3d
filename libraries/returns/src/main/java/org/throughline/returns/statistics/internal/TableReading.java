// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.List;
import java.util.Optional;
import org.throughline.returns.statistics.DataSet;
import org.throughline.returns.statistics.FileReading;

/// The reading of one table, from its heading to its end, whatever kind of file it lies in.
final class TableReading {

  private final FileContext context;
  private final ProblemLog log;
  private final boolean isAlone;
  private Optional<Heading> heading = Optional.empty();
  private Optional<DataSet> dataSet = Optional.empty();
  private Optional<Rows> rows = Optional.empty();
  private Optional<NeighbourRows> neighbours = Optional.empty();
  private boolean isSetAside;

  TableReading(FileContext context, boolean isAlone) {
    this.context = context;
    this.log = context.log();
    this.isAlone = isAlone;
  }

  boolean hasHeading() {
    return heading.isPresent();
  }

  /// Whether the table turned out to be none that is known, beside others that are.
  boolean isSetAside() {
    return isSetAside;
  }

  RowTaker taker() {
    return rows.<RowTaker>map(each -> each).or(() -> neighbours).orElseThrow();
  }

  /// Takes the heading. False where there is no use in reading on.
  boolean heading(List<String> texts) {
    if (texts.size() > context.limits().columns()) {
      log.refuse(
          "STAT-TOO-BIG",
          "The file has more than "
              + context.limits().columns()
              + " columns. No published one has so many: load it as it was published.");
      return false;
    }
    heading = Optional.of(new Heading(texts));
    return true;
  }

  /// Says what the table is, now that its first row is here. False where it is not read.
  boolean recognise(List<String> first) {
    Heading known = heading.orElseThrow();
    int at = known.at("time_identifier");
    String identifier = at >= 0 && at < first.size() ? first.get(at).strip() : "";
    Recognition recognition = Recognition.of(known, identifier, false, context.definitions());
    return switch (recognition) {
      case Recognition.Found found -> begin(found.definition());
      case Recognition.Refused refused -> refuse(refused.code(), refused.reason());
      case Recognition.Unknown unknown -> unknown(unknown.reason());
    };
  }

  /// Begins the table of a data set that is known. False where columns lack without which no row
  /// can be understood.
  boolean begin(Definition definition) {
    dataSet = Optional.of(definition.dataSet());
    Columns columns = Columns.of(definition, heading.orElseThrow(), log);
    if (definition.dataSet().id().equals(NeighbourRows.DATA_SET)) {
      neighbours = Optional.of(new NeighbourRows(context, columns));
    } else {
      rows = Optional.of(new Rows(context, columns));
    }
    return true;
  }

  /// Says what is wrong with a table that has no rows.
  void end() {
    boolean isRead = rows.isPresent() || neighbours.isPresent();
    if (isRead || log.isRefused() || isSetAside) {
      return;
    }
    if (heading.isEmpty()) {
      log.refuse("STAT-EMPTY", "The file is empty. Load it again as it was published.");
    } else if (recognise(List.of())) {
      log.refuse(
          "STAT-EMPTY", "The file has a heading and no rows. Load it again as it was published.");
    }
  }

  FileReading reading() {
    return new FileReading(
        context.name(),
        dataSet,
        context.vintage(),
        rows.map(Rows::rows).or(() -> neighbours.map(NeighbourRows::rows)).orElse(0L),
        rows.map(Rows::figureCount).orElse(0L),
        rows.map(Rows::markCount).orElse(0L),
        log.all());
  }

  private boolean refuse(String code, String reason) {
    if (isAlone || !code.equals("STAT-NOT-FIGURES")) {
      log.refuse(code, reason);
    } else {
      setAside(code, reason);
    }
    return false;
  }

  private boolean unknown(String reason) {
    if (isAlone) {
      log.refuse("STAT-UNKNOWN-LAYOUT", reason);
    } else {
      setAside("STAT-UNKNOWN-LAYOUT", reason);
    }
    return false;
  }

  private void setAside(String code, String reason) {
    isSetAside = true;
    log.notice(code, 0, "", reason + " It is left out.");
  }
}
