// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.ehc.internal.audits.Answer;
import org.throughline.ehc.internal.audits.AuditActions;
import org.throughline.ehc.internal.audits.Audits;
import org.throughline.ehc.internal.audits.Framework;
import org.throughline.ehc.internal.audits.Frameworks;
import org.throughline.ehc.internal.audits.PlanAudit;
import org.throughline.ehc.internal.audits.Samples;
import org.throughline.ehc.internal.dates.PlanDates;
import org.throughline.ehc.internal.invented.InventedReviews;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.AccountId;

/// Invents what stands beside the cases of invented children: their next dates, where they are
/// placed, what reviews found, help with travel, and audits of some of their plans.
@Component
public class InventedWork {

  private static final int AUDITS = 36;
  private static final int SCORERS = 5;
  private static final int MONTHS_DRAWN = 6;
  private static final int PLANS_DRAWN = 8;
  private static final int TWICE_PERCENT = 20;
  private static final List<Answer> MOODS =
      List.of(
          Answer.YES,
          Answer.YES,
          Answer.YES,
          Answer.PARTLY,
          Answer.YES,
          Answer.NO,
          Answer.YES,
          Answer.PARTLY,
          Answer.YES,
          Answer.NONE,
          Answer.YES);

  private static final String RIGHT =
      """
      select set_config('throughline.ehc_right', :right, true)
      """;

  private static final String AS_OFFICER =
      """
      select set_config('throughline.account', :officer, true)
      """;

  private static final String PLACE =
      """
      select ehc.invent_placements(:day)
      """;

  private static final String CASES =
      """
      select p.case_id
        from ehc.plan_date p
        join cases.published_case c using (case_id)
       where c.is_invented and p.since < :day
       order by p.child_id
       limit :many
      """;

  private final JdbcClient jdbc;
  private final PlanDates dates;
  private final Frameworks frameworks;
  private final Audits audits;
  private final AuditActions actions;
  private final Samples samples;
  private final InventedReviews reviews;

  InventedWork(
      JdbcClient jdbc,
      PlanDates dates,
      Frameworks frameworks,
      Audits audits,
      AuditActions actions,
      Samples samples,
      InventedReviews reviews) {
    this.jdbc = jdbc;
    this.dates = dates;
    this.frameworks = frameworks;
    this.audits = audits;
    this.actions = actions;
    this.samples = samples;
    this.reviews = reviews;
  }

  /// How much there is of it.
  public record Made(long plans, long placements, int audits) {}

  /// @param officers who are said to have scored
  @Transactional
  public Made load(List<AccountId> officers, LocalDate asAt) {
    long plans = dates.rebuild();
    set(RIGHT, "right", "load");
    long placements = jdbc.sql(PLACE).param("day", Date.valueOf(asAt)).query(Long.class).single();
    set(RIGHT, "right", "");
    set(AS_OFFICER, "officer", Long.toString(officers.getFirst().value()));
    reviews.load(officers.getFirst(), asAt);
    List<Long> cases =
        jdbc.sql(CASES)
            .param("day", Date.valueOf(asAt.minusYears(1)))
            .param("many", AUDITS)
            .query(Long.class)
            .list();
    Framework framework = frameworks.current();
    for (int at = 0; at < cases.size(); at++) {
      audit(new CaseId(cases.get(at)), at, framework, officers, asAt);
    }
    for (int back = 1; back <= MONTHS_DRAWN; back++) {
      draw(YearMonth.from(asAt).minusMonths(back), framework, officers, back > 1);
    }
    return new Made(plans, placements, cases.size());
  }

  /// Plans of a month drawn by lot in the week after it; of the last month half are scored yet.
  private void draw(
      YearMonth month, Framework framework, List<AccountId> officers, boolean isOver) {
    List<AccountId> scorers = officers.subList(0, Math.min(SCORERS, officers.size()));
    LocalDate day = month.atEndOfMonth().plusDays(5);
    UUID seed = UUID.nameUUIDFromBytes(month.toString().getBytes(StandardCharsets.UTF_8));
    samples.draw(
        new Samples.Wished(Optional.of(month), PLANS_DRAWN, TWICE_PERCENT, scorers),
        seed,
        day,
        signed(officers.getFirst(), day));
    List<Samples.Ticket> tickets =
        samples.find(month).map(samples::tickets).orElse(List.of()).stream()
            .filter(each -> each.place().isPresent())
            .toList();
    for (int at = 0; at < (isOver ? tickets.size() : tickets.size() / 2); at++) {
      score(tickets.get(at), at + month.getMonthValue(), framework, day.plusDays(1 + at));
    }
  }

  private void score(Samples.Ticket ticket, int mood, Framework framework, LocalDate day) {
    PlanAudit first =
        scored(
            new Audits.Wished(ticket.in(), OptionalInt.empty(), Optional.empty(), Optional.empty()),
            mood,
            framework,
            day,
            ticket.scorer().orElseThrow());
    ticket
        .second()
        .ifPresent(
            second ->
                scored(
                    new Audits.Wished(
                        ticket.in(), OptionalInt.empty(), Optional.of(first), Optional.empty()),
                    mood + 1,
                    framework,
                    day.plusDays(2),
                    second));
  }

  private void set(String sql, String name, String value) {
    jdbc.sql(sql).param(name, value).query(String.class).single();
  }

  /// Every ninth is scored by a second person; what is below good has an action.
  private void audit(
      CaseId in, int at, Framework framework, List<AccountId> officers, LocalDate asAt) {
    LocalDate day = asAt.minusDays(9L * at + 3);
    AccountId scorer = officers.get(at % Math.min(SCORERS, officers.size()));
    PlanAudit first =
        scored(
            new Audits.Wished(in, OptionalInt.empty(), Optional.empty(), Optional.empty()),
            at,
            framework,
            day,
            scorer);
    boolean isLow = first.grade().filter(grade -> !grade.isGood()).isPresent();
    if (isLow) {
      actions.add(
          first,
          "Say in section F who delivers it, how long and how often",
          Optional.of(scorer),
          Optional.of(day.plusDays(28)),
          signed(scorer, day));
    }
    if (at % 9 == 4 && officers.size() > SCORERS) {
      scored(
          new Audits.Wished(in, OptionalInt.empty(), Optional.of(first), Optional.empty()),
          at + 1,
          framework,
          day.plusDays(2),
          officers.get(SCORERS));
    }
  }

  private PlanAudit scored(
      Audits.Wished wished, int at, Framework framework, LocalDate day, AccountId scorer) {
    long id =
        switch (audits.begin(wished, day, signed(scorer, day))) {
          case Outcome.Done<Long>(Long done) -> done;
          case Outcome.Refused<Long> refused ->
              throw new IllegalStateException("An invented audit was refused: " + refused);
          case Outcome.Overtaken<Long> overtaken ->
              throw new IllegalStateException("An invented audit was overtaken: " + overtaken);
        };
    audits.save(
        find(wished.in(), id),
        1,
        new Audits.Scored(answers(framework, at), Map.of(), true),
        day,
        signed(scorer, day));
    return find(wished.in(), id);
  }

  private PlanAudit find(CaseId in, long id) {
    return audits.of(List.of(in)).stream()
        .filter(audit -> audit.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private static Map<Long, Answer> answers(Framework framework, int at) {
    Map<Long, Answer> answers = new HashMap<>();
    int nth = at * 5;
    for (Framework.Part part : framework.parts()) {
      for (Framework.Criterion criterion : part.criteria()) {
        boolean isLaw = part.code().equals(Framework.LAW) && at % 6 != 0;
        answers.put(criterion.id(), isLaw ? Answer.YES : MOODS.get(nth % MOODS.size()));
        nth += 1 + at % 3;
      }
    }
    return answers;
  }

  private static Signature signed(AccountId by, LocalDate day) {
    return new Signature(by, day.atTime(10, 0).toInstant(ZoneOffset.UTC));
  }
}
