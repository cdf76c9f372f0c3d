// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.mediation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseWork;
import org.throughline.cases.NewEvent;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.mediation.MediationRules.Wished;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// Writes down what mediation came to. Its days are recorded as events of the case in the same
/// transaction: the certificate moves the time to appeal, an agreement starts its own.
@Component
public class MediationWork {

  private static final String LOCK =
      """
      select version, changed_by from ehc.mediation_result where case_id = :case for update
      """;

  private static final String ADD =
      """
      insert into ehc.mediation_result (case_id, outcome, agreed, agreed_by, changed_by, changed_at)
      values (:case, :outcome, :agreed, :agreedBy, :by, :at)
      returning result_id
      """;

  private static final String CHANGE =
      """
      update ehc.mediation_result
         set outcome = :outcome, agreed = :agreed, agreed_by = :agreedBy, version = version + 1,
             changed_by = :by, changed_at = :at
       where case_id = :case
      returning result_id
      """;

  private static final Problem SOMEBODY_WAS_FASTER =
      new Problem(
          "EHC-431",
          "",
          "Somebody has just recorded the result of this mediation. Open the page again and look.");

  private final JdbcClient jdbc;
  private final MediationFile file;
  private final CaseWork work;
  private final Accounts accounts;
  private final Chronicle chronicle;
  private final Clock clock;

  MediationWork(
      JdbcClient jdbc,
      MediationFile file,
      CaseWork work,
      Accounts accounts,
      Chronicle chronicle,
      Clock clock) {
    this.jdbc = jdbc;
    this.file = file;
    this.work = work;
    this.accounts = accounts;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  private record Locked(long version, AccountId by) {}

  /// @param version of the result that the person saw; 0 when there was none
  @Transactional
  public Outcome<Long> record(
      CaseSummary summary, long version, Map<String, String> sent, Signature by) {
    Optional<Locked> locked = lock(summary);
    long current = locked.map(Locked::version).orElse(0L);
    if (current != version) {
      String who =
          locked.map(Locked::by).flatMap(accounts::find).map(Account::name).orElse("Somebody");
      return new Outcome.Overtaken<>(who, current);
    }
    MediationFile.Read known = file.of(summary.id());
    MediationRules.Read read = MediationRules.of(sent, known, LocalDate.now(clock));
    if (read.wished().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    Wished wished = read.wished().get();
    return switch (events(summary, fresh(wished, known), by)) {
      case Outcome.Done<CaseSummary> _ -> written(summary, current, wished, by);
      case Outcome.Refused<CaseSummary>(List<Problem> problems) -> new Outcome.Refused<>(problems);
      case Outcome.Overtaken<CaseSummary>(String who, long _) ->
          new Outcome.Overtaken<>(who, current);
    };
  }

  private Optional<Locked> lock(CaseSummary summary) {
    return jdbc.sql(LOCK)
        .param("case", summary.id().value())
        .query(
            (row, at) ->
                new Locked(row.getLong("version"), new AccountId(row.getLong("changed_by"))))
        .optional();
  }

  /// What the case does not say yet, in the order of the law's clocks.
  private static List<NewEvent> fresh(Wished wished, MediationFile.Read known) {
    List<NewEvent> fresh = new ArrayList<>();
    for (MediationDay which : MediationDay.values()) {
      Optional.ofNullable(wished.days().get(which))
          .filter(day -> known.day(which).isEmpty())
          .ifPresent(day -> fresh.add(NewEvent.of(which.event(), day)));
      if (which == MediationDay.AGREED && !known.isOtherLimit()) {
        wished.agreedBy().ifPresent(until -> fresh.add(otherLimit(wished, until)));
      }
    }
    return fresh;
  }

  private static NewEvent otherLimit(Wished wished, LocalDate until) {
    return new NewEvent(
        MediationFile.OTHER_LIMIT,
        wished.days().get(MediationDay.AGREED),
        Optional.empty(),
        Map.of("reasons", "Agreed in writing: by " + Dates.full(until)),
        OptionalInt.empty(),
        false);
  }

  private Outcome<CaseSummary> events(CaseSummary summary, List<NewEvent> fresh, Signature by) {
    Outcome<CaseSummary> last = new Outcome.Done<>(summary);
    for (NewEvent event : fresh) {
      CaseSummary now = ((Outcome.Done<CaseSummary>) last).value();
      last = work.record(now.id(), now.version(), event, by.by());
      if (!(last instanceof Outcome.Done<CaseSummary>)) {
        return last;
      }
    }
    return last;
  }

  private Outcome<Long> written(CaseSummary summary, long version, Wished wished, Signature by) {
    MapSqlParameterSource values =
        new MapSqlParameterSource()
            .addValue("case", summary.id().value())
            .addValue("outcome", wished.outcome().name())
            .addValue("agreed", wished.agreed())
            .addValue(
                "agreedBy", wished.agreedBy().map(java.sql.Date::valueOf).orElse(null), Types.DATE)
            .addValue("by", by.by().value())
            .addValue("at", Timestamp.from(by.at()));
    try {
      long id =
          jdbc.sql(version == 0 ? ADD : CHANGE).paramSource(values).query(Long.class).single();
      tell(summary, id, version + 1, wished, by);
      return new Outcome.Done<>(id);
    } catch (DuplicateKeyException faster) {
      TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
      return new Outcome.Refused<>(List.of(SOMEBODY_WAS_FASTER));
    }
  }

  private void tell(CaseSummary summary, long id, long version, Wished wished, Signature by) {
    Map<String, String> state = new LinkedHashMap<>();
    state.put("Outcome", wished.outcome().label());
    for (MediationDay which : MediationDay.values()) {
      String words = which.words();
      state.put(
          Character.toUpperCase(words.charAt(0)) + words.substring(1),
          Optional.ofNullable(wished.days().get(which)).map(Dates::full).orElse(""));
    }
    state.put("Agreed", wished.agreed());
    state.put("By when, as agreed in writing", wished.agreedBy().map(Dates::full).orElse(""));
    chronicle.tell(
        new Chronicle.Thing(Chronicle.Subject.MEDIATION, id, summary.id()),
        version,
        version == 1 ? "added" : "changed",
        state,
        by);
  }
}
