// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.children.EthnicGroup;
import org.throughline.children.internal.Facts;
import org.throughline.children.internal.Field;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The form of a child's facts.
final class FactInputs {

  static final String HEARD = "heard";

  private FactInputs() {}

  /// @param ethnicity the code that is kept, which may be of a council's longer list
  static List<Input> all(String ethnicity) {
    List<Input> inputs = new ArrayList<>();
    for (Field field : Field.values()) {
      inputs.add(field == Field.ETHNICITY ? ethnicity(ethnicity) : of(field));
    }
    inputs.add(
        Input.line(
            HEARD,
            "How do you know?",
            "Such as “Told by the school on 12 November”. It is kept as the source. Write no name."));
    return inputs;
  }

  static Map<String, String> values(Facts facts) {
    Map<String, String> values = new HashMap<>();
    facts.values().forEach((field, value) -> values.put(field.column(), value));
    return values;
  }

  static Map<Field, String> written(Map<String, String> sent) {
    Map<Field, String> written = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      written.put(field, Sent.words(sent, field.column()));
    }
    return written;
  }

  private static Input ethnicity(String kept) {
    List<Option> groups = new ArrayList<>();
    for (EthnicGroup group : EthnicGroup.values()) {
      groups.add(new Option(group.name(), group.label()));
    }
    if (groups.stream().noneMatch(group -> group.value().equals(kept)) && !kept.isEmpty()) {
      String words = EthnicGroup.words(kept);
      groups.add(
          new Option(kept, EthnicGroup.isCode(kept) ? words : words + ", which is no DfE code"));
    }
    return Input.choice(
        Field.ETHNICITY.column(), Field.ETHNICITY.label(), "", groups, "Nothing is recorded");
  }

  private static Input of(Field field) {
    String name = field.column();
    return switch (field) {
      case BORN_ON, DIED_ON -> Input.day(name, field.label(), "");
      case SEX ->
          Input.radios(
              name,
              field.label(),
              "",
              List.of(
                  new Option("F", "Female"), new Option("M", "Male"), new Option("", "Not known")));
      case NEEDS_INTERPRETER -> Input.tick(name, field.label(), "An interpreter is needed");
      case COMMUNICATION ->
          Input.text(
              name,
              field.label(),
              "How to speak and write with the child so that they are understood",
              3);
      case UPN -> Input.line(name, field.label(), "A letter, eleven digits, a digit or letter");
      case ULN -> Input.line(name, field.label(), "Ten digits, from 14 years of age");
      case NHS_NUMBER ->
          Input.line(name, field.label(), "Ten digits; leave it empty if you do not need it");
      case NO_UPN_REASON ->
          Input.line(name, field.label(), "UN1 to UN10; only where there is no UPN");
      case FIRST_LANGUAGE -> Input.line(name, field.label(), "The DfE’s code, such as ENG or GUJ");
      case PREFERRED_LANGUAGE ->
          Input.line(name, field.label(), "In which the family wishes to be written and spoken to");
      case KNOWN_AS ->
          Input.line(name, field.label(), "The forename in use, where it is not the legal one");
      case KNOWN_AS_SURNAME ->
          Input.line(name, field.label(), "The surname in use, where it is not the legal one");
      case FORENAME, MIDDLE_NAMES, SURNAME, ETHNICITY -> Input.line(name, field.label(), "");
    };
  }
}
