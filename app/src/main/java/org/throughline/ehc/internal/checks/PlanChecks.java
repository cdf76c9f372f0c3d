// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.checks;

import static org.throughline.ehc.internal.checks.PlanRule.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.ehc.Every;
import org.throughline.ehc.Field;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.RowKind;
import org.throughline.ehc.Section;

/// Holds a version of a plan against the law and the Code, and finds everything at once.
public final class PlanChecks {

  private static final Pattern SERVICE =
      Pattern.compile(
          "\\b(will (have|get) access to|will (receive|be given|be offered|be provided with|attend)"
              + "|(hours?|minutes|sessions?) of|provision of|to be supported by|access to)\\b",
          Pattern.CASE_INSENSITIVE);

  private final PlanEdition plan;
  private final Learner learner;
  private final VagueWords vague;
  private final List<Finding> found = new ArrayList<>();

  private PlanChecks(PlanEdition plan, Learner learner, VagueWords vague) {
    this.plan = plan;
    this.learner = learner;
    this.vague = vague;
  }

  /// Everything there is to put right, section by section.
  public static List<Finding> of(PlanEdition plan, Learner learner, VagueWords vague) {
    PlanChecks checks = new PlanChecks(plan, learner, vague);
    checks.sections();
    plan.rows().forEach(checks::row);
    checks.found.sort(
        Comparator.comparing(Finding::section)
            .thenComparing(finding -> finding.row().map(PlanRow::number).orElse(0)));
    return List.copyOf(checks.found);
  }

  private void sections() {
    for (Section section : Section.values()) {
      if (section.isAlwaysNeeded() && plan.of(section).isEmpty()) {
        found.add(Finding.of(SECTION_EMPTY, section));
      }
    }
    boolean prepares =
        plan.of(RowKind.PROVISION).stream().anyMatch(row -> row.words().has(Field.ADULTHOOD));
    if (learner.preparesForAdulthood() && !prepares) {
      found.add(Finding.of(ADULTHOOD_MISSING, Section.F));
    }
    if (plan.summary().sent().isPresent() && plan.of(Section.I).isEmpty()) {
      found.add(Finding.of(SCHOOL_NOT_NAMED, Section.I));
    }
  }

  private void row(PlanRow row) {
    switch (row.section()) {
      case A -> {}
      case B, C, D -> need(row);
      case E -> outcome(row);
      case F, G, H1, H2 -> provision(row);
      case I -> school(row);
      case J ->
          when(
              !row.words().has(Field.PENCE) || !row.words().has(Field.ARRANGEMENT),
              BUDGET_WITHOUT_AMOUNT,
              row);
      case K ->
          when(
              !row.words().has(Field.ADVICE_FROM) || !row.words().has(Field.ADVISED_ON),
              ADVICE_WITHOUT_SOURCE,
              row);
    }
  }

  private void need(PlanRow row) {
    when(plan.provisionFor(row).isEmpty(), NEED_WITHOUT_PROVISION, row);
    when(isJoinedToNo(row, RowKind.OUTCOME), NEED_WITHOUT_OUTCOME, row);
  }

  private void outcome(PlanRow row) {
    when(isJoinedToNo(row, RowKind.NEED), OUTCOME_WITHOUT_NEED, row);
    when(plan.provisionFor(row).isEmpty(), OUTCOME_WITHOUT_PROVISION, row);
    when(!row.words().has(Field.BY_ON), OUTCOME_WITHOUT_DATE, row);
    when(
        row.words().day(Field.BY_ON).filter(day -> day.isBefore(learner.today())).isPresent(),
        OUTCOME_IS_PAST,
        row);
    when(!row.words().has(Field.MEASURE), OUTCOME_WITHOUT_MEASURE, row);
    when(SERVICE.matcher(row.words().text()).find(), OUTCOME_IS_A_SERVICE, row);
    vagueWords(row, row.words().get(Field.MEASURE));
  }

  private void provision(PlanRow row) {
    when(
        isJoinedToNo(row, RowKind.NEED) && isJoinedToNo(row, RowKind.OUTCOME),
        PROVISION_FOR_NOTHING,
        row);
    when(!isQuantified(row), PROVISION_NOT_QUANTIFIED, row);
    when(!row.words().has(Field.STAFF), PROVISION_WITHOUT_STAFF, row);
    when(!row.words().has(Field.SECURED_BY), PROVISION_WITHOUT_DUTY, row);
    when(row.section() == Section.H1 && learner.isAdult(), PROVISION_FOR_A_CHILD, row);
    vagueWords(row, row.words().text());
    vagueWords(row, row.words().get(Field.STAFF));
  }

  /// A thing that is bought once has no minutes.
  private static boolean isQuantified(PlanRow row) {
    Optional<Every> every = row.words().every();
    return every.isPresent()
        && row.words().has(Field.TIMES)
        && (row.words().has(Field.MINUTES) || every.get() == Every.ONCE);
  }

  /// An amendment may name a school; the first draft may not until the family was asked.
  private void school(PlanRow row) {
    boolean isFirst = plan.summary().number() == 1 && plan.summary().sent().isEmpty();
    when(isFirst, SCHOOL_NAMED_IN_DRAFT, row);
  }

  private boolean isJoinedToNo(PlanRow row, RowKind kind) {
    return plan.joined(row).stream().noneMatch(other -> other.kind() == kind);
  }

  private void vagueWords(PlanRow row, String text) {
    for (VagueWords.Found each : vague.in(text)) {
      String detail = "“" + each.words() + "”. " + each.why();
      found.add(new Finding(VAGUE_WORDS, row.section(), Optional.of(row), detail, each.remedy()));
    }
  }

  private void when(boolean isSo, PlanRule rule, PlanRow row) {
    if (isSo) {
      found.add(Finding.of(rule, row));
    }
  }
}
