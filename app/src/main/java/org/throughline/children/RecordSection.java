// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.List;
import java.util.Map;
import org.throughline.platform.documents.Document;

/// What another module keeps about a child, for the child's whole record: a person may ask for all
/// that is kept about them. A module declares its own as a bean; it is asked as the signed-in
/// account that makes the copy.
public interface RecordSection {

  /// Its place among the sections; smaller stands earlier.
  int order();

  /// Its heading, such as `EHC plans`.
  String title();

  /// Everything that is kept, oldest first.
  List<Entry> entries(ChildId child);

  /// Whether it is of the audit log, which stays when the record is removed.
  default boolean isLog() {
    return false;
  }

  /// The files that belong to it, which go into the copy as they are.
  default List<Document> files(ChildId child) {
    return List.of();
  }

  /// One thing that is kept.
  ///
  /// @param cells what is known, by name, in words
  /// @param namesOthers whether it tells of other people, so that somebody must look before it is
  ///     handed over
  record Entry(Map<String, String> cells, boolean namesOthers) {}
}
