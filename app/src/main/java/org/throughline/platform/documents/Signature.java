// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.nio.charset.StandardCharsets;

/// What the first bytes of a file give it away as.
enum Signature {
  PDF,
  ZIP,
  OLD_OFFICE,
  PNG,
  JPEG,
  OTHER_PROGRAM_OR_PICTURE,
  NONE;

  private static final String[] OTHERS = {
    "MZ", "\u007fELF", "\u00ca\u00fe\u00ba\u00be", "GIF8", "Rar!", "7z\u00bc\u00af", "{\\rtf"
  };

  /// @param start the first 1,024 bytes, fewer when the file is shorter
  static Signature of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OLD_OFFICE;
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    for (String other : OTHERS) {
      if (text.startsWith(other)) {
        return OTHER_PROGRAM_OR_PICTURE;
      }
    }
    // Readers take a PDF that begins within the first kilobyte.
    return text.contains("%PDF-") ? PDF : NONE;
  }

  boolean agreesWith(DocumentType type) {
    return switch (type) {
      case PDF -> this == PDF;
      case DOCX, XLSX -> this == ZIP;
      case PNG -> this == PNG;
      case JPEG -> this == JPEG;
      // A paper on file formats may well speak of %PDF- near its beginning.
      case CSV, TEXT, MARKDOWN, HTML -> this == NONE || this == PDF;
    };
  }
}
