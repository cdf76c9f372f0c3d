// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.delivery;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.ehc.Every;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanId;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.Section;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.delivery.ProvisionLine.Gap;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.TermDates;

/// Keeps what was delivered of section F and where it was not.
@Component
public class DeliveryBook {

  private static final String LATEST =
      """
      select stem, max(delivered_on) as last
        from ehc.delivery
       where plan_id = :plan and taken_out_at is null
       group by stem
      """;

  private static final String COUNT =
      """
      select count(*)
        from ehc.delivery
       where plan_id = :plan and stem = :stem and delivered_on >= :since and taken_out_at is null
      """;

  private static final String GAPS =
      """
      select stem, gap_id, from_on, reason, remedy, remedy_by
        from ehc.gap
       where plan_id = :plan and until_on is null
      """;

  private static final String LOG =
      """
      select delivery_id, stem, delivered_on, minutes, by_whom, note
        from ehc.delivery
       where plan_id = :plan and taken_out_at is null
       order by delivered_on desc, delivery_id desc
       limit 60
      """;

  private static final String ADD =
      """
      insert into ehc.delivery
        (plan_id, stem, delivered_on, minutes, by_whom, note, recorded_by, recorded_at)
      values (:plan, :stem, :on, :minutes, :whom, :note, :by, :at)
      """;

  private static final String TAKE_OUT =
      """
      update ehc.delivery
         set taken_out_by = :by, taken_out_at = :at
       where delivery_id = :delivery and plan_id = :plan and taken_out_at is null
      """;

  private static final String ADD_GAP =
      """
      insert into ehc.gap (plan_id, stem, from_on, reason, remedy, remedy_by, recorded_by, recorded_at)
      values (:plan, :stem, :from, :reason, :remedy, :remedyBy, :by, :at)
      """;

  private static final String CLOSE_GAP =
      """
      update ehc.gap
         set until_on = :until, closed_by = :by, closed_at = :at
       where gap_id = :gap and plan_id = :plan and until_on is null and from_on <= :until
      """;

  private static final String BEHIND =
      """
      with round (every, since) as (
        select * from unnest(:periods::text[], :begins::date[])),
      in_force as (
        select distinct on (e.plan_id) e.plan_id, e.edition_id, e.case_id, e.final_on, p.child_id
          from ehc.edition e
          join ehc.plan p using (plan_id)
         where e.final_on is not null and p.ceased_on is null
         order by e.plan_id, e.number desc),
      line as (
        select f.child_id, f.case_id, c.public_id, i.stem, i.text, i.times, i.every,
               (select count(*)
                  from ehc.delivery d
                 where d.plan_id = f.plan_id and d.stem = i.stem and d.taken_out_at is null
                   and d.delivered_on >= r.since) as delivered,
               (select max(delivered_on)
                  from ehc.delivery d
                 where d.plan_id = f.plan_id and d.stem = i.stem and d.taken_out_at is null) as last,
               exists (select from ehc.gap g
                        where g.plan_id = f.plan_id and g.stem = i.stem and g.until_on is null) as has_gap
          from in_force f
          join cases.published_case c on c.case_id = f.case_id
          join ehc.item i on i.edition_id = f.edition_id and i.section = 'F' and i.removed_at is null
          join round r on r.every = i.every
         where f.final_on < r.since
           and (cast(:officer as bigint) is null or c.officer_id = :officer))
      """;

  private static final String BEHIND_LINES =
      BEHIND
          + """
      select child_id, public_id, stem, text, times, every, delivered, last, has_gap
        from line
       where delivered < times
       order by last nulls first, child_id, stem
       limit :most offset :skip
      """;

  private static final String BEHIND_COUNT =
      BEHIND
          + """
      select count(*) from line where delivered < times
      """;

  private final JdbcClient jdbc;
  private final TermDates terms;
  private final AuditLog audit;
  private final Clock clock;

  DeliveryBook(JdbcClient jdbc, TermDates terms, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.audit = audit;
    this.clock = clock;
  }

  /// One entry of the log.
  public record Delivered(
      long id, UUID stem, LocalDate on, OptionalInt minutes, String byWhom, String note) {}

  /// What somebody wishes to write down.
  public record NewDelivery(
      UUID stem, LocalDate on, OptionalInt minutes, String byWhom, String note) {}

  /// A gap that somebody wishes to write down.
  public record NewGap(
      UUID stem, LocalDate from, String reason, String remedy, LocalDate remedyBy) {}

  /// The last whole rounds before today.
  public Rounds rounds() {
    LocalDate today = LocalDate.now(clock);
    return Rounds.before(today, terms.ofCouncil(today.minusDays(Rounds.LOOK_BACK), today));
  }

  /// Each provision of section F of the version in force.
  @Transactional(readOnly = true)
  public List<ProvisionLine> of(PlanEdition inForce) {
    PlanId plan = inForce.summary().plan();
    LocalDate since = inForce.summary().finished().orElseThrow();
    Map<UUID, LocalDate> last = new HashMap<>();
    jdbc.sql(LATEST)
        .param("plan", plan.value())
        .query(
            row -> {
              last.put(row.getObject("stem", UUID.class), row.getObject("last", LocalDate.class));
            });
    Map<UUID, Gap> gaps = gaps(plan);
    Rounds rounds = rounds();
    List<ProvisionLine> lines = new ArrayList<>();
    for (PlanRow row : inForce.of(Section.F)) {
      lines.add(
          ProvisionLine.of(
              row,
              Optional.ofNullable(last.get(row.stem())),
              count(plan, row, rounds),
              Optional.ofNullable(gaps.get(row.stem())),
              rounds,
              since));
    }
    return List.copyOf(lines);
  }

  private int count(PlanId plan, PlanRow row, Rounds rounds) {
    return jdbc.sql(COUNT)
        .param("plan", plan.value())
        .param("stem", row.stem())
        .param("since", Date.valueOf(row.words().every().map(rounds::begin).orElse(rounds.today())))
        .query(Integer.class)
        .single();
  }

  private Map<UUID, Gap> gaps(PlanId plan) {
    Map<UUID, Gap> gaps = new HashMap<>();
    jdbc.sql(GAPS)
        .param("plan", plan.value())
        .query(
            row -> {
              gaps.put(
                  row.getObject("stem", UUID.class),
                  new Gap(
                      row.getLong("gap_id"),
                      row.getObject("from_on", LocalDate.class),
                      row.getString("reason"),
                      row.getString("remedy"),
                      row.getObject("remedy_by", LocalDate.class)));
            });
    return gaps;
  }

  /// The latest entries of the log.
  @Transactional(readOnly = true)
  public List<Delivered> log(PlanId plan) {
    return jdbc.sql(LOG).param("plan", plan.value()).query(DeliveryBook::delivered).list();
  }

  @Transactional
  public void add(PlanId plan, NewDelivery wished, Signature by) {
    jdbc.sql(ADD)
        .param("plan", plan.value())
        .param("stem", wished.stem())
        .param("on", Date.valueOf(wished.on()))
        .param(
            "minutes",
            wished.minutes().isPresent() ? wished.minutes().getAsInt() : null,
            java.sql.Types.INTEGER)
        .param("whom", wished.byWhom())
        .param("note", wished.note())
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .update();
    tell("provision-delivered", plan, by);
  }

  /// Takes a mistaken entry out of the log; it stays underneath.
  ///
  /// @return whether there was one
  @Transactional
  public boolean takeOut(PlanId plan, long delivery, Signature by) {
    boolean isDone =
        jdbc.sql(TAKE_OUT)
                .param("by", by.by().value())
                .param("at", Timestamp.from(by.at()))
                .param("delivery", delivery)
                .param("plan", plan.value())
                .update()
            > 0;
    if (isDone) {
      tell("provision-delivery-taken-out", plan, by);
    }
    return isDone;
  }

  @Transactional
  public void addGap(PlanId plan, NewGap wished, Signature by) {
    jdbc.sql(ADD_GAP)
        .param("plan", plan.value())
        .param("stem", wished.stem())
        .param("from", Date.valueOf(wished.from()))
        .param("reason", wished.reason())
        .param("remedy", wished.remedy())
        .param("remedyBy", Date.valueOf(wished.remedyBy()))
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .update();
    tell("provision-gap-noted", plan, by);
  }

  /// Ends a gap.
  ///
  /// @return whether it was open and had begun by then
  @Transactional
  public boolean closeGap(PlanId plan, long gap, LocalDate until, Signature by) {
    boolean isDone =
        jdbc.sql(CLOSE_GAP)
                .param("until", Date.valueOf(until))
                .param("by", by.by().value())
                .param("at", Timestamp.from(by.at()))
                .param("gap", gap)
                .param("plan", plan.value())
                .update()
            > 0;
    if (isDone) {
      tell("provision-gap-closed", plan, by);
    }
    return isDone;
  }

  /// Provision that is behind in any plan that may be seen, the longest first.
  ///
  /// @param officer whose cases; of everybody when absent
  @Transactional(readOnly = true)
  public List<BehindLine> behind(Optional<AccountId> officer, int most, int skip) {
    return behind(BEHIND_LINES, officer)
        .param("most", most)
        .param("skip", skip)
        .query(DeliveryBook::behindLine)
        .list();
  }

  /// How many lines [#behind] has in all.
  @Transactional(readOnly = true)
  public int countBehind(Optional<AccountId> officer) {
    return behind(BEHIND_COUNT, officer).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec behind(String sql, Optional<AccountId> officer) {
    Rounds rounds = rounds();
    List<Every> periods =
        rounds.begins().keySet().stream().filter(every -> every != Every.ONCE).toList();
    return jdbc.sql(sql)
        .param("periods", periods.stream().map(Every::name).toArray(String[]::new))
        .param(
            "begins", periods.stream().map(e -> rounds.begin(e).toString()).toArray(String[]::new))
        .param("officer", officer.map(AccountId::value).orElse(null), Types.BIGINT);
  }

  private static Delivered delivered(ResultSet row, int at) throws SQLException {
    int minutes = row.getInt("minutes");
    return new Delivered(
        row.getLong("delivery_id"),
        row.getObject("stem", UUID.class),
        row.getObject("delivered_on", LocalDate.class),
        row.wasNull() ? OptionalInt.empty() : OptionalInt.of(minutes),
        row.getString("by_whom"),
        row.getString("note"));
  }

  private static BehindLine behindLine(ResultSet row, int at) throws SQLException {
    return new BehindLine(
        new ChildId(row.getLong("child_id")),
        row.getObject("public_id", UUID.class),
        row.getObject("stem", UUID.class),
        row.getString("text"),
        row.getInt("times"),
        Every.valueOf(row.getString("every")),
        row.getInt("delivered"),
        Optional.ofNullable(row.getObject("last", LocalDate.class)),
        row.getBoolean("has_gap"));
  }

  private void tell(String act, PlanId plan, Signature by) {
    audit.record(Optional.of(by.by()), act, "ehc-plan", Long.toString(plan.value()), Map.of());
  }
}
