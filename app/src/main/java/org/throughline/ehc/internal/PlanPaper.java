// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.children.ChildSummary;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.Field;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.RowKind;
import org.throughline.ehc.Section;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.PaperDocument;
import org.throughline.platform.web.Dates;

/// A version of a plan as a paper: every section under its own letter, empty ones too.
public final class PlanPaper {

  private static final String NOTHING = "Nothing is recorded in this section.";

  private final PlanEdition plan;

  private PlanPaper(PlanEdition plan) {
    this.plan = plan;
  }

  /// @param council whose plan it is
  /// @param ceased the day on which the plan ceased; absent while it has not
  public static PaperDocument of(
      PlanEdition plan, ChildSummary child, String council, Optional<LocalDate> ceased) {
    EditionSummary summary = plan.summary();
    List<Block> blocks = new ArrayList<>();
    blocks.add(head(summary, child, council, ceased));
    PlanPaper paper = new PlanPaper(plan);
    for (Section section : Section.values()) {
      blocks.addAll(paper.section(section));
    }
    return new PaperDocument(
        "Education, health and care plan: " + child.name(),
        summary.title() + " of " + council,
        summary.isDraft(),
        blocks);
  }

  private static Block head(
      EditionSummary summary, ChildSummary child, String council, Optional<LocalDate> ceased) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Name", child.name()));
    facts.add(new Block.Fact("Born", Dates.full(child.bornOn())));
    facts.add(new Block.Fact("Council", council));
    facts.add(new Block.Fact("Version", summary.title()));
    summary.sent().ifPresent(day -> facts.add(new Block.Fact("Draft sent", Dates.full(day))));
    summary.finished().ifPresent(day -> facts.add(new Block.Fact("Date of plan", Dates.full(day))));
    ceased.ifPresent(day -> facts.add(new Block.Fact("Ceased", Dates.full(day))));
    return new Block.Facts(facts);
  }

  private List<Block> section(Section section) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Section " + section.name() + ": " + section.title()));
    List<PlanRow> rows = plan.of(section);
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph(NOTHING));
    } else if (section.kind() == RowKind.PROVISION) {
      blocks.add(provision(section, rows));
    } else if (section == Section.E) {
      blocks.add(outcomes(rows));
    } else {
      rows.forEach(row -> blocks.addAll(plain(row)));
    }
    return blocks;
  }

  private List<Block> plain(PlanRow row) {
    List<Block> blocks = new ArrayList<>();
    boolean isNumbered = row.kind() == RowKind.NEED || row.section() == Section.K;
    String text = row.words().text();
    blocks.add(new Block.Paragraph(isNumbered ? row.label() + ". " + text : text));
    List<Block.Fact> facts =
        RowLines.of(row.words()).entrySet().stream()
            .map(line -> new Block.Fact(line.getKey(), line.getValue()))
            .toList();
    if (!facts.isEmpty()) {
      blocks.add(new Block.Facts(facts));
    }
    return blocks;
  }

  private Block outcomes(List<PlanRow> rows) {
    return new Block.Table(
        "Outcomes sought",
        List.of("Outcome", "By when", "How it will be measured", "For needs"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.label() + ". " + row.words().text(),
                        RowLines.shown(Field.BY_ON, row.words().get(Field.BY_ON)),
                        row.words().get(Field.MEASURE),
                        joined(row, RowKind.NEED)))
            .toList(),
        Set.of());
  }

  private Block provision(Section section, List<PlanRow> rows) {
    return new Block.Table(
        section.title(),
        List.of("Provision", "How much and how often", "By whom", "Secured by", "For"),
        rows.stream().map(this::provision).toList(),
        Set.of());
  }

  private List<String> provision(PlanRow row) {
    String whom =
        List.of(row.words().get(Field.STAFF), row.words().get(Field.RATIO)).stream()
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("; "));
    String adult = RowLines.shown(Field.ADULTHOOD, row.words().get(Field.ADULTHOOD));
    String text = row.label() + ". " + row.words().text();
    return List.of(
        adult.isEmpty() ? text : text + "\nPrepares for adulthood: " + adult,
        RowLines.amount(row.words()),
        whom,
        row.words().get(Field.SECURED_BY),
        joined(row, RowKind.NEED, RowKind.OUTCOME));
  }

  private String joined(PlanRow row, RowKind... kinds) {
    Set<RowKind> wanted = Set.of(kinds);
    return plan.joined(row).stream()
        .filter(other -> wanted.contains(other.kind()))
        .map(PlanRow::label)
        .collect(Collectors.joining(", "));
  }
}
