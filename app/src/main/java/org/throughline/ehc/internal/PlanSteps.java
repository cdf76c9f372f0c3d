// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;
import org.throughline.ehc.EditionId;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanFinished;
import org.throughline.ehc.PlanId;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.assessment.OffersFirst;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;

/// The way of a plan: begun, final, amended.
@Component
public class PlanSteps {

  private static final String BEGIN =
      """
      insert into ehc.plan (child_id, case_id, recorded_at)
      values (:child, :case, :at)
      returning plan_id
      """;

  private static final String BEGIN_EDITION =
      """
      insert into ehc.edition (plan_id, number, case_id, rests_on, begun_by, begun_at)
      values (:plan, :number, :case, :restsOn, :by, :at)
      returning edition_id
      """;

  private static final String COPY_ITEMS =
      """
      insert into ehc.item
        (edition_id, stem, section, place, text, area, by_on, measure, minutes, times, every,
         staff, ratio, secured_by, adulthood, advice_from, advised_on, arrangement, pence)
      select :to, stem, section, place, text, area, by_on, measure, minutes, times, every, staff,
             ratio, secured_by, adulthood, advice_from, advised_on, arrangement, pence
        from ehc.item
       where edition_id = :from and removed_at is null
      """;

  private static final String COPY_LINKS =
      """
      insert into ehc.link (edition_id, from_item, from_kind, to_item, to_kind)
      select :to, a.item_id, a.kind, b.item_id, b.kind
        from ehc.link l
        join ehc.item x on x.item_id = l.from_item
        join ehc.item y on y.item_id = l.to_item
        join ehc.item a on a.edition_id = :to and a.stem = x.stem
        join ehc.item b on b.edition_id = :to and b.stem = y.stem
       where l.edition_id = :from
      """;

  private static final String FINISH =
      """
      update ehc.edition set final_on = :on, finished_by = :by where edition_id = :edition
      """;

  private final JdbcClient jdbc;
  private final PlanLocks locks;
  private final PlanStore store;
  private final OffersFirst offers;
  private final TimeForRemarks time;
  private final AuditLog audit;
  private final ApplicationEventPublisher publisher;

  PlanSteps(
      JdbcClient jdbc,
      PlanLocks locks,
      PlanStore store,
      OffersFirst offers,
      TimeForRemarks time,
      AuditLog audit,
      ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.store = store;
    this.offers = offers;
    this.time = time;
    this.audit = audit;
    this.publisher = publisher;
  }

  /// Begins an amendment of the plan that a child has, or else its first plan; a plan that ceased
  /// stays as it was, and a new one is begun beside it.
  @Transactional
  public Outcome<PlanId> begin(ChildId child, CaseId in, Signature by) {
    try {
      Optional<PlanId> plan = store.standing(child);
      return plan.isEmpty() ? first(child, in, by) : amendment(plan.get(), in, by);
    } catch (DuplicateKeyException another) {
      return refused("EHC-130", "", "Somebody has just begun this draft. Open the plan again.");
    }
  }

  private Outcome<PlanId> first(ChildId child, CaseId in, Signature by) {
    long id =
        jdbc.sql(BEGIN)
            .param("child", child.value())
            .param("case", in.value())
            .param("at", Timestamp.from(by.at()))
            .query(Long.class)
            .single();
    PlanId plan = new PlanId(id);
    edition(plan, 1, in, Optional.empty(), by);
    tell("plan-begun", plan, 1, List.of(), by);
    return new Outcome.Done<>(plan);
  }

  private Outcome<PlanId> amendment(PlanId plan, CaseId in, Signature by) {
    EditionSummary last = store.editions(plan).getFirst();
    if (last.isDraft()) {
      return refused("EHC-131", "", "There is a draft of this plan already. Write in that one.");
    }
    long draft = edition(plan, last.number() + 1, in, Optional.of(last.id()), by);
    jdbc.sql(COPY_ITEMS).param("to", draft).param("from", last.id().value()).update();
    jdbc.sql(COPY_LINKS).param("to", draft).param("from", last.id().value()).update();
    tell("plan-amendment-begun", plan, last.number() + 1, List.of(), by);
    return new Outcome.Done<>(plan);
  }

  private long edition(
      PlanId plan, int number, CaseId in, Optional<EditionId> restsOn, Signature by) {
    return jdbc.sql(BEGIN_EDITION)
        .param("plan", plan.value())
        .param("number", number)
        .param("case", in.value())
        .param("restsOn", restsOn.map(EditionId::value).orElse(null), java.sql.Types.BIGINT)
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .query(Long.class)
        .single();
  }

  /// Makes a version final: from now on it never changes.
  ///
  /// @param seen the codes of what was open and the person decided to go past; kept in the audit
  @Transactional
  public Outcome<PlanId> finish(
      EditionId edition, Optional<LocalDate> on, List<String> seen, LocalDate today, Signature by) {
    Optional<PlanLocks.Locked> locked = locks.lock(edition);
    List<Problem> problems = new ArrayList<>(refusals(locked));
    locked.ifPresent(
        plan -> {
          problems.addAll(finishing(on, read(plan), today));
          problems.addAll(offers.problems(plan.in(), "on"));
        });
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    jdbc.sql(FINISH)
        .param("on", Date.valueOf(on.orElseThrow()))
        .param("by", by.by().value())
        .param("edition", edition.value())
        .update();
    PlanLocks.Locked plan = locked.orElseThrow();
    tell("plan-finished", plan.plan(), plan.number(), seen, by);
    publisher.publishEvent(
        new PlanFinished(plan.plan(), plan.number(), plan.in(), plan.child(), on.get()));
    return new Outcome.Done<>(plan.plan());
  }

  private EditionSummary read(PlanLocks.Locked locked) {
    return store.editions(locked.plan()).stream()
        .filter(each -> each.id().equals(locked.edition()))
        .findFirst()
        .orElseThrow();
  }

  private List<Problem> finishing(Optional<LocalDate> on, EditionSummary edition, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    Optional<LocalDate> sent = edition.sent();
    if (sent.isEmpty()) {
      problems.add(
          new Problem(
              "EHC-134", "", "Send the draft to the family first: it may make remarks on it."));
    }
    boolean isEarly = on.isPresent() && sent.isPresent() && on.get().isBefore(sent.get());
    if (on.isEmpty() || on.get().isAfter(today) || isEarly) {
      problems.add(
          new Problem(
              "EHC-135",
              "on",
              "Enter the day of the final plan, not before the draft was sent and not after today."));
    } else {
      time.objection(edition, on.get()).ifPresent(problems::add);
    }
    return problems;
  }

  private static List<Problem> refusals(Optional<PlanLocks.Locked> locked) {
    return locked.map(PlanLocks.Locked::refusals).orElse(List.of(PlanLocks.NOT_THERE));
  }

  private static <T> Outcome<T> refused(String code, String field, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, field, message)));
  }

  private void tell(String act, PlanId plan, int version, List<String> open, Signature by) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("version", Integer.toString(version));
    if (!open.isEmpty()) {
      detail.put("open", String.join(", ", open));
    }
    audit.record(Optional.of(by.by()), act, "ehc-plan", Long.toString(plan.value()), detail);
  }
}
