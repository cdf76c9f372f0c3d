// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;
import org.throughline.statute.Duty;

/// Keeps complaints and findings of the Ombudsman beside the steps of cases.
@Component
public class ComplaintBook {

  private static final Set<String> DUTIES = Set.of("must", "should");

  private static final String OF =
      "select "
          + ComplaintRow.COLUMNS
          + ComplaintRow.FROM
          + """
             and k.case_id = :case
           order by coalesce(k.received_on, k.answered_on) desc, k.complaint_id desc
          """;

  private static final String LOCK =
      """
      select version, changed_by
        from ehc.complaint
       where case_id = :case and complaint_id = :complaint and removed_at is null
         for update
      """;

  private static final String ADD =
      """
      insert into ehc.complaint
        (case_id, stage, reference, complainant, service, about, duty, nth, step_due, step_met, received_on,
         reply_due, answered_on, outcome, remedy, remedy_due, remedy_done, changed_by, changed_at)
      values (:case, :stage, :reference, :complainant, :service, :about, :duty, :nth, :stepDue, :stepMet,
         :received, :replyDue, :answered, :outcome, :remedy, :remedyDue, :remedyDone, :by, :at)
      returning complaint_id
      """;

  private static final String CHANGE =
      """
      update ehc.complaint
         set stage = :stage, reference = :reference, complainant = :complainant,
             service = :service, about = :about, duty = :duty, nth = :nth, step_due = :stepDue, step_met = :stepMet,
             received_on = :received, reply_due = :replyDue, answered_on = :answered,
             outcome = :outcome, remedy = :remedy, remedy_due = :remedyDue,
             remedy_done = :remedyDone, version = version + 1, changed_by = :by, changed_at = :at
       where complaint_id = :complaint
      """;

  private static final String REMOVE =
      """
      update ehc.complaint
         set removed_at = :at, version = version + 1, changed_by = :by, changed_at = :at
       where complaint_id = :complaint
      """;

  private static final Problem NOT_THERE =
      new Problem("EHC-412", "", "This is not there any more. Open the page again.");

  private static final Problem KNOWN_ALREADY =
      new Problem(
          "EHC-413",
          "reference",
          "This finding is recorded against this step already. Change that one, or name another step.");

  private final JdbcClient jdbc;
  private final CaseFiles files;
  private final ReplyTimes times;
  private final LawDates law;
  private final Accounts accounts;
  private final Chronicle chronicle;
  private final Clock clock;

  ComplaintBook(
      JdbcClient jdbc,
      CaseFiles files,
      ReplyTimes times,
      LawDates law,
      Accounts accounts,
      Chronicle chronicle,
      Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.times = times;
    this.law = law;
    this.accounts = accounts;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /// In which case it stands, and who writes.
  public record Desk(CaseSummary summary, Signature by) {}

  private record Locked(long version, Optional<AccountId> by) {}

  /// Of one case, the latest first.
  @Transactional(readOnly = true)
  public List<Complaint> of(CaseId id) {
    return jdbc.sql(OF).param("case", id.value()).query(ComplaintRow::of).list();
  }

  /// The steps of a case that somebody else than the family must take: first those that are late.
  @Transactional(readOnly = true)
  public List<FailedStep> steps(CaseId id) {
    LocalDate today = LocalDate.now(clock);
    return files.due(id).stream()
        .filter(line -> DUTIES.contains(line.kind()) && !line.party().equals("FAMILY"))
        .map(FailedStep::of)
        .sorted(
            Comparator.comparing((FailedStep step) -> step.daysLate(today) == 0)
                .thenComparing(step -> step.due().orElse(LocalDate.MAX)))
        .toList();
  }

  /// Those, and the one that a complaint names, though its line be gone from the case.
  private List<FailedStep> steps(CaseId id, Optional<Complaint> changed) {
    List<FailedStep> steps = new ArrayList<>(steps(id));
    changed
        .flatMap(Complaint::step)
        .filter(step -> steps.stream().noneMatch(each -> each.code().equals(step.code())))
        .ifPresent(steps::add);
    return steps;
  }

  /// @param isFinding whether it is one of the Ombudsman
  @Transactional
  public Outcome<Long> add(Desk desk, boolean isFinding, Map<String, String> sent) {
    ComplaintRules.Read read =
        ComplaintRules.of(sent, isFinding, steps(desk.summary().id()), LocalDate.now(clock));
    if (read.wished().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    Complaint wished = read.wished().get();
    return guarded(
        () -> {
          long id =
              jdbc.sql(ADD)
                  .paramSource(
                      ComplaintRow.values(wished, replyDue(wished), desk.by())
                          .addValue("case", desk.summary().id().value()))
                  .query(Long.class)
                  .single();
          tell(desk, id, 1, "added", wished);
          return new Outcome.Done<>(id);
        });
  }

  /// @param version that the person saw
  @Transactional
  public Outcome<Long> change(Desk desk, Complaint one, long version, Map<String, String> sent) {
    Optional<Outcome<Long>> stopped = stopped(desk, one.id(), version);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    ComplaintRules.Read read =
        ComplaintRules.of(
            sent,
            one.isFinding(),
            steps(desk.summary().id(), Optional.of(one)),
            LocalDate.now(clock));
    if (read.wished().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    Complaint wished = read.wished().get();
    return guarded(
        () -> {
          jdbc.sql(CHANGE)
              .paramSource(
                  ComplaintRow.values(wished, replyDue(wished), desk.by())
                      .addValue("complaint", one.id()))
              .update();
          tell(desk, one.id(), version + 1, "changed", wished);
          return new Outcome.Done<>(one.id());
        });
  }

  /// Takes out what was recorded by mistake; its history stays.
  @Transactional
  public Outcome<Long> remove(Desk desk, Complaint one, long version) {
    Optional<Outcome<Long>> stopped = stopped(desk, one.id(), version);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    jdbc.sql(REMOVE)
        .param("complaint", one.id())
        .param("by", desk.by().by().value())
        .param("at", Timestamp.from(desk.by().at()))
        .update();
    tell(desk, one.id(), version + 1, "taken out", one);
    return new Outcome.Done<>(one.id());
  }

  private Optional<LocalDate> replyDue(Complaint one) {
    return one.received().flatMap(day -> times.of(one.stage(), day)).flatMap(Duty::due);
  }

  /// Takes the row's lock; an answer when it is gone, or was changed by somebody else.
  private Optional<Outcome<Long>> stopped(Desk desk, long id, long version) {
    Optional<Locked> locked =
        jdbc.sql(LOCK)
            .param("case", desk.summary().id().value())
            .param("complaint", id)
            .query(
                (row, at) ->
                    new Locked(
                        row.getLong("version"),
                        Optional.of(new AccountId(row.getLong("changed_by")))))
            .optional();
    if (locked.isEmpty()) {
      return Optional.of(new Outcome.Refused<>(List.of(NOT_THERE)));
    }
    String who = locked.get().by().flatMap(accounts::find).map(Account::name).orElse("Somebody");
    return locked.get().version() == version
        ? Optional.empty()
        : Optional.of(new Outcome.Overtaken<>(who, locked.get().version()));
  }

  private static Outcome<Long> guarded(java.util.function.Supplier<Outcome<Long>> act) {
    try {
      return act.get();
    } catch (DuplicateKeyException another) {
      TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
      return new Outcome.Refused<>(List.of(KNOWN_ALREADY));
    }
  }

  private void tell(Desk desk, long id, long version, String act, Complaint one) {
    Map<String, String> state = new LinkedHashMap<>();
    state.put("What", one.stage().label());
    state.put("Reference", one.reference());
    one.complainant().ifPresent(from -> state.put("From", from.label()));
    one.service().ifPresent(service -> state.put("Service", service.label()));
    state.put("About", one.about());
    state.put("Step that failed", step(desk.summary().pathway(), one));
    one.received().ifPresent(day -> state.put("Received", Dates.full(day)));
    state.put("Outcome", one.verdict().map(Verdict::label).orElse(""));
    state.put(one.isFinding() ? "Decided" : "Replied", shown(one.answered()));
    state.put("Remedy", one.remedy());
    state.put("Remedy due", shown(one.remedyDue()));
    state.put("Remedy done", shown(one.remedyDone()));
    chronicle.tell(
        new Chronicle.Thing(Chronicle.Subject.COMPLAINT, id, desk.summary().id()),
        version,
        act,
        state,
        desk.by());
  }

  private String step(String pathway, Complaint one) {
    return one.step()
        .map(
            step ->
                Stream.of(
                        law.act(pathway, step.duty()),
                        step.due().map(day -> "due " + Dates.full(day)).orElse(""))
                    .filter(words -> !words.isEmpty())
                    .collect(java.util.stream.Collectors.joining(", ")))
        .orElse("None");
  }

  private static String shown(Optional<LocalDate> day) {
    return day.map(Dates::full).orElse("");
  }
}
