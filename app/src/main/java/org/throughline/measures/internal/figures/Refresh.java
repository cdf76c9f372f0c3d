// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.measures.Measure;
import org.throughline.measures.Origin;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.internal.catalogue.CatalogueProblem;

/// Asks the measures' queries and keeps what has changed since they were asked before. What was
/// kept is ended, never overwritten. Parts of the whole are kept for the council's own area only.
public final class Refresh {

  private static final String ASK =
      """
      select m.*
      from (
      %s
      ) m
      join measures.area a on a.area = m.area
      where m.breakdown = '' or m.area = (select area from measures.home)
      """;

  /// Asks for nothing, but says what is wrong with the query.
  private static final String TRY =
      ASK
          + """
      limit 0
      """;

  private static final String READ_ONLY =
      """
      set transaction read only
      """;

  /// Two that ask the same measure at once go one after the other.
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('measures.' || :measure, 0))::text
      """;

  private static final String CURRENT =
      """
      select observation_id, area, period, breakdown, value, numerator, denominator, mark,
        release_id, recorded_at, period_end
      from measures.observation
      where measure = :measure and source <> 'entered' and superseded_at is null
      """;

  private static final String END =
      """
      update measures.observation set superseded_at = ? where observation_id = ?
      """;

  private static final String ADD =
      """
      insert into measures.observation
        (measure, area, period, period_end, breakdown, value, numerator, denominator, mark, source,
         release_id, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final List<String> COLUMNS =
      List.of("period", "breakdown", "value", "numerator", "denominator", "mark", "release_id");
  private static final int BATCH = 1000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate part;
  private final Clock clock;

  public Refresh(JdbcTemplate batches, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = JdbcClient.create(batches);
    this.batches = batches;
    this.part = new TransactionTemplate(transactions);
    this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /// How many letters are asked before the measure's own query begins.
  static int before() {
    return ASK.indexOf("%s");
  }

  private record Place(String area, String period, String breakdown) {}

  private record Figures(
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable String mark) {

    boolean isSame(Figures other) {
      return isSame(value, other.value)
          && isSame(numerator, other.numerator)
          && isSame(denominator, other.denominator)
          && Objects.equals(mark, other.mark);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      if (one == null || other == null) {
        return one == null && other == null;
      }
      return one.compareTo(other) == 0;
    }
  }

  private record Found(Place place, LocalDate periodEnd, Figures figures, @Nullable Long release) {}

  private record Kept(
      long id, LocalDate periodEnd, Figures figures, @Nullable Long release, Instant recordedAt) {

    boolean isSame(Found found) {
      return figures.isSame(found.figures()) && Objects.equals(release, found.release());
    }
  }

  /// What became of the measures that were asked.
  ///
  /// @param changed how many observations are new or different
  /// @param problems the measures whose query could not be answered
  public record Result(int changed, List<CatalogueProblem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /// The measures among `measures` whose query cannot be answered, found without asking for
  /// figures.
  public List<CatalogueProblem> problems(Iterable<Measure> measures) {
    List<CatalogueProblem> problems = new ArrayList<>();
    for (Measure measure : measures) {
      if (!measure.query().isEmpty()) {
        try {
          part.executeWithoutResult(status -> tryOut(measure));
        } catch (DataAccessException wrong) {
          problems.add(QueryProblems.of(measure, wrong));
        }
      }
    }
    return problems;
  }

  private void tryOut(Measure measure) {
    jdbc.sql(READ_ONLY).update();
    jdbc.sql(TRY.formatted(asked(measure)))
        .param("today", LocalDate.now(clock))
        .query(
            rows -> {
              for (String column : COLUMNS) {
                rows.findColumn(column);
              }
              return 0;
            });
  }

  private static String asked(Measure measure) {
    return measure.query().replaceAll(";\\s*$", "");
  }

  /// Asks the queries of `measures`; one that fails leaves what it gave before.
  public Result run(Iterable<Measure> measures) {
    int changed = 0;
    List<CatalogueProblem> problems = new ArrayList<>();
    for (Measure measure : measures) {
      if (measure.origin() != Origin.PUBLISHED && measure.origin() != Origin.COMPUTED) {
        continue;
      }
      try {
        changed += run(measure);
      } catch (DataAccessException wrong) {
        problems.add(QueryProblems.of(measure, wrong));
      }
    }
    return new Result(changed, problems);
  }

  private int run(Measure measure) {
    return Objects.requireNonNull(
        part.execute(
            status -> {
              jdbc.sql(LOCK).param("measure", measure.code().value()).query(String.class).single();
              // Within a savepoint of its own: a query reads only, whatever is in its file.
              List<Found> found =
                  Objects.requireNonNull(part.execute(inner -> ask(measure)), "a read answers");
              return keep(measure, found);
            }),
        "a write answers");
  }

  private List<Found> ask(Measure measure) {
    jdbc.sql(READ_ONLY).update();
    return jdbc.sql(ASK.formatted(asked(measure)))
        .param("today", LocalDate.now(clock))
        .query(
            (row, number) -> {
              @Nullable String period = row.getString("period");
              LocalDate end =
                  Optional.ofNullable(period)
                      .flatMap(ReportingPeriod::parse)
                      .map(ReportingPeriod::end)
                      .orElseThrow(() -> new UnreadablePeriod(period));
              BigDecimal numerator = row.getBigDecimal("numerator");
              BigDecimal denominator = row.getBigDecimal("denominator");
              BigDecimal value = row.getBigDecimal("value");
              if (value == null) {
                value = share(measure, numerator, denominator);
              }
              String mark =
                  value != null ? null : Optional.ofNullable(row.getString("mark")).orElse("x");
              @Nullable Long release = row.getObject("release_id", Long.class);
              return new Found(
                  new Place(row.getString("area"), period, row.getString("breakdown")),
                  end,
                  new Figures(value, numerator, denominator, mark),
                  release);
            })
        .list();
  }

  private static @Nullable BigDecimal share(
      Measure measure, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    if (numerator == null || denominator == null || denominator.signum() == 0) {
      return null;
    }
    BigDecimal scaled =
        switch (measure.unit()) {
          case PER_CENT -> numerator.multiply(HUNDRED);
          default -> numerator;
        };
    return scaled.divide(denominator, 6, RoundingMode.HALF_UP);
  }

  private int keep(Measure measure, List<Found> found) {
    Map<Place, Kept> current = current(measure);
    Instant now = after(current.values());
    List<Object[]> ended = new ArrayList<>();
    List<Object[]> added = new ArrayList<>();
    Set<Place> still = new HashSet<>();
    for (Found each : found) {
      if (!still.add(each.place())) {
        throw new TwiceGiven(each.place());
      }
      Kept kept = current.get(each.place());
      if (kept == null || !kept.isSame(each)) {
        if (kept != null) {
          ended.add(new Object[] {Timestamp.from(now), kept.id()});
        }
        added.add(row(measure, each, now));
      }
    }
    current.forEach(
        (place, kept) -> {
          if (!still.contains(place) && mayEnd(measure, kept)) {
            ended.add(new Object[] {Timestamp.from(now), kept.id()});
          }
        });
    batches.batchUpdate(END, ended);
    for (int from = 0; from < added.size(); from += BATCH) {
      batches.batchUpdate(ADD, added.subList(from, Math.min(added.size(), from + BATCH)));
    }
    return added.size();
  }

  /// What is counted from our own records is counted for today: what a period was when it ended
  /// stays, though nobody can count it again.
  private boolean mayEnd(Measure measure, Kept kept) {
    return measure.origin() == Origin.PUBLISHED || !kept.periodEnd().isBefore(LocalDate.now(clock));
  }

  /// Now, but later than all that was kept: clocks of two machines differ.
  private Instant after(Collection<Kept> kept) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return kept.stream()
        .map(each -> each.recordedAt().plus(1, ChronoUnit.MICROS))
        .filter(now::isBefore)
        .max(Instant::compareTo)
        .orElse(now);
  }

  private Map<Place, Kept> current(Measure measure) {
    Map<Place, Kept> current = new HashMap<>();
    jdbc.sql(CURRENT)
        .param("measure", measure.code().value())
        .query(
            row -> {
              current.put(
                  new Place(
                      row.getString("area"), row.getString("period"), row.getString("breakdown")),
                  new Kept(
                      row.getLong("observation_id"),
                      row.getObject("period_end", LocalDate.class),
                      new Figures(
                          row.getBigDecimal("value"),
                          row.getBigDecimal("numerator"),
                          row.getBigDecimal("denominator"),
                          row.getString("mark")),
                      row.getObject("release_id", Long.class),
                      row.getTimestamp("recorded_at").toInstant()));
            });
    return current;
  }

  private static Object[] row(Measure measure, Found found, Instant now) {
    Figures figures = found.figures();
    return new Object[] {
      measure.code().value(),
      found.place().area(),
      found.place().period(),
      Date.valueOf(found.periodEnd()),
      found.place().breakdown(),
      figures.value(),
      figures.numerator(),
      figures.denominator(),
      figures.mark(),
      measure.origin() == Origin.PUBLISHED ? "published" : "computed",
      found.release(),
      Timestamp.from(now)
    };
  }

  /// A query gave two rows for one place.
  static final class TwiceGiven extends DataRetrievalFailureException {
    private TwiceGiven(Place place) {
      super(
          "gives %s in %s%s twice"
              .formatted(
                  place.area(),
                  place.period(),
                  place.breakdown().isEmpty() ? "" : " (" + place.breakdown() + ")"));
    }
  }

  /// A query gave a period that has no code of ours.
  static final class UnreadablePeriod extends DataRetrievalFailureException {
    UnreadablePeriod(@Nullable String period) {
      super(
          "gives the period “"
              + period
              + "”, which is none: wanted such as 2024, 2023/24, 2025-01");
    }
  }
}
