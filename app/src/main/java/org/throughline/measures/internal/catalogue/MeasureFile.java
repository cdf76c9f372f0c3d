// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.measures.CasesBehind;
import org.throughline.measures.Facet;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Origin;
import org.throughline.measures.Polarity;
import org.throughline.measures.Unit;

/// Reads the file of one measure: a head of `-- key: words` lines, more words on lines that begin
/// `--` and three spaces, then the query. All that is wrong is said at once.
final class MeasureFile {

  private static final Pattern KEY = Pattern.compile("-- ([a-z-]+): *(.*)");
  private static final Pattern MORE = Pattern.compile("-- {3,}(.*)");
  private static final Pattern PRIORITY = Pattern.compile("[ESH]\\d|H|PLAN");
  private static final Set<String> KEYS =
      Set.of(
          "code",
          "name",
          "version",
          "definition",
          "formula",
          "unit",
          "polarity",
          "facet",
          "priority",
          "cadence",
          "origin",
          "source",
          "benchmark",
          "cases",
          "beside",
          "keeper",
          "range",
          "limits",
          "stale-after-days",
          "successor");

  private final String file;
  private final List<CatalogueProblem> problems = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private int queryLine;
  private String query = "";

  private MeasureFile(String file) {
    this.file = file;
  }

  /// What was read of a file.
  ///
  /// @param measure empty when there are problems
  record Read(Optional<Measure> measure, List<CatalogueProblem> problems) {}

  static Read read(String file, String text) {
    MeasureFile reading = new MeasureFile(file);
    reading.split(text.lines().toList());
    Optional<Measure> measure = reading.measure();
    return new Read(
        reading.problems.isEmpty() ? measure : Optional.empty(), List.copyOf(reading.problems));
  }

  private void split(List<String> all) {
    String key = "";
    int at = 0;
    for (; at < all.size() && (all.get(at).startsWith("--") || all.get(at).isBlank()); at++) {
      Matcher more = MORE.matcher(all.get(at));
      Matcher head = KEY.matcher(all.get(at));
      if (more.matches() && !key.isEmpty()) {
        words.merge(key, more.group(1).strip(), (before, rest) -> before + " " + rest);
      } else if (head.matches()) {
        key = head.group(1);
        keep(key, head.group(2).strip(), at + 1);
      } else if (!all.get(at).isBlank()) {
        problem(at + 1, "is neither “-- key: words” nor more words of the key above it");
      }
    }
    queryLine = at + 1;
    query = String.join("\n", all.subList(at, all.size())).strip();
  }

  private void keep(String key, String value, int line) {
    if (!KEYS.contains(key)) {
      problem(line, "has the unknown key “%s”".formatted(key));
    } else if (words.put(key, value) != null) {
      problem(line, "gives “%s” a second time".formatted(key));
    }
    lines.put(key, line);
  }

  /// What the head says, each part empty where it is wrong.
  private record Head(
      Optional<MeasureCode> code,
      Optional<Unit> unit,
      Optional<Polarity> polarity,
      Optional<Facet> facet,
      Optional<Measure.Cadence> cadence,
      Optional<Origin> origin,
      Optional<Integer> version,
      Optional<Integer> stale,
      Optional<String> name,
      Optional<String> definition,
      Optional<String> formula,
      Optional<String> source,
      Optional<String> keeper,
      Optional<String> priority,
      Optional<Measure.Range> range,
      Optional<CasesBehind> cases,
      Optional<MeasureCode> beside,
      Optional<MeasureCode> successor) {}

  private Optional<Measure> measure() {
    Head head = head();
    head.origin().ifPresent(this::queryFits);
    return problems.isEmpty() ? Optional.of(measure(head)) : Optional.empty();
  }

  private Head head() {
    Optional<MeasureCode> code = value("code", MeasureCode::parse, "a code such as S2-09");
    Optional<Unit> unit = value("unit", Unit::named, "one of " + units());
    Optional<Polarity> polarity = constant("polarity", Polarity.class);
    Optional<Facet> facet = constant("facet", Facet.class);
    Optional<Measure.Cadence> cadence = constant("cadence", Measure.Cadence.class);
    return new Head(
        code,
        unit,
        polarity,
        facet,
        cadence,
        constant("origin", Origin.class),
        value("version", MeasureFile::whole, "a whole number from 1"),
        stale(cadence),
        required("name"),
        required("definition"),
        required("formula"),
        required("source"),
        required("keeper"),
        value("priority", MeasureFile::priority, "a priority such as S2, or PLAN, or H"),
        range(unit),
        cases(),
        other("beside"),
        other("successor"));
  }

  private Optional<Integer> stale(Optional<Measure.Cadence> cadence) {
    return words.containsKey("stale-after-days")
        ? value("stale-after-days", MeasureFile::whole, "a whole number of days")
        : Optional.of(cadence.map(MeasureFile::usualNews).orElse(0));
  }

  private Optional<Measure.Range> range(Optional<Unit> unit) {
    return words.containsKey("range")
        ? value("range", MeasureFile::range, "share, from nothing or any")
        : unit.map(Measure.Range::usual);
  }

  private Optional<MeasureCode> other(String key) {
    return words.containsKey(key)
        ? value(key, MeasureCode::parse, "the code of another measure")
        : Optional.empty();
  }

  private Optional<CasesBehind> cases() {
    return words.containsKey("cases")
        ? value("cases", CasesBehind::parse, "such as done ehc-needs-assessment final-plan")
        : Optional.empty();
  }

  private Measure measure(Head head) {
    return new Measure(
        head.code().orElseThrow(),
        head.name().orElseThrow(),
        head.version().orElseThrow(),
        head.definition().orElseThrow(),
        head.formula().orElseThrow(),
        head.unit().orElseThrow(),
        head.polarity().orElseThrow(),
        head.facet().orElseThrow(),
        head.priority().orElseThrow(),
        head.cadence().orElseThrow(),
        head.origin().orElseThrow(),
        head.source().orElseThrow(),
        words.getOrDefault("benchmark", ""),
        head.keeper().orElseThrow(),
        words.getOrDefault("limits", ""),
        head.stale().orElseThrow(),
        head.successor(),
        head.range().orElseThrow(),
        head.cases(),
        head.beside(),
        query,
        file,
        queryLine);
  }

  private void queryFits(Origin origin) {
    boolean asks = origin == Origin.PUBLISHED || origin == Origin.COMPUTED;
    if (asks && query.isEmpty()) {
      problem(queryLine, "lacks its query: figures that are %s need one".formatted(origin.words()));
    } else if (!asks && !query.isEmpty()) {
      problem(queryLine, "has a query, but its figures are %s".formatted(origin.words()));
    }
  }

  private Optional<String> required(String key) {
    return value(key, text -> Optional.of(text).filter(each -> !each.isBlank()), "words");
  }

  private <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      names.add(each.name().toLowerCase(Locale.UK));
    }
    return value(
        key,
        text ->
            names.contains(text)
                ? Optional.of(Enum.valueOf(type, text.toUpperCase(Locale.UK)))
                : Optional.empty(),
        "one of " + String.join(", ", names));
  }

  private <T> Optional<T> value(String key, Function<String, Optional<T>> read, String wanted) {
    String text = words.get(key);
    if (text == null) {
      problem(1, "lacks the key “%s”: %s".formatted(key, wanted));
      return Optional.empty();
    }
    Optional<T> value = read.apply(text);
    if (value.isEmpty()) {
      problem(
          lines.getOrDefault(key, 1),
          "gives “%s” as “%s”; wanted: %s".formatted(key, text, wanted));
    }
    return value;
  }

  private void problem(int line, String words) {
    problems.add(new CatalogueProblem(file, line, words));
  }

  private static int usualNews(Measure.Cadence cadence) {
    return switch (cadence) {
      case WEEKLY -> 21;
      case MONTHLY -> 62;
      case QUARTERLY -> 150;
      case TERMLY -> 240;
      case YEARLY -> 730;
    };
  }

  private static Optional<String> priority(String text) {
    return PRIORITY.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Measure.Range> range(String text) {
    return switch (text) {
      case "share" -> Optional.of(Measure.Range.SHARE);
      case "from nothing" -> Optional.of(Measure.Range.FROM_NOTHING);
      case "any" -> Optional.of(Measure.Range.ANY);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> whole(String text) {
    return text.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static String units() {
    List<String> labels = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      labels.add(unit.label());
    }
    return String.join(", ", labels);
  }
}
