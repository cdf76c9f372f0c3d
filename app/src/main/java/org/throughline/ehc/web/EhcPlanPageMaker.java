// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.children.ChildSummary;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.Section;
import org.throughline.ehc.internal.Changes;
import org.throughline.ehc.internal.Changes.Change;
import org.throughline.ehc.internal.PlanEnd;
import org.throughline.ehc.internal.RowLines;
import org.throughline.ehc.internal.checks.Finding;
import org.throughline.ehc.internal.checks.Learner;
import org.throughline.ehc.internal.checks.PlanChecks;
import org.throughline.ehc.internal.checks.VagueWords;
import org.throughline.ehc.internal.outcomes.OutcomeBook;
import org.throughline.ehc.internal.remarks.Remark;
import org.throughline.ehc.internal.remarks.RemarkBook;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;

/// Puts a plan's page together.
@Component
class EhcPlanPageMaker {

  private static final int LINE = 70;

  private final PlanGate gate;
  private final Changes changes;
  private final RemarkBook remarks;
  private final OutcomeBook outcomes;
  private final Accounts accounts;
  private final Clock clock;
  private final VagueWords vague = VagueWords.standard();

  EhcPlanPageMaker(
      PlanGate gate,
      Changes changes,
      RemarkBook remarks,
      OutcomeBook outcomes,
      Accounts accounts,
      Clock clock) {
    this.gate = gate;
    this.changes = changes;
    this.remarks = remarks;
    this.outcomes = outcomes;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Everything to put right in a version.
  List<Finding> findings(PlanEdition plan, ChildSummary child) {
    Learner learner = Learner.of(child.bornOn(), child.yearGroup(), LocalDate.now(clock));
    return PlanChecks.of(plan, learner, vague);
  }

  EhcPlanPage none(Opened opened, FormErrors errors) {
    return new EhcPlanPage(
        opened.path(),
        opened.casePath(),
        opened.child(),
        Optional.empty(),
        List.of(),
        opened.child().name() + " has no EHC plan here yet.",
        List.of(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        true,
        gate.earlier(opened),
        Optional.empty(),
        errors);
  }

  EhcPlanPage of(Opened opened, EditionSummary summary, FormErrors errors) {
    PlanEdition plan = gate.read(summary);
    Optional<LocalDate> ceased = opened.end().map(PlanEnd::ceased);
    boolean isWritten = summary.isDraft() && ceased.isEmpty();
    List<Finding> findings = isWritten ? findings(plan, opened.child()) : List.of();
    List<Remark> said = remarks.of(summary.id());
    return new EhcPlanPage(
        opened.path(),
        opened.casePath(),
        opened.child(),
        Optional.of(summary),
        opened.editions(),
        ceased
            .map(day -> ended(opened.child(), summary, day))
            .orElseGet(() -> sentence(opened.child(), summary, findings)),
        Arrays.stream(Section.values()).map(each -> mark(each, plan, findings)).toList(),
        cards(plan, new Beside(findings, said, outcomes.latest(summary.plan()))),
        onSections(said),
        gate.end(opened),
        ceased.isPresent() && gate.mayBegin(opened),
        gate.earlier(opened),
        isWritten ? lines(plan, 1).stream().findFirst() : Optional.empty(),
        errors);
  }

  /// The latest changes of a version.
  List<ChangeLine> lines(PlanEdition plan, int most) {
    return changes.latest(plan.summary().id(), most).stream()
        .map(each -> line(plan, each))
        .toList();
  }

  private ChangeLine line(PlanEdition plan, Change change) {
    String label =
        plan.row(change.stem())
            .map(PlanRow::label)
            .orElse("A row of section " + change.was().section().name());
    String text = change.becomes().words().text();
    String beginning = text.length() <= LINE ? text : text.substring(0, LINE - 1).strip() + "…";
    String who = change.by().flatMap(accounts::find).map(Account::name).orElse("The system itself");
    return new ChangeLine(change, label + ": " + beginning, Dates.moment(change.at()), who);
  }

  private static String ended(ChildSummary child, EditionSummary summary, LocalDate day) {
    return "The plan of %s ceased on %s: %s"
        .formatted(child.name(), Dates.full(day), summary.title().toLowerCase(java.util.Locale.UK));
  }

  private static String sentence(
      ChildSummary child, EditionSummary summary, List<Finding> findings) {
    String what = summary.title() + " for " + child.name();
    if (!summary.isDraft()) {
      return what + ", " + Dates.full(summary.finished().orElseThrow());
    }
    long needed = findings.stream().filter(Finding::isNeeded).count();
    long better = findings.size() - needed;
    if (findings.isEmpty()) {
      return what + ": nothing is left to put right";
    }
    return what
        + ": "
        + (needed == 0 ? "" : needed + (needed == 1 ? " thing" : " things") + " it must have")
        + (needed > 0 && better > 0 ? ", and " : "")
        + (better == 0 ? "" : better + " that would make it better");
  }

  private static EhcPlanPage.Mark mark(Section section, PlanEdition plan, List<Finding> findings) {
    long open = findings.stream().filter(each -> each.section() == section).count();
    if (open > 0) {
      return new EhcPlanPage.Mark(section, "open", open + " to put right");
    }
    return plan.of(section).isEmpty()
        ? new EhcPlanPage.Mark(section, "empty", "Empty")
        : new EhcPlanPage.Mark(section, "done", "Complete");
  }

  private static Map<Section, List<Remark>> onSections(List<Remark> said) {
    Map<Section, List<Remark>> bySection = new EnumMap<>(Section.class);
    said.stream()
        .filter(each -> each.stem().isEmpty())
        .forEach(
            each -> bySection.computeIfAbsent(each.section(), none -> new ArrayList<>()).add(each));
    return bySection;
  }

  /// What belongs beside the rows of a version.
  ///
  /// @param reviewed what the latest review found of an outcome, by its stem
  private record Beside(
      List<Finding> findings, List<Remark> said, Map<UUID, OutcomeBook.Latest> reviewed) {}

  private static Map<Section, List<EhcPlanPage.Card>> cards(PlanEdition plan, Beside beside) {
    Map<Section, List<EhcPlanPage.Card>> cards = new EnumMap<>(Section.class);
    for (PlanRow row : plan.rows()) {
      cards.computeIfAbsent(row.section(), none -> new ArrayList<>()).add(card(plan, row, beside));
    }
    return cards;
  }

  private static EhcPlanPage.Card card(PlanEdition plan, PlanRow row, Beside beside) {
    List<Finding> findings =
        beside.findings().stream().filter(each -> each.row().equals(Optional.of(row))).toList();
    return new EhcPlanPage.Card(
        row,
        lines(row, Optional.ofNullable(beside.reviewed().get(row.stem()))),
        plan.joined(row),
        findings.stream().flatMap(each -> EhcPlanPage.Gap.of(each).stream()).toList(),
        findings.stream().filter(each -> EhcPlanPage.Gap.of(each).isEmpty()).toList(),
        beside.said().stream().filter(each -> each.stem().equals(Optional.of(row.stem()))).toList(),
        row.number() == 1,
        row.number() == plan.of(row.section()).size());
  }

  private static Map<String, String> lines(PlanRow row, Optional<OutcomeBook.Latest> reviewed) {
    Map<String, String> lines = new LinkedHashMap<>(RowLines.of(row.words()));
    reviewed.ifPresent(
        found -> lines.put("Review of " + Dates.full(found.met()), found.sentence()));
    return lines;
  }
}
