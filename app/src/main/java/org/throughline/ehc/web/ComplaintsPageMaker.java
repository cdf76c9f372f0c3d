// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.ehc.internal.complaints.Complainant;
import org.throughline.ehc.internal.complaints.Complaint;
import org.throughline.ehc.internal.complaints.ComplaintBook;
import org.throughline.ehc.internal.complaints.FailedStep;
import org.throughline.ehc.internal.complaints.ReplyTimes;
import org.throughline.ehc.internal.complaints.Service;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.statute.Duty;

/// Makes the page of a case's complaints.
@Component
class ComplaintsPageMaker {

  private static final Option NO_STEP = new Option("none", "It is about none of the steps");

  private final ComplaintBook book;
  private final ComplaintWords words;
  private final ReplyTimes times;
  private final Clock clock;

  ComplaintsPageMaker(ComplaintBook book, ComplaintWords words, ReplyTimes times, Clock clock) {
    this.book = book;
    this.words = words;
    this.times = times;
    this.clock = clock;
  }

  static String path(Opened opened) {
    return opened.casePath() + "/complaints";
  }

  ComplaintsPage of(Opened opened) {
    LocalDate today = LocalDate.now(clock);
    List<Complaint> all = book.of(opened.summary().id());
    return new ComplaintsPage(
        opened.casePath(),
        path(opened),
        opened.child().name(),
        sentence(all, today),
        all.stream().map(one -> row(opened.summary().pathway(), one, today)).toList());
  }

  /// The steps to choose from, with how late each is; with the one that a complaint names already.
  List<Option> steps(Opened opened, Optional<FailedStep> named) {
    LocalDate today = LocalDate.now(clock);
    List<FailedStep> steps = new ArrayList<>(book.steps(opened.summary().id()));
    named
        .filter(step -> steps.stream().noneMatch(each -> each.code().equals(step.code())))
        .ifPresent(steps::add);
    List<Option> options = new ArrayList<>();
    for (FailedStep step : steps) {
      String label =
          "%s: %s".formatted(words.step(opened.summary().pathway(), step), step.lateness(today));
      options.add(new Option(step.code(), label));
    }
    options.add(NO_STEP);
    return options;
  }

  private static String sentence(List<Complaint> all, LocalDate today) {
    long findings = all.stream().filter(Complaint::isFinding).count();
    long complaints = all.size() - findings;
    if (all.isEmpty()) {
      return "No complaint is recorded";
    }
    long late =
        all.stream()
            .filter(Complaint::isAwaitingReply)
            .filter(one -> one.isReplyLate(today))
            .count();
    long remedies = all.stream().filter(Complaint::isRemedyOutstanding).count();
    List<String> parts = new ArrayList<>();
    parts.add(counted(complaints, "complaint", "complaints"));
    if (findings > 0) {
      parts.add(counted(findings, "finding of the Ombudsman", "findings of the Ombudsman"));
    }
    if (late > 0) {
      parts.add(counted(late, "reply is late", "replies are late"));
    }
    if (remedies > 0) {
      parts.add(counted(remedies, "remedy is still to be done", "remedies are still to be done"));
    }
    return String.join("; ", parts);
  }

  private static String counted(long many, String one, String several) {
    return many == 1 ? "1 " + one : "%,d %s".formatted(many, several);
  }

  private ComplaintsPage.Row row(String pathway, Complaint one, LocalDate today) {
    return new ComplaintsPage.Row(
        one.id(),
        ComplaintWords.what(one),
        one.complainant().map(Complainant::label).orElse("")
            + one.received().map(day -> ", " + Dates.full(day)).orElse(""),
        one.about(),
        one.service().map(Service::label).orElse(""),
        one.step().map(step -> words.step(pathway, step)).orElse("None of the steps"),
        one.step().map(step -> step.lateness(today)).orElse(""),
        one.step().filter(step -> step.daysLate(today) > 0).isPresent(),
        ComplaintWords.reply(one, today),
        one.isReplyLate(today),
        because(one),
        ComplaintWords.outcome(one),
        one.remedy(),
        ComplaintWords.remedy(one, today),
        one.isRemedyLate(today),
        one.isFinding() ? "Remedy, or change" : "Reply, remedy or change");
  }

  private String because(Complaint one) {
    return one.isAwaitingReply()
        ? one.received().flatMap(day -> times.of(one.stage(), day)).map(Duty::because).orElse("")
        : "";
  }
}
