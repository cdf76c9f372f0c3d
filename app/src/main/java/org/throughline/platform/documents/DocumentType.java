// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of file that may be stored, each with its limit.
public enum DocumentType {
  PDF("PDF", "application/pdf", 40, "pdf"),
  DOCX(
      "Word document",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      40,
      "docx"),
  XLSX(
      "Excel workbook",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      40,
      "xlsx"),
  CSV("CSV table", "text/csv", 40, "csv"),
  TEXT("plain text", "text/plain", 10, "txt"),
  MARKDOWN("Markdown", "text/markdown", 10, "md markdown"),
  HTML("web page", "text/html", 10, "html htm"),
  PNG("PNG picture", "image/png", 20, "png"),
  JPEG("JPEG picture", "image/jpeg", 20, "jpg jpeg");

  private final String label;
  private final String mediaType;
  private final int megabytes;
  private final String endings;

  DocumentType(String label, String mediaType, int megabytes, String endings) {
    this.label = label;
    this.mediaType = mediaType;
    this.megabytes = megabytes;
    this.endings = endings;
  }

  /// The kind as officers say it.
  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The largest file of this kind, in megabytes.
  public int megabytes() {
    return megabytes;
  }

  long limit() {
    return megabytes * 1024L * 1024L;
  }

  boolean isText() {
    return switch (this) {
      case CSV, TEXT, MARKDOWN, HTML -> true;
      case PDF, DOCX, XLSX, PNG, JPEG -> false;
    };
  }

  private List<String> endings() {
    return List.of(endings.split(" "));
  }

  /// The kind that a file's name promises; absent when the ending is none of ours.
  public static Optional<DocumentType> ofName(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.endings().contains(ending)).findFirst();
  }

  /// Every ending that is taken, such as for a file field: `.pdf,.docx`.
  public static String accepted() {
    return Arrays.stream(values())
        .flatMap(type -> type.endings().stream())
        .map(ending -> "." + ending)
        .collect(Collectors.joining(","));
  }
}
