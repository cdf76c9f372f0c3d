// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.throughline.cases.NewEvent;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.WhoAsked;
import org.throughline.cases.internal.EventChoice;
import org.throughline.cases.internal.LegalTest;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.platform.Problem;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;
import org.throughline.statute.Rule;
import org.throughline.statute.ServiceMethod;

/// The fields of an event, and what they mean.
final class EventForm {

  static final String TYPE = "type";
  static final String ON = "on";
  static final String METHOD = "method";
  static final String WHOM = "from";
  static final String REASONS = "reasons";
  private static final int LONGEST = 4_000;

  private final Pathway pathway;
  private final List<String> before;

  /// @param before the types of what stands in the case besides
  EventForm(Pathway pathway, List<String> before) {
    this.pathway = pathway;
    this.before = List.copyOf(before);
  }

  /// What was sent, and what is wrong with it before the law is asked.
  record Read(NewEvent event, List<Problem> problems) {}

  /// @param types the events to choose from
  List<Input> inputs(List<Option> types) {
    List<Input> inputs = new ArrayList<>(happened(types));
    inputs.addAll(questions(types));
    inputs.add(
        Input.text(
            REASONS,
            "Reasons, evidence or note",
            "Needed for a decision of the council, and for whatever lifts a limit.",
            4));
    return inputs;
  }

  private static List<Input> happened(List<Option> types) {
    return List.of(
        types.size() <= 6
            ? Input.radios(TYPE, "What happened", "", types)
            : Input.choice(TYPE, "What happened", "", types, "Choose"),
        Input.day(ON, "On which day", "The day it happened; for a letter, the day it was sent."),
        Input.choice(
            METHOD,
            "How it was sent",
            "For letters and documents; what is posted counts as served two working days later.",
            methods(),
            "It was not sent"),
        Input.line(WHOM, "From whom or to whom", "For advice, consultations and replies."));
  }

  /// What else is asked about some of the events.
  private List<Input> questions(List<Option> types) {
    List<Input> inputs = new ArrayList<>(tests(types.stream().map(Option::value).toList()));
    if (WhoAsked.PATHWAYS.contains(pathway.code())
        && types.stream().anyMatch(type -> WhoAsked.isAskedWith(type.value()))) {
      inputs.add(
          Input.choice(
              WhoAsked.DETAIL,
              "Who asked",
              "Needed when it is a request.",
              whoAsked(),
              "It is no request"));
    }
    for (EventChoice each : EventChoice.of(types.stream().map(Option::value).toList())) {
      inputs.add(
          Input.choice(each.detail(), each.label(), each.hint(), each.options(), each.none()));
    }
    return inputs;
  }

  /// The tests of the law on which one of the events rests.
  List<Input> tests(List<String> types) {
    return types.stream()
        .flatMap(type -> LegalTest.of(pathway.code(), type, before).stream())
        .distinct()
        .sorted()
        .map(
            test ->
                Input.radios(
                    test.field(),
                    test.asked(),
                    "For this decision only, whichever way it went.",
                    List.of(new Option("yes", "Yes"), new Option("no", "No"))))
        .toList();
  }

  static List<Option> whoAsked() {
    return Arrays.stream(WhoAsked.values())
        .map(who -> new Option(who.code(), who.label()))
        .toList();
  }

  private boolean begins(String type) {
    return pathway.beginsWith().stream().anyMatch(each -> each.code().equals(type));
  }

  /// Every event and exception that may be recorded in this pathway.
  List<Option> allTypes() {
    List<Option> types = new ArrayList<>();
    pathway.eventTypes().forEach(type -> types.add(option(type)));
    pathway
        .exceptions()
        .forEach(
            ground -> types.add(new Option(ground.code(), "Lifts a limit: " + ground.words())));
    return types;
  }

  /// Those that show that a duty was done; all of them when there is no such duty.
  List<Option> typesFor(String duty) {
    return pathway
        .rule(duty)
        .map(Rule::metBy)
        .filter(types -> !types.isEmpty())
        .map(types -> types.stream().map(EventForm::option).toList())
        .orElseGet(this::allTypes);
  }

  Map<String, String> values(RecordedEvent event, Map<String, String> details) {
    Map<String, String> values = new LinkedHashMap<>(details);
    values.put(TYPE, event.type());
    values.put(ON, event.happenedOn().toString());
    values.put(METHOD, event.method().orElse(""));
    return values;
  }

  /// @param kept details of the event that is put right, which the form does not show
  Read read(Map<String, String> sent, OptionalInt replaces, Map<String, String> kept) {
    List<Problem> problems = new ArrayList<>();
    String type = Sent.words(sent, TYPE);
    if (allTypes().stream().noneMatch(option -> option.value().equals(type))) {
      problems.add(new Problem("CASE-170", TYPE, "Choose what happened."));
    }
    Optional<LocalDate> on = Sent.day(sent, ON);
    if (on.isEmpty()) {
      problems.add(new Problem("CASE-171", ON, "Enter the day it happened, such as 5/1/2026."));
    }
    Map<String, String> details = new LinkedHashMap<>(kept);
    put(details, WHOM, Sent.words(sent, WHOM));
    String reasons = Sent.words(sent, REASONS);
    put(details, REASONS, reasons);
    putAnswers(details, sent, type);
    if (reasons.isEmpty() && needsReasons(type)) {
      problems.add(
          new Problem("CASE-172", REASONS, "Write down the reasons or the evidence for this."));
    }
    problems.addAll(LegalTest.problems(LegalTest.of(pathway.code(), type, before), type, details));
    if (reasons.length() > LONGEST || Sent.words(sent, WHOM).length() > 200) {
      problems.add(new Problem("CASE-173", REASONS, "Use up to 4,000 characters."));
    }
    return new Read(
        new NewEvent(type, on.orElse(LocalDate.EPOCH), method(sent), details, replaces, false),
        problems);
  }

  private boolean needsReasons(String type) {
    return type.startsWith("refusal-")
        || !LegalTest.of(pathway.code(), type, before).isEmpty()
        || pathway.exceptions().stream().anyMatch(ground -> ground.code().equals(type));
  }

  /// Only what belongs to the event that is recorded.
  private void putAnswers(Map<String, String> details, Map<String, String> sent, String type) {
    for (LegalTest test : LegalTest.values()) {
      boolean isAsked = LegalTest.of(pathway.code(), type, before).contains(test);
      put(details, test.field(), isAsked ? Sent.words(sent, test.field()) : "");
    }
    for (EventChoice choice : EventChoice.of(List.of(type))) {
      put(details, choice.detail(), choice.kept(Sent.words(sent, choice.detail())));
    }
    if (sent.containsKey(WhoAsked.DETAIL) || !begins(type)) {
      String asked = WhoAsked.asked(type, Sent.words(sent, WhoAsked.DETAIL));
      put(details, WhoAsked.DETAIL, begins(type) ? asked : "");
    }
  }

  private static void put(Map<String, String> details, String name, String value) {
    if (value.isEmpty()) {
      details.remove(name);
    } else {
      details.put(name, value);
    }
  }

  static Optional<ServiceMethod> method(Map<String, String> sent) {
    String code = Sent.words(sent, METHOD);
    return Arrays.stream(ServiceMethod.values())
        .filter(method -> method.code().equals(code))
        .findFirst();
  }

  static List<Option> methods() {
    return List.of(
        new Option(ServiceMethod.EMAIL.code(), "By email"),
        new Option(ServiceMethod.FIRST_CLASS_POST.code(), "By first-class post"),
        new Option(ServiceMethod.BY_HAND.code(), "By hand"));
  }

  private static Option option(EventType type) {
    return new Option(type.code(), PathwayWords.asBeginning(type.words()));
  }
}
