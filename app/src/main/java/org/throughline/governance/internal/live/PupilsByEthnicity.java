// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.cases.PlanCounts;
import org.throughline.children.EthnicGroup;
import org.throughline.measures.disclosure.SmallNumberRule;
import org.throughline.papers.out.Block;

/// The ethnic groups of the children in schools, and how many of each have a plan.
@Order(61)
@Component
class PupilsByEthnicity implements LiveSection {

  static final String KEY = "pupils-by-ethnicity";

  private final PlanCounts counts;
  private final SmallNumberRule rule;

  PupilsByEthnicity(PlanCounts counts, SmallNumberRule rule) {
    this.counts = counts;
    this.rule = rule;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Ethnic groups of children in schools";
  }

  @Override
  public String about() {
    return "Each ethnic group with its children in schools and those with a plan, small numbers withheld.";
  }

  @Override
  public List<Block> render(LiveScope scope) {
    Map<EthnicGroup, long[]> groups = new EnumMap<>(EthnicGroup.class);
    for (PlanCounts.OfGroup each : counts.byEthnicity(scope.asAt())) {
      long[] sums = groups.computeIfAbsent(EthnicGroup.of(each.ethnicity()), none -> new long[2]);
      sums[0] += each.pupils();
      sums[1] += each.plans();
    }
    if (groups.isEmpty()) {
      return List.of(new Block.Paragraph("No child is known to be at a school."));
    }
    List<WithheldTable.Row> rows =
        groups.entrySet().stream()
            .map(
                each ->
                    new WithheldTable.Row(
                        each.getKey().label(), List.of(each.getValue()[0], each.getValue()[1])))
            .toList();
    return List.of(
        new Block.Paragraph(
            "The ethnic groups are those of the Department for Education, as families gave them."),
        WithheldTable.of(
            "Children in schools by ethnic group",
            List.of("Ethnic group", "Children", "With a plan"),
            rows,
            rule),
        WithheldTable.note(rule));
  }
}
