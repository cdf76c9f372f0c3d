// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.List;

/// What the typefaces of papers have no sign of. A PDF shows `#` in its place; a page and a Word
/// file show what the reader's machine has.
public final class PrintedSigns {

  private static final int MOST = 20;

  private PrintedSigns() {}

  /// The signs of a paper that its PDF cannot print, each once, a few at most.
  public static List<String> missing(PaperDocument paper) {
    return (paper.title() + HtmlWriter.part(paper.blocks()))
        .codePoints()
        .filter(
            each ->
                !Character.isWhitespace(each) && !Typeface.isSilent(each) && !Typeface.has(each))
        .distinct()
        .limit(MOST)
        .mapToObj(Character::toString)
        .toList();
  }
}
