// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.Problem;

/// Judges a file by its content: what it really is, whether its name says the same, whether it is
/// small enough.
final class ContentCheck {

  private static final String FIELD = "file";

  private ContentCheck() {}

  /// Everything that is wrong with the file; empty when it may be stored.
  static List<Problem> problems(Spool spool, String fileName) throws IOException {
    if (spool.size() == 0) {
      return List.of(
          new Problem("DOC-101", FIELD, "The file is empty. Choose the file again, or another."));
    }
    Optional<DocumentType> promised = DocumentType.ofName(fileName);
    if (promised.isEmpty()) {
      return List.of(
          new Problem(
              "DOC-102",
              FIELD,
              "This kind of file cannot be stored. Send a PDF, Word document (.docx), Excel"
                  + " workbook (.xlsx), CSV, text, Markdown, web page, PNG or JPEG."));
    }
    List<Problem> problems = new ArrayList<>();
    DocumentType type = promised.get();
    if (spool.isTooLarge() || spool.size() > type.limit()) {
      problems.add(
          new Problem(
              "DOC-103",
              FIELD,
              "The file is too large. A "
                  + type.label()
                  + " can be up to "
                  + type.megabytes()
                  + " MB. Make it smaller, or send it in parts."));
    }
    return problems;
  }
}
