// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.children.ChildSummary;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.Section;
import org.throughline.ehc.internal.checks.Finding;
import org.throughline.ehc.internal.checks.PlanRule;
import org.throughline.ehc.internal.remarks.Remark;
import org.throughline.platform.web.FormErrors;

/// A version of a plan, section by section, with what leads to what.
///
/// @param path of the plan's page
/// @param shown absent while no plan was begun
/// @param sentence the answer that the page begins with
/// @param marks one a section
/// @param cards the rows of each section
/// @param remarks on each section as a whole
/// @param end when it ceased, with the case that tells; absent while it has not
/// @param mayBegin whether a new plan may be begun here, after one that ceased
/// @param earlier the child's other plans that ceased
/// @param last the latest change, which may be taken back; absent when there is none
public record EhcPlanPage(
    String path,
    String casePath,
    ChildSummary child,
    Optional<EditionSummary> shown,
    List<EditionSummary> editions,
    String sentence,
    List<Mark> marks,
    Map<Section, List<Card>> cards,
    Map<Section, List<Remark>> remarks,
    Optional<End> end,
    boolean mayBegin,
    List<End> earlier,
    Optional<ChangeLine> last,
    FormErrors errors) {

  public EhcPlanPage {
    editions = List.copyOf(editions);
    marks = List.copyOf(marks);
    cards = Map.copyOf(cards);
    remarks = Map.copyOf(remarks);
    earlier = List.copyOf(earlier);
  }

  /// When a plan ceased, and the case in which that is recorded.
  public record End(LocalDate ceased, String casePath) {}

  /// How far a section has come.
  ///
  /// @param code of its look: `done`, `open` or `empty`
  public record Mark(Section section, String code, String words) {}

  /// A row with everything that belongs beside it.
  ///
  /// @param joined to what it leads or from what it comes
  /// @param gaps what it should be joined to and is not
  public record Card(
      PlanRow row,
      Map<String, String> lines,
      List<PlanRow> joined,
      List<Gap> gaps,
      List<Finding> findings,
      List<Remark> remarks,
      boolean isFirst,
      boolean isLast) {

    public Card {
      joined = List.copyOf(joined);
      gaps = List.copyOf(gaps);
      findings = List.copyOf(findings);
      remarks = List.copyOf(remarks);
    }
  }

  /// What is missing after a row.
  ///
  /// @param words such as `No provision`
  /// @param section in which a new row would fill it
  public record Gap(String words, Section section) {

    static Optional<Gap> of(Finding finding) {
      PlanRule rule = finding.rule();
      return switch (rule) {
        case NEED_WITHOUT_PROVISION -> Optional.of(new Gap("No provision", provision(finding)));
        case NEED_WITHOUT_OUTCOME -> Optional.of(new Gap("No outcome", Section.E));
        case OUTCOME_WITHOUT_PROVISION -> Optional.of(new Gap("No provision", Section.F));
        case OUTCOME_WITHOUT_NEED, PROVISION_FOR_NOTHING ->
            Optional.of(new Gap("No need", Section.B));
        default -> Optional.empty();
      };
    }

    private static Section provision(Finding finding) {
      return finding.section() == Section.C
          ? Section.G
          : finding.section() == Section.D ? Section.H2 : Section.F;
    }
  }

  /// A draft that may be written in.
  public boolean isDraft() {
    return end.isEmpty() && shown.map(EditionSummary::isDraft).orElse(false);
  }

  public EditionSummary edition() {
    return shown.orElseThrow();
  }

  public List<Card> of(Section section) {
    return cards.getOrDefault(section, List.of());
  }

  public Mark mark(Section section) {
    return marks.stream().filter(mark -> mark.section() == section).findFirst().orElseThrow();
  }

  public List<Remark> remarksOn(Section section) {
    return remarks.getOrDefault(section, List.of());
  }
}
