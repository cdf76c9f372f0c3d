// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.judging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.judging.Target;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// The targets that were set, each in force until the next.
@Component
public class Targets {

  private static final String IN_FORCE =
      """
      select measure, rule, tolerance, set_by, set_at, decision from measures.target
      where area = :area and measure = any(:measures)
        and set_at <= :asAt and (ended_at is null or ended_at > :asAt)
      """;

  private static final String CURRENT =
      """
      select measure, rule, tolerance, set_by, set_at, decision from measures.target
      where area = :area and measure = :measure and ended_at is null
      """;

  private static final String HISTORY =
      """
      select measure, rule, tolerance, set_by, set_at, decision, ended_at from measures.target
      where area = :area and measure = :measure
      order by set_at desc
      """;

  private static final String DECIDED =
      """
      select measure, area, rule, tolerance, set_by, set_at, decision from measures.target
      where decision <> ''
      order by set_at
      """;

  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('target.' || :measure, 0))::text
      """;

  private static final String END =
      """
      update measures.target
      set ended_at = greatest(:at, set_at + interval '1 microsecond')
      where measure = :measure and area = :area and ended_at is null
      """;

  private static final String ADD =
      """
      insert into measures.target
        (measure, area, rule, tolerance, set_by, set_at, decision, is_invented)
      values (:measure, :area, :rule::jsonb, :tolerance, :by, :at, :decision, :invented)
      """;

  private static final String REMOVE_INVENTED =
      """
      delete from measures.target where is_invented
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Targets(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// The targets in force at a moment.
  public Map<MeasureCode, Target> inForce(
      Collection<MeasureCode> measures, AreaCode area, Instant asAt) {
    Map<MeasureCode, Target> targets = new HashMap<>();
    jdbc.sql(IN_FORCE)
        .param("area", area.value())
        .param("measures", measures.stream().map(MeasureCode::value).toArray(String[]::new))
        .param("asAt", Timestamp.from(asAt))
        .query(
            row -> {
              targets.put(new MeasureCode(row.getString("measure")), target(row, 0));
            });
    return targets;
  }

  /// A target that was set.
  ///
  /// @param endedAt when it was ended or another took its place; empty while it is in force
  public record Past(Target target, Optional<Instant> endedAt) {}

  /// Every target that a measure had, the newest first.
  public List<Past> history(MeasureCode measure, AreaCode area) {
    return jdbc.sql(HISTORY)
        .param("area", area.value())
        .param("measure", measure.value())
        .query(Targets::past)
        .list();
  }

  /// What is wrong with a target for a measure; empty when it can be set.
  public static List<Problem> problems(Measure measure, Target target) {
    List<Problem> problems = new ArrayList<>(target.rule().problems(measure.polarity()));
    if (target.tolerance().signum() < 0) {
      problems.add(
          new Problem(
              "target-tolerance",
              "tolerance",
              "Give how far short is still near: 0 or more, without a minus sign."));
    }
    return problems;
  }

  /// Sets a target in the place of the one that a person saw, unless somebody else was quicker.
  ///
  /// @param seen when the target was set that the person saw; empty when there was none
  @Transactional
  public Outcome<Target> replace(
      Measure measure, AreaCode area, Target target, Optional<Instant> seen) {
    lock(measure.code());
    Optional<Target> current = current(measure.code(), area);
    if (!current.map(Target::setAt).equals(seen)) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "target-overtaken",
                  "",
                  "Somebody else has changed this target since you opened the page. It is now: "
                      + current.map(each -> each.rule().words(measure.unit())).orElse("none")
                      + ". Send your own again only if it should replace that.")));
    }
    return set(measure, area, target, false);
  }

  /// The target in force, whenever it was set.
  public Optional<Target> current(MeasureCode measure, AreaCode area) {
    return jdbc.sql(CURRENT)
        .param("area", area.value())
        .param("measure", measure.value())
        .query(Targets::target)
        .optional();
  }

  private void lock(MeasureCode measure) {
    jdbc.sql(LOCK).param("measure", measure.value()).query(String.class).single();
  }

  /// Sets a target in the place of the one before it.
  @Transactional
  public Outcome<Target> set(Measure measure, AreaCode area, Target target, boolean isInvented) {
    List<Problem> problems = problems(measure, target);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    lock(measure.code());
    Timestamp at =
        Timestamp.from(
            current(measure.code(), area)
                .map(before -> before.setAt().plus(1, ChronoUnit.MICROS))
                .filter(target.setAt()::isBefore)
                .orElse(target.setAt().truncatedTo(ChronoUnit.MICROS)));
    endAt(at, measure.code(), area);
    add(measure.code(), area, target, at, isInvented);
    audit.record(
        target.setBy(),
        "target-set",
        "measure",
        measure.code().value(),
        Map.of("rule", target.rule().words(measure.unit())));
    return new Outcome.Done<>(target);
  }

  private void endAt(Timestamp at, MeasureCode measure, AreaCode area) {
    jdbc.sql(END)
        .param("at", at)
        .param("measure", measure.value())
        .param("area", area.value())
        .update();
  }

  private void add(
      MeasureCode measure, AreaCode area, Target target, Timestamp at, boolean isInvented) {
    jdbc.sql(ADD)
        .param("measure", measure.value())
        .param("area", area.value())
        .param("rule", TargetJson.write(target.rule()))
        .param("tolerance", target.tolerance())
        .param("by", target.setBy().map(AccountId::value).orElse(null))
        .param("at", at)
        .param("decision", target.decision())
        .param("invented", isInvented)
        .update();
  }

  /// Ends the target of a measure without another.
  @Transactional
  public void end(MeasureCode measure, AreaCode area, AccountId by) {
    endAt(Timestamp.from(clock.instant()), measure, area);
    audit.record(Optional.of(by), "target-ended", "measure", measure.value(), Map.of());
  }

  /// Takes out what the demonstration set.
  @Transactional
  public void removeInvented() {
    jdbc.sql(REMOVE_INVENTED).update();
  }

  private static Past past(ResultSet row, int number) throws SQLException {
    return new Past(
        target(row, number),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
  }

  /// A target that carried a decision out.
  ///
  /// @param before the target in force until then
  public record Decided(
      String decision,
      MeasureCode measure,
      AreaCode area,
      Target target,
      Optional<Target> before) {}

  /// The targets that carried decisions out, in the order of time.
  public List<Decided> decided() {
    return jdbc.sql(DECIDED).query(this::readDecided).list();
  }

  private Decided readDecided(ResultSet row, int number) throws SQLException {
    MeasureCode measure = new MeasureCode(row.getString("measure"));
    AreaCode area = new AreaCode(row.getString("area"));
    Target target = target(row, number);
    return new Decided(
        target.decision(),
        measure,
        area,
        target,
        history(measure, area).stream()
            .map(Past::target)
            .filter(each -> each.setAt().isBefore(target.setAt()))
            .findFirst());
  }

  private static Target target(ResultSet row, int number) throws SQLException {
    return new Target(
        TargetJson.read(row.getString("rule")),
        row.getBigDecimal("tolerance"),
        Optional.ofNullable(row.getObject("set_by", Long.class)).map(AccountId::new),
        row.getTimestamp("set_at").toInstant(),
        row.getString("decision"));
  }
}
