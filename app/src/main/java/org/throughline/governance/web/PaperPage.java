// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.List;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Report;
import org.throughline.papers.out.HtmlWriter;
import org.throughline.papers.out.PaperDocument;
import org.throughline.platform.web.Dates;

/// A whole paper to be read.
///
/// @param sentence what it is, above it
/// @param html its words, made harmless
/// @param editions other editions that the same reader may open, as links
public record PaperPage(
    String title,
    String sentence,
    String back,
    String backLabel,
    String html,
    String word,
    String pdf,
    List<Edition> editions) {

  /// Another edition.
  public record Edition(String path, String words) {}

  public PaperPage {
    editions = List.copyOf(editions);
  }

  static PaperPage preview(Report report, PaperDocument paper) {
    String path = "/boards/reports/" + report.id();
    return new PaperPage(
        paper.title(),
        "This is how the report will look. Sections with a broken outline are counted anew until it"
            + " is published.",
        path,
        "Back to writing",
        HtmlWriter.paper(paper),
        path + "/draft.docx",
        path + "/draft.pdf",
        List.of());
  }

  /// @param base the address that editions are below, such as `/board-papers/3`
  static PaperPage published(
      Publication shown, List<Publication> all, PaperDocument paper, String base, String back) {
    String path = base + "/" + shown.edition();
    return new PaperPage(
        shown.title(),
        sentence(shown),
        back,
        back.equals("/board-papers") ? "Board papers" : "Reports",
        HtmlWriter.paper(paper),
        path + "/report.docx",
        path + "/report.pdf",
        all.stream()
            .filter(each -> each.edition() != shown.edition())
            .map(each -> new Edition(base + "/" + each.edition(), words(each)))
            .toList());
  }

  private static String words(Publication each) {
    return "version %d, published %s".formatted(each.edition(), Dates.moment(each.publishedAt()));
  }

  private static String sentence(Publication shown) {
    String published =
        "Report to the %s of %s: version %d, published %s."
            .formatted(
                shown.body(),
                Dates.full(shown.meetsOn()),
                shown.edition(),
                Dates.moment(shown.publishedAt()));
    return shown.isCorrected()
        ? "A later version has taken the place of this one. " + published
        : published;
  }
}
