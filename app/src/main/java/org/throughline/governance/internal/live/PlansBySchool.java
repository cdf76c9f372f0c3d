// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.cases.PlanCounts;
import org.throughline.measures.disclosure.SmallNumberRule;
import org.throughline.papers.out.Block;
import org.throughline.platform.web.Dates;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;
import org.throughline.settings.Urn;

/// How many children with a plan each school has.
@Order(60)
@Component
class PlansBySchool implements LiveSection {

  static final String KEY = "plans-by-school";

  private final PlanCounts counts;
  private final Settings settings;
  private final SmallNumberRule rule;

  PlansBySchool(PlanCounts counts, Settings settings, SmallNumberRule rule) {
    this.counts = counts;
    this.settings = settings;
    this.rule = rule;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Children with a plan at individual schools";
  }

  @Override
  public String about() {
    return "Each school with the number of its children who have an EHC plan, small numbers withheld.";
  }

  @Override
  public String answer(LocalDate day) {
    return answer(counts.bySetting(day), day);
  }

  private static String answer(List<PlanCounts.AtSetting> all, LocalDate day) {
    long plans = all.stream().mapToLong(PlanCounts.AtSetting::plans).sum();
    return all.isEmpty()
        ? "No child at a school had a plan on %s.".formatted(Dates.full(day))
        : "%s had an education, health and care plan at %s on %s."
            .formatted(
                Words.of((int) plans, "child or young person", "children and young people"),
                Words.of(all.size(), "school or other setting", "schools and other settings"),
                Dates.full(day));
  }

  @Override
  public List<Block> render(LiveScope scope) {
    List<PlanCounts.AtSetting> all = counts.bySetting(scope.asAt());
    Block answer = new Block.Paragraph(answer(all, scope.asAt()));
    if (all.isEmpty()) {
      return List.of(answer);
    }
    return List.of(
        answer,
        WithheldTable.of(
            "Children with a plan, by school",
            List.of("School", "Children with a plan"),
            rows(all),
            rule),
        WithheldTable.note(rule));
  }

  private List<WithheldTable.Row> rows(List<PlanCounts.AtSetting> all) {
    Map<Urn, Setting> known =
        settings.find(
            all.stream().map(each -> Urn.parse(each.setting())).flatMap(Optional::stream).toList());
    return all.stream()
        .map(each -> new WithheldTable.Row(name(each.setting(), known), List.of(each.plans())))
        .sorted(Comparator.comparing(WithheldTable.Row::name))
        .toList();
  }

  private static String name(String setting, Map<Urn, Setting> known) {
    return Urn.parse(setting)
        .map(known::get)
        .map(Setting::name)
        .orElse(setting.isEmpty() ? "Not known" : setting);
  }
}
