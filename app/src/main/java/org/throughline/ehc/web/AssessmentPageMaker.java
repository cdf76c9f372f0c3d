// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.ehc.internal.assessment.AdviceLine;
import org.throughline.ehc.internal.assessment.AssessmentFile;
import org.throughline.ehc.internal.assessment.Consultation;
import org.throughline.ehc.internal.assessment.NoticeFile;
import org.throughline.ehc.internal.assessment.Step;
import org.throughline.ehc.internal.record.Happened;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// Makes the page of the work towards a plan.
@Component
class AssessmentPageMaker {

  static final Set<String> WITH_ADVICE = Set.of("ehc-needs-assessment", "reassessment");
  static final Set<String> WITH_SCHOOLS =
      Set.of("ehc-needs-assessment", "reassessment", "phase-transfer");
  static final Set<String> WITH_OFFERS = Set.of("annual-review", "phase-transfer");

  private final AssessmentFile file;
  private final NoticeFile notices;
  private final Accounts accounts;
  private final Clock clock;

  AssessmentPageMaker(AssessmentFile file, NoticeFile notices, Accounts accounts, Clock clock) {
    this.file = file;
    this.notices = notices;
    this.accounts = accounts;
    this.clock = clock;
  }

  static String path(Opened opened) {
    return opened.casePath() + "/assessment";
  }

  AssessmentFile.Read read(Opened opened) {
    return file.of(opened.summary().id());
  }

  AssessmentPage of(Opened opened) {
    LocalDate today = LocalDate.now(clock);
    AssessmentFile.Read read = read(opened);
    Map<AccountId, String> names = accounts.names();
    Optional<NoticeFile.Read> told = told(opened);
    boolean hasAdvice = WITH_ADVICE.contains(opened.summary().pathway());
    boolean hasSchools = WITH_SCHOOLS.contains(opened.summary().pathway());
    return new AssessmentPage(
        opened.casePath(),
        path(opened),
        opened.child().name(),
        hasAdvice ? sentence(read.advice(), today) : offered(read),
        hasAdvice,
        opened.summary().pathway().equals("ehc-needs-assessment"),
        hasSchools,
        read.advice().stream().map(line -> row(line, names, today)).toList(),
        read.consultations().stream().map(each -> row(each, today)).toList(),
        read.meetings(),
        Stream.of(Step.Kind.values())
            .filter(Step.Kind::isOffer)
            .map(kind -> offer(kind, read))
            .toList(),
        told.map(each -> rows(opened, each)).orElse(List.of()),
        told.flatMap(NoticeFile.Read::unsaid).map(event -> unsaid(opened, event)));
  }

  /// Absent in cases in which nobody is told of a request.
  private Optional<NoticeFile.Read> told(Opened opened) {
    return opened.summary().pathway().equals("ehc-needs-assessment")
        ? Optional.of(notices.of(opened.summary().id()))
        : Optional.empty();
  }

  private static List<AssessmentPage.NoticeRow> rows(Opened opened, NoticeFile.Read read) {
    String record = path(opened) + "/notices";
    return Stream.concat(
            read.considering().stream()
                .map(told -> row(opened, "The request, reg 4(2)", told, record)),
            read.plan().stream()
                .map(told -> row(opened, "The final plan, reg 13(2)", told, record + "/plan")))
        .toList();
  }

  private static AssessmentPage.NoticeRow row(
      Opened opened, String notice, NoticeFile.Told told, String record) {
    return new AssessmentPage.NoticeRow(
        notice,
        told.who().label(),
        told.on(),
        told.isExcused(),
        opened.casePath() + "/letters/new/" + told.letter(),
        record);
  }

  private static AssessmentPage.Unsaid unsaid(Opened opened, Happened event) {
    return new AssessmentPage.Unsaid(
        event.on(), opened.casePath() + "/events/" + event.number() + "/correct");
  }

  private static AssessmentPage.OfferRow offer(Step.Kind kind, AssessmentFile.Read read) {
    return new AssessmentPage.OfferRow(kind, Optional.ofNullable(read.offers().get(kind)));
  }

  static String sentence(List<AdviceLine> advice, LocalDate today) {
    long in = advice.stream().filter(line -> line.stateOn(today).isIn()).count();
    List<AdviceLine> late =
        advice.stream().filter(line -> line.stateOn(today) == AdviceLine.State.LATE).toList();
    if (in == advice.size()) {
      return "All advice is in";
    }
    String words = "%d of %d pieces of advice are in".formatted(in, advice.size());
    return late.isEmpty() ? words : words + "; " + lateWords(late, today);
  }

  private static String lateWords(List<AdviceLine> late, LocalDate today) {
    long days = late.stream().mapToLong(line -> line.daysLateOn(today)).max().orElse(0);
    return late.size() == 1
        ? "1 is %s late".formatted(days(days))
        : "%d are late, by up to %s".formatted(late.size(), days(days));
  }

  private static String offered(AssessmentFile.Read read) {
    long open =
        Stream.of(Step.Kind.values())
            .filter(Step.Kind::isOffer)
            .filter(kind -> !read.offers().containsKey(kind))
            .count();
    return open == 0
        ? "Personal budget and travel options are recorded"
        : open + " of 2 offers are still to be recorded before the plan is final";
  }

  private static AssessmentPage.AdviceRow row(
      AdviceLine line, Map<AccountId, String> names, LocalDate today) {
    long late = line.received().isPresent() ? line.daysAfter() : line.daysLateOn(today);
    return new AssessmentPage.AdviceRow(
        line,
        line.stateOn(today),
        line.askedBy().map(id -> names.getOrDefault(id, "")).orElse(""),
        line.due()
            .map(day -> line.received().isPresent() ? Dates.full(day) : Dates.relative(day, today))
            .orElse(""),
        late > 0 && !line.isLifted() ? days(late) + " late" : "",
        line.reminded()
            .map(day -> times(line.reminders()) + ", last on " + Dates.full(day))
            .orElse(""));
  }

  private static AssessmentPage.SchoolRow row(Consultation each, LocalDate today) {
    return new AssessmentPage.SchoolRow(
        each,
        each.state(today),
        each.mark(today),
        each.due()
            .map(day -> each.replied().isPresent() ? Dates.full(day) : Dates.relative(day, today))
            .orElse(""),
        each.daysAfter() > 0 ? days(each.daysAfter()) + " late" : "");
  }

  private static String times(int number) {
    return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
  }

  private static String days(long number) {
    return number == 1 ? "1 day" : number + " days";
  }
}
