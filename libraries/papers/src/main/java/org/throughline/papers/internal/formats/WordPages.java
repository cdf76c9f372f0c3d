// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;
import org.w3c.dom.Node;

/// Page breaks and text boxes, which hang on a Word document's paragraphs.
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

  /// The paragraphs of every text box that is anchored here.
  static List<String> textBoxes(XWPFParagraph words) {
    List<String> found = new ArrayList<>();
    collect(words.getCTP().getDomNode(), false, found, 0);
    return found;
  }

  private static void collect(Node node, boolean inBox, List<String> found, int depth) {
    String name = String.valueOf(node.getLocalName());
    if (name.equals("Fallback") || depth > 60) {
      return;
    }
    boolean box = inBox || name.equals("txbxContent");
    if (box && name.equals("p")) {
      found.add(text(node, 0));
      return;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(child, box, found, depth + 1);
    }
  }

  private static String text(Node node, int depth) {
    StringBuilder words = new StringBuilder();
    for (Node child = node.getFirstChild();
        child != null && depth < 40;
        child = child.getNextSibling()) {
      String name = String.valueOf(child.getLocalName());
      switch (name) {
        case "t" -> words.append(String.valueOf(child.getTextContent()));
        case "br", "cr" -> words.append('\n');
        case "tab" -> words.append(' ');
        default -> words.append(text(child, depth + 1));
      }
    }
    return words.toString();
  }
}
