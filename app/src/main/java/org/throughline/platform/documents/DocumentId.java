// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

/// Identifies a stored file for ever; never reused.
public record DocumentId(long value) {
  public DocumentId {
    if (value <= 0) {
      throw new IllegalArgumentException("A document number is positive");
    }
  }

  /// Where the file is downloaded.
  public String path() {
    return "/documents/" + value;
  }
}
