// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.DecidedActions;
import org.throughline.governance.internal.requests.Request;
import org.throughline.governance.internal.requests.Requests;
import org.throughline.measures.DecidedTargets;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Follows decisions to what they changed, and says what is still waiting.
@Component
public class DecisionEffects {

  private static final String ANSWERED_BY =
      """
      select answered_by from governance.request where request_id = :id
      """;

  private final Decisions decisions;
  private final DecidedActions actions;
  private final DecidedTargets targets;
  private final Requests requests;
  private final Accounts accounts;
  private final JdbcClient jdbc;

  DecisionEffects(
      Decisions decisions,
      DecidedActions actions,
      DecidedTargets targets,
      Requests requests,
      Accounts accounts,
      JdbcClient jdbc) {
    this.decisions = decisions;
    this.actions = actions;
    this.targets = targets;
    this.requests = requests;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  /// One change that a decision caused.
  ///
  /// @param code of what was changed; empty for a request about nothing of the plan
  /// @param by the name of who made it
  /// @param words what was written with it; may be empty
  public record Change(
      String code,
      String what,
      String path,
      Instant at,
      String by,
      List<BeforeAfter> fields,
      String words) {
    public Change {
      fields = List.copyOf(fields);
    }
  }

  /// A field before and after; either may be empty.
  public record BeforeAfter(String field, String was, String becomes) {}

  /// What each decision has reached already, by its reference: the codes that were changed or
  /// settled.
  public record Reached(Map<String, Set<String>> codes) {

    /// What a decision asked of and nobody has done yet.
    public List<String> waiting(Decision decision) {
      if (!decision.outcome().binds()) {
        return List.of();
      }
      Set<String> done = codes.getOrDefault(decision.reference(), Set.of());
      return decision.codes().stream()
          .filter(code -> done.stream().noneMatch(each -> isOf(each, code)))
          .toList();
    }

    /// An action's change carries out what was decided about its promise.
    private static boolean isOf(String changed, String code) {
      return changed.equals(code) || changed.matches(Pattern.quote(code) + "[a-z]+");
    }
  }

  /// For many decisions in a few questions.
  public Reached reached() {
    Map<String, Set<String>> codes = new HashMap<>();
    add(codes, actions.codes());
    add(codes, targets.codes());
    requests.all().stream()
        .filter(each -> !each.decision().isEmpty() && !each.about().isEmpty())
        .forEach(each -> add(codes, Map.of(each.decision(), Set.of(each.about()))));
    Map<Long, String> references =
        decisions.all().stream().collect(Collectors.toMap(Decision::id, Decision::reference));
    decisions
        .settled()
        .forEach(each -> add(codes, Map.of(references.get(each.decision()), Set.of(each.code()))));
    return new Reached(codes);
  }

  private static void add(Map<String, Set<String>> to, Map<String, Set<String>> more) {
    more.forEach(
        (reference, codes) -> to.computeIfAbsent(reference, key -> new HashSet<>()).addAll(codes));
  }

  /// Everything that a decision changed, in the order of time.
  public List<Change> of(Decision decision) {
    Map<AccountId, String> names = accounts.names();
    List<Change> changes = new ArrayList<>();
    actions.by(decision.reference()).forEach(each -> changes.add(change(each)));
    targets.by(decision.reference()).forEach(each -> changes.add(change(each, names)));
    requests.all().stream()
        .filter(each -> each.decision().equals(decision.reference()))
        .forEach(each -> changes.add(change(each, names)));
    decisions.settled().stream()
        .filter(each -> each.decision() == decision.id())
        .forEach(each -> changes.add(change(each, names)));
    changes.sort(Comparator.comparing(Change::at));
    return changes;
  }

  private static Change change(DecidedActions.Change each) {
    return new Change(
        each.code(),
        each.text(),
        "/actions/" + each.action().value(),
        each.at(),
        each.by(),
        each.fields().stream()
            .map(field -> new BeforeAfter(field.name(), field.was(), field.becomes()))
            .toList(),
        each.words());
  }

  private static Change change(DecidedTargets.Change each, Map<AccountId, String> names) {
    return new Change(
        each.measure().value(),
        each.name(),
        "/measures/" + each.measure().value() + "/target",
        each.at(),
        each.by().map(by -> names.getOrDefault(by, "A colleague")).orElse(""),
        List.of(new BeforeAfter("Target", each.was(), each.becomes())),
        "");
  }

  private Change change(Request each, Map<AccountId, String> names) {
    return new Change(
        each.about(),
        each.words(),
        "/boards/requests?state=all#request-" + each.id(),
        each.answeredOn().orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant(),
        jdbc.sql(ANSWERED_BY)
            .param("id", each.id())
            .query(Long.class)
            .optional()
            .map(by -> names.getOrDefault(new AccountId(by), "A colleague"))
            .orElse(""),
        List.of(new BeforeAfter("Request", "Open", "Answered")),
        each.answer());
  }

  private static Change change(Settled each, Map<AccountId, String> names) {
    return new Change(
        each.code(),
        "Settled without a change here",
        "/thread/" + each.code(),
        each.at(),
        each.by().map(by -> names.getOrDefault(by, "A colleague")).orElse(""),
        List.of(),
        each.words());
  }
}
