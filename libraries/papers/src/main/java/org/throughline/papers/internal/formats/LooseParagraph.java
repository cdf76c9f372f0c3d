// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.Optional;
import org.throughline.papers.Block.Heading;
import org.throughline.papers.Block.ListItem;
import org.throughline.papers.Block.Paragraph;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;

/// A paragraph that its author may have meant as a heading or as a list item without saying so.
final class LooseParagraph {

  private static final int BOLD_LEVEL = 5;

  private LooseParagraph() {}

  static void add(Reading reading, String raw, boolean bold, Place place) throws PaperRefused {
    String text = Prose.lines(raw);
    if (text.isEmpty()) {
      return;
    }
    String line = text.replace('\n', ' ');
    Optional<Marker> marker = Marker.of(line);
    int level = HeadingGuess.level(line, bold, false);
    if (level > 0 && (bold || marker.isEmpty() || isCapitalHeading(line, marker.get()))) {
      reading.add(new Heading(bold ? Math.max(level, BOLD_LEVEL) : level, line, place));
    } else if (marker.isPresent()) {
      Marker found = Marker.of(text.lines().findFirst().orElse(text)).orElse(marker.get());
      reading.add(new ListItem(1, found.mark(), afterMark(text, found), place));
    } else {
      reading.add(new Paragraph(text, place));
    }
  }

  private static String afterMark(String text, Marker marker) {
    int start = text.indexOf(marker.rest());
    return start < 0 ? text : text.substring(start);
  }

  private static boolean isCapitalHeading(String line, Marker marker) {
    return marker.isNumbered() && HeadingGuess.isCapitals(line);
  }
}
