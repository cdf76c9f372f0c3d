// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.io.IOException;

/// The bytes of a file end too soon, are not what they say they are, or are too many. It is the
/// file's fault and becomes a problem; every other exception of input is the machine's.
final class Damaged extends IOException {

  private static final long serialVersionUID = 1L;

  private final String code;

  Damaged(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
