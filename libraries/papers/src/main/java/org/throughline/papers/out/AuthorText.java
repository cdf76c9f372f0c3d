// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an author types, as blocks: an empty line begins a paragraph, a line that begins with `-`
/// is a point, one that begins with a number and a full stop is a numbered point. Everything else
/// is words.
public final class AuthorText {

  private static final Pattern POINT = Pattern.compile("^\\s*[-*•–]\\s+(.+)$");
  private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,2}[.)]\\s+(.+)$");

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private final List<String> points = new ArrayList<>();
  private boolean numbered;

  private AuthorText() {}

  /// The blocks of `text`; none when it is blank.
  public static List<Block> blocks(String text) {
    AuthorText reading = new AuthorText();
    text.lines().forEach(reading::line);
    reading.endParagraph();
    reading.endPoints();
    return List.copyOf(reading.blocks);
  }

  /// Each line or point of `text` by itself, without its mark.
  public static List<String> items(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(AuthorText::unmarked)
        .toList();
  }

  private static String unmarked(String line) {
    for (Pattern mark : List.of(POINT, NUMBERED)) {
      Matcher found = mark.matcher(line);
      if (found.matches()) {
        return found.group(1).strip();
      }
    }
    return line;
  }

  private void line(String line) {
    if (line.isBlank()) {
      endParagraph();
      endPoints();
    } else if (POINT.matcher(line).matches()) {
      point(line, false);
    } else if (NUMBERED.matcher(line).matches()) {
      point(line, true);
    } else {
      endPoints();
      paragraph.add(line.strip());
    }
  }

  private void point(String line, boolean withNumber) {
    endParagraph();
    if (numbered != withNumber) {
      endPoints();
    }
    numbered = withNumber;
    points.add(unmarked(line.strip()));
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      blocks.add(new Block.Paragraph(String.join("\n", paragraph)));
      paragraph.clear();
    }
  }

  private void endPoints() {
    if (!points.isEmpty()) {
      blocks.add(new Block.Points(numbered, points));
      points.clear();
    }
  }
}
