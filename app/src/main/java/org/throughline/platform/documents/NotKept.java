// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;

/// A content could not be written: the disk is full or cannot be reached. Nothing of it is left.
final class NotKept extends IOException {
  NotKept(Exception cause) {
    super("A content could not be written", cause);
  }
}
