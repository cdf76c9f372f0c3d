// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.throughline.governance.internal.reports.Publication;

/// A paper as a file to keep.
enum PaperFile {
  WORD(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF(".pdf", "application/pdf");

  private final String ending;
  private final String type;

  PaperFile(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  /// Such as `report-12-version-2`.
  static String name(Publication publication) {
    return "report-%d-version-%d".formatted(publication.report(), publication.edition());
  }

  ResponseEntity<byte[]> answer(String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ending).build().toString())
        .body(bytes);
  }
}
