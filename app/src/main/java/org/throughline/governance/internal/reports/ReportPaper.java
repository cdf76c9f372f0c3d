// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.live.LiveScope;
import org.throughline.governance.internal.live.LiveSection;
import org.throughline.governance.internal.live.LiveSections;
import org.throughline.papers.out.AuthorText;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.PaperDocument;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// Lays a report out as the standard template has it.
@Component
public class ReportPaper {

  private static final Logger LOG = LoggerFactory.getLogger(ReportPaper.class);

  private final LiveSections sections;
  private final Accounts accounts;
  private final Clock clock;

  ReportPaper(LiveSections sections, Accounts accounts, Clock clock) {
    this.sections = sections;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// The report as it stands, its live sections counted now.
  public PaperDocument draft(Report report) {
    return document(report, true, new ArrayList<>());
  }

  /// The report as it will stand for ever.
  ///
  /// @param problems takes what could not be counted
  PaperDocument frozen(Report report, List<Problem> problems) {
    return document(report, false, problems);
  }

  /// One live section as it stands now.
  public Block.Counted counted(Report report, Report.Placed placed) {
    return counted(report, placed, true, new ArrayList<>());
  }

  private PaperDocument document(Report report, boolean isDraft, List<Problem> problems) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Facts(facts(report)));
    for (ReportPart part : ReportPart.values()) {
      if (part == ReportPart.INFORMATION) {
        blocks.addAll(implications(report, isDraft));
      }
      blocks.add(new Block.Heading(2, part.heading()));
      blocks.addAll(words(report, part, isDraft));
      report.live().stream()
          .filter(placed -> placed.after() == part)
          .map(placed -> counted(report, placed, isDraft, problems))
          .forEach(blocks::add);
    }
    blocks.addAll(openness(report.openness()));
    ReportHeader header = report.header();
    String subject = "Report to %s, %s".formatted(header.bodyName(), Dates.full(header.meetsOn()));
    return new PaperDocument(header.title(), subject, isDraft, blocks);
  }

  private List<Block.Fact> facts(Report report) {
    ReportHeader header = report.header();
    Map<AccountId, String> names = accounts.names();
    return List.of(
        new Block.Fact("Report to", header.bodyName()),
        new Block.Fact("Date of meeting", Dates.full(header.meetsOn())),
        new Block.Fact("Lead director/officer", orDash(header.leadDirector())),
        new Block.Fact("Ward(s) affected", orDash(header.wards())),
        new Block.Fact("Report author", names.getOrDefault(header.author(), "A colleague")),
        new Block.Fact("Author contact details", orDash(header.contact())),
        new Block.Fact("Report version number", Integer.toString(report.edition())));
  }

  private static String orDash(String text) {
    return text.isBlank() ? "–" : text;
  }

  private static List<Block> words(Report report, ReportPart part, boolean isDraft) {
    String words = report.words(part);
    if (words.isBlank()) {
      return List.of(
          new Block.Paragraph(part.isRequired() && isDraft ? "Not written yet." : "None."));
    }
    return part.isList()
        ? List.of(new Block.Points(part == ReportPart.RECOMMENDATIONS, AuthorText.items(words)))
        : AuthorText.blocks(words);
  }

  private static List<Block> implications(Report report, boolean isDraft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(2, "5. Financial, legal, equalities, climate and other implications"));
    for (Implication each : report.implications()) {
      blocks.add(new Block.Heading(3, each.field().heading()));
      blocks.addAll(said(each));
      signature(each, isDraft).map(Block.Paragraph::new).ifPresent(blocks::add);
    }
    return blocks;
  }

  private static List<Block> said(Implication each) {
    if (!each.words().isBlank()) {
      return AuthorText.blocks(each.words());
    }
    boolean none = each.weight().filter(weight -> weight == Weight.NONE).isPresent();
    return none ? List.of(new Block.Paragraph("There are none.")) : List.of();
  }

  private static Optional<String> signature(Implication each, boolean isDraft) {
    if (each.signedOn().isPresent()) {
      return Optional.of("(%s, %s)".formatted(each.officer(), Dates.full(each.signedOn().get())));
    }
    if (!each.waived().isEmpty()) {
      return Optional.of("No signature was needed: " + each.waived());
    }
    return isDraft ? Optional.of("Not signed yet.") : Optional.empty();
  }

  private Block.Counted counted(
      Report report, Report.Placed placed, boolean isDraft, List<Problem> problems) {
    LocalDate today = LocalDate.now(clock);
    Optional<LiveSection> section = sections.find(placed.section());
    String title = section.map(LiveSection::title).orElse("A section that is no longer there");
    LiveScope scope =
        new LiveScope(
            today,
            report.header().strategy(),
            report.header().body(),
            !report.openness().isPrivate());
    List<Block> blocks = section.map(each -> render(each, scope)).orElse(List.of());
    if (blocks.isEmpty()) {
      problems.add(
          new Problem(
              "GOV-227",
              "live",
              "“" + title + "” could not be counted. Take it out, or try again later."));
      blocks = List.of(new Block.Paragraph("This could not be counted."));
    }
    return new Block.Counted(title, today, isDraft, blocks);
  }

  /// One section that fails must not take the report with it.
  private static List<Block> render(LiveSection section, LiveScope scope) {
    try {
      return section.render(scope);
    } catch (RuntimeException failure) {
      LOG.error("The live section {} could not be counted", section.key(), failure);
      return List.of();
    }
  }

  private static List<Block> openness(Openness openness) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "9. Is this a private report?"));
    blocks.add(new Block.Paragraph(openness.isPrivate() ? whyPrivate(openness) : "No."));
    blocks.add(new Block.Heading(2, "10. Is this a key decision?"));
    blocks.add(new Block.Paragraph(openness.isKey() ? "Yes. " + openness.keyReason() : "No."));
    return blocks;
  }

  private static String whyPrivate(Openness openness) {
    String paragraph =
        openness
            .exemptParagraph()
            .map(
                number ->
                    "Exempt under paragraph %d (%s). "
                        .formatted(number, Openness.PARAGRAPHS.get(number)))
            .orElse("");
    return "Yes. " + paragraph + openness.privateReason();
  }
}
