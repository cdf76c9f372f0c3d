// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;

/// What a Word document's styles and numbering say about a paragraph.
final class WordStyles {

  private static final Pattern HEADING = Pattern.compile("^heading\\s*([1-9])$");
  private static final int LOWEST = 9;
  private static final String[] ROMAN = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx"
  };

  private final XWPFDocument document;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  WordStyles(XWPFDocument document) {
    this.document = document;
  }

  /// 0 for text that is no heading.
  int headingLevel(XWPFParagraph words) {
    String name = name(words);
    Matcher heading = HEADING.matcher(name);
    if (heading.matches()) {
      return Integer.parseInt(heading.group(1));
    }
    if (name.equals("title")) {
      return 1;
    }
    if (name.equals("subtitle")) {
      return 2;
    }
    boolean outlined = words.getCTP().getPPr() != null && words.getCTP().getPPr().isSetOutlineLvl();
    int level =
        outlined ? words.getCTP().getPPr().getOutlineLvl().getVal().intValue() + 1 : LOWEST + 1;
    return level <= LOWEST ? level : 0;
  }

  boolean isContents(XWPFParagraph words) {
    return name(words).matches("toc ?\\d?.*|table of figures.*");
  }

  private String name(XWPFParagraph words) {
    String id = words.getStyle();
    if (id == null) {
      return "";
    }
    return names.computeIfAbsent(id, this::nameOf);
  }

  private String nameOf(String id) {
    XWPFStyle style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
    String name = style == null || style.getName() == null ? id : style.getName();
    return name.toLowerCase(Locale.ROOT).replaceFirst("^heading(\\d)$", "heading $1");
  }

  boolean isBold(XWPFParagraph words) {
    boolean any = false;
    for (XWPFRun run : words.getRuns()) {
      boolean blank = run.text().isBlank();
      if (!blank && !run.isBold()) {
        return false;
      }
      any |= !blank;
    }
    return any;
  }

  /// The bullet or the number that Word prints before the paragraph.
  String marker(XWPFParagraph words) {
    String format = String.valueOf(words.getNumFmt());
    if (format.equals("bullet") || format.equals("none") || format.equals("null")) {
      return "•";
    }
    BigInteger depth = words.getNumIlvl() == null ? BigInteger.ZERO : words.getNumIlvl();
    int level = depth.intValue();
    String list = words.getNumID() + "/";
    int number = counts.merge(list + level, 1, Integer::sum);
    for (int deeper = level + 1; deeper < LOWEST; deeper++) {
      counts.remove(list + deeper);
    }
    String pattern = words.getNumLevelText();
    if (pattern == null || pattern.isBlank()) {
      return level == 0 ? number + "." : path(list, level) + number;
    }
    String text = pattern.replace("%" + (level + 1), printed(number, format));
    for (int above = 0; above < level; above++) {
      text = text.replace("%" + (above + 1), String.valueOf(counts.getOrDefault(list + above, 1)));
    }
    return text.strip();
  }

  private static String printed(int number, String format) {
    return switch (format) {
      case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
      case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
      case "lowerRoman" -> ROMAN[(number - 1) % ROMAN.length];
      case "upperRoman" -> ROMAN[(number - 1) % ROMAN.length].toUpperCase(Locale.ROOT);
      default -> String.valueOf(number);
    };
  }

  private String path(String list, int level) {
    StringBuilder path = new StringBuilder();
    for (int above = 0; above < level; above++) {
      path.append(counts.getOrDefault(list + above, 1)).append('.');
    }
    return path.toString();
  }
}
