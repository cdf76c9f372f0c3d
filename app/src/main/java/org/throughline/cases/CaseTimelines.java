// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.cases.internal.DueRows;
import org.throughline.cases.internal.NamedSight;
import org.throughline.cases.internal.SchoolCalendars;
import org.throughline.cases.internal.TwoAtATime;
import org.throughline.cases.internal.team.Projections;

/// Works out from a case's events what is due in it, and keeps that as rows. It is a pure
/// function of pathway, events, calendars and day: worked out again, the same rows come out.
@Component
public class CaseTimelines {

  private static final long AT_ONCE = 2_000;

  private static final String ENDS =
      """
      select coalesce(min(case_id), 1) as lowest, coalesce(max(case_id), 0) as highest
        from cases.case_file
      """;

  private static final String LOOK_AT_TABLES =
      """
      select cases.look_at_tables()::text
      """;

  private static final String WITHOUT_WAITING =
      """
      set local synchronous_commit = off
      """;

  private static final String BLOCKS =
      """
      select distinct case_id / :size * :size
        from cases.case_file
       where pathway = any(:pathways)
      """;

  private final JdbcClient jdbc;
  private final NamedSight sight;
  private final DueRows rows;
  private final SchoolCalendars calendars;
  private final Projections projections;
  private final TransactionTemplate transaction;

  CaseTimelines(
      JdbcClient jdbc,
      NamedSight sight,
      DueRows rows,
      SchoolCalendars calendars,
      Projections projections,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.rows = rows;
    this.calendars = calendars;
    this.projections = projections;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What came of it.
  public record Reckoned(long cases, long events, long lines) {

    private Reckoned plus(Reckoned other) {
      return new Reckoned(cases + other.cases, events + other.events, lines + other.lines);
    }
  }

  private record Ends(long lowest, long highest) {}

  /// Works out what is due in every case, some thousand in a transaction, on two threads.
  ///
  /// @param asOf the day asked
  public Reckoned rebuild(LocalDate asOf) {
    Ends ends = held(() -> jdbc.sql(ENDS).query(Ends.class).single());
    List<Long> starts =
        LongStream.iterate(ends.lowest(), from -> from <= ends.highest(), from -> from + AT_ONCE)
            .boxed()
            .toList();
    return blocks(starts, asOf);
  }

  /// Works out anew the cases that count school days, because terms or closures changed.
  public Reckoned rebuildSchoolDays(LocalDate asOf) {
    List<Long> starts =
        held(
            () ->
                jdbc.sql(BLOCKS)
                    .param("size", AT_ONCE)
                    .param("pathways", calendars.pathways().toArray(String[]::new))
                    .query(Long.class)
                    .list());
    return blocks(starts, asOf);
  }

  private Reckoned blocks(List<Long> starts, LocalDate asOf) {
    Reckoned reckoned =
        TwoAtATime.over(starts, from -> block(from, asOf)).stream()
            .reduce(new Reckoned(0, 0, 0), Reckoned::plus);
    jdbc.sql(LOOK_AT_TABLES).query(String.class).single();
    projections.forget();
    return reckoned;
  }

  /// Works out what is due in one case, within the transaction that changes it.
  public void reckon(CaseId id, LocalDate asOf) {
    sight.holding(
        NamedSight.Right.RECKON,
        () -> {
          rows.write(id.value(), asOf);
          return id;
        });
  }

  /// Whatever a power cut takes is worked out again; so nobody waits for the disk.
  private Reckoned block(long from, LocalDate asOf) {
    return held(
        () -> {
          jdbc.sql(WITHOUT_WAITING).update();
          return rows.write(from, from + AT_ONCE, asOf);
        });
  }

  private <T> T held(Supplier<T> work) {
    return transaction.execute(status -> sight.holding(NamedSight.Right.RECKON, work));
  }
}
