// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.Pence;
import org.throughline.delivery.internal.PlanDays;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// An action's facts as a form shows and sends them: all of it text.
///
/// @param decision the reference of the decision that the change carries out; often empty
public record FactsForm(
    String text,
    String year,
    String theme,
    String owner,
    String partners,
    String start,
    String due,
    String success,
    String cost,
    String needs,
    String decision) {

  /// What a form shows of these facts.
  static FactsForm of(ActionFacts facts) {
    return new FactsForm(
        facts.text(),
        Integer.toString(facts.year()),
        facts.theme(),
        facts.owner().map(each -> Long.toString(each.value())).orElse(""),
        String.join("\n", facts.partners()),
        facts.start().map(LocalDate::toString).orElse(""),
        facts.due().map(LocalDate::toString).orElse(""),
        String.join("\n", facts.success()),
        facts.cost().map(Pence::plain).orElse(""),
        String.join(" ", facts.needs()),
        "");
  }

  /// What a person sent.
  static FactsForm of(Map<String, String> sent) {
    return new FactsForm(
        value(sent, "text"),
        value(sent, "year"),
        value(sent, "theme"),
        value(sent, "owner"),
        value(sent, "partners"),
        value(sent, "start"),
        value(sent, "due"),
        value(sent, "success"),
        value(sent, "cost"),
        value(sent, "needs"),
        value(sent, "decision"));
  }

  private static String value(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "").strip().replace("\r\n", "\n");
  }

  /// The facts that were meant; what cannot be read is added to `problems`.
  ActionFacts facts(List<Problem> problems) {
    return new ActionFacts(
        text,
        year.matches("\\d{1,2}") ? Integer.parseInt(year) : 0,
        theme,
        owner.matches("[1-9]\\d{0,17}")
            ? Optional.of(new AccountId(Long.parseLong(owner)))
            : Optional.empty(),
        lines(partners),
        day("start", start, problems),
        day("due", due, problems),
        lines(success),
        pence(problems),
        codes());
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private List<String> codes() {
    return Arrays.stream(needs.split("[\\s,;]+"))
        .filter(code -> !code.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<LocalDate> day(String field, String text, List<Problem> problems) {
    Optional<LocalDate> day = PlanDays.read(text);
    if (day.isEmpty() && !text.isEmpty()) {
      problems.add(
          new Problem("PLAN-111", field, "Enter a date like 21/11/2026, or leave it empty."));
    }
    return day;
  }

  private Optional<Pence> pence(List<Problem> problems) {
    Optional<Pence> read = Pence.read(cost);
    if (read.isEmpty() && !cost.isEmpty()) {
      problems.add(
          new Problem("PLAN-112", "cost", "Enter the cost in pounds, such as 12,500 or 99.50."));
    }
    return read;
  }

  /// The fields in which this form is not as `other`, by their names in the history.
  List<String> differsFrom(FactsForm other) {
    List<String> fields = new ArrayList<>();
    addIf(fields, "text", text, other.text);
    addIf(fields, "year", year, other.year);
    addIf(fields, "theme", theme, other.theme);
    addIf(fields, "owner", owner, other.owner);
    addIf(fields, "partners", partners, other.partners);
    addIf(fields, "start", start, other.start);
    addIf(fields, "due", due, other.due);
    addIf(fields, "success", success, other.success);
    addIf(fields, "cost", cost, other.cost);
    addIf(fields, "needs", needs, other.needs);
    return fields;
  }

  private static void addIf(List<String> fields, String name, String mine, String theirs) {
    if (!mine.equals(theirs)) {
      fields.add(name);
    }
  }
}
