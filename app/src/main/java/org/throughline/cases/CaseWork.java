// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.CaseNotices;
import org.throughline.cases.internal.CaseRules;
import org.throughline.cases.internal.CaseStore;
import org.throughline.cases.internal.EventRules;
import org.throughline.cases.internal.LockedCase;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.statute.Event;
import org.throughline.statute.Pathway;

/// Changes cases. Each change locks the case's row, checks the version that the person saw, and
/// commits what was written, the events, what is due now, the notices and the audit line together.
/// A case that the person may not see is refused as one that is not there.
@Component
public class CaseWork {

  /// The case is not there, or not for this person.
  public static final Problem NOT_THERE =
      new Problem("CASE-100", "", "There is no such case. Find the child and open it from there.");

  private final CaseStore store;
  private final CaseFiles files;
  private final CaseTimelines timelines;
  private final CaseRules rules;
  private final CaseNotices notices;
  private final Children children;
  private final Accounts accounts;
  private final AuditLog audit;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  CaseWork(
      CaseStore store,
      CaseFiles files,
      CaseTimelines timelines,
      CaseRules rules,
      CaseNotices notices,
      Children children,
      Accounts accounts,
      AuditLog audit,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.timelines = timelines;
    this.rules = rules;
    this.notices = notices;
    this.children = children;
    this.accounts = accounts;
    this.audit = audit;
    this.publisher = publisher;
    this.clock = clock;
  }

  /// Opens a case with the event that it begins with.
  @Transactional
  public Outcome<CaseSummary> open(NewCase wished, AccountId by) {
    Optional<ChildSummary> child = children.find(wished.child());
    if (child.isEmpty()) {
      return new Outcome.Refused<>(List.of(NOT_THERE));
    }
    List<Problem> problems = rules.problems(wished, child.get(), today(), clock.instant());
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return store
        .open(wished, by, clock.instant())
        .<Outcome<CaseSummary>>map(id -> new Outcome.Done<>(opened(id, wished, by)))
        .orElseGet(
            () ->
                new Outcome.Refused<>(
                    List.of(CaseRules.oneIsOpenAlready(open(wished.child(), wished.pathway())))));
  }

  /// As far as whoever asks may see it.
  private Optional<CaseSummary> open(ChildId child, String pathway) {
    return files.of(child).stream()
        .filter(CaseSummary::isOpen)
        .filter(each -> each.pathway().equals(pathway))
        .findFirst();
  }

  /// What stands against opening a closed case again.
  private List<Problem> opening(CaseSummary summary) {
    if (summary.isOpen() || !CaseRules.IS_OPEN_ONCE.contains(summary.pathway())) {
      return List.of();
    }
    store.openAlone(summary.child());
    return open(summary.child(), summary.pathway()).stream()
        .map(other -> CaseRules.oneIsOpenAlready(Optional.of(other)))
        .toList();
  }

  private CaseSummary opened(CaseId id, NewCase wished, AccountId by) {
    write(store.lock(id).orElseThrow().summary(), List.of(), wished.first(), by);
    CaseSummary summary = files.find(id).orElseThrow();
    tell("case-opened", summary, Map.of("pathway", wished.pathway()), by);
    return summary;
  }

  /// Records an event: something that happened, an exception, or a mistake put right.
  ///
  /// @param version that the person saw
  @Transactional
  public Outcome<CaseSummary> record(CaseId id, long version, NewEvent wished, AccountId by) {
    Optional<LockedCase> locked = store.lock(id);
    if (locked.isEmpty()) {
      return new Outcome.Refused<>(List.of(NOT_THERE));
    }
    CaseSummary summary = locked.get().summary();
    if (summary.version() != version) {
      return overtaken(locked.get());
    }
    List<Event> events = store.events(id);
    Pathway pathway = rules.pathway(summary.pathway());
    ChildSummary child = children.find(summary.child()).orElseThrow();
    int number = events.size() + 1;
    Event added = CaseRules.asEvent(number, wished, clock.instant());
    List<Problem> problems =
        new ArrayList<>(new EventRules(pathway, events, today()).problems(wished, added, child));
    if (closed(summary, events, added).isEmpty()) {
      problems.addAll(opening(summary));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    write(summary, events, wished, by);
    tell("case-event-recorded", summary, Map.of("event", wished.type()), by);
    CaseSummary after = files.find(id).orElseThrow();
    notices.ofEvent(after, wished, by);
    return new Outcome.Done<>(after);
  }

  /// Hands a case to an officer, or to nobody.
  @Transactional
  public Outcome<CaseSummary> allocate(
      CaseId id, long version, Optional<AccountId> officer, AccountId by) {
    Optional<LockedCase> locked = store.lock(id);
    if (locked.isEmpty()) {
      return new Outcome.Refused<>(List.of(NOT_THERE));
    }
    CaseSummary summary = locked.get().summary();
    if (summary.version() != version) {
      return overtaken(locked.get());
    }
    store.change(summary, officer, summary.closed(), by);
    tell("case-allocated", summary, Map.of(), by);
    CaseSummary after = files.find(id).orElseThrow();
    notices.ofAllocation(after, by);
    return new Outcome.Done<>(after);
  }

  /// Closes a case by hand.
  ///
  /// @param day the day it was closed; refused where it is absent
  @Transactional
  public Outcome<CaseSummary> close(
      CaseId id, long version, Optional<LocalDate> day, AccountId by) {
    return stand(
        id, version, day, summary -> CaseRules.closing(summary, day, today()), "case-closed", by);
  }

  /// Takes an earlier closing back.
  @Transactional
  public Outcome<CaseSummary> openAgain(CaseId id, long version, AccountId by) {
    return stand(id, version, Optional.empty(), this::opening, "case-opened-again", by);
  }

  private Outcome<CaseSummary> stand(
      CaseId id,
      long version,
      Optional<LocalDate> closed,
      Function<CaseSummary, List<Problem>> rule,
      String act,
      AccountId by) {
    Optional<LockedCase> locked = store.lock(id);
    if (locked.isEmpty()) {
      return new Outcome.Refused<>(List.of(NOT_THERE));
    }
    CaseSummary summary = locked.get().summary();
    if (summary.version() != version) {
      return overtaken(locked.get());
    }
    List<Problem> problems = rule.apply(summary);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    store.change(summary, summary.officer(), closed, by);
    tell(act, summary, Map.of(), by);
    return new Outcome.Done<>(files.find(id).orElseThrow());
  }

  private void write(CaseSummary summary, List<Event> events, NewEvent event, AccountId by) {
    Instant at = clock.instant();
    int number = events.size() + 1;
    Event added = CaseRules.asEvent(number, event, at);
    store.add(summary, number, event, by, at);
    store.change(summary, summary.officer(), closed(summary, events, added), by);
    timelines.reckon(summary.id(), today());
    publisher.publishEvent(
        new EventRecorded(
            summary.id(),
            summary.child(),
            summary.pathway(),
            number,
            event.type(),
            event.happenedOn()));
  }

  /// The day a case is closed once an event was added; absent while it is open.
  private Optional<LocalDate> closed(CaseSummary summary, List<Event> events, Event added) {
    Optional<LocalDate> before = rules.endedOn(summary, events);
    Optional<LocalDate> after =
        rules.endedOn(summary, Stream.concat(events.stream(), Stream.of(added)).toList());
    boolean wasClosedByHand = !summary.closed().equals(before);
    return wasClosedByHand ? after.or(summary::closed) : after;
  }

  private void tell(String act, CaseSummary summary, Map<String, String> detail, AccountId by) {
    audit.record(Optional.of(by), act, "case", summary.address().toString(), detail);
  }

  private Outcome<CaseSummary> overtaken(LockedCase locked) {
    String who =
        locked
            .changedBy()
            .flatMap(accounts::find)
            .map(account -> account.name())
            .orElse("Somebody");
    return new Outcome.Overtaken<>(who, locked.summary().version());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
