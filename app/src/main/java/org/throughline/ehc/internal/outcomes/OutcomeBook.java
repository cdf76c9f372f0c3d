// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.outcomes;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.ehc.PlanId;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// Keeps what each review meeting found of the outcomes of the plan.
@Component
public class OutcomeBook {

  private static final String OF =
      """
      select v.review_id, v.edition_id, v.met_on, v.version, o.item_id, i.text, o.result, o.words,
             (select count(*)
                from ehc.item b
               where b.edition_id = i.edition_id and b.section = 'E' and b.removed_at is null
                 and b.place <= i.place) as number
        from ehc.outcome_review v
        left join ehc.outcome_result o on o.review_id = v.review_id and o.result <> ''
        left join ehc.item i on i.item_id = o.item_id
       where v.case_id = :case and v.removed_at is null
       order by v.met_on desc, v.review_id, i.place
      """;

  private static final String LATEST =
      """
      select distinct on (i.stem) i.stem, v.met_on, o.result, o.words
        from ehc.outcome_review v
        join ehc.outcome_result o using (review_id)
        join ehc.item i using (item_id)
        join ehc.edition e on e.edition_id = v.edition_id
       where e.plan_id = :plan and v.removed_at is null and o.result <> ''
       order by i.stem, v.met_on desc, v.review_id desc
      """;

  private static final String LOCK =
      """
      select review_id, version, changed_by
        from ehc.outcome_review
       where case_id = :case and met_on = :met and removed_at is null
         for update
      """;

  private static final String ADD =
      """
      insert into ehc.outcome_review (case_id, edition_id, met_on, changed_by, changed_at)
      values (:case, :edition, :met, :by, :at)
      on conflict do nothing
      returning review_id
      """;

  private static final String CHANGE =
      """
      update ehc.outcome_review
         set version = version + 1, changed_by = :by, changed_at = :at,
             removed_at = case when :out then cast(:at as timestamptz) end
       where review_id = :review
      """;

  private static final String FIND =
      """
      insert into ehc.outcome_result (review_id, edition_id, item_id, result, words)
      values (:review, :edition, :item, :result, :words)
      on conflict (review_id, item_id) do update
        set result = excluded.result, words = excluded.words
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Chronicle chronicle;

  OutcomeBook(JdbcClient jdbc, Accounts accounts, Chronicle chronicle) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.chronicle = chronicle;
  }

  /// The meeting whose findings are written down.
  ///
  /// @param edition the version of the plan that was reviewed
  /// @param outcomes its outcomes
  public record Meeting(
      CaseId in, long edition, List<PlanRow> outcomes, LocalDate met, Signature by) {

    public Meeting {
      outcomes = List.copyOf(outcomes);
    }
  }

  /// What the latest review found of an outcome.
  public record Latest(LocalDate met, OutcomeResult result, String words) {

    /// Such as `Partly met: reads with a friend`.
    public String sentence() {
      return words.isEmpty() ? result.label() : result.label() + ": " + words;
    }
  }

  private record Locked(long id, long version, AccountId by) {}

  /// What the meetings of a case found, the latest first.
  @Transactional(readOnly = true)
  public List<OutcomeReview> of(CaseId in) {
    Map<Long, OutcomeReview> reviews = new LinkedHashMap<>();
    jdbc.sql(OF)
        .param("case", in.value())
        .query(
            row -> {
              reviews.merge(row.getLong("review_id"), review(row), OutcomeBook::joined);
            });
    return List.copyOf(reviews.values());
  }

  @Transactional(readOnly = true)
  public Optional<OutcomeReview> find(CaseId in, LocalDate met) {
    return of(in).stream().filter(each -> each.met().equals(met)).findFirst();
  }

  /// Of each outcome of a plan that a review looked at, by its stem.
  @Transactional(readOnly = true)
  public Map<UUID, Latest> latest(PlanId plan) {
    Map<UUID, Latest> latest = new HashMap<>();
    jdbc.sql(LATEST)
        .param("plan", plan.value())
        .query(
            row -> {
              latest.put(
                  row.getObject("stem", UUID.class),
                  new Latest(
                      row.getObject("met_on", LocalDate.class),
                      OutcomeResult.valueOf(row.getString("result")),
                      row.getString("words")));
            });
    return latest;
  }

  /// @param version that the person saw; 0 when nothing was written down of this meeting
  @Transactional
  public Outcome<Long> record(Meeting meeting, long version, Map<String, String> sent) {
    Optional<Locked> locked = lock(meeting);
    long current = locked.map(Locked::version).orElse(0L);
    if (current != version) {
      return overtaken(locked);
    }
    OutcomeRules.Read read = OutcomeRules.of(sent, meeting.outcomes());
    if (!read.problems().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    Optional<Long> id = locked.map(Locked::id).or(() -> added(meeting));
    if (id.isEmpty()) {
      return overtaken(lock(meeting));
    }
    locked.ifPresent(was -> change(was.id(), false, meeting.by()));
    read.wished().forEach(one -> find(id.get(), meeting, one));
    tell(
        meeting,
        new Entry(id.get(), current + 1, current == 0 ? "recorded" : "changed"),
        OutcomeRules.state(read.wished()));
    return new Outcome.Done<>(id.get());
  }

  /// Takes out what was written down of a meeting by mistake; its history stays.
  @Transactional
  public Outcome<Long> remove(Meeting meeting, long version) {
    Optional<Locked> locked = lock(meeting);
    if (locked.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(new Problem("EHC-443", "", "This is not there any more. Open the page again.")));
    }
    if (locked.get().version() != version) {
      return overtaken(locked);
    }
    change(locked.get().id(), true, meeting.by());
    tell(meeting, new Entry(locked.get().id(), version + 1, "taken out"), Map.of());
    return new Outcome.Done<>(locked.get().id());
  }

  private Optional<Locked> lock(Meeting meeting) {
    return jdbc.sql(LOCK)
        .param("case", meeting.in().value())
        .param("met", Date.valueOf(meeting.met()))
        .query(
            (row, at) ->
                new Locked(
                    row.getLong("review_id"),
                    row.getLong("version"),
                    new AccountId(row.getLong("changed_by"))))
        .optional();
  }

  private Optional<Long> added(Meeting meeting) {
    return jdbc.sql(ADD)
        .param("case", meeting.in().value())
        .param("edition", meeting.edition())
        .param("met", Date.valueOf(meeting.met()))
        .param("by", meeting.by().by().value())
        .param("at", Timestamp.from(meeting.by().at()))
        .query(Long.class)
        .optional();
  }

  private void change(long review, boolean isOut, Signature by) {
    jdbc.sql(CHANGE)
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .param("out", isOut)
        .param("review", review)
        .update();
  }

  private void find(long review, Meeting meeting, OutcomeRules.Wished one) {
    jdbc.sql(FIND)
        .param("review", review)
        .param("edition", meeting.edition())
        .param("item", one.row().id())
        .param("result", one.result().map(OutcomeResult::name).orElse(""))
        .param("words", one.words())
        .update();
  }

  private Outcome<Long> overtaken(Optional<Locked> locked) {
    String who =
        locked.map(Locked::by).flatMap(accounts::find).map(Account::name).orElse("Somebody");
    return new Outcome.Overtaken<>(who, locked.map(Locked::version).orElse(0L));
  }

  private record Entry(long id, long version, String act) {}

  private void tell(Meeting meeting, Entry entry, Map<String, String> found) {
    Map<String, String> state = new LinkedHashMap<>();
    state.put("Review meeting", Dates.full(meeting.met()));
    state.putAll(found);
    chronicle.tell(
        new Chronicle.Thing(Chronicle.Subject.OUTCOMES, entry.id(), meeting.in()),
        entry.version(),
        entry.act(),
        state,
        meeting.by());
  }

  private static OutcomeReview joined(OutcomeReview one, OutcomeReview next) {
    List<OutcomeReview.Found> all = new ArrayList<>(one.found());
    all.addAll(next.found());
    return new OutcomeReview(one.id(), one.edition(), one.met(), all, one.version());
  }

  private static OutcomeReview review(ResultSet row) throws SQLException {
    long item = row.getLong("item_id");
    List<OutcomeReview.Found> found =
        row.wasNull()
            ? List.of()
            : List.of(
                new OutcomeReview.Found(
                    item,
                    row.getInt("number"),
                    row.getString("text"),
                    OutcomeResult.valueOf(row.getString("result")),
                    row.getString("words")));
    return new OutcomeReview(
        row.getLong("review_id"),
        row.getLong("edition_id"),
        row.getObject("met_on", LocalDate.class),
        found,
        row.getLong("version"));
  }
}
