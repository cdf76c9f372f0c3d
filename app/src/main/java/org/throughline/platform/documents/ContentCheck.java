// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.platform.Problem;

/// Judges a file by its content: what it really is, whether its name says the same, whether it is
/// small enough, whether it would run something when it is opened.
final class ContentCheck {

  private static final String FIELD = "file";
  private static final int START = 1024;

  private ContentCheck() {}

  /// Everything that is wrong with the file; empty when it may be stored.
  static List<Problem> problems(Spool spool, String fileName) throws IOException {
    if (spool.size() == 0) {
      return one("DOC-101", "The file is empty. Choose the file again, or another.");
    }
    Optional<DocumentType> promised = DocumentType.ofName(fileName);
    if (promised.isEmpty()) {
      return one("DOC-102", unknown(fileName));
    }
    DocumentType type = promised.get();
    if (spool.isTooLarge() || spool.size() > type.limit()) {
      return one("DOC-103", tooLarge(type));
    }
    return content(spool, type);
  }

  private static List<Problem> content(Spool spool, DocumentType type) throws IOException {
    Signature found = Signature.of(spool.start(START));
    if (found == Signature.OLD_OFFICE && (type == DocumentType.DOCX || type == DocumentType.XLSX)) {
      return one(
          "DOC-105",
          "The file is protected with a password or in Office's old form. Take the password off and"
              + " save it again as .docx or .xlsx.");
    }
    if (!found.agreesWith(type)) {
      return one("DOC-104", disagrees(type));
    }
    return switch (type) {
      case DOCX, XLSX -> OfficeCheck.problem(spool, type).map(ContentCheck::all).orElse(List.of());
      case PDF -> PdfCheck.problem(spool).map(ContentCheck::all).orElse(List.of());
      case CSV, TEXT, MARKDOWN, HTML -> TextCheck.isText(spool) ? List.of() : notText(type);
      case PNG, JPEG -> List.of();
    };
  }

  private static List<Problem> notText(DocumentType type) {
    return one("DOC-104", disagrees(type));
  }

  static Problem problem(String code, String sentence) {
    return new Problem(code, FIELD, sentence);
  }

  private static List<Problem> one(String code, String sentence) {
    return List.of(problem(code, sentence));
  }

  private static List<Problem> all(Problem problem) {
    return List.of(problem);
  }

  static String disagrees(DocumentType type) {
    return "The file's name says that it is a "
        + type.label()
        + ", but its content is not. Open it in the program that made it and save it again.";
  }

  private static String tooLarge(DocumentType type) {
    return "The file is too large. A "
        + type.label()
        + " can be up to "
        + type.megabytes()
        + " MB. Make it smaller, or send it in parts.";
  }

  private static String unknown(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "docm", "dotm", "xlsm", "xltm", "xlam", "pptm" ->
          "Files with macros are not taken, because opening one runs it. Save it as .docx or .xlsx"
              + " and send that.";
      case "doc", "xls", "rtf", "odt", "ods" ->
          "This form of document is not taken. Save it as .docx, .xlsx or PDF and send that.";
      case "svg", "svgz" ->
          "SVG pictures are not taken, because they can hold programs. Save it as PNG and send"
              + " that.";
      case "zip", "7z", "rar", "gz", "tar" ->
          "Packed files are not taken, because nobody sees what is in them. Send the files one by"
              + " one.";
      default ->
          "This kind of file cannot be stored. Send a PDF, Word document (.docx), Excel workbook"
              + " (.xlsx), CSV, text, Markdown, web page, PNG or JPEG.";
    };
  }
}
