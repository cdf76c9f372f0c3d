// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.internal.figures.AreaTable;
import org.throughline.measures.internal.judging.Targets;
import org.throughline.measures.judging.Target;
import org.throughline.measures.judging.TargetRule;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.AccountId;

/// What the demonstration authority wants of its measures, who keeps them and what was typed in for
/// them. All of it is taken out when a real council moves in.
@Component
public class InventedMeasures {

  private static final String SETTLE =
      """
      insert into measures.home (area, is_invented) values (:area, true)
      on conflict (only_row) do nothing
      """;

  private static final String ADD_ENTRY =
      """
      insert into measures.entry
        (measure, area, period, value, numerator, denominator, comment, entered_by, entered_at,
         state, decided_by, decided_at, is_invented)
      values (:measure, :area, :period, :value, :numerator, :denominator, :comment, :by, :at,
         'approved', :approver, :at, true)
      returning entry_id
      """;

  private static final String SHOW =
      """
      insert into measures.observation
        (measure, area, period, period_end, value, numerator, denominator, source, entry_id,
         recorded_at)
      values (:measure, :area, :period, :end, :value, :numerator, :denominator, 'entered', :entry,
         :at)
      """;

  private static final String KEEP =
      """
      insert into measures.keeping (measure, owner_id, next_due, is_invented)
      values (:measure, :owner, :due, true)
      on conflict (measure) do nothing
      """;

  private static final String IS_STANDING =
      """
      select exists (select 1 from measures.target where is_invented)
      """;

  private static final String REMOVE =
      """
      select measures.remove_invented()
      """;

  private final Measures measures;
  private final Targets targets;
  private final JdbcClient jdbc;

  InventedMeasures(Measures measures, Targets targets, JdbcClient jdbc) {
    this.measures = measures;
    this.targets = targets;
    this.jdbc = jdbc;
  }

  /// A figure that was typed in and approved.
  ///
  /// @param value in the measure's unit
  /// @param numerator with the denominator what the value is a share of; both or neither
  public record Figure(
      MeasureCode measure,
      ReportingPeriod period,
      BigDecimal value,
      Optional<BigDecimal> numerator,
      Optional<BigDecimal> denominator,
      String comment) {}

  /// Who typed a figure in, who approved it and when.
  public record Signed(AccountId enteredBy, AccountId approvedBy, Instant at) {}

  /// Says whose measures these are, unless the council has said so itself.
  @Transactional
  public void settle(AreaCode home) {
    AreaTable.fill(jdbc);
    jdbc.sql(SETTLE).param("area", home.value()).update();
  }

  /// Sets a target.
  @Transactional
  public void aim(MeasureCode code, TargetRule rule, BigDecimal tolerance, Instant since) {
    Target target = new Target(rule, tolerance, Optional.empty(), since);
    Outcome<Target> set = targets.set(measure(code), home(), target, true);
    if (!(set instanceof Outcome.Done)) {
      throw new IllegalArgumentException("The target of %s was refused: %s".formatted(code, set));
    }
  }

  /// Types a figure in.
  @Transactional
  public void enter(Figure figure, Signed signed) {
    Measure measure = measure(figure.measure());
    if (measure.origin() != Origin.ENTERED) {
      throw new IllegalArgumentException(measure.code() + " is not typed in");
    }
    Timestamp at = Timestamp.from(signed.at());
    long entry =
        with(ADD_ENTRY, figure)
            .param("comment", figure.comment())
            .param("by", signed.enteredBy().value())
            .param("approver", signed.approvedBy().value())
            .param("at", at)
            .query(Long.class)
            .single();
    with(SHOW, figure)
        .param("end", Date.valueOf(figure.period().end()))
        .param("entry", entry)
        .param("at", at)
        .update();
  }

  /// Names who answers for a measure.
  ///
  /// @param nextDue when its next figure is to be typed in; empty where none is
  @Transactional
  public void keep(MeasureCode measure, AccountId owner, Optional<LocalDate> nextDue) {
    jdbc.sql(KEEP)
        .param("measure", measure(measure).code().value())
        .param("owner", owner.value())
        .param("due", nextDue.map(Date::valueOf).orElse(null))
        .update();
  }

  /// Whether the demonstration's are there.
  public boolean isStanding() {
    return jdbc.sql(IS_STANDING).query(Boolean.class).single();
  }

  /// Takes all of it out, with what was counted of the demonstration and whose measures these were.
  /// Published figures stay.
  @Transactional
  public void remove() {
    jdbc.sql(REMOVE).query((row, number) -> 0).list();
  }

  private JdbcClient.StatementSpec with(String sql, Figure figure) {
    return jdbc.sql(sql)
        .param("measure", figure.measure().value())
        .param("area", home().value())
        .param("period", figure.period().code())
        .param("value", figure.value())
        .param("numerator", orNull(figure.numerator()))
        .param("denominator", orNull(figure.denominator()));
  }

  private static @Nullable BigDecimal orNull(Optional<BigDecimal> number) {
    return number.orElse(null);
  }

  private Measure measure(MeasureCode code) {
    return measures
        .find(code)
        .orElseThrow(() -> new IllegalArgumentException("There is no measure " + code));
  }

  private AreaCode home() {
    return measures
        .home()
        .map(Area::code)
        .orElseThrow(() -> new IllegalStateException("Nobody's measures: settle the area first"));
  }
}
