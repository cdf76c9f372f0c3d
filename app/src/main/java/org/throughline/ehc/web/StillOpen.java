// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.internal.TimeForRemarks;
import org.throughline.ehc.internal.assessment.AssessmentFile;
import org.throughline.ehc.internal.assessment.Consultation;
import org.throughline.ehc.internal.assessment.OffersFirst;
import org.throughline.ehc.internal.assessment.Step;
import org.throughline.ehc.internal.checks.Finding;
import org.throughline.ehc.internal.remarks.Remark;
import org.throughline.ehc.internal.remarks.RemarkBook;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage;

/// What is missing or open in a draft before it goes out or becomes final, in plain words, each
/// with the page where it is mended.
@Component
class StillOpen {

  private final PlanGate gate;
  private final EhcPlanPageMaker maker;
  private final CaseFiles cases;
  private final AssessmentFile file;
  private final OffersFirst offers;
  private final TimeForRemarks time;
  private final RemarkBook remarks;
  private final Clock clock;

  StillOpen(
      PlanGate gate,
      EhcPlanPageMaker maker,
      CaseFiles cases,
      AssessmentFile file,
      OffersFirst offers,
      TimeForRemarks time,
      RemarkBook remarks,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.cases = cases;
    this.file = file;
    this.offers = offers;
    this.time = time;
    this.remarks = remarks;
    this.clock = clock;
  }

  /// One thing that is open.
  ///
  /// @param code of the rule that asks for it
  /// @param isDecided whether the officer may decide to go past it; nobody may go past the others
  record Point(String code, boolean isDecided, FormPage.Point shown) {

    private static Point needed(String code, String words, String path, String linkWords) {
      return new Point(code, false, new FormPage.Point(words, path, linkWords, true));
    }

    private static Point decided(String code, String words, String path, String linkWords) {
      return new Point(code, true, new FormPage.Point(words, path, linkWords, false));
    }
  }

  /// What is needed stands first.
  static List<FormPage.Point> shown(List<Point> points) {
    return points.stream()
        .map(Point::shown)
        .sorted(Comparator.comparing(point -> !point.isNeeded()))
        .toList();
  }

  /// What a draft must have and lacks, or must not have.
  List<Point> beforeSending(Opened opened) {
    EditionSummary edition = opened.newest();
    return edition.isDraft()
        ? maker.findings(gate.read(edition), opened.child()).stream()
            .filter(Finding::isNeeded)
            .map(finding -> finding(opened, finding))
            .toList()
        : List.of();
  }

  /// Everything that is open before a draft becomes final.
  List<Point> beforeFinal(Opened opened) {
    EditionSummary edition = opened.newest();
    if (!edition.isDraft()) {
      return List.of();
    }
    CaseSummary in = cases.find(edition.draftedIn()).orElseThrow();
    String path = "/cases/" + in.address();
    List<Point> points = new ArrayList<>(family(opened, edition, path));
    points.addAll(said(opened, edition));
    points.addAll(schools(in, path));
    offers.missing(in.id()).forEach(kind -> points.add(offer(kind, path)));
    points.addAll(beforeSending(opened));
    return List.copyOf(points);
  }

  private List<Point> family(Opened opened, EditionSummary edition, String path) {
    if (edition.sent().isEmpty()) {
      return List.of(
          Point.needed(
              "EHC-134",
              "The draft was not sent to the family yet.",
              opened.path() + "/send",
              "Note that it was sent"));
    }
    LocalDate today = LocalDate.now(clock);
    return edition.remarksUntil().filter(until -> !until.isBefore(today)).stream()
        .map(until -> running(edition, path, until, today))
        .toList();
  }

  /// A family that answered early need not be waited for, and what went out already is recorded.
  private Point running(EditionSummary edition, String path, LocalDate until, LocalDate today) {
    String may = "The family may make remarks until %s".formatted(Dates.full(until));
    return time.objection(edition, today).isPresent()
        ? new Point(
            "EHC-187",
            true,
            new FormPage.Point(
                may + " and has not answered yet.",
                path + TimeForRemarks.ANSWER,
                "Record its answer",
                true))
        : Point.decided("EHC-187", may + ".", path, "Look at what it has answered");
  }

  private List<Point> said(Opened opened, EditionSummary edition) {
    return remarks.of(edition.id()).stream()
        .filter(remark -> !remark.isAnswered())
        .map(remark -> said(opened, remark))
        .toList();
  }

  private static Point said(Opened opened, Remark remark) {
    return Point.decided(
        "EHC-189",
        "A remark on section %s of %s has no answer."
            .formatted(remark.section().name(), Dates.full(remark.saidOn())),
        opened.path() + "/remarks/" + remark.id(),
        "Answer it");
  }

  private List<Point> schools(CaseSummary in, String path) {
    if (!AssessmentPageMaker.WITH_SCHOOLS.contains(in.pathway())) {
      return List.of();
    }
    List<Consultation> all = file.of(in.id()).consultations();
    String work = path + "/assessment";
    return all.isEmpty()
        ? List.of(
            Point.decided(
                "EHC-190",
                "No school or college was consulted (Children and Families Act 2014, section 39(2)).",
                work + "/consult",
                "Record that one was"))
        : all.stream()
            .filter(each -> each.replied().isEmpty())
            .map(each -> unanswered(each, work))
            .toList();
  }

  private static Point unanswered(Consultation each, String work) {
    return Point.decided(
        "EHC-191",
        "%s was consulted on %s and has not replied%s."
            .formatted(
                each.setting().isEmpty() ? "A school" : each.setting(),
                Dates.full(each.asked()),
                each.due().map(day -> "; a reply is expected by " + Dates.full(day)).orElse("")),
        work + "/schools/" + each.number() + "/replied",
        "Record its reply");
  }

  private static Point offer(Step.Kind kind, String path) {
    boolean isBudget = kind == Step.Kind.PERSONAL_BUDGET;
    return Point.needed(
        isBudget ? "EHC-181" : "EHC-182",
        isBudget
            ? "A personal budget was not offered yet."
            : "Travel options were not offered yet.",
        path + "/assessment/steps/" + kind.path() + "/new",
        "Record the offer, or why it was not made");
  }

  private static Point finding(Opened opened, Finding finding) {
    return Point.decided(
        finding.rule().code(),
        finding.where() + ": " + finding.what(),
        opened.path()
            + finding
                .row()
                .map(row -> "/rows/" + row.stem())
                .orElse("#section-" + finding.section().name()),
        finding.remedy());
  }

  /// What an officer may decide to go past.
  static List<String> decided(List<Point> points) {
    return points.stream().filter(Point::isDecided).map(Point::code).distinct().toList();
  }
}
