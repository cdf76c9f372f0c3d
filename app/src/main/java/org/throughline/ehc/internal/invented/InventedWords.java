// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.invented;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.ehc.Field;
import org.throughline.ehc.RowWords;
import org.throughline.ehc.Section;
import org.throughline.ehc.internal.RowRules;

/// The sentences of invented plans, by kind of need.
public final class InventedWords {

  private static final String FILE = "/ehc/invented-plans.txt";
  private static final Pattern LINE = Pattern.compile("(\\w+) (\\w+) ([^|]*)\\|(.*)");
  private static final List<Field> PROVISION =
      List.of(
          Field.TEXT,
          Field.MINUTES,
          Field.TIMES,
          Field.EVERY,
          Field.STAFF,
          Field.RATIO,
          Field.SECURED_BY,
          Field.ADULTHOOD);

  private final Map<String, List<InventedRow>> groups = new LinkedHashMap<>();

  private InventedWords() {}

  public static InventedWords read() {
    try (InputStream in =
        Objects.requireNonNull(InventedWords.class.getResourceAsStream(FILE), "Missing: " + FILE)) {
      InventedWords words = new InventedWords();
      words.lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Unreadable in the build: " + FILE, unreadable);
    }
  }

  private void lines(String text) {
    String group = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("= ")) {
        group = line.substring(2);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        groups.computeIfAbsent(group, none -> new ArrayList<>()).add(row(line));
      }
    }
  }

  private static InventedRow row(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a line of an invented plan: " + line);
    }
    Section section = Section.valueOf(parts.group(1));
    String second = parts.group(3).strip();
    Map<String, String> typed = typed(section, parts.group(4));
    boolean isArea = section == Section.B && Field.AREA.choices().containsKey(second);
    if (isArea) {
      typed.put(Field.AREA.code(), second);
    }
    RowRules.Read read = RowRules.read(section, typed);
    if (!read.problems().isEmpty()) {
      throw new IllegalArgumentException(line + ": " + read.problems());
    }
    List<String> joined =
        isArea || second.equals("-") || second.isEmpty()
            ? List.of()
            : Arrays.asList(second.split(" +", -1));
    return new InventedRow(section, parts.group(2), joined, read.words());
  }

  private static Map<String, String> typed(Section section, String rest) {
    List<String> values = Arrays.stream(rest.split("\\|", -1)).map(String::strip).toList();
    List<Field> fields =
        switch (section) {
          case E -> List.of(Field.TEXT, Field.MEASURE);
          case F, G, H1, H2 -> PROVISION;
          case K -> List.of(Field.TEXT, Field.ADVICE_FROM);
          case A, B, C, D, I, J -> List.of(Field.TEXT);
        };
    Map<String, String> typed = new LinkedHashMap<>();
    for (int at = 0; at < Math.min(fields.size(), values.size()); at++) {
      typed.put(fields.get(at).code(), values.get(at).equals("-") ? "" : values.get(at));
    }
    return typed;
  }

  /// The rows of a plan.
  ///
  /// @param need as the Department's code set has it, such as `ASD`
  /// @param isFinished whether it has no loose ends
  /// @param reachedBy the day of its outcomes, and `advised` that of its advice
  public List<InventedRow> plan(
      String need, boolean isAdult, boolean isFinished, LocalDate reachedBy, LocalDate advised) {
    List<InventedRow> rows = new ArrayList<>(group("EVERYBODY"));
    rows.addAll(group(kind(need)));
    if (isAdult) {
      rows.addAll(group("ADULT"));
    }
    if (!isFinished) {
      rows.addAll(group("UNFINISHED"));
    }
    return rows.stream().map(row -> dated(row, reachedBy, advised)).toList();
  }

  private static InventedRow dated(InventedRow row, LocalDate reachedBy, LocalDate advised) {
    return switch (row.section()) {
      case E -> row.words().has(Field.MEASURE) ? row.by(reachedBy.toString()) : row;
      case K ->
          new InventedRow(
              row.section(),
              row.key(),
              row.joined(),
              row.words().with(Field.ADVISED_ON, advised.toString()));
      case A, B, C, D, F, G, H1, H2, I, J -> row;
    };
  }

  private List<InventedRow> group(String name) {
    return groups.getOrDefault(name, List.of());
  }

  private static String kind(String need) {
    return switch (need) {
      case "ASD", "SLCN", "SEMH" -> need;
      case "SLD", "PMLD", "DS" -> "SEVERE";
      case "HI", "VI", "MSI" -> "SENSORY";
      case "PD", "OTH" -> "PHYSICAL";
      default -> "LEARNING";
    };
  }

  /// A school that the plan names.
  static RowWords school() {
    return RowWords.of("A mainstream school with a resourced provision");
  }
}
