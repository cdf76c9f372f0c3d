// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

/// What of a file is taken over at a time.
enum ImportPart {
  /// Children who come with it; no two rows of theirs meet.
  NEW,

  /// Children whom the index knows.
  KNOWN
}
