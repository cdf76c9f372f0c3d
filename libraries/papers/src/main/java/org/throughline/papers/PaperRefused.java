// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

/// A file that cannot be read, with a stable code and a sentence that says what to do.
///
/// The codes: PAPER-NOT-FOUND, PAPER-UNREADABLE, PAPER-EMPTY, PAPER-TOO-BIG, PAPER-TOO-LONG,
/// PAPER-TOO-SLOW, PAPER-ENCRYPTED, PAPER-MACROS, PAPER-ZIP-BOMB, PAPER-OLD-WORD,
/// PAPER-UNKNOWN-TYPE,
/// PAPER-NO-TEXT and PAPER-DAMAGED.
public final class PaperRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  public PaperRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  public PaperRefused(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /// The stable code, for example "PAPER-ENCRYPTED".
  public String code() {
    return code;
  }

  /// What is wrong and what to do about it, in one or two sentences.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
