// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.io.InputStream;

/// A place for contents, each under its SHA-256.
interface ContentStore {

  Kept kept();

  /// Whether the content is there.
  boolean has(String sha256);

  /// Writes it, whole or not at all.
  void write(Spool spool) throws IOException;

  /// Gives it back, piece by piece.
  InputStream open(String sha256) throws IOException;

  /// Removes it, where it is there.
  void remove(String sha256) throws IOException;
}
