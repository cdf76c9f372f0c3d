// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.List;

/// A scenario being written as YAML, as files of scenarios are.
public final class ScenarioText {

  private final StringBuilder text = new StringBuilder();
  private boolean hasChanges;

  public ScenarioText(String name) {
    text.append("name: ").append(quoted(name)).append('\n');
  }

  /// A line of money, such as `inflation: 0.03`; may stand before the first change only.
  public ScenarioText money(List<Entry> entries) {
    if (!entries.isEmpty()) {
      text.append("money:\n");
      entries.forEach(entry -> text.append("  ").append(entry.line()).append('\n'));
    }
    return this;
  }

  /// One change; the first entry says what it is.
  public ScenarioText change(List<Entry> entries) {
    if (!hasChanges) {
      text.append("changes:\n");
      hasChanges = true;
    }
    String mark = "  - ";
    for (Entry entry : entries) {
      text.append(mark).append(entry.line()).append('\n');
      mark = "    ";
    }
    return this;
  }

  /// Whether any change was written.
  public boolean hasChanges() {
    return hasChanges;
  }

  /// A name and what it is set to.
  ///
  /// @param value as YAML
  public record Entry(String name, String value) {

    private String line() {
      return name + ": " + value;
    }

    public static Entry words(String name, String words) {
      return new Entry(name, quoted(words));
    }

    public static Entry list(String name, String only) {
      return new Entry(name, "[" + quoted(only) + "]");
    }
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ') + "\"";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
