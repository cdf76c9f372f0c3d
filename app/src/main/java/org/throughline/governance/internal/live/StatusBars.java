// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.delivery.ActionStatus;
import org.throughline.governance.internal.paper.Svg;

/// A bar for each priority, parted by status. Every part that is wide enough bears its number, and
/// each status has its own grey, so that it can be read without colour.
final class StatusBars {

  private static final int WIDTH = 640;
  private static final int LEFT = 60;
  private static final int BAR = 22;
  private static final int ROW = 32;
  private static final int KEY = 46;

  private static final Map<ActionStatus, String> FILLS = new EnumMap<>(ActionStatus.class);

  static {
    FILLS.put(ActionStatus.CLOSED, "#144e81");
    FILLS.put(ActionStatus.DONE, "#5694ca");
    FILLS.put(ActionStatus.ON_TRACK, "#00703c");
    FILLS.put(ActionStatus.NOT_STARTED, "#d9dcde");
    FILLS.put(ActionStatus.AT_RISK, "#f4a26a");
    FILLS.put(ActionStatus.BLOCKED, "#942514");
  }

  /// The order of the parts, from finished to stuck.
  static final List<ActionStatus> ORDER =
      List.of(
          ActionStatus.CLOSED,
          ActionStatus.DONE,
          ActionStatus.ON_TRACK,
          ActionStatus.NOT_STARTED,
          ActionStatus.AT_RISK,
          ActionStatus.BLOCKED);

  /// One bar.
  record Bar(String code, Map<ActionStatus, Integer> counts) {
    int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private final StringBuilder svg = new StringBuilder();

  private StatusBars() {}

  static Svg of(List<Bar> bars) {
    return new StatusBars().draw(bars);
  }

  private Svg draw(List<Bar> bars) {
    int height = bars.size() * ROW + KEY;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append("%d %d\" width=\"%d\" height=\"%d\">".formatted(WIDTH, height, WIDTH, height));
    int most = bars.stream().mapToInt(Bar::total).max().orElse(1);
    int y = 4;
    for (Bar bar : bars) {
      bar(bar, y, Math.max(1, most));
      y += ROW;
    }
    key(y + 8, shown(bars));
    return new Svg(svg.append("</svg>").toString(), WIDTH, height);
  }

  private static List<ActionStatus> shown(List<Bar> bars) {
    return ORDER.stream()
        .filter(status -> bars.stream().anyMatch(bar -> bar.counts().getOrDefault(status, 0) > 0))
        .toList();
  }

  private void bar(Bar bar, int y, int most) {
    words(bar.code(), 0, y + 16, "#0b0c0c");
    double x = LEFT;
    double unit = (WIDTH - LEFT) / (double) most;
    for (ActionStatus status : ORDER) {
      int count = bar.counts().getOrDefault(status, 0);
      if (count > 0) {
        double width = count * unit;
        rectangle(x, y, width - 1, status);
        if (width > 18) {
          words(Integer.toString(count), x + 5, y + 16, inkOn(status));
        }
        x += width;
      }
    }
  }

  private void key(int y, List<ActionStatus> statuses) {
    List<ActionStatus> first = new ArrayList<>(statuses);
    int x = LEFT;
    for (ActionStatus status : first) {
      svg.append(
          "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\" stroke=\"#505a5f\"/>"
              .formatted(x, y, FILLS.get(status)));
      words(label(status), x + 17, y + 11, "#0b0c0c");
      x += 32 + label(status).length() * 7;
    }
  }

  private static String label(ActionStatus status) {
    return status == ActionStatus.CLOSED ? "Closed" : status.label();
  }

  private void rectangle(double x, int y, double width, ActionStatus status) {
    svg.append(
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
            .formatted(x, y, Math.max(1, width), BAR, FILLS.get(status)));
  }

  private void words(String text, double x, int y, String ink) {
    svg.append(
        "<text x=\"%.1f\" y=\"%d\" font-family=\"Liberation Sans, Arial, sans-serif\""
                .formatted(x, y)
            + " font-size=\"13\" fill=\"%s\">%s</text>".formatted(ink, text));
  }

  private static String inkOn(ActionStatus status) {
    return switch (status) {
      case NOT_STARTED, AT_RISK, DONE -> "#0b0c0c";
      case ON_TRACK, BLOCKED, CLOSED -> "#ffffff";
    };
  }
}
