// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

/// What an antivirus program said of a file.
public enum Scan {
  /// No antivirus program is set up. Nothing is claimed.
  NOT_SCANNED("Not scanned for viruses"),
  CLEAN("Scanned: nothing found");

  private final String label;

  Scan(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
