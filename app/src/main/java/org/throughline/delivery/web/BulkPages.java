// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.Signature;
import org.throughline.delivery.internal.BulkEditing;
import org.throughline.delivery.internal.FactValues;
import org.throughline.delivery.internal.PlanDays;
import org.throughline.platform.DecisionBook;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;

/// Changes of many actions at once, from the ticks of the list.
@Controller
class BulkPages {

  static final String PROBLEMS = "bulkProblems";

  private static final String CHANGED = "changed";

  private final BulkEditing bulk;
  private final DecisionBook decisions;
  private final Once once;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  BulkPages(
      BulkEditing bulk,
      DecisionBook decisions,
      Once once,
      CurrentAccount currentAccount,
      Clock clock) {
    this.bulk = bulk;
    this.decisions = decisions;
    this.once = once;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  /// A change of many as it was asked for.
  private record Asked(Account account, String key, String back, RedirectAttributes redirect) {}

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/plan/bulk")
  String edit(
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Asked asked = asked(sent, request, redirect);
    List<BulkEditing.Row> rows = rows(sent);
    List<Problem> problems = new ArrayList<>();
    List<UnaryOperator<ActionFacts>> changes = changes(sent, problems);
    String decision = value(sent, "set-decision");
    decisions.problem("", decision).ifPresent(problems::add);
    if (rows.isEmpty()) {
      problems.add(new Problem("PLAN-173", "", "Tick at least one row."));
    }
    if (changes.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem("PLAN-174", "", "Choose what to change on the ticked rows."));
    }
    if (!problems.isEmpty()) {
      return refused(asked, problems);
    }
    Signature signature = signature(asked.account()).carryingOut(decision);
    return answer(
        asked,
        () -> bulk.edit(rows, all(changes), rows.size() + " rows ticked", signature),
        CHANGED);
  }

  /// One change after the other.
  private static UnaryOperator<ActionFacts> all(List<UnaryOperator<ActionFacts>> changes) {
    return facts -> {
      ActionFacts becomes = facts;
      for (UnaryOperator<ActionFacts> each : changes) {
        becomes = each.apply(becomes);
      }
      return becomes;
    };
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/plan/undo")
  String undo(
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Asked asked = asked(sent, request, redirect);
    String number = value(sent, "bulk");
    long id = number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    return answer(asked, () -> bulk.undo(id, signature(asked.account())), "put back as before");
  }

  private Asked asked(
      MultiValueMap<String, String> sent, HttpServletRequest request, RedirectAttributes redirect) {
    return new Asked(
        currentAccount.of(request).orElseThrow(),
        value(sent, Once.FIELD),
        Back.to(value(sent, "back"), "/plan"),
        redirect);
  }

  private String answer(Asked asked, Supplier<BulkEditing.Result> work, String verb) {
    List<BulkEditing.Result> results = new ArrayList<>();
    Outcome<String> outcome =
        once.carryOut(
            asked.account().id(),
            asked.key(),
            () -> {
              results.add(work.get());
              return new Outcome.Done<>(next(asked.back(), results.getFirst(), verb));
            });
    return switch (outcome) {
      case Outcome.Done<String>(String address) -> done(asked, results, verb, address);
      case Outcome.Refused<String>(List<Problem> problems) -> refused(asked, problems);
      case Outcome.Overtaken<String> never -> throw new IllegalStateException("Never overtaken");
    };
  }

  /// Where a change can be taken back; what was taken back cannot be.
  private static String next(String back, BulkEditing.Result result, String verb) {
    return result
        .bulk()
        .filter(any -> verb.equals(CHANGED))
        .map(id -> undoable(back, id))
        .orElse(back);
  }

  /// @param results what became of it; none when it was done before
  private static String done(
      Asked asked, List<BulkEditing.Result> results, String verb, String address) {
    keep(asked.redirect(), results.stream().flatMap(each -> each.problems().stream()).toList());
    String notice =
        results.stream()
            .findFirst()
            .map(each -> Counts.of(each.changed(), "action was ", "actions were ") + verb + ".")
            .orElse("That was done already.");
    return Notice.redirect(asked.redirect(), notice, address);
  }

  private static String refused(Asked asked, List<Problem> problems) {
    keep(asked.redirect(), problems);
    return "redirect:" + asked.back();
  }

  /// A session keeps only what can be written down: the messages.
  private static void keep(RedirectAttributes redirect, List<Problem> problems) {
    redirect.addFlashAttribute(
        PROBLEMS, new ArrayList<>(problems.stream().map(Problem::message).toList()));
  }

  private static String undoable(String back, long bulk) {
    String plain = back.replaceAll("(?<=[?&])undo=\\d+&?", "").replaceFirst("[?&]$", "");
    return plain + (plain.contains("?") ? "&" : "?") + "undo=" + bulk;
  }

  private static List<BulkEditing.Row> rows(MultiValueMap<String, String> sent) {
    return sent.getOrDefault("row", List.of()).stream()
        .filter(text -> text.matches("[1-9]\\d{0,17}:\\d{1,18}"))
        .distinct()
        .limit(1000)
        .map(text -> text.split(":"))
        .map(
            parts ->
                new BulkEditing.Row(
                    new ActionId(Long.parseLong(parts[0])), Long.parseLong(parts[1])))
        .toList();
  }

  private static List<UnaryOperator<ActionFacts>> changes(
      MultiValueMap<String, String> sent, List<Problem> problems) {
    List<UnaryOperator<ActionFacts>> changes = new ArrayList<>();
    String owner = value(sent, "set-owner");
    if (owner.equals("none")) {
      changes.add(facts -> FactValues.with(facts, "owner", ""));
    } else if (owner.matches("[1-9]\\d{0,17}")) {
      changes.add(facts -> FactValues.with(facts, "owner", owner));
    }
    String due = value(sent, "set-due");
    Optional<LocalDate> day = PlanDays.read(due);
    if (day.isPresent()) {
      changes.add(facts -> FactValues.with(facts, "due", day.get().toString()));
    } else if (!due.isEmpty()) {
      problems.add(new Problem("PLAN-175", "", "Enter the due date like 21/11/2026."));
    }
    String year = value(sent, "set-year");
    if (year.matches("\\d{1,2}")) {
      changes.add(facts -> FactValues.with(facts, "year", year));
    }
    String theme = value(sent, "set-theme");
    if (!theme.isEmpty()) {
      changes.add(facts -> FactValues.with(facts, "theme", theme));
    }
    return changes;
  }

  private Signature signature(Account account) {
    return Signature.of(account.id(), clock.instant());
  }

  private static String value(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value.strip();
  }
}
