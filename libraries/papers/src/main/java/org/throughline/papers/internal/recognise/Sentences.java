// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.List;
import java.util.regex.Pattern;

/// Parts a paragraph into sentences without being misled by "Cllr." and "e.g.".
final class Sentences {

  private static final Pattern END =
      Pattern.compile(
          "(?<=[.!?;])(?<!\\b(?:Cllr|Mr|Mrs|Ms|Dr|No|St|e\\.g|i\\.e|Prof|Ext|Tel)\\.)\\s+(?=[\\p{Lu}“\"‘(\\d])|\\n");

  private Sentences() {}

  static List<String> of(String text) {
    return END.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }
}
