// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.throughline.children.FlagKind;
import org.throughline.children.Relationship;
import org.throughline.children.internal.PartKind;
import org.throughline.children.internal.PartWords;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;

/// The forms of what hangs on a record.
final class PartInputs {

  private static final Input SOURCE =
      Input.line("heard", "How do you know?", "Such as “Letter from the school”. Write no name.");

  private PartInputs() {}

  static List<Input> of(PartKind kind) {
    return switch (kind) {
      case CONTACT -> contact();
      case ADDRESS ->
          List.of(
              Input.text("lines", "Address", "Without the postcode; each line on its own", 4),
              Input.line("postcode", "Postcode", "Such as LE1 1AA"),
              Input.radios(
                  "kind",
                  "Which home",
                  "",
                  List.of(new Option("HOME", "Home"), new Option("SECOND_HOME", "A second home"))),
              Input.day(
                  "from", "Lives there since", "An earlier home of this kind ends on that day"),
              SOURCE);
      case SETTING ->
          List.of(
              Input.line(
                  "setting",
                  "URN of the setting",
                  "Six digits of a school; letters and digits of a nursery"),
              Input.choice(
                  "status",
                  "Enrolment",
                  "",
                  options(PartWords.ENROLMENT, "C", "M", "S", "F", "O", "G"),
                  ""),
              Input.choice("year", "Year group", "", FindWords.years(), "Not known"),
              Input.choice(
                  "provision",
                  "SEN provision",
                  "",
                  options(PartWords.PROVISION, "N", "K", "E"),
                  "Not known"),
              Input.choice(
                  "meals",
                  "Free school meals",
                  "",
                  options(PartWords.ELIGIBLE, "Y", "N"),
                  "Not known"),
              Input.choice(
                  "premium",
                  "Pupil premium",
                  "",
                  options(PartWords.ELIGIBLE, "Y", "N"),
                  "Not known"),
              Input.day("from", "From", ""),
              SOURCE);
      case FLAG ->
          List.of(
              Input.radios(
                  "kind",
                  "What is to be marked",
                  "A restricted record is seen only by those who have the right to restricted records.",
                  Arrays.stream(FlagKind.values())
                      .map(flag -> new Option(flag.name(), flag.label()))
                      .toList()),
              Input.day("from", "From", ""),
              SOURCE);
      case CONSENT ->
          List.of(
              Input.choice(
                  "what",
                  "Consent to what",
                  "",
                  options(
                      PartWords.CONSENT,
                      "SHARE_WITH_HEALTH",
                      "SHARE_WITH_SOCIAL_CARE",
                      "SHARE_WITH_SETTING",
                      "SHARE_WITH_VOLUNTARY",
                      "CONTACT_BY_EMAIL",
                      "OTHER"),
                  "Choose"),
              Input.line(
                  "words", "In words", "Needed for something else; otherwise only if it helps"),
              Input.line("by", "Given by whom", ""),
              Input.day("from", "Given on", ""),
              SOURCE);
      case FORMER_NAME ->
          List.of(
              Input.line("forename", "Former forename", ""),
              Input.line("surname", "Former surname", ""),
              Input.day("from", "Used until", "Leave it empty if it is not known"),
              SOURCE);
      case OTHER_NUMBER ->
          List.of(
              Input.choice(
                  "scheme",
                  "Kind",
                  "",
                  List.of(
                      new Option("UPN", "Former UPN"),
                      new Option("REFERENCE", "Reference of another system")),
                  ""),
              Input.line("number", "Number", ""),
              SOURCE);
    };
  }

  private static List<Input> contact() {
    return List.of(
        Input.line("name", "Name", ""),
        Input.choice(
            "relationship",
            "Relationship to the child",
            "",
            Arrays.stream(Relationship.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList(),
            "Choose"),
        Input.radios(
            "responsibility",
            "Parental responsibility",
            "",
            options(PartWords.RESPONSIBILITY, "YES", "NO", "NOT_KNOWN")),
        Input.choice(
            "order",
            "Order of contact",
            "Who is asked first is 1",
            IntStream.rangeClosed(1, 9)
                .mapToObj(number -> new Option("" + number, "" + number))
                .toList(),
            "No place in the order"),
        Input.tick("lives", "Home", "Lives with the child"),
        Input.tick("barred", "Contact", "Must not be contacted"),
        Input.line("phone", "Telephone", ""),
        Input.line("email", "Email", ""),
        Input.text("address", "Address", "Where it is not the child’s", 3),
        Input.line("language", "Preferred language", ""),
        Input.tick("interpreter", "Interpreter", "An interpreter is needed"),
        Input.text(
            "communication",
            "How to communicate",
            "Such as British Sign Language, large print, or by text message",
            2),
        SOURCE);
  }

  static List<Input> end(PartKind kind) {
    Input day =
        Input.day(
            "day",
            kind == PartKind.CONSENT ? "Withdrawn on" : "Ended on",
            kind == PartKind.ADDRESS ? "The first day elsewhere" : "The last day");
    return kind == PartKind.CONSENT
        ? List.of(day, Input.line("by", "Withdrawn by whom", ""), SOURCE)
        : List.of(day, SOURCE);
  }

  private static List<Option> options(Map<String, String> words, String... order) {
    return Arrays.stream(order)
        .map(code -> new Option(code, words.getOrDefault(code, code)))
        .toList();
  }
}
