// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.InputFiles.History;

/// What a council hands over: transitions or snapshots, population, valid-states and costs, each as
/// CSV or Parquet with the same columns, and perhaps scenario.yaml.
///
/// @param files the files on this machine by their names without an ending
/// @param missing what it lacks, in a sentence; empty when nothing
record Extract(Map<String, Path> files, String missing) {

  private static final String PARQUET = ".parquet";

  Extract {
    files = Map.copyOf(files);
  }

  /// Brings the extract to a folder of this machine, as CSV.
  static Extract fetch(Store from, Path to) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (FileStatus each : from.list()) {
      String name = each.getPath().getName();
      if (each.isFile() && name.indexOf('.') > 0) {
        Path fetched = to.resolve(name);
        from.fetch(each.getPath(), fetched);
        String plain = name.substring(0, name.indexOf('.'));
        files.put(plain, name.endsWith(PARQUET) ? csv(fetched, plain) : fetched);
      }
    }
    return new Extract(files, missing(files));
  }

  private static String missing(Map<String, Path> files) {
    List<String> missing = new ArrayList<>();
    if (!files.containsKey("transitions") && !files.containsKey("snapshots")) {
      missing.add("transitions (or snapshots)");
    }
    for (String name : List.of("population", "valid-states", "costs")) {
      if (!files.containsKey(name)) {
        missing.add(name);
      }
    }
    return missing.isEmpty()
        ? ""
        : "The extract lacks "
            + String.join(", ", missing)
            + ". Add each as a .csv or .parquet file.";
  }

  /// The four files; nothing may be missing.
  InputFiles inputs() {
    boolean hasTransitions = files.containsKey("transitions");
    return new InputFiles(
        file(hasTransitions ? "transitions" : "snapshots"),
        file("population"),
        file("valid-states"),
        file("costs"),
        hasTransitions ? History.TRANSITIONS : History.SNAPSHOTS);
  }

  private Path file(String name) {
    return scenarioOr(name).orElseThrow(() -> new IllegalStateException(missing));
  }

  Optional<Path> scenario() {
    return scenarioOr("scenario");
  }

  private Optional<Path> scenarioOr(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private static Path csv(Path parquet, String name) throws IOException {
    Optional<CsvTable> table = Optional.empty();
    try (ParquetReader<Group> rows =
        ParquetReader.builder(
                new GroupReadSupport(), new org.apache.hadoop.fs.Path(parquet.toUri()))
            .withConf(Store.configuration())
            .build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        if (table.isEmpty()) {
          table = Optional.of(new CsvTable(names(row.getType())));
        }
        table.get().add(texts(row));
      }
    }
    Path csv = parquet.resolveSibling(name + ".csv");
    return table.isEmpty() ? Files.writeString(csv, "") : table.get().write(csv);
  }

  private static List<String> names(GroupType type) {
    return type.getFields().stream().map(field -> field.getName()).toList();
  }

  private static List<String> texts(Group row) {
    List<String> texts = new ArrayList<>();
    for (int field = 0; field < row.getType().getFieldCount(); field++) {
      String text = row.getFieldRepetitionCount(field) == 0 ? "" : row.getValueToString(field, 0);
      // Some tools keep whole numbers as floating ones where any is missing.
      texts.add(text.matches("-?\\d+\\.0") ? text.substring(0, text.length() - 2) : text);
    }
    return texts;
  }
}
