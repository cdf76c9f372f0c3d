// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.live.Words;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Report;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.papers.out.AuthorText;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// A report while it is written: its sections, and down the side who has signed and who is waited
/// for.
///
/// @param pieces the sections in the order of the paper
/// @param signatures one a field
/// @param todo what stands between the report and its publication
/// @param choices live sections that can be placed
/// @param charts measures whose chart can be placed
/// @param places where they can be placed
/// @param editions what was published, the newest first
/// @param decisions that were taken on it
/// @param unprintable the signs that a PDF cannot print
/// @param errors what was wrong with what was just sent
public record ReportPage(
    Report report,
    List<Piece> pieces,
    List<Signature> signatures,
    FormErrors todo,
    List<Option> choices,
    List<Option> charts,
    List<Option> places,
    List<Publication> editions,
    List<Decision> decisions,
    List<String> unprintable,
    FormErrors errors,
    LocalDate today,
    boolean mayWrite,
    boolean mayPublish,
    boolean mayTakeUp) {

  /// A section.
  ///
  /// @param anchor its place on the page
  /// @param html its words, made harmless
  /// @param change where it is changed; absent for what is not written by hand
  /// @param takeOut where a live section is taken out; absent for the others
  public record Piece(
      String anchor,
      String heading,
      String html,
      Optional<String> change,
      Optional<String> takeOut,
      boolean isEmpty) {

    /// What is changed, for a screen reader.
    public String label() {
      return heading.isEmpty() ? anchor.replace("words-", "the implications: ") : heading;
    }
  }

  /// Where a signature stands.
  ///
  /// @param state `signed`, `waived`, `waiting` or `open`
  /// @param words such as `Waiting for A. Officer since 3 days`
  public record Signature(
      String anchor, String title, String state, String words, String path, boolean isMine) {}

  public ReportPage {
    pieces = List.copyOf(pieces);
    signatures = List.copyOf(signatures);
    choices = List.copyOf(choices);
    charts = List.copyOf(charts);
    places = List.copyOf(places);
    editions = List.copyOf(editions);
    decisions = List.copyOf(decisions);
    unprintable = List.copyOf(unprintable);
  }

  public String path() {
    return "/boards/reports/" + report.id();
  }

  /// Where it is meant to go, above the title.
  public String caption() {
    return "%s of version %d for the %s, %s"
        .formatted(
            report.isPublished() ? "Published text" : "Draft",
            report.edition(),
            report.header().bodyName(),
            Dates.relative(report.header().meetsOn(), today));
  }

  /// The page's answer.
  public String sentence() {
    if (report.setAside().isPresent()) {
      return "This report was set aside %s: nobody waits for it."
          .formatted(Dates.relative(report.setAside().get(), today));
    }
    if (report.isPublished()) {
      return "Version %d is published. A change makes version %d."
          .formatted(report.edition(), report.edition() + 1);
    }
    int problems = todo.problems().size();
    if (problems == 0) {
      return "Everything is in order: the report can be published.";
    }
    int waiting = report.waitedFor().size();
    return Words.of(problems, "thing is", "things are")
        + " still missing before it can be published"
        + (waiting == 0
            ? "."
            : "; " + Words.of(waiting, "signature is", "signatures are") + " asked for.");
  }

  /// What the author should know of the PDF before it is published; empty when there is nothing.
  public String warning() {
    return unprintable.isEmpty()
        ? ""
        : "The PDF cannot print %s and shows # instead; the page and the Word file show %s. Write it in other words if those who read the PDF need it."
            .formatted(String.join(" ", unprintable), unprintable.size() == 1 ? "it" : "them");
  }

  /// What the meeting is asked to do, in order.
  public List<String> recommendations() {
    return AuthorText.items(report.words(ReportPart.RECOMMENDATIONS));
  }

  public boolean isPublished() {
    return report.isPublished();
  }

  /// Whether whoever looks may put it out of the way.
  public boolean maySetAside() {
    return mayWrite && editions.isEmpty();
  }

  public boolean isSetAside() {
    return report.setAside().isPresent();
  }

  public Optional<Publication> newest() {
    return editions.stream().findFirst();
  }

  /// Where a published edition is read.
  public String address(Publication edition) {
    return edition.isPrivate()
        ? path() + "/published/" + edition.edition()
        : "/board-papers/" + report.id() + "/" + edition.edition();
  }
}
