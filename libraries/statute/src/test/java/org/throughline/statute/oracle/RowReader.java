// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the table: `duty | kind | clock | what meets it | … | standing and paragraph`. A line
/// that begins with a space carries on the one before.
final class RowReader {

  private static final Pattern RUN =
      Pattern.compile("(\\d+) ([a-z ]+?) (after|with|ahead of) (service of )?(.+)");
  private static final Pattern NAMED =
      Pattern.compile("(before|by) (\\d\\d)-(\\d\\d) in the year (of|before) (.+)");
  private static final Pattern NEXT = Pattern.compile("by the next (\\d\\d)-(\\d\\d) from (.+)");
  private static final Pattern BAND =
      Pattern.compile("(\\d\\d)-(\\d\\d)\\.\\.(\\d\\d)-(\\d\\d)=(-?)(\\d\\d)-(\\d\\d)");

  private RowReader() {}

  static List<PathwayRows> read(String text) {
    List<PathwayRows> pathways = new ArrayList<>();
    for (String block : text.split("(?m)^pathway ", -1)) {
      if (!block.isBlank()) {
        pathways.add(pathway(block.replaceAll("\n +", " ").lines().toList()));
      }
    }
    return pathways;
  }

  private static PathwayRows pathway(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    Map<String, List<String>> heads = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.contains("|")) {
        rows.add(row(line, heads.getOrDefault("law-since", List.of())));
      } else if (!line.isBlank()) {
        String[] head = line.split(" ", 2);
        heads.put(head[0], codes(head[1]));
      }
    }
    return PathwayRows.of(
        lines.getFirst().strip(),
        heads.getOrDefault("begins", List.of()),
        heads.getOrDefault("ends", List.of()),
        heads.getOrDefault("plans", List.of()),
        rows);
  }

  /// @param law the first day of the whole pathway, where it has one
  private static Row row(String line, List<String> law) {
    String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    String source = cells[cells.length - 1];
    List<String> more = List.of(cells).subList(4, cells.length - 1);
    return new Row(
        cells[0],
        cells[1],
        legs(cells[2]),
        codes(cells[3]),
        rest(more, "tells ").map(RowReader::hearers).orElse(List.of()),
        rest(more, "unless ").map(RowReader::freeing).orElse(List.of()),
        rest(more, "unless ").map(RowReader::undoing).orElse(List.of()),
        rest(more, "ended by ").map(RowReader::codes).orElse(List.of()),
        rest(more, "not within ").map(RowReader::lately),
        rest(more, "needs ").map(RowReader::codes).orElse(List.of()),
        rest(more, "once ").map(RowReader::codes).orElse(List.of()),
        rest(more, "lifted by ").map(Lifts::of).orElse(List.of()),
        more.contains("each time"),
        more.contains("even before"),
        rest(more, "goes by ").map(RowReader::codes).orElse(List.of()),
        more.contains("made when served"),
        rest(more, "formerly ").map(RowReader::former),
        rest(more, "since ").or(() -> law.stream().findFirst()).map(RowReader::day).orElse(0),
        rest(more, "until ").map(RowReader::day).orElse(SlowReader.NONE),
        rest(more, "reform "),
        source.charAt(0),
        source.substring(1).strip());
  }

  /// Such as `family by considering-notice unless parent or young-person, health by …`.
  private static List<Row.Hearer> hearers(String words) {
    return codes(words).stream()
        .map(
            one -> {
              String[] told = one.split(" unless ", 2);
              String[] how = told[0].split(" by ", 2);
              List<String> unless =
                  told.length == 1 ? List.of() : List.of(told[1].split(" or ", -1));
              return new Row.Hearer(how[0], how[1], unless);
            })
        .toList();
  }

  /// Such as `refusal-to-assess-notified until decision-to-assess-notified, final-plan-issued`.
  private static List<String> freeing(String words) {
    return codes(words).stream().map(one -> one.split(" until ", 2)[0]).toList();
  }

  private static List<Row.Undoing> undoing(String words) {
    return codes(words).stream()
        .map(one -> one.split(" until ", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> new Row.Undoing(parts[0], parts[1]))
        .toList();
  }

  private static Optional<String> rest(List<String> cells, String word) {
    return cells.stream()
        .filter(cell -> cell.startsWith(word))
        .map(cell -> cell.substring(word.length()))
        .findFirst();
  }

  /// Such as `10 weeks after review-held`.
  private static Row.Lately lately(String words) {
    String[] parts = words.split(" after ", 2);
    String[] amount = parts[0].split(" ", 2);
    return new Row.Lately(Integer.parseInt(amount[0]), Counting.of(amount[1]), codes(parts[1]));
  }

  private static Row.Former former(String words) {
    String[] parts = words.split(" until ", 2);
    String[] amount = parts[0].split(" ", 2);
    return new Row.Former(Integer.parseInt(amount[0]), Counting.of(amount[1]), day(parts[1]));
  }

  private static int day(String date) {
    return SlowDays.day(LocalDate.parse(date));
  }

  private static List<Clock> legs(String words) {
    if (words.startsWith("the later of ")) {
      return Stream.of(words.substring(13).split(" / ", -1)).map(RowReader::clock).toList();
    }
    return List.of(clock(words));
  }

  private static Clock clock(String words) {
    if (words.endsWith(" to a tribunal day")) {
      return clock(words.replace(" to a tribunal day", ""), Clock.Roll.TRIBUNAL);
    }
    if (words.endsWith(" to a working day")) {
      return clock(words.replace(" to a working day", ""), Clock.Roll.WORKING_DAY);
    }
    return clock(words, Clock.Roll.STAYS);
  }

  private static Clock clock(String words, Clock.Roll roll) {
    Matcher run = RUN.matcher(words);
    if (run.matches()) {
      return run(run, roll);
    }
    Matcher named = NAMED.matcher(words);
    if (named.matches()) {
      boolean isDayBefore = named.group(1).equals("before");
      int yearsBack = named.group(4).equals("before") ? 1 : 0;
      var shape =
          new Clock.Shape.NamedDay(number(named, 2), number(named, 3), isDayBefore, yearsBack);
      return new Clock(shape, codes(named.group(5)), false, roll);
    }
    Matcher next = NEXT.matcher(words);
    if (next.matches()) {
      var shape = new Clock.Shape.NextNamedDay(number(next, 1), number(next, 2));
      return new Clock(shape, codes(next.group(3)), false, roll);
    }
    return unnumbered(words, roll);
  }

  private static Clock run(Matcher run, Clock.Roll roll) {
    int number = number(run, 1);
    Counting unit = Counting.of(run.group(2));
    Clock.Shape shape =
        run.group(3).equals("ahead of")
            ? new Clock.Shape.Ahead(number, unit)
            : new Clock.Shape.Run(number, unit, run.group(3).equals("with"));
    boolean isFromService = run.group(4) != null;
    return new Clock(shape, codes(run.group(5)), isFromService, roll);
  }

  private static Clock unnumbered(String words, Clock.Roll roll) {
    if (words.startsWith("at once after ")) {
      return new Clock(new Clock.Shape.AtOnce(), codes(words.substring(14)), false, roll);
    }
    List<Clock.Band> bands = BAND.matcher(words).results().map(RowReader::band).toList();
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("The table has a clock that nobody can read: " + words);
    }
    String from = words.substring(words.lastIndexOf(" of ") + 4);
    return new Clock(new Clock.Shape.Bands(bands), codes(from), false, roll);
  }

  private static Clock.Band band(java.util.regex.MatchResult found) {
    return new Clock.Band(
        Integer.parseInt(found.group(1) + found.group(2)),
        Integer.parseInt(found.group(3) + found.group(4)),
        Integer.parseInt(found.group(6) + found.group(7)),
        found.group(5).equals("-"));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static List<String> codes(String words) {
    return Stream.of(words.split(",", -1))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }
}
