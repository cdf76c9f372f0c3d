// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;

/// Page breaks, which hang on a Word document's paragraphs.
final class WordPages {

  private WordPages() {}

  /// Breaks that stand before the paragraph's first words, which therefore begin a page.
  static int breaksBefore(XWPFParagraph words) {
    return words.getRuns().isEmpty()
        ? 0
        : words.getRuns().getFirst().getCTR().sizeOfLastRenderedPageBreakArray();
  }

  static int breaksIn(XWPFParagraph words) {
    int breaks = 0;
    for (XWPFRun run : words.getRuns()) {
      breaks += run.getCTR().sizeOfLastRenderedPageBreakArray();
      for (CTBr line : run.getCTR().getBrList()) {
        breaks += line.isSetType() && line.getType() == STBrType.PAGE ? 1 : 0;
      }
    }
    return breaks;
  }
}
