// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.InputStream;

/// Where contents are kept, by their SHA-256.
interface ContentStore {

  /// Keeps a content, or finds it kept already, in the caller's transaction.
  void keep(Spool spool);

  /// Gives it back, piece by piece.
  InputStream open(String sha256);
}
