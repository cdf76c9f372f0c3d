// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

/// What a file truly is, decided by its content and not by its name.
public enum Format {
  DOCX("Word document"),
  PDF("PDF"),
  HTML("web page"),
  MARKDOWN("Markdown"),
  TEXT("plain text");

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /// The format as an officer would say it.
  public String word() {
    return word;
  }
}
