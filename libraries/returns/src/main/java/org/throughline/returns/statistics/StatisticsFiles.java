// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.returns.statistics.internal.Definition;
import org.throughline.returns.statistics.internal.DefinitionFile;
import org.throughline.returns.statistics.internal.Definitions;
import org.throughline.returns.statistics.internal.Intake;
import org.throughline.returns.statistics.internal.ToolMeasures;

/// Reads the files in which the Department for Education publishes statistics.
///
/// A file is recognised by its columns, whatever its name: a CSV, a zip of them, the JSON of the
/// attendance dashboard, or the workbook of statistical neighbours. Everything that is wrong is in
/// the [Reading], all at once; only a broken disk or the sink itself throws.
///
/// ```
/// var reading = StatisticsFiles.standard().read(path, Optional.empty(), new StatisticsSink() {
///   public void row(StatisticsRow row) { … }
/// });
/// ```
public final class StatisticsFiles {

  private final Definitions definitions;
  private final Areas areas;
  private final ReadingLimits limits;

  private StatisticsFiles(Definitions definitions, Areas areas, ReadingLimits limits) {
    this.definitions = definitions;
    this.areas = areas;
    this.limits = limits;
  }

  /// The data sets and areas that the library knows, within the usual limits.
  public static StatisticsFiles standard() {
    return new StatisticsFiles(Definitions.standard(), Areas.standard(), ReadingLimits.usual());
  }

  /// The same within other limits.
  public StatisticsFiles within(ReadingLimits other) {
    return new StatisticsFiles(definitions, areas, other);
  }

  /// The same and one data set more, described as those that come with the library are.
  ///
  /// @param name of the description, for the message where it is wrong
  /// @throws IllegalArgumentException if a line of the description is wrong, naming it
  public StatisticsFiles withDataSet(String name, String description) {
    return new StatisticsFiles(
        definitions.with(DefinitionFile.read(name, description)), areas, limits);
  }

  /// What can be read.
  public List<DataSet> dataSets() {
    return definitions.all().stream().map(Definition::dataSet).toList();
  }

  /// The measures of the Local Authority Interactive Tool that the library knows by short name.
  public List<Indicator> toolMeasures() {
    return ToolMeasures.standard().all();
  }

  public Areas areas() {
    return areas;
  }

  /// Reads a file.
  ///
  /// @param vintage the release, where the caller knows it better than the file
  public Reading read(Path file, Optional<Vintage> vintage, StatisticsSink sink)
      throws IOException {
    return new Intake(definitions, areas, limits, vintage, sink).read(file);
  }

  /// Reads a stream to its end and closes it. A zip or workbook is kept on disk meanwhile.
  ///
  /// @param fileName the name it came with; only its year is used
  public Reading read(
      InputStream in, String fileName, Optional<Vintage> vintage, StatisticsSink sink)
      throws IOException {
    return new Intake(definitions, areas, limits, vintage, sink).read(in, fileName);
  }
}
