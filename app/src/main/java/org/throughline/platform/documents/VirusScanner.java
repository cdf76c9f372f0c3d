// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;

/// An antivirus program, or the honest absence of one.
interface VirusScanner {

  /// What the program says of a file.
  enum Verdict {
    NOT_SCANNED,
    CLEAN,
    INFECTED
  }

  /// @throws IOException when the program is set up but does not answer
  Verdict scan(Spool spool) throws IOException;
}
