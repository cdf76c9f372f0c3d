// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

/// Something that a file says wrongly or does not say.
///
/// @param isRefusal true when no forecast can be made before it is put right; false when the
///     forecast goes on without it
/// @param file the file's name
/// @param row the line of the file that it was first seen in, counted from 1; 0 when it concerns
///     the whole file
/// @param column the column's name; empty when it concerns the whole row or file
/// @param times in how many rows it was seen, at least 1
/// @param words what is wrong and what to do, in whole sentences
public record Problem(
    boolean isRefusal, String file, long row, String column, int times, String words) {

  /// The problem with its place, as people read it.
  public String sentence() {
    StringBuilder sentence = new StringBuilder(file);
    if (row > 0) {
      sentence.append(", row ").append(row);
    }
    if (!column.isEmpty()) {
      sentence.append(", ").append(column);
    }
    sentence.append(": ").append(words);
    if (times > 1) {
      sentence.append(" (in ").append(times).append(" rows)");
    }
    return sentence.toString();
  }
}
