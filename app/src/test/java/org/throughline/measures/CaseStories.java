// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.cases.CaseLoading;
import org.throughline.cases.LoadedCase;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.AccountId;

/// Cases for a test, told event by event, and what a measure's own query says of them. All tests
/// share one database, so figures are held beside those from before.
@TestComponent
public class CaseStories {

  private static final LocalDate LAST_CLOSED = LocalDate.of(2026, 11, 20);
  private static final Instant WRITTEN = Instant.parse("2019-01-07T10:00:00Z");

  private final ChildrenLoader children;
  private final CaseLoading cases;
  private final Measures measures;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  CaseStories(
      ChildrenLoader children,
      CaseLoading cases,
      Measures measures,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.children = children;
    this.cases = cases;
    this.measures = measures;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /// A child for one story.
  public ChildId child() {
    return InventedChild.named("Tally", "Countwell")
        .bornOn(LocalDate.of(2004, 5, 6))
        .keptBy(children);
  }

  public ChildId restrictedChild() {
    return InventedChild.named("Quentin", "Hidwell")
        .bornOn(LocalDate.of(2004, 5, 6))
        .restricted()
        .keptBy(children);
  }

  /// One line of a story.
  ///
  /// @param replaces the number of the line that it puts right or takes back; absent otherwise
  /// @param isTakenBack whether that one never was
  public record Line(
      String type, LocalDate on, String details, OptionalInt replaces, boolean isTakenBack) {}

  public static Line line(String type, LocalDate on) {
    return line(type, on, "{}");
  }

  public static Line line(String type, LocalDate on, String details) {
    return new Line(type, on, details, OptionalInt.empty(), false);
  }

  public static Line takenBack(String type, LocalDate on, int number) {
    return new Line(type, on, "{}", OptionalInt.of(number), true);
  }

  public static Line putRight(String type, LocalDate on, int number) {
    return new Line(type, on, "{}", OptionalInt.of(number), false);
  }

  /// Keeps a case that begins with its first line and was closed on the 20th of November 2026, or
  /// with its last line where that came later.
  public void tell(ChildId child, String pathway, Line... lines) {
    LocalDate closed =
        Stream.of(lines)
            .map(Line::on)
            .filter(LAST_CLOSED::isBefore)
            .max(LocalDate::compareTo)
            .orElse(LAST_CLOSED);
    tell(child, pathway, Optional.of(closed), Optional.empty(), lines);
  }

  /// Keeps a case that begins with its first line and is still open.
  ///
  /// @param officer who keeps it
  public void tellOpen(ChildId child, String pathway, Optional<AccountId> officer, Line... lines) {
    tell(child, pathway, Optional.empty(), officer, lines);
  }

  private void tell(
      ChildId child,
      String pathway,
      Optional<LocalDate> closed,
      Optional<AccountId> officer,
      Line... lines) {
    List<RecordedEvent> events = new ArrayList<>();
    for (Line line : lines) {
      events.add(
          new RecordedEvent(
              events.size() + 1,
              line.type(),
              line.on(),
              WRITTEN,
              Optional.empty(),
              Optional.empty(),
              line.details(),
              line.replaces(),
              line.isTakenBack()));
    }
    cases.load(
        false,
        Stream.of(
            new LoadedCase(
                child, pathway, Optional.empty(), lines[0].on(), closed, officer, events)));
  }

  /// Keeps something beside the cases of a child, past all sight.
  ///
  /// @param sql names the child `:child`
  public void keep(ChildId child, String sql) {
    transaction.executeWithoutResult(
        status -> {
          for (String right : new String[] {"cases", "ehc", "children"}) {
            jdbc.sql("select set_config('throughline." + right + "_right', 'load', true)")
                .query(String.class)
                .single();
          }
          assertThat(jdbc.sql(sql).param("child", child.value()).update()).isPositive();
        });
  }

  /// A figure as the query of a measure gives it.
  public record Figure(double value, double above, double below) {

    public static final Figure NONE = new Figure(0, 0, 0);

    /// Such as `1 of 2`.
    public String share() {
      return "%.0f of %.0f".formatted(above, below);
    }

    public Figure since(Figure before) {
      return new Figure(value - before.value, above - before.above, below - before.below);
    }
  }

  /// What a measure counts on a day, by its period and, after a full stop, the part.
  public Map<String, Figure> figures(String measure, LocalDate today) {
    Map<String, Figure> found = new HashMap<>();
    jdbc.sql(measures.find(new MeasureCode(measure)).orElseThrow().query())
        .param("today", today)
        .query(
            row -> {
              found.put(
                  row.getString("period") + "." + row.getString("breakdown"),
                  new Figure(
                      row.getDouble("value"),
                      row.getDouble("numerator"),
                      row.getDouble("denominator")));
            });
    return found;
  }

  /// How much a figure grew.
  public static Figure growth(Map<String, Figure> before, Map<String, Figure> after, String place) {
    return after.getOrDefault(place, Figure.NONE).since(before.getOrDefault(place, Figure.NONE));
  }
}
