// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;

/// The councils of a region.
///
/// @param councils those with the largest extracts first, so that the last task is a short one
record Region(List<Council> councils) {

  Region {
    councils = List.copyOf(councils);
  }

  /// One council and the folder of its extract.
  ///
  /// @param name the folder's name
  /// @param bytes how large its extract is
  record Council(String name, String folder, long bytes) {}

  /// The councils below a folder: each folder in it is one.
  static Region in(Store folder) throws IOException {
    List<Council> councils = new ArrayList<>();
    for (FileStatus each : folder.list()) {
      if (each.isDirectory() && !each.getPath().getName().startsWith("_")) {
        Store extract = new Store(each.getPath().toString());
        long bytes = extract.list().stream().mapToLong(FileStatus::getLen).sum();
        councils.add(new Council(each.getPath().getName(), extract.folder(), bytes));
      }
    }
    councils.sort(Comparator.comparingLong(Council::bytes).reversed().thenComparing(Council::name));
    return new Region(councils);
  }
}
