// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.NamedSight;
import org.throughline.statute.Pathway;
import org.throughline.statute.Rule;

/// The projection of a pathway's cases, worked out once a day over every case and kept: it reads
/// three years of cases, and tells of none.
@Component
@Transactional
public class Projections {

  private static final String KEPT =
      """
      select reckoned_at, weeks
        from cases.projection
       where pathway = :pathway and reckoned_on = :today
      """;

  private static final String CHECKS =
      """
      select said_on, said, came
        from cases.projection_check
       where pathway = :pathway
       order by said_on desc
      """;

  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('cases.projection ' || :pathway, 0))::text
      """;

  private static final String FORGET =
      """
      delete from cases.projection
      """;

  private static final String FORGET_ONE =
      """
      delete from cases.projection where pathway = :pathway
      """;

  private static final String KEEP =
      """
      insert into cases.projection (pathway, reckoned_on, reckoned_at, weeks)
      values (:pathway, :today, :at, :weeks)
      """;

  private static final String KEEP_CHECK =
      """
      insert into cases.projection_check (pathway, said_on, said, came)
      values (:pathway, :day, :said, :came)
      """;

  private final JdbcClient jdbc;
  private final Courses courses;
  private final NamedSight sight;
  private final Clock clock;

  Projections(JdbcClient jdbc, Courses courses, NamedSight sight, Clock clock) {
    this.jdbc = jdbc;
    this.courses = courses;
    this.sight = sight;
    this.clock = clock;
  }

  /// @param weeks that the law gives for the whole
  /// @param at when it was worked out
  public record Projected(int weeks, Rule whole, Projection projection, Instant at) {}

  private record Kept(Instant at, List<Double> weeks) {}

  /// Today's projection, worked out if nobody asked before; absent for a pathway without limits in
  /// weeks from its beginning.
  public Optional<Projected> of(Pathway pathway) {
    return Stages.of(pathway).map(stages -> of(pathway, stages, LocalDate.now(clock)));
  }

  /// Has every projection worked out anew when it is asked for next.
  public void forget() {
    jdbc.sql(FORGET).update();
  }

  private Projected of(Pathway pathway, Stages stages, LocalDate today) {
    return kept(pathway, stages, today)
        .orElseGet(
            () -> {
              jdbc.sql(LOCK).param("pathway", pathway.code()).query(String.class).single();
              return kept(pathway, stages, today).orElseGet(() -> reckon(pathway, stages, today));
            });
  }

  private Optional<Projected> kept(Pathway pathway, Stages stages, LocalDate today) {
    return jdbc.sql(KEPT)
        .param("pathway", pathway.code())
        .param("today", Date.valueOf(today))
        .query(
            (row, number) ->
                new Kept(
                    row.getTimestamp("reckoned_at").toInstant(),
                    Arrays.asList((Double[]) row.getArray("weeks").getArray())))
        .optional()
        .map(
            kept ->
                new Projected(
                    stages.weeks(),
                    stages.whole(),
                    new Projection(kept.weeks(), checks(pathway)),
                    kept.at()));
  }

  private List<Projection.Check> checks(Pathway pathway) {
    return jdbc.sql(CHECKS)
        .param("pathway", pathway.code())
        .query(
            (row, number) ->
                new Projection.Check(
                    row.getObject("said_on", LocalDate.class),
                    row.getDouble("said"),
                    row.getInt("came")))
        .list();
  }

  private Projected reckon(Pathway pathway, Stages stages, LocalDate today) {
    List<Course> read =
        sight.holding(NamedSight.Right.COUNT, () -> courses.before(today, pathway, stages));
    Projected projected =
        new Projected(
            stages.weeks(),
            stages.whole(),
            Projection.of(read, stages.weeks(), today),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    keep(pathway, today, projected);
    return projected;
  }

  private void keep(Pathway pathway, LocalDate today, Projected projected) {
    Projection projection = projected.projection();
    jdbc.sql(FORGET_ONE).param("pathway", pathway.code()).update();
    jdbc.sql(KEEP)
        .param("pathway", pathway.code())
        .param("today", Date.valueOf(today))
        .param("at", Timestamp.from(projected.at()))
        .param("weeks", projection.weeks().toArray(Double[]::new))
        .update();
    for (Projection.Check check : projection.past()) {
      jdbc.sql(KEEP_CHECK)
          .param("pathway", pathway.code())
          .param("day", Date.valueOf(check.day()))
          .param("said", check.said())
          .param("came", check.came())
          .update();
    }
  }
}
