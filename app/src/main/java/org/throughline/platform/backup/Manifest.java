// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.time.Instant;
import java.util.List;

/// What is in a backup. It is the archive's entry `manifest.json`.
///
/// @param format the number of this arrangement
/// @param at when the snapshot was taken
/// @param migrations the scripts that made the schemas, in the order in which they ran
record Manifest(
    int format,
    String madeBy,
    Instant at,
    List<Migration> migrations,
    List<Table> tables,
    List<Sequence> sequences,
    List<KeptFile> files) {

  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  Manifest {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    files = List.copyOf(files);
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /// A script that ran.
  ///
  /// @param script its path below the application's own scripts
  record Migration(String script, int checksum) {}

  /// A table's rows, as PostgreSQL's text copy of the named columns.
  record Table(String schema, String name, List<String> columns, long rows, Part part) {
    Table {
      columns = List.copyOf(columns);
    }

    String quoted() {
      return quote(schema) + "." + quote(name);
    }

    String quotedColumns() {
      return String.join(", ", columns.stream().map(Manifest::quote).toList());
    }
  }

  /// The last number that a sequence gave.
  record Sequence(String schema, String name, long last) {
    String quoted() {
      return quote(schema) + "." + quote(name);
    }
  }

  /// A file of the data folder.
  ///
  /// @param path below the data folder
  record KeptFile(String path, Part part) {}

  /// One entry of the archive.
  ///
  /// @param sha256 in hexadecimal, of the entry's content
  record Part(String entry, long bytes, String sha256) {}

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
