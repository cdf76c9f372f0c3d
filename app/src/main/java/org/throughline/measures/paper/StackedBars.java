// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.paper;

import java.util.List;
import java.util.Locale;
import org.throughline.papers.out.Svg;

/// Bars that are parted, with a key below. Every part that is wide enough bears its number, and the
/// fills differ as greys too, so that the picture can be read without colour.
public final class StackedBars {

  private static final int WIDTH = 600;
  private static final int LEFT = 46;
  private static final int BAR = 22;
  private static final int ROW = 32;
  private static final int LINE = 22;
  private static final String INK = "#0b0c0c";

  /// One bar.
  ///
  /// @param code what stands before it, in a few letters
  public record Bar(String code, List<Part> parts) {
    public Bar {
      parts = List.copyOf(parts);
    }

    int total() {
      return parts.stream().mapToInt(Part::count).sum();
    }
  }

  /// A part of a bar.
  ///
  /// @param isDark whether its number is written in white
  public record Part(String label, int count, String fill, boolean isDark) {}

  private final StringBuilder svg = new StringBuilder();
  private int y = 4;

  private StackedBars() {}

  /// @param bars all with the same parts in the same order
  public static Svg of(List<Bar> bars) {
    return new StackedBars().draw(bars);
  }

  private Svg draw(List<Bar> bars) {
    int most = Math.max(1, bars.stream().mapToInt(Bar::total).max().orElse(1));
    bars.forEach(bar -> bar(bar, most));
    key(bars);
    String head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">".formatted(WIDTH, y);
    return new Svg(head + svg + "</svg>", WIDTH, y);
  }

  private void bar(Bar bar, int most) {
    words(bar.code(), 0, y + 16, INK);
    double x = LEFT;
    double unit = (WIDTH - LEFT) / (double) most;
    for (Part part : bar.parts()) {
      if (part.count() > 0) {
        double width = part.count() * unit;
        rectangle(x, y, Math.max(1, width - 1.5), BAR, part.fill());
        if (width > 18) {
          words("%,d".formatted(part.count()), x + 5, y + 16, part.isDark() ? "#ffffff" : INK);
        }
        x += width;
      }
    }
    y += ROW;
  }

  /// Names only what is there, on as many lines as it takes.
  private void key(List<Bar> bars) {
    y += 4;
    double x = LEFT;
    for (int number = 0; number < bars.getFirst().parts().size(); number++) {
      int at = number;
      Part part = bars.getFirst().parts().get(number);
      double width = 32 + part.label().length() * 7.2;
      if (bars.stream().allMatch(bar -> bar.parts().get(at).count() == 0)) {
        continue;
      }
      if (x + width > WIDTH) {
        x = LEFT;
        y += LINE;
      }
      rectangle(x, y, 12, 12, part.fill());
      words(part.label(), x + 17, y + 11, INK);
      x += width;
    }
    y += LINE;
  }

  private void rectangle(double x, int top, double width, int height, String fill) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\""
                + " stroke=\"#505a5f\" stroke-width=\"0.5\"/>",
            x,
            top,
            width,
            height,
            fill));
  }

  private void words(String text, double x, int baseline, String ink) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" font-family=\"Liberation Sans, Arial, sans-serif\""
                + " font-size=\"13\" fill=\"%s\">%s</text>",
            x,
            baseline,
            ink,
            text.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
