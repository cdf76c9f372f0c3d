// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.law.LawChanged;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.statute.Amount;
import org.throughline.statute.InForce;
import org.throughline.statute.Source;
import org.throughline.statute.Standing;
import org.throughline.statute.Unit;

/// Keeps the council's own numbers and the days of reforms. Nothing is changed: what is no longer
/// said is withdrawn, and stays.
@Component
@Transactional
public class CouncilsLaw {

  private static final String NUMBERS =
      """
      select number_id, pathway, duty, amount, unit, from_on, until_on, written_in, paragraph,
             standing, made_by
        from law.own_number
       where withdrawn_at is null
       order by from_on, number_id
      """;

  private static final String COMMENCEMENTS =
      """
      select commencement_id, reform, from_on, written_in, made_by
        from law.commencement
       where withdrawn_at is null
       order by reform
      """;

  private static final String ADD_NUMBER =
      """
      insert into law.own_number
        (pathway, duty, amount, unit, from_on, until_on, written_in, paragraph, standing, made_at,
         made_by)
      values (:pathway, :duty, :amount, :unit, :from, :until, :law, :paragraph, :standing, :at, :by)
      """;

  private static final String ADD_COMMENCEMENT =
      """
      insert into law.commencement (reform, from_on, written_in, made_at, made_by)
      values (:reform, :from, :law, :at, :by)
      """;

  private static final String WITHDRAW_NUMBER =
      """
      update law.own_number set withdrawn_at = :at, withdrawn_by = :by
       where number_id = :id and withdrawn_at is null
      """;

  private static final String WITHDRAW_COMMENCEMENT =
      """
      update law.commencement set withdrawn_at = :at, withdrawn_by = :by
       where reform = :reform and withdrawn_at is null
      """;

  private static final Problem WITHDRAWN_ALREADY =
      new Problem("LAW-108", "", "Somebody withdrew this already. Look at the page again.");

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CouncilsLaw(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// A number as somebody wishes to add it.
  public record Wished(
      String pathway, String duty, Amount amount, InForce inForce, Source source) {}

  /// Those that hold on some day, the earliest first.
  @Transactional(readOnly = true)
  public List<OwnNumber> numbers() {
    return jdbc.sql(NUMBERS).query(CouncilsLaw::number).list();
  }

  @Transactional(readOnly = true)
  public List<Commencement> commencements() {
    return jdbc.sql(COMMENCEMENTS)
        .query(
            (row, at) ->
                new Commencement(
                    row.getLong("commencement_id"),
                    row.getString("reform"),
                    row.getObject("from_on", LocalDate.class),
                    row.getString("written_in"),
                    new AccountId(row.getLong("made_by"))))
        .list();
  }

  public Outcome<Wished> add(Wished wished, AccountId by) {
    try {
      jdbc.sql(ADD_NUMBER)
          .param("pathway", wished.pathway())
          .param("duty", wished.duty())
          .param("amount", wished.amount().number())
          .param("unit", wished.amount().unit().name())
          .param("from", Date.valueOf(wished.inForce().from()))
          .param("until", wished.inForce().until().map(Date::valueOf).orElse(null))
          .param("law", wished.source().law())
          .param("paragraph", wished.source().paragraph())
          .param("standing", wished.source().standing().name())
          .param("at", Timestamp.from(clock.instant()))
          .param("by", by.value())
          .update();
    } catch (DuplicateKeyException another) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "LAW-107",
                  "from",
                  "Another number begins on this day. Withdraw that one, or enter another day.")));
    }
    changed("own-number-added", wished.pathway() + "/" + wished.duty(), by);
    return new Outcome.Done<>(wished);
  }

  public Outcome<Long> withdraw(OwnNumber number, AccountId by) {
    int withdrawn =
        jdbc.sql(WITHDRAW_NUMBER)
            .param("id", number.id())
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by.value())
            .update();
    if (withdrawn == 0) {
      return new Outcome.Refused<>(List.of(WITHDRAWN_ALREADY));
    }
    changed("own-number-withdrawn", number.pathway() + "/" + number.duty(), by);
    return new Outcome.Done<>(number.id());
  }

  /// Says from which day a reform is law, in the place of what was said before.
  public Outcome<String> commence(String reform, LocalDate from, String writtenIn, AccountId by) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(WITHDRAW_COMMENCEMENT)
        .param("reform", reform)
        .param("at", now)
        .param("by", by.value())
        .update();
    jdbc.sql(ADD_COMMENCEMENT)
        .param("reform", reform)
        .param("from", Date.valueOf(from))
        .param("law", writtenIn)
        .param("at", now)
        .param("by", by.value())
        .update();
    changed("reform-commenced", reform, by);
    return new Outcome.Done<>(reform);
  }

  /// Switches a reform off again.
  public Outcome<String> suspend(String reform, AccountId by) {
    int withdrawn =
        jdbc.sql(WITHDRAW_COMMENCEMENT)
            .param("reform", reform)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by.value())
            .update();
    if (withdrawn == 0) {
      return new Outcome.Refused<>(List.of(WITHDRAWN_ALREADY));
    }
    changed("reform-switched-off", reform, by);
    return new Outcome.Done<>(reform);
  }

  private void changed(String what, String subject, AccountId by) {
    audit.record(Optional.of(by), what, "law", subject, Map.of());
    events.publishEvent(new LawChanged());
  }

  private static OwnNumber number(ResultSet row, int at) throws SQLException {
    Optional<LocalDate> until = Optional.ofNullable(row.getObject("until_on", LocalDate.class));
    return new OwnNumber(
        row.getLong("number_id"),
        row.getString("pathway"),
        row.getString("duty"),
        new Amount(row.getInt("amount"), Unit.valueOf(row.getString("unit"))),
        new InForce(row.getObject("from_on", LocalDate.class), until),
        new Source(
            row.getString("written_in"),
            row.getString("paragraph"),
            Standing.valueOf(row.getString("standing"))),
        new AccountId(row.getLong("made_by")));
  }
}
