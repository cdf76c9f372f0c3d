// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.ehc.internal.complaints.Complainant;
import org.throughline.ehc.internal.complaints.Complaint;
import org.throughline.ehc.internal.complaints.FailedStep;
import org.throughline.ehc.internal.complaints.Service;
import org.throughline.ehc.internal.complaints.Stage;
import org.throughline.ehc.internal.complaints.Verdict;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;

/// The forms for a complaint and for a finding of the Ombudsman.
final class ComplaintForm {

  private static final String DAY = "Such as 24/11/2025";

  private ComplaintForm() {}

  static FormPage freshComplaint(Opened opened, List<Option> steps) {
    return form(opened, "Record a complaint", "new", complaint(steps));
  }

  static FormPage freshFinding(Opened opened, List<Option> steps) {
    return form(opened, "Record a finding of the Ombudsman", "findings/new", finding(steps));
  }

  static FormPage change(Opened opened, Complaint one, List<Option> steps) {
    List<Input> inputs = new ArrayList<>(one.isFinding() ? finding(steps) : complaint(steps));
    inputs.add(Input.tick(StepForm.OUT, "When it was recorded by mistake", "Take it out"));
    String heading = one.isFinding() ? "Change the finding" : "Change the complaint, or its reply";
    return form(opened, heading, one.id() + "/change", inputs);
  }

  private static List<Input> complaint(List<Option> steps) {
    return Stream.concat(
            Stream.of(
                Input.radios("stage", "Stage", "", stages()),
                Input.day("received", "On which day it was received", DAY),
                Input.radios("from", "Who complains", "Never write down a name", complainants()),
                Input.line(
                    "reference", "The council’s reference", "Leave it empty when it has none"),
                service(),
                Input.text("about", "What it is about", "", 3),
                step(steps),
                Input.day("answered", "On which day the reply was sent", "Empty until then"),
                Input.choice("outcome", "Outcome", "", verdicts(Stage.FIRST), "No reply yet")),
            remedy())
        .toList();
  }

  private static List<Input> finding(List<Option> steps) {
    return Stream.concat(
            Stream.of(
                Input.line("reference", "The Ombudsman’s reference", "Such as 25 001 234"),
                Input.day("answered", "On which day it was decided", DAY),
                Input.radios("outcome", "What was found", "", verdicts(Stage.OMBUDSMAN)),
                service(),
                Input.text("about", "What the fault was, and what it led to", "", 3),
                step(steps)),
            remedy())
        .toList();
  }

  private static Input service() {
    List<Option> services =
        Arrays.stream(Service.values()).map(each -> new Option(each.name(), each.label())).toList();
    return Input.choice("service", "Which service it is about", "", services, "Choose");
  }

  private static Input step(List<Option> steps) {
    return Input.choice(
        "step",
        "Which step failed",
        "The steps of this case, those that are or came late first",
        steps,
        "Choose");
  }

  private static Stream<Input> remedy() {
    return Stream.of(
        Input.text("remedy", "Remedy agreed", "Leave it empty when there is none", 2),
        Input.day("remedy_due", "By when the remedy is due", ""),
        Input.day("remedy_done", "On which day the remedy was done", "Empty until then"));
  }

  private static List<Option> stages() {
    return Stream.of(Stage.FIRST, Stage.SECOND)
        .map(each -> new Option(each.name(), each.label()))
        .toList();
  }

  private static List<Option> complainants() {
    return Arrays.stream(Complainant.values())
        .map(each -> new Option(each.name(), each.label()))
        .toList();
  }

  private static List<Option> verdicts(Stage stage) {
    return Verdict.of(stage).stream().map(each -> new Option(each.name(), each.label())).toList();
  }

  static Map<String, String> values(Complaint one) {
    Map<String, String> values = new HashMap<>();
    values.put("stage", one.stage().name());
    values.put("reference", one.reference());
    values.put("from", one.complainant().map(Enum::name).orElse(""));
    values.put("service", one.service().map(Enum::name).orElse(""));
    values.put("about", one.about());
    values.put("step", one.step().map(FailedStep::code).orElse("none"));
    values.put("received", day(one.received()));
    values.put("answered", day(one.answered()));
    values.put("outcome", one.verdict().map(Enum::name).orElse(""));
    values.put("remedy", one.remedy());
    values.put("remedy_due", day(one.remedyDue()));
    values.put("remedy_done", day(one.remedyDone()));
    return values;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static FormPage form(Opened opened, String heading, String part, List<Input> inputs) {
    String path = ComplaintsPageMaker.path(opened);
    return FormPage.of(
        heading,
        "It is kept with the case and with the step of the law’s timeline that failed.",
        path,
        "Complaints about " + opened.child().name(),
        path + "/" + part,
        inputs);
  }
}
