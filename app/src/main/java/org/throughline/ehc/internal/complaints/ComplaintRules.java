// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Sent;

/// Reads what was sent about a complaint or a finding, and says everything that is wrong with it.
final class ComplaintRules {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_REFERENCE = 60;

  private final Map<String, String> sent;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private ComplaintRules(Map<String, String> sent, LocalDate today) {
    this.sent = sent;
    this.today = today;
  }

  /// What was understood; absent when something is wrong.
  record Read(Optional<Complaint> wished, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  /// @param isFinding whether the form is that of the Ombudsman's findings
  /// @param steps those of the case that may be named
  static Read of(
      Map<String, String> sent, boolean isFinding, List<FailedStep> steps, LocalDate today) {
    ComplaintRules rules = new ComplaintRules(sent, today);
    Optional<Stage> stage = isFinding ? Optional.of(Stage.OMBUDSMAN) : rules.stage();
    Complaint read = isFinding ? rules.finding(steps) : rules.complaint(stage, steps);
    return new Read(
        rules.problems.isEmpty() ? Optional.of(read) : Optional.empty(), rules.problems);
  }

  private Complaint complaint(Optional<Stage> stage, List<FailedStep> steps) {
    String reference = words("reference", LONGEST_REFERENCE);
    Optional<Complainant> from = complainant();
    Optional<Service> service = service();
    String about = about("Write what the complaint is about.");
    Optional<FailedStep> step = step(steps);
    Optional<LocalDate> received =
        day("received", Optional.empty(), "Enter the day on which it was received");
    Optional<LocalDate> answered = answered(received);
    Optional<Verdict> verdict = verdict(stage.orElse(Stage.FIRST), answered);
    return read(
        stage.orElse(Stage.FIRST),
        reference,
        from,
        service,
        about,
        step,
        received,
        answered,
        verdict);
  }

  private Complaint finding(List<FailedStep> steps) {
    String reference = words("reference", LONGEST_REFERENCE);
    if (reference.isEmpty()) {
      problem("EHC-402", "reference", "Enter the Ombudsman’s reference, such as 25 001 234.");
    }
    Optional<Service> service = service();
    String about = about("Write what the Ombudsman found.");
    Optional<FailedStep> step = step(steps);
    Optional<LocalDate> decided =
        day("answered", Optional.empty(), "Enter the day of the decision");
    Optional<Verdict> verdict = verdict(Stage.OMBUDSMAN, decided);
    return read(
        Stage.OMBUDSMAN,
        reference,
        Optional.empty(),
        service,
        about,
        step,
        Optional.empty(),
        decided,
        verdict);
  }

  private Complaint read(
      Stage stage,
      String reference,
      Optional<Complainant> from,
      Optional<Service> service,
      String about,
      Optional<FailedStep> step,
      Optional<LocalDate> received,
      Optional<LocalDate> answered,
      Optional<Verdict> verdict) {
    String remedy = remedy(verdict);
    return new Complaint(
        0,
        stage,
        reference,
        from,
        service,
        about,
        step,
        received,
        Optional.empty(),
        answered,
        verdict,
        remedy,
        remedyDue(remedy),
        remedyDone(remedy, answered),
        0);
  }

  private Optional<Stage> stage() {
    String name = Sent.words(sent, "stage");
    Optional<Stage> stage =
        List.of(Stage.FIRST, Stage.SECOND).stream()
            .filter(each -> each.name().equals(name))
            .findFirst();
    if (stage.isEmpty()) {
      problem("EHC-400", "stage", "Choose whether it is the first or the second stage.");
    }
    return stage;
  }

  private Optional<Complainant> complainant() {
    String name = Sent.words(sent, "from");
    Optional<Complainant> found =
        Arrays.stream(Complainant.values()).filter(each -> each.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      problem("EHC-401", "from", "Choose who complains.");
    }
    return found;
  }

  private Optional<Service> service() {
    Optional<Service> found = Service.of(Sent.words(sent, "service"));
    if (found.isEmpty()) {
      problem("EHC-414", "service", "Choose which service it is about.");
    }
    return found;
  }

  private String about(String wish) {
    String about = words("about", LONGEST);
    if (about.isEmpty()) {
      problem("EHC-403", "about", wish);
    }
    return about;
  }

  private Optional<FailedStep> step(List<FailedStep> steps) {
    String code = Sent.words(sent, "step");
    Optional<FailedStep> step = steps.stream().filter(each -> each.code().equals(code)).findFirst();
    if (step.isEmpty() && !code.equals("none")) {
      problem(
          "EHC-404", "step", "Choose the step that failed, or that it is about none of the steps.");
    }
    return step;
  }

  private Optional<LocalDate> answered(Optional<LocalDate> received) {
    return Sent.words(sent, "answered").isEmpty()
        ? Optional.empty()
        : day("answered", received, "Enter the day of the reply, not before it was received");
  }

  /// A day up to today; a problem when it is none, or before another one.
  private Optional<LocalDate> day(String field, Optional<LocalDate> first, String wish) {
    Optional<LocalDate> day = Sent.day(sent, field);
    boolean isEarly = day.isPresent() && first.isPresent() && day.get().isBefore(first.get());
    if (day.isEmpty() || day.get().isAfter(today) || isEarly) {
      problem("EHC-405", field, wish + ", such as 24/11/2025, and not after today.");
    }
    return day;
  }

  private Optional<Verdict> verdict(Stage stage, Optional<LocalDate> answered) {
    String name = Sent.words(sent, "outcome");
    Optional<Verdict> verdict =
        Verdict.of(stage).stream().filter(each -> each.name().equals(name)).findFirst();
    boolean isFinding = stage == Stage.OMBUDSMAN;
    if (isFinding && verdict.isEmpty()) {
      problem("EHC-406", "outcome", "Choose what the Ombudsman found.");
    } else if (!isFinding && verdict.isPresent() && Sent.words(sent, "answered").isEmpty()) {
      problem("EHC-407", "answered", "Enter the day of the reply that says so.");
    } else if (!isFinding && verdict.isEmpty() && answered.isPresent()) {
      problem("EHC-406", "outcome", "Choose what the reply said.");
    }
    return verdict;
  }

  private String remedy(Optional<Verdict> verdict) {
    String remedy = words("remedy", LONGEST);
    if (!remedy.isEmpty() && verdict.filter(Verdict::isUpheld).isEmpty()) {
      problem(
          "EHC-408",
          "remedy",
          "A remedy follows only from what was upheld or found to be at fault. Change the outcome, or leave this empty.");
    }
    return remedy;
  }

  private Optional<LocalDate> remedyDue(String remedy) {
    Optional<LocalDate> due = Sent.day(sent, "remedy_due");
    if (due.isEmpty() == !remedy.isEmpty() || (due.isEmpty() && isGiven("remedy_due"))) {
      problem(
          "EHC-409",
          "remedy_due",
          "Enter by when the remedy is due; leave it empty when none was agreed.");
    }
    return due;
  }

  private Optional<LocalDate> remedyDone(String remedy, Optional<LocalDate> answered) {
    Optional<LocalDate> done = Sent.day(sent, "remedy_done");
    boolean isEarly =
        done.isPresent() && answered.isPresent() && done.get().isBefore(answered.get());
    boolean isLeft = remedy.isEmpty() && isGiven("remedy_done");
    boolean isUnreadable = done.isEmpty() && isGiven("remedy_done");
    if (isEarly || isLeft || isUnreadable || done.filter(day -> day.isAfter(today)).isPresent()) {
      problem(
          "EHC-410",
          "remedy_done",
          "Enter the day on which the remedy was done, not before it was agreed and not after today; leave it empty until then.");
    }
    return done;
  }

  private boolean isGiven(String field) {
    return !Sent.words(sent, field).isEmpty();
  }

  private String words(String field, int most) {
    String words = Sent.words(sent, field);
    if (words.length() > most) {
      problem("EHC-411", field, "Use up to %,d characters.".formatted(most));
    }
    return words;
  }

  private void problem(String code, String field, String message) {
    problems.add(new Problem(code, field, message));
  }
}
