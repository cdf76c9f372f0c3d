// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Lays words that are read from right to left out beside those that are read from left to right,
/// as Unicode has it.
final class BothDirections {

  private static final String PAIRS = "()[]{}<>«»";

  private BothDirections() {}

  /// Parts a paragraph into what is read from left to right and what is not. A number within the
  /// latter belongs to it: the PDF writer places the parts one after the other.
  static final class Splitter implements BidiSplitter {

    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String paragraph, byte direction) {
      Bidi bidi = new Bidi(paragraph, flags(direction));
      List<BidiTextRun> found = new ArrayList<>();
      for (int run = 0; run < bidi.getRunCount(); run++) {
        byte way = bidi.getRunLevel(run) == 0 ? LTR : RTL;
        boolean goesOn = !found.isEmpty() && found.getLast().getDirection() == way;
        int start = goesOn ? found.removeLast().getStart() : bidi.getRunStart(run);
        found.add(new BidiTextRun(start, bidi.getRunLimit(run) - start, way));
      }
      runs = List.copyOf(found);
    }

    private static int flags(byte direction) {
      return switch (direction) {
        case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
        case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
        default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
      };
    }

    @Override
    public int countTextRuns() {
      return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      return runs.get(index);
    }

    /// That of the first letter that has one.
    @Override
    public byte getBaseDirection(String paragraph) {
      return paragraph
          .codePoints()
          .mapToObj(Character::getDirectionality)
          .filter(BothDirections::isStrong)
          .findFirst()
          .map(each -> each == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
          .orElse(NEUTRAL);
    }
  }

  private static boolean isStrong(byte directionality) {
    return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /// Turns what is read from right to left round, to be drawn from left to right; numbers and words
  /// of the other direction in it stay as they are.
  static final class Reorderer implements BidiReorderer {

    @Override
    public String reorderRTLTextToLTR(String text) {
      if (text.isEmpty()) {
        return text;
      }
      Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
      byte[] levels = new byte[bidi.getRunCount()];
      String[] parts = new String[levels.length];
      for (int run = 0; run < parts.length; run++) {
        levels[run] = (byte) bidi.getRunLevel(run);
        String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
        parts[run] = levels[run] % 2 == 0 ? part : turned(part);
      }
      Bidi.reorderVisually(levels, 0, parts, 0, parts.length);
      return String.join("", Arrays.asList(parts));
    }

    /// Signs above and below a letter stay behind it.
    private static String turned(String text) {
      StringBuilder turned = new StringBuilder(text.length());
      BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
      signs.setText(text);
      int end = signs.last();
      for (int at = signs.previous(); at != BreakIterator.DONE; at = signs.previous()) {
        turned.append(mirrored(text.substring(at, end)));
        end = at;
      }
      return turned.toString();
    }

    /// An opening bracket is a closing one from the other side.
    private static String mirrored(String sign) {
      int pair = sign.length() == 1 ? PAIRS.indexOf(sign) : -1;
      return pair < 0 ? sign : PAIRS.substring(pair ^ 1, (pair ^ 1) + 1);
    }

    @Override
    public String shapeText(String text) {
      return ArabicShapes.shaped(text);
    }

    @Override
    public String deshapeText(String text) {
      return ArabicShapes.plain(text);
    }

    @Override
    public boolean isLiveImplementation() {
      return true;
    }
  }
}
