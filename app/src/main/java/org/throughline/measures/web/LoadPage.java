// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;

/// How the loading of files goes, or how it ended.
///
/// @param sentence the answer
/// @param remedy what to do next; empty when there is nothing to do
/// @param read how many files were read to their end
/// @param of how many there are
public record LoadPage(
    String path,
    String sentence,
    String remedy,
    boolean isUnderWay,
    int read,
    int of,
    String sent,
    List<File> files) {

  public LoadPage {
    files = List.copyOf(files);
  }

  /// One file as it was sent.
  ///
  /// @param state in words, such as `read` or `waits`
  /// @param refused whether something in it forbids to keep anything
  public record File(
      String name,
      String size,
      String state,
      boolean refused,
      List<Part> parts,
      List<Problem> problems) {

    public File {
      parts = List.copyOf(parts);
      problems = List.copyOf(problems);
    }
  }

  /// The data within a file.
  public record Part(String name, String dataSet, String vintage, String rows, String note) {}

  /// Something wrong, where it is and what to do.
  public record Problem(String kind, String file, String row, String column, String message) {}
}
