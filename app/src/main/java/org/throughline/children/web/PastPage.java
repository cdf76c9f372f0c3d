// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.List;
import org.throughline.children.internal.ChildRecord;

/// A list about a record: what changed on it, or who looked at it.
///
/// @param heading the answer in a sentence
/// @param columns the names of the cells of each row
public record PastPage(
    ChildRecord child, String heading, List<String> columns, List<List<String>> rows) {
  public PastPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
