// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseWork;
import org.throughline.cases.NewEvent;
import org.throughline.cases.RecordedEvent;
import org.throughline.ehc.DraftPlanSent;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanId;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.assessment.DecisionFirst;
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.ehc.internal.record.Happened;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;
import org.throughline.statute.Calendars;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathways;
import org.throughline.statute.ServiceMethod;

/// A draft goes to the family. It is said once: the version and the event of the case it was
/// drafted in are written together, and the version follows when that event is put right.
@Component
public class DraftSending {

  /// The least time for remarks, beginning with the day of service. SI 2014/1530 reg 13(1).
  public static final int DAYS_FOR_REMARKS = 15;

  /// With which a case says that a draft was sent: of a new plan, and of an amendment.
  private static final List<String> EVENTS = List.of("draft-plan-sent", "amendment-notice-sent");

  private static final Problem NOTED_ALREADY =
      new Problem(
          "EHC-138",
          "",
          "It is noted already that this draft was sent. Put the day right in the case: the plan follows.");

  private static final String SEND =
      """
      update ehc.edition
         set sent_on = :on, remarks_until = :until, sent_event = :event
       where edition_id = :edition and sent_on is null and final_on is null
      """;

  private static final String CLAIMED =
      """
      select sent_event from ehc.edition where case_id = :case and sent_event is not null
      """;

  private final JdbcClient jdbc;
  private final PlanLocks locks;
  private final PlanStore store;
  private final CaseFiles files;
  private final CaseEvents events;
  private final CaseWork work;
  private final DecisionFirst decision;
  private final NoSchoolInDraft noSchool;
  private final Accounts accounts;
  private final AuditLog audit;
  private final ApplicationEventPublisher publisher;

  DraftSending(
      JdbcClient jdbc,
      PlanLocks locks,
      PlanStore store,
      CaseFiles files,
      CaseEvents events,
      CaseWork work,
      DecisionFirst decision,
      NoSchoolInDraft noSchool,
      Accounts accounts,
      AuditLog audit,
      ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.store = store;
    this.files = files;
    this.events = events;
    this.work = work;
    this.decision = decision;
    this.noSchool = noSchool;
    this.accounts = accounts;
    this.audit = audit;
    this.publisher = publisher;
  }

  /// What somebody typed in.
  ///
  /// @param method absent when it was not sent but handed over
  /// @param until the last day for remarks; absent for the least
  public record Wished(
      Optional<LocalDate> on, Optional<ServiceMethod> method, Optional<LocalDate> until) {}

  /// What the case already says of the sending.
  ///
  /// @param number under which the event was recorded first
  public record Said(int number, LocalDate on, Optional<ServiceMethod> method) {}

  /// The case in which a version was drafted, and in which its sending stands.
  @Transactional(readOnly = true)
  public CaseSummary caseOf(EditionSummary edition) {
    return files.find(edition.draftedIn()).orElseThrow();
  }

  /// The event by which the case says that this version was sent, and no other version claims;
  /// absent while it does not.
  @Transactional(readOnly = true)
  public Optional<Said> said(EditionSummary edition) {
    List<Integer> claimed =
        jdbc.sql(CLAIMED).param("case", edition.draftedIn().value()).query(Integer.class).list();
    Optional<LocalDate> last =
        store.editions(edition.plan()).stream()
            .filter(each -> each.number() < edition.number())
            .findFirst()
            .flatMap(EditionSummary::finished);
    return events.of(edition.draftedIn()).reversed().stream()
        .filter(event -> isSending(event.type()) && !claimed.contains(event.root()))
        .filter(event -> last.isEmpty() || event.on().isAfter(last.get()))
        .findFirst()
        .map(event -> said(edition.draftedIn(), event));
  }

  private Said said(CaseId in, Happened event) {
    return new Said(event.root(), event.on(), method(in, event));
  }

  private Optional<ServiceMethod> method(CaseId in, Happened event) {
    return files.events(in).stream()
        .filter(each -> each.number() == event.number())
        .findFirst()
        .flatMap(each -> each.asEvent().method());
  }

  /// The day on which a draft that was sent by this event of a case counts as served.
  LocalDate servedBy(CaseId in, Happened event) {
    return served(event.on(), method(in, event));
  }

  /// Notes that a version was sent, in the plan and in its case; where the case says so already,
  /// by its words.
  ///
  /// @param version of the case that the person saw
  @Transactional
  public Outcome<PlanId> send(
      EditionSummary edition, long version, Wished wished, LocalDate today, Signature by) {
    CaseSummary in = caseOf(edition);
    List<Problem> refusals = new ArrayList<>(refusals(edition));
    decision.objection(in).ifPresent(refusals::add);
    noSchool.objection(edition).ifPresent(refusals::add);
    if (!refusals.isEmpty()) {
      return new Outcome.Refused<>(refusals);
    }
    if (in.version() != version) {
      return new Outcome.Overtaken<>(whoChanged(in.id(), version), in.version());
    }
    Optional<Said> said = said(edition);
    Wished meant = said.map(each -> asSaid(each, wished)).orElse(wished);
    List<Problem> problems = problems(wished, meant, today);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return switch (recorded(in, said, meant, by)) {
      case Outcome.Done<OptionalInt>(OptionalInt event) -> noted(edition, in, event, meant, by);
      case Outcome.Refused<OptionalInt>(List<Problem> found) -> new Outcome.Refused<>(found);
      case Outcome.Overtaken<OptionalInt>(String who, long now) ->
          new Outcome.Overtaken<>(who, now);
    };
  }

  private List<Problem> refusals(EditionSummary edition) {
    return edition.sent().isPresent() && edition.isDraft()
        ? List.of(NOTED_ALREADY)
        : locks
            .lock(edition.id())
            .map(PlanLocks.Locked::refusals)
            .orElse(List.of(PlanLocks.NOT_THERE));
  }

  private String whoChanged(CaseId in, long version) {
    return files
        .newestSince(in, version)
        .flatMap(RecordedEvent::recordedBy)
        .flatMap(accounts::find)
        .map(Account::name)
        .orElse("Somebody");
  }

  private static Wished asSaid(Said said, Wished wished) {
    return new Wished(Optional.of(said.on()), said.method(), wished.until());
  }

  /// @param meant the same with what the case says already
  private static List<Problem> problems(Wished wished, Wished meant, LocalDate today) {
    if (meant.on().isEmpty() || meant.on().get().isAfter(today)) {
      return List.of(
          new Problem("EHC-132", "on", "Enter the day on which it was sent, not after today."));
    }
    if (wished.on().isPresent() && !wished.on().equals(meant.on())) {
      return List.of(
          new Problem(
              "EHC-132",
              "on",
              "The case says that it was sent on %s. Enter that day, or put it right in the case first."
                  .formatted(Dates.full(meant.on().get()))));
    }
    LocalDate least = lastDay(served(meant));
    return meant.until().filter(until -> until.isBefore(least)).isPresent()
        ? List.of(
            new Problem(
                "EHC-133",
                "until",
                "Give the family until %s or longer: at least 15 days, beginning with the day of service."
                    .formatted(Dates.full(least))))
        : List.of();
  }

  /// Nothing is added to a case that says so already, nor to one whose pathway knows no draft.
  private Outcome<OptionalInt> recorded(
      CaseSummary in, Optional<Said> said, Wished meant, Signature by) {
    Optional<String> type = event(in.pathway());
    if (said.isPresent() || type.isEmpty()) {
      return new Outcome.Done<>(
          said.map(each -> OptionalInt.of(each.number())).orElse(OptionalInt.empty()));
    }
    NewEvent event =
        new NewEvent(
            type.get(),
            meant.on().orElseThrow(),
            meant.method(),
            Map.of(),
            OptionalInt.empty(),
            false);
    return work.record(in.id(), in.version(), event, by.by())
        .map(after -> OptionalInt.of(files.events(in.id()).getLast().number()));
  }

  private Outcome<PlanId> noted(
      EditionSummary edition, CaseSummary in, OptionalInt event, Wished meant, Signature by) {
    LocalDate served = served(meant);
    LocalDate until = meant.until().orElse(lastDay(served));
    int changed =
        jdbc.sql(SEND)
            .param("on", Date.valueOf(served))
            .param("until", Date.valueOf(until))
            .param("event", event.isPresent() ? event.getAsInt() : null, Types.INTEGER)
            .param("edition", edition.id().value())
            .update();
    if (changed == 0) {
      TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
      return new Outcome.Refused<>(List.of(NOTED_ALREADY));
    }
    tell(edition, by);
    publisher.publishEvent(
        new DraftPlanSent(edition.plan(), edition.number(), in.id(), in.child(), served, until));
    return new Outcome.Done<>(edition.plan());
  }

  private void tell(EditionSummary edition, Signature by) {
    audit.record(
        Optional.of(by.by()),
        "draft-plan-sent",
        "ehc-plan",
        Long.toString(edition.plan().value()),
        Map.of("version", Integer.toString(edition.number())));
  }

  private static LocalDate served(Wished wished) {
    return served(wished.on().orElseThrow(), wished.method());
  }

  private static LocalDate served(LocalDate on, Optional<ServiceMethod> method) {
    return method.map(how -> how.served(on, Calendars.england())).orElse(on);
  }

  /// The last of the days for remarks when a draft is served on `day`.
  public static LocalDate lastDay(LocalDate day) {
    return day.plusDays(DAYS_FOR_REMARKS - 1L);
  }

  /// The event that says in a case of this kind that a draft was sent; absent where there is none.
  private static Optional<String> event(String pathway) {
    return Pathways.standard().find(pathway).stream()
        .flatMap(known -> known.eventTypes().stream())
        .map(EventType::code)
        .filter(EVENTS::contains)
        .findFirst();
  }

  /// Whether an event says that a draft was sent.
  static boolean isSending(String type) {
    return EVENTS.contains(type);
  }
}
