// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

/// A right to see every child that no person holds: for work that nobody watches while it is done.
public enum NamedRight {
  /// Bulk loads.
  LOAD("load"),
  /// Comparing a file with the index and taking it over.
  IMPORT("import"),
  /// Looking for records that may be of one child.
  DUPLICATES("duplicates"),
  /// Looking for records that have been kept long enough.
  RETENTION("retention");

  private final String code;

  NamedRight(String code) {
    this.code = code;
  }

  /// As the database knows it.
  public String code() {
    return code;
  }
}
