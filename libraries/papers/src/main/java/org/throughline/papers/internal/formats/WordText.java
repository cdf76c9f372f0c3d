// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.w3c.dom.Node;

/// The words of a Word paragraph as they are printed once its tracked changes are accepted, and
/// the text boxes that hang on it.
final class WordText {

  private static final int DEEPEST = 60;

  private WordText() {}

  /// The paragraph's own words, without those of its text boxes and its notes.
  static String of(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder();
    append(paragraph.getCTP().getDomNode(), words, 0);
    return words.toString();
  }

  private static void append(Node node, StringBuilder words, int depth) {
    for (Node child = node.getFirstChild();
        child != null && depth < DEEPEST;
        child = child.getNextSibling()) {
      switch (String.valueOf(child.getLocalName())) {
        case "t" -> characters(child, words);
        case "br", "cr" -> words.append('\n');
        case "tab", "ptab" -> words.append('\t');
        case "noBreakHyphen" -> words.append('-');
        case "del",
            "moveFrom",
            "Fallback",
            "txbxContent",
            "pPr",
            "rPr",
            "instrText",
            "delText" -> {}
        default -> append(child, words, depth + 1);
      }
    }
  }

  private static void characters(Node text, StringBuilder words) {
    for (Node child = text.getFirstChild(); child != null; child = child.getNextSibling()) {
      words.append(child.getNodeValue());
    }
  }

  /// The paragraphs of every text box that is anchored here.
  static List<String> boxes(XWPFParagraph paragraph) {
    List<String> found = new ArrayList<>();
    collect(paragraph.getCTP().getDomNode(), false, found, 0);
    return found;
  }

  private static void collect(Node node, boolean inBox, List<String> found, int depth) {
    String name = String.valueOf(node.getLocalName());
    if (name.equals("Fallback") || depth > DEEPEST) {
      return;
    }
    boolean box = inBox || name.equals("txbxContent");
    if (box && name.equals("p")) {
      StringBuilder words = new StringBuilder();
      append(node, words, 0);
      found.add(words.toString());
      return;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(child, box, found, depth + 1);
    }
  }
}
