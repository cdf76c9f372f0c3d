// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A data file as a tree: entries opened by a mark (`=`, `==`, `-`, `+`), each with `keyword:
/// value` lines of its own. The file itself is the root.
final class Outline {

  /// How deep an entry lies, and the mark that opens it.
  enum Level {
    FILE(""),
    PART("= "),
    YEAR("== "),
    ITEM("- "),
    PIECE("+ ");

    private final String mark;

    Level(String mark) {
      this.mark = mark;
    }

    static Optional<Level> of(String text) {
      return Arrays.stream(values())
          .filter(level -> level != FILE && text.startsWith(level.mark))
          .findFirst();
    }
  }

  /// A keyword's value and the line it stands on.
  record Value(DataLine line, String text) {}

  private final Level level;
  private final DataLine line;
  private final String text;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private final List<Outline> under = new ArrayList<>();

  private Outline(Level level, DataLine line, String text) {
    this.level = level;
    this.line = line;
    this.text = text;
  }

  static Outline read(List<DataLine> lines, Faults faults) {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(
          "A data file is empty. Put back its last version from the repository.");
    }
    var root = new Outline(Level.FILE, new DataLine(lines.getFirst().file(), 1, ""), "");
    Deque<Outline> open = new ArrayDeque<>(List.of(root));
    for (var line : lines) {
      Level.of(line.text())
          .ifPresentOrElse(
              level -> open(open, level, line), () -> open.element().put(line, faults));
    }
    return root;
  }

  private static void open(Deque<Outline> open, Level level, DataLine line) {
    while (open.element().level.compareTo(level) >= 0) {
      open.pop();
    }
    var entry = new Outline(level, line, line.text().substring(level.mark.length()).strip());
    open.element().under.add(entry);
    open.push(entry);
  }

  /// The day written as `text`; a fault, and the first day of all, when it is none.
  static LocalDate day(DataLine at, String text, Faults faults) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      faults.add(at, "“" + text + "” is not a day", "Write it as year-month-day: 2007-11-26");
      return LocalDate.EPOCH;
    }
  }

  private void put(DataLine at, Faults faults) {
    int colon = at.text().indexOf(": ");
    if (colon < 1 || at.text().substring(0, colon).contains(" ")) {
      faults.add(at, "this line has no keyword", "Begin it with a keyword, a colon and a space");
      return;
    }
    values
        .computeIfAbsent(at.text().substring(0, colon), key -> new ArrayList<>())
        .add(new Value(at, at.text().substring(colon + 2).strip()));
  }

  DataLine line() {
    return line;
  }

  String text() {
    return text;
  }

  /// The entries below this one; anything of another level is a fault.
  List<Outline> under(Level wanted, Faults faults) {
    under.stream()
        .filter(entry -> entry.level != wanted)
        .forEach(
            entry ->
                faults.add(
                    entry.line,
                    "“" + entry.level.mark.strip() + "” cannot stand here",
                    "Put an entry that begins with “" + wanted.mark.strip() + "” before it"));
    return under.stream().filter(entry -> entry.level == wanted).toList();
  }

  boolean hasEntries() {
    return !under.isEmpty();
  }

  void allow(Set<String> keywords, Faults faults) {
    values.forEach(
        (keyword, all) -> {
          if (!keywords.contains(keyword)) {
            var known = String.join(", ", keywords.stream().sorted().toList());
            faults.add(
                all.getFirst().line(),
                "“" + keyword + "” is not known here",
                "Use one of " + known);
          }
        });
  }

  List<Value> all(String keyword) {
    return values.getOrDefault(keyword, List.of());
  }

  List<String> texts(String keyword) {
    return all(keyword).stream().map(Value::text).toList();
  }

  Optional<Value> maybe(String keyword, Faults faults) {
    var all = all(keyword);
    if (all.size() > 1) {
      faults.add(all.get(1).line(), "“" + keyword + "” stands here twice", "Keep one of them");
    }
    return all.stream().findFirst();
  }

  /// The one value of a keyword that must be there; blank, after a fault, when it is missing.
  String one(String keyword, Faults faults) {
    var value = maybe(keyword, faults);
    if (value.isEmpty()) {
      faults.add(line, "“" + keyword + "” is missing", "Add a line “" + keyword + ": …” below it");
    }
    return value.map(Value::text).orElse("");
  }

  /// A list written on one line with semicolons or bars between; empty when the keyword is absent.
  List<String> list(String keyword, String separator, Faults faults) {
    return maybe(keyword, faults)
        .map(value -> List.of(value.text().split("\\s*" + separator + "\\s*")))
        .orElse(List.of());
  }
}
