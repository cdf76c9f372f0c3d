// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.Signature;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;

/// Changes facts of many actions in one transaction, and takes such a change back.
@Component
public class BulkEditing {

  private static final String LOCK =
      """
      select action_id from delivery.action where action_id = any(:ids) order by action_id for update
      """;

  private static final String BEGIN =
      """
      insert into delivery.bulk_edit (at, account_id, kind, summary)
      values (:at, :account, :kind, :summary)
      returning bulk_id
      """;

  private static final String TAKE_BACK =
      """
      update delivery.bulk_edit
         set undone_at = :at
       where bulk_id = :bulk
         and account_id = :account
         and kind <> 'UNDO'
         and undone_at is null
      """;

  private static final String CHANGES =
      """
      select action_id, field, was, becomes
        from delivery.change
       where bulk_id = :bulk and field <> 'decision'
       order by action_id, change_id
      """;

  private static final String BY_DECISION =
      """
      select becomes from delivery.change where bulk_id = :bulk and field = 'decision' limit 1
      """;

  private final JdbcClient jdbc;
  private final ActionStore store;
  private final ActionWriting writing;
  private final FactRules rules;
  private final FactWriting facts;
  private final DependencyStore dependencies;
  private final Accounts accounts;
  private final LastSaved lastSaved;

  BulkEditing(
      JdbcClient jdbc,
      ActionStore store,
      ActionWriting writing,
      FactRules rules,
      FactWriting facts,
      DependencyStore dependencies,
      Accounts accounts,
      LastSaved lastSaved) {
    this.jdbc = jdbc;
    this.store = store;
    this.writing = writing;
    this.rules = rules;
    this.facts = facts;
    this.dependencies = dependencies;
    this.accounts = accounts;
    this.lastSaved = lastSaved;
  }

  /// A row that was ticked, with the version that was seen.
  public record Row(ActionId action, long version) {}

  /// What became of a change of many.
  ///
  /// @param bulk its number, for taking it back; absent when nothing was changed
  /// @param problems one for each row that was not changed, or for each of its faults
  public record Result(Optional<Long> bulk, int changed, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  private record Work(ActionRow row, ActionFacts becomes) {}

  /// Makes `change` on every row that it can be made on; the others are named with the reason.
  @Transactional
  public Result edit(
      List<Row> rows, UnaryOperator<ActionFacts> change, String summary, Signature signature) {
    lock(rows.stream().map(Row::action).toList());
    List<Problem> problems = new ArrayList<>();
    List<Work> works = new ArrayList<>();
    FactChecks checks = checks();
    for (Row row : rows) {
      Optional<ActionRow> found = store.find(row.action());
      if (found.isEmpty()) {
        problems.add(PlanProblems.noSuchAction());
      } else if (found.get().version() != row.version()) {
        problems.add(savedMeanwhile(found.get()));
      } else {
        add(works, problems, found.get(), change.apply(found.get().facts()), checks);
      }
    }
    return keep(works, problems, "EDIT", summary, signature);
  }

  /// Takes back a change of many that the same person made. Fields that somebody has changed
  /// since stay as they are and are named. A decision that was carried out stands there with both,
  /// the change and its taking back.
  @Transactional
  public Result undo(long bulk, Signature signature) {
    int found =
        jdbc.sql(TAKE_BACK)
            .param("bulk", bulk)
            .param("at", ActionStore.utc(signature.at()))
            .param("account", signature.by().orElseThrow().value())
            .update();
    if (found == 0) {
      return new Result(
          Optional.empty(),
          0,
          List.of(
              new Problem(
                  "PLAN-171", "", "That change was taken back already, or it was not yours.")));
    }
    return undoChanges(changes(bulk), signature.carryingOut(decision(bulk)));
  }

  private String decision(long bulk) {
    return jdbc.sql(BY_DECISION).param("bulk", bulk).query(String.class).optional().orElse("");
  }

  private Result undoChanges(Map<ActionId, List<FieldChange>> changes, Signature signature) {
    lock(List.copyOf(changes.keySet()));
    List<Problem> problems = new ArrayList<>();
    List<Work> works = new ArrayList<>();
    FactChecks checks = checks();
    changes.forEach(
        (action, fields) -> {
          ActionRow row = store.find(action).orElseThrow();
          ActionFacts becomes = row.facts();
          for (FieldChange each : fields) {
            if (FactValues.of(row.facts(), each.field()).equals(each.becomes())) {
              becomes = FactValues.with(becomes, each.field(), each.was());
            } else {
              problems.add(changedSince(row, each.field()));
            }
          }
          add(works, problems, row, becomes, checks);
        });
    return keep(works, problems, "UNDO", "Taken back", signature);
  }

  private void lock(List<ActionId> actions) {
    // All rows before anything else is held, in one order, so that no two people wait for each
    // other.
    jdbc.sql(LOCK)
        .param("ids", actions.stream().map(ActionId::value).toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /// The rules, against the officers as they are now.
  public FactChecks checks() {
    return new FactChecks(
        rules, dependencies, accounts.all().stream().map(Account::id).collect(Collectors.toSet()));
  }

  /// Makes every change or none.
  ///
  /// @param changes what each row's facts become, with the version that was seen
  @Transactional
  public Result editAll(
      Map<Row, UnaryOperator<ActionFacts>> changes, String summary, Signature signature) {
    lock(changes.keySet().stream().map(Row::action).toList());
    List<Problem> problems = new ArrayList<>();
    List<Work> works = new ArrayList<>();
    FactChecks checks = checks();
    changes.forEach(
        (row, change) -> {
          Optional<ActionRow> found = store.find(row.action());
          if (found.isEmpty()) {
            problems.add(PlanProblems.noSuchAction());
          } else if (found.get().version() != row.version()) {
            problems.add(savedMeanwhile(found.get()));
          } else {
            add(works, problems, found.get(), change.apply(found.get().facts()), checks);
          }
        });
    dependencies.circle(needs(works)).map(BulkEditing::circle).ifPresent(problems::add);
    return problems.isEmpty()
        ? keep(works, problems, "UPLOAD", summary, signature)
        : new Result(Optional.empty(), 0, problems);
  }

  private static Map<String, List<String>> needs(List<Work> works) {
    return works.stream()
        .filter(work -> !work.row().facts().needs().equals(work.becomes().needs()))
        .collect(Collectors.toMap(work -> work.row().code(), work -> work.becomes().needs()));
  }

  private static Problem circle(String code) {
    return new Problem(
        "PLAN-176",
        "needs",
        code + ": with these changes it would wait for itself by way of others.");
  }

  private void add(
      List<Work> works,
      List<Problem> problems,
      ActionRow row,
      ActionFacts becomes,
      FactChecks checks) {
    List<Problem> wrong = checks.problems(row, becomes);
    if (wrong.isEmpty()) {
      works.add(new Work(row, becomes));
    } else {
      wrong.forEach(
          each ->
              problems.add(
                  new Problem(each.code(), each.field(), row.code() + ": " + each.message())));
    }
  }

  private Result keep(
      List<Work> works, List<Problem> problems, String kind, String summary, Signature signature) {
    List<Work> changing =
        works.stream()
            .filter(work -> !FactDifferences.between(work.row().facts(), work.becomes()).isEmpty())
            .toList();
    if (changing.isEmpty()) {
      return new Result(Optional.empty(), 0, problems);
    }
    long bulk = begin(kind, summary, signature);
    changing.forEach(work -> write(work.row(), work.becomes(), signature, bulk));
    return new Result(Optional.of(bulk), changing.size(), problems);
  }

  private long begin(String kind, String summary, Signature signature) {
    return jdbc.sql(BEGIN)
        .param("at", ActionStore.utc(signature.at()))
        .param("account", signature.by().orElseThrow().value())
        .param("kind", kind)
        .param("summary", summary)
        .query(Long.class)
        .single();
  }

  /// Writes what differs on a locked row whose new facts are known to be in order.
  private void write(ActionRow row, ActionFacts becomes, Signature signature, long bulk) {
    List<FieldChange> changes = FactDifferences.between(row.facts(), becomes);
    boolean needsChanged = changes.stream().anyMatch(each -> each.field().equals("needs"));
    ActionEdit edit = new ActionEdit(row);
    facts.write(edit, becomes, changes, needsChanged);
    writing.keep(edit, signature, "action-revised", Optional.of(bulk));
  }

  private Map<ActionId, List<FieldChange>> changes(long bulk) {
    record Kept(ActionId action, FieldChange change) {}
    return jdbc
        .sql(CHANGES)
        .param("bulk", bulk)
        .query(
            (row, number) ->
                new Kept(
                    new ActionId(row.getLong("action_id")),
                    new FieldChange(
                        row.getString("field"), row.getString("was"), row.getString("becomes"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Kept::action,
                LinkedHashMap::new,
                Collectors.mapping(Kept::change, Collectors.toList())));
  }

  private Problem savedMeanwhile(ActionRow row) {
    return new Problem(
        "PLAN-170",
        "",
        row.code()
            + ": "
            + lastSaved.by(row.id())
            + " saved it after you opened the list. Look at it again before you change it.");
  }

  private static Problem changedSince(ActionRow row, String field) {
    return new Problem(
        "PLAN-172",
        field,
        row.code()
            + ": "
            + FieldWords.label(field)
            + " was changed again since, so it stays as it is now.");
  }
}
