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
  /// @param refusals what forbids to keep anything
  /// @param notices what was left out or should be looked at
  public record File(
      String name,
      String size,
      String state,
      List<Part> parts,
      List<Problem> refusals,
      List<Problem> notices) {

    public File {
      parts = List.copyOf(parts);
      refusals = List.copyOf(refusals);
      notices = List.copyOf(notices);
    }
  }

  /// The data within a file.
  public record Part(String name, String dataSet, String vintage, String rows, String note) {}

  /// Something wrong, where it is and what to do.
  public record Problem(String file, String row, String column, String message) {}
}
