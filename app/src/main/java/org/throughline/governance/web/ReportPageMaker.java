// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.Decisions;
import org.throughline.governance.internal.live.LiveSections;
import org.throughline.governance.internal.reports.Field;
import org.throughline.governance.internal.reports.Implication;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Publications;
import org.throughline.governance.internal.reports.Publishing;
import org.throughline.governance.internal.reports.Report;
import org.throughline.governance.internal.reports.ReportPaper;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportStore;
import org.throughline.governance.web.ReportPage.Piece;
import org.throughline.governance.web.ReportPage.Signature;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.HtmlWriter;
import org.throughline.papers.out.PaperDocument;
import org.throughline.papers.out.PrintedSigns;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Puts the page of a report together.
@Component
class ReportPageMaker {

  private final ReportStore store;
  private final ReportPaper paper;
  private final Publishing publishing;
  private final Publications publications;
  private final Decisions decisions;
  private final LiveSections sections;
  private final Clock clock;

  ReportPageMaker(
      ReportStore store,
      ReportPaper paper,
      Publishing publishing,
      Publications publications,
      Decisions decisions,
      LiveSections sections,
      Clock clock) {
    this.store = store;
    this.paper = paper;
    this.publishing = publishing;
    this.publications = publications;
    this.decisions = decisions;
    this.sections = sections;
    this.clock = clock;
  }

  Report report(long id) {
    return store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  ReportPage page(long id, Account account, FormErrors errors) {
    Report report = report(id);
    boolean isEditor = edits(report, account);
    boolean mayChange =
        (isEditor || report.header().author().equals(account.id()))
            && account.holdsAny(Rights.AUTHORS);
    boolean isOpen = !report.isPublished() && report.setAside().isEmpty();
    boolean mayWrite = isOpen && mayChange;
    PaperDocument text = text(report);
    return new ReportPage(
        report,
        pieces(report, text.blocks(), mayWrite),
        Arrays.stream(Field.values()).map(field -> signature(report, field, account)).toList(),
        !isOpen ? FormErrors.NONE : new FormErrors(publishing.problems(report)),
        choices(report, false),
        choices(report, true),
        places(),
        publications.editions(id),
        decided(id),
        isOpen ? PrintedSigns.missing(text) : List.of(),
        errors,
        LocalDate.now(clock),
        mayWrite,
        isEditor && report.setAside().isEmpty(),
        mayChange && report.setAside().isPresent());
  }

  private List<Decision> decided(long id) {
    return decisions.all().stream()
        .filter(each -> each.report().filter(on -> on.id() == id).isPresent())
        .toList();
  }

  /// Whether this person publishes it, and puts signatures on record.
  boolean edits(Report report, Account account) {
    boolean isExempt =
        report.openness().isPrivate()
            || publications.editions(report.id()).stream().anyMatch(Publication::isPrivate);
    boolean isOwn =
        report.header().author().equals(account.id()) && account.holdsAny(Rights.EDITORS);
    return isOwn || Rights.edits(account, isExempt);
  }

  private List<Piece> pieces(Report report, List<Block> blocks, boolean mayWrite) {
    String path = "/boards/reports/" + report.id();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        new Piece(
            "header",
            "Head of the report",
            HtmlWriter.part(blocks.subList(0, 1)),
            change(path + "/header", mayWrite),
            Optional.empty(),
            false));
    for (Section section : Section.of(blocks.subList(1, blocks.size()))) {
      pieces.addAll(pieces(report, section, path, mayWrite));
    }
    return pieces;
  }

  /// What was published, word for word; what is being written, counted now.
  private PaperDocument text(Report report) {
    return publications
        .edition(report.id(), report.edition())
        .filter(published -> report.isPublished())
        .map(publications::paper)
        .orElseGet(() -> paper.draft(report));
  }

  /// A numbered section of the paper with what stands under it.
  private record Section(String heading, List<Block> blocks) {
    static List<Section> of(List<Block> blocks) {
      List<Section> sections = new ArrayList<>();
      List<Block> current = new ArrayList<>();
      String heading = "";
      for (Block block : blocks) {
        if (block instanceof Block.Heading(int level, String text) && level == 2) {
          if (!heading.isEmpty()) {
            sections.add(new Section(heading, List.copyOf(current)));
          }
          heading = text;
          current.clear();
        } else {
          current.add(block);
        }
      }
      sections.add(new Section(heading, List.copyOf(current)));
      return sections;
    }
  }

  private List<Piece> pieces(Report report, Section section, String path, boolean mayWrite) {
    Optional<ReportPart> part =
        Arrays.stream(ReportPart.values())
            .filter(each -> each.heading().equals(section.heading()))
            .findFirst();
    if (part.isPresent()) {
      return written(report, part.get(), section, path, mayWrite);
    }
    if (section.heading().startsWith("5.")) {
      return implications(section, path, mayWrite);
    }
    return List.of(
        new Piece(
            anchorOf(section.heading()),
            section.heading(),
            HtmlWriter.part(section.blocks()),
            change(path + "/openness", mayWrite),
            Optional.empty(),
            false));
  }

  /// One piece a field, each with its own way to be changed.
  private static List<Piece> implications(Section section, String path, boolean mayWrite) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        new Piece(
            "implications", section.heading(), "", Optional.empty(), Optional.empty(), false));
    for (Field field : Field.values()) {
      int from = section.blocks().indexOf(new Block.Heading(3, field.heading()));
      int to = from + 1;
      while (to < section.blocks().size() && !(section.blocks().get(to) instanceof Block.Heading)) {
        to++;
      }
      pieces.add(
          new Piece(
              "words-" + field.slug(),
              "",
              HtmlWriter.part(section.blocks().subList(from, to)),
              change(path + "/implications/" + field.slug(), mayWrite),
              Optional.empty(),
              false));
    }
    return pieces;
  }

  private static String anchorOf(String heading) {
    return heading.startsWith("9.") ? "openness" : "key";
  }

  private List<Piece> written(
      Report report, ReportPart part, Section section, String path, boolean mayWrite) {
    List<Piece> pieces = new ArrayList<>();
    List<Block> words =
        section.blocks().stream().filter(block -> !(block instanceof Block.Counted)).toList();
    pieces.add(
        new Piece(
            part.slug(),
            part.heading(),
            HtmlWriter.part(words),
            change(path + "/sections/" + part.slug(), mayWrite),
            Optional.empty(),
            part.isRequired() && report.parts().get(part).isEmpty()));
    List<Report.Placed> placed =
        report.live().stream().filter(each -> each.after() == part).toList();
    List<Block> counted =
        section.blocks().stream().filter(Block.Counted.class::isInstance).toList();
    for (int number = 0; number < placed.size(); number++) {
      pieces.add(live(placed.get(number), counted.get(number), path, mayWrite));
    }
    return pieces;
  }

  private static Piece live(Report.Placed placed, Block counted, String path, boolean mayWrite) {
    return new Piece(
        "live-" + placed.id(),
        "",
        HtmlWriter.part(List.of(counted)),
        Optional.empty(),
        mayWrite ? Optional.of(path + "/live/" + placed.id() + "/remove") : Optional.empty(),
        false);
  }

  private static Optional<String> change(String path, boolean mayWrite) {
    return mayWrite ? Optional.of(path) : Optional.empty();
  }

  private Signature signature(Report report, Field field, Account account) {
    Implication each = report.implication(field);
    boolean isMine = each.account().filter(account.id()::equals).isPresent() && !each.isSettled();
    String path = "/boards/reports/" + report.id() + "/implications/" + field.slug();
    return new Signature(field.slug(), field.title(), state(each), words(each), path, isMine);
  }

  private static String state(Implication each) {
    if (each.signedOn().isPresent()) {
      return "signed";
    }
    if (!each.waived().isEmpty()) {
      return "waived";
    }
    return each.isWaitedFor() ? "waiting" : "open";
  }

  private String words(Implication each) {
    if (each.signedOn().isPresent()) {
      return "Signed by %s, %s".formatted(each.officer(), Dates.full(each.signedOn().get()));
    }
    if (!each.waived().isEmpty()) {
      return "No signature needed: " + each.waived();
    }
    if (each.isWaitedFor()) {
      return "Waiting for %s, asked %s"
          .formatted(
              each.officer(), Dates.relative(each.askedOn().orElseThrow(), LocalDate.now(clock)));
    }
    return each.officer().isEmpty() ? "Nobody named yet" : each.officer() + " has not been asked";
  }

  private List<Option> choices(Report report, boolean isOfMeasure) {
    List<String> placed = report.live().stream().map(Report.Placed::section).toList();
    return sections.all().stream()
        .filter(section -> section.isOfMeasure() == isOfMeasure)
        .filter(section -> !placed.contains(section.key()))
        .map(section -> new Option(section.key(), section.title()))
        .toList();
  }

  private static List<Option> places() {
    return Arrays.stream(ReportPart.values())
        .map(part -> new Option(part.slug(), "after " + part.heading()))
        .toList();
  }
}
