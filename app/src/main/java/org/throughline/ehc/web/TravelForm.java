// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ehc.internal.travel.TravelHelp;
import org.throughline.ehc.internal.travel.TravelHelp.Budget;
import org.throughline.ehc.internal.travel.TravelHelp.Decision;
import org.throughline.ehc.internal.travel.TravelHelp.Ending;
import org.throughline.ehc.internal.travel.TravelHelp.Ground;
import org.throughline.ehc.internal.travel.TravelHelp.Reply;
import org.throughline.ehc.internal.travel.TravelHelp.Training;
import org.throughline.ehc.internal.travel.TravelKind;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;

/// The forms of help with travel.
final class TravelForm {

  private TravelForm() {}

  static FormPage fresh(Opened opened, TravelKind kind) {
    return form(opened, kind, kind.path() + "/new", inputs(kind));
  }

  static FormPage change(Opened opened, TravelHelp one) {
    List<Input> inputs = new ArrayList<>(inputs(one.kind()));
    inputs.add(Input.tick(StepForm.OUT, "When it was written down by mistake", "Take it out"));
    return form(opened, one.kind(), one.kind().path() + "/" + one.id() + "/change", inputs);
  }

  /// What a form begins with.
  static Map<String, String> first(TravelKind kind, LocalDate today) {
    return switch (kind) {
      case DECISION -> Map.of("decided", today.toString());
      case BUDGET -> Map.of("offered", today.toString(), "reply", Reply.OPEN.name());
      case TRAINING -> Map.of("referred", today.toString());
    };
  }

  static Map<String, String> values(TravelHelp one) {
    Map<String, String> values = new HashMap<>();
    values.put("words", one.words());
    switch (one) {
      case Decision decision -> {
        values.put("decided", decision.decided().toString());
        values.put("eligible", decision.ground().isPresent() ? "yes" : "no");
        values.put("ground", decision.ground().map(Ground::name).orElse(""));
      }
      case Budget budget -> {
        values.put("offered", budget.offered().toString());
        values.put("reply", budget.reply().name());
        values.put("replied", day(budget.replied()));
      }
      case Training training -> {
        values.put("referred", training.referred().toString());
        values.put("started", day(training.started()));
        values.put("ending", training.ending().map(Ending::name).orElse(""));
        values.put("ended", day(training.ended()));
        values.put("checked", day(training.checked()));
        values.put(
            "independent", training.independent().map(alone -> alone ? "yes" : "no").orElse(""));
      }
    }
    return values;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static FormPage form(Opened opened, TravelKind kind, String part, List<Input> inputs) {
    String path = TravelPageMaker.path(opened);
    return switch (kind) {
      case DECISION ->
          FormPage.of(
              "Decision on help with travel",
              "Whether the child is eligible for help with travel to school, and on which ground of the Education Act 1996. It stands until the next decision.",
              path,
              "Travel of " + opened.child().name(),
              path + "/" + part,
              inputs);
      case BUDGET ->
          FormPage.of(
              "Offer of a personal travel budget",
              "Money with which the family arranges the journey to school itself. Write down every offer, also one that is declined.",
              path,
              "Travel of " + opened.child().name(),
              path + "/" + part,
              inputs);
      case TRAINING ->
          FormPage.of(
              "Training to travel alone",
              "Begin with the referral, and come back when the training begins, ends, and six months later.",
              path,
              "Travel of " + opened.child().name(),
              path + "/" + part,
              inputs);
    };
  }

  private static List<Input> inputs(TravelKind kind) {
    return switch (kind) {
      case DECISION ->
          List.of(
              Input.day("decided", "On which day it was decided", ""),
              Input.radios(
                  "eligible",
                  "What was decided",
                  "",
                  List.of(new Option("yes", "Eligible"), new Option("no", "Not eligible"))),
              Input.choice("ground", "On which ground", "", grounds(), "None: not eligible"),
              Input.text("words", "Note", "Such as the school and the distance measured", 2));
      case BUDGET ->
          List.of(
              Input.day("offered", "On which day it was offered", ""),
              Input.radios("reply", "What the family said", "", replies()),
              Input.day("replied", "On which day they said so", "Leave it empty until then"),
              Input.text("words", "Note", "Such as the amount, or why it was declined", 2));
      case TRAINING ->
          List.of(
              Input.day("referred", "On which day the young person was referred", ""),
              Input.day("started", "On which day it began", "Leave it empty until then"),
              Input.choice("ending", "How it ended", "", endings(), "It has not ended"),
              Input.day("ended", "On which day it ended", "Leave it empty until then"),
              Input.day(
                  "checked",
                  "On which day somebody asked how they travel",
                  "Six months after it was completed, or later"),
              Input.choice(
                  "independent",
                  "Do they travel alone then?",
                  "",
                  List.of(new Option("yes", "Yes"), new Option("no", "No")),
                  "Nobody has asked yet"),
              Input.text("words", "Note", "Such as the journey, or why it was stopped", 2));
    };
  }

  private static List<Option> grounds() {
    return Arrays.stream(Ground.values())
        .map(each -> new Option(each.name(), "%s (%s)".formatted(each.label(), each.source())))
        .toList();
  }

  private static List<Option> replies() {
    return Arrays.stream(Reply.values())
        .map(each -> new Option(each.name(), each.label()))
        .toList();
  }

  private static List<Option> endings() {
    return Arrays.stream(Ending.values())
        .map(each -> new Option(each.name(), each.label()))
        .toList();
  }
}
