// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A pathway as a picture: from each event, by its limit, to the duty that follows. It is written
/// for Mermaid, which Markdown readers draw.
public final class PathwayDiagram {

  private PathwayDiagram() {}

  public static String mermaid(Pathway pathway) {
    Set<String> lines = new LinkedHashSet<>();
    for (Rule rule : pathway.rules()) {
      lines.add("  %s[%s]".formatted(duty(rule), quoted(rule.code())));
      for (Limit leg : rule.limit() instanceof Limit.Latest(var legs) ? legs : one(rule.limit())) {
        for (EventType type : leg.from()) {
          lines.add("  %s([%s])".formatted(event(type), quoted(type.code())));
          lines.add("  %s -->|%s| %s".formatted(event(type), quoted(leg.label()), duty(rule)));
        }
      }
    }
    return "graph LR\n" + String.join("\n", lines) + "\n";
  }

  private static List<Limit> one(Limit limit) {
    return List.of(limit);
  }

  private static String duty(Rule rule) {
    return "duty-" + rule.code();
  }

  private static String event(EventType type) {
    return "event-" + type.code();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "'") + '"';
  }
}
