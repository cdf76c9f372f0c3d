// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A sink that keeps the observations it is asked to keep.
final class Kept implements StatisticsSink {

  private static final StatisticsFiles FILES = StatisticsFiles.standard();

  record Line(DataSet dataSet, Observation observation) {}

  final List<Line> lines = new ArrayList<>();
  final List<StatisticalNeighbour> neighbours = new ArrayList<>();
  final List<SourceFile> begun = new ArrayList<>();
  final List<FileReading> ended = new ArrayList<>();
  private final Predicate<StatisticsRow> wanted;
  private Optional<SourceFile> file = Optional.empty();

  Kept(Predicate<StatisticsRow> wanted) {
    this.wanted = wanted;
  }

  static Kept everything() {
    return new Kept(row -> true);
  }

  static Kept of(String areaCode) {
    return new Kept(row -> row.area().code().equals(areaCode));
  }

  Reading read(Path path) {
    try {
      return FILES.read(path, Optional.empty(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reading read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Reading read(String name, byte[] bytes) {
    return read(name, bytes, Optional.empty());
  }

  Reading read(String name, byte[] bytes, Optional<Vintage> vintage) {
    try {
      return FILES.read(new ByteArrayInputStream(bytes), name, vintage, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The one observation of the whole for this data set, indicator and period.
  Observation whole(String dataSet, String indicator, String period) {
    return one(
        line ->
            line.dataSet().id().equals(dataSet)
                && line.observation().indicator().isCalled(indicator)
                && line.observation().period().published().equals(period)
                && line.observation().breakdowns().isEmpty());
  }

  Observation one(Predicate<Line> wanted) {
    List<Observation> found = lines.stream().filter(wanted).map(Line::observation).toList();
    if (found.size() != 1) {
      throw new AssertionError("Expected one observation, found " + found.size() + ": " + found);
    }
    return found.getFirst();
  }

  @Override
  public void begin(SourceFile source) {
    begun.add(source);
    file = Optional.of(source);
  }

  @Override
  public void row(StatisticsRow row) {
    if (wanted.test(row)) {
      DataSet dataSet = file.orElseThrow().dataSet();
      row.observations().forEach(each -> lines.add(new Line(dataSet, each)));
    }
  }

  @Override
  public void neighbour(StatisticalNeighbour neighbour) {
    neighbours.add(neighbour);
  }

  @Override
  public void end(FileReading reading) {
    ended.add(reading);
  }
}
