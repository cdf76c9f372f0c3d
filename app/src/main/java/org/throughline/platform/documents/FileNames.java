// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

/// Names of files as senders give them, made harmless.
final class FileNames {

  private static final int LONGEST = 200;

  private FileNames() {}

  /// The name without folders, control characters and signs that a file system or a header would
  /// misread; its ending is kept when it must be cut.
  static String plain(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean =
        name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", " ").replaceAll("\\s+", " ").strip();
    String undotted = clean.replaceAll("^\\.+", "");
    return undotted.isEmpty() ? "file" : shortened(undotted);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, LONGEST - ending.length()) + ending;
  }
}
