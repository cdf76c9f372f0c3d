// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.ehc.internal.assessment.Adviser;
import org.throughline.ehc.internal.assessment.Step;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;

/// The form of each kind of step.
final class StepForm {

  /// The box that takes a step out.
  static final String OUT = "out";

  private StepForm() {}

  static FormPage fresh(Opened opened, Step.Kind kind) {
    return form(opened, kind, kind.path() + "/new", inputs(kind));
  }

  static FormPage change(Opened opened, Step step) {
    List<Input> inputs = new ArrayList<>(inputs(step.kind()));
    inputs.add(Input.tick(OUT, "When it was recorded by mistake", "Take it out"));
    return form(opened, step.kind(), step.id() + "/change", inputs);
  }

  private static FormPage form(Opened opened, Step.Kind kind, String part, List<Input> inputs) {
    return AssessmentPages.form(opened, heading(kind), lead(kind), "steps/" + part, inputs)
        .submitting("Record it");
  }

  private static String heading(Step.Kind kind) {
    return switch (kind) {
      case REUSED_ADVICE -> "Earlier advice is reused";
      case MEETING -> "Co-production meeting";
      case PERSONAL_BUDGET -> "Offer of a personal budget";
      case TRAVEL -> "Offer of travel options";
    };
  }

  private static String lead(Step.Kind kind) {
    return switch (kind) {
      case REUSED_ADVICE ->
          "Advice that exists is not sought again when everybody agrees that it is enough (SI 2014/1530 reg 6(4)).";
      case MEETING -> "The family and those who gave advice write the plan together.";
      case PERSONAL_BUDGET ->
          "A family may ask for a personal budget from the draft plan on, and at every review (Children and Families Act 2014, s49).";
      case TRAVEL ->
          "How the child gets to school, with independent travel training and a travel budget, before the plan is final.";
    };
  }

  private static List<Input> inputs(Step.Kind kind) {
    return switch (kind) {
      case REUSED_ADVICE ->
          List.of(
              Input.choice("about", "Whose advice", "", advisers(), "Choose"),
              Input.day("on", "On which day it was given", ""),
              Input.text("words", "Which advice it is", "Its title and its author’s post", 2),
              agreed("council", "the council"),
              agreed("provider", "whoever gave the advice"),
              agreed("family", "the family"));
      case MEETING ->
          List.of(
              Input.day("on", "On which day it is or was", "It may lie ahead"),
              Input.text("words", "Who takes part, and what was agreed", "", 5));
      case PERSONAL_BUDGET, TRAVEL ->
          List.of(
              Input.radios("answer", "What came of it", "", answers()),
              Input.day("on", "On which day it was offered", "Or on which day you note why not"),
              Input.text("words", "What the family said, or why it was not offered", "", 4));
    };
  }

  private static Input agreed(String who, String words) {
    return Input.tick(
        "agreed-" + who, "Does " + words + " agree?", "Yes, " + words + " agrees it is enough");
  }

  private static List<Option> advisers() {
    return Arrays.stream(Adviser.values())
        .filter(each -> each != Adviser.FAMILY)
        .map(each -> new Option(each.code(), each.label()))
        .toList();
  }

  private static List<Option> answers() {
    return Arrays.stream(Step.Answer.values())
        .map(each -> new Option(each.name(), each.label()))
        .toList();
  }
}
