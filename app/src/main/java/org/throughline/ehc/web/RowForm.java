// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.ehc.Field;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.RowKind;
import org.throughline.ehc.Section;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The fields of a row's form, and what a form sent.
final class RowForm {

  static final String SECTION = "section";
  private static final String JOIN = "join-";
  private static final int LINE = 90;

  private RowForm() {}

  static List<Input> inputs(Section section) {
    List<Input> inputs = new ArrayList<>();
    List<Section> others = section.ofSameKind();
    for (Field field : section.fields()) {
      inputs.add(input(field, section));
    }
    if (others.size() > 1) {
      List<Option> options =
          others.stream()
              .map(each -> new Option(each.name(), each.name() + ": " + each.title()))
              .toList();
      inputs.add(Input.choice(SECTION, "Section", "", options, ""));
    }
    return inputs;
  }

  private static Input input(Field field, Section section) {
    String label = field.label(section);
    return switch (field.type()) {
      case WORDS -> Input.text(field.code(), label, field.hint(), field == Field.TEXT ? 6 : 3);
      case LINE, NUMBER, MONEY -> Input.line(field.code(), label, field.hint());
      case DAY -> Input.day(field.code(), label, field.hint());
      case CHOICE -> Input.choice(field.code(), label, field.hint(), options(field), "Not said");
    };
  }

  private static List<Option> options(Field field) {
    return field.choices().entrySet().stream()
        .map(each -> new Option(each.getKey(), each.getValue()))
        .toList();
  }

  /// The section that was chosen, or else the one that the row is of.
  static Section section(Map<String, String> sent, Section section) {
    return Section.named(Sent.words(sent, SECTION))
        .filter(section.ofSameKind()::contains)
        .orElse(section);
  }

  /// The fields as they were typed; a day as a browser sends it.
  static Map<String, String> typed(Map<String, String> sent, Section section) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (Field field : section.fields()) {
      Optional<String> day =
          field.type() == Field.Type.DAY
              ? Sent.day(sent, field.code()).map(LocalDate::toString)
              : Optional.empty();
      typed.put(field.code(), day.orElse(Sent.words(sent, field.code())));
    }
    typed.put(SECTION, section.name());
    return typed;
  }

  static Set<UUID> joined(Map<String, String> sent) {
    return sent.entrySet().stream()
        .filter(each -> each.getKey().startsWith(JOIN) && each.getValue().equals("yes"))
        .flatMap(each -> RandomNumbers.read(each.getKey().substring(JOIN.length())).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The rows that a row of this kind may be joined to.
  ///
  /// @param changed what somebody else joined or parted meanwhile
  static List<RowPage.Joins> joins(
      PlanEdition plan, RowKind kind, Set<UUID> ticked, Set<UUID> changed) {
    List<RowPage.Joins> groups = new ArrayList<>();
    for (RowKind other : RowKind.values()) {
      List<RowPage.Join> rows =
          plan.of(other).stream().map(row -> join(row, ticked, changed)).toList();
      if (mayJoin(kind, other) && !rows.isEmpty()) {
        groups.add(new RowPage.Joins(question(kind, other), rows));
      }
    }
    return groups;
  }

  private static boolean mayJoin(RowKind one, RowKind other) {
    return one != other && one != RowKind.OTHER && other != RowKind.OTHER;
  }

  private static String question(RowKind kind, RowKind other) {
    return switch (other) {
      case NEED -> "Which needs does it answer?";
      case OUTCOME ->
          kind == RowKind.NEED
              ? "To which outcomes does it lead?"
              : "Which outcomes does it support?";
      case PROVISION ->
          kind == RowKind.NEED ? "Which provision meets it?" : "Which provision supports it?";
      case OTHER -> "";
    };
  }

  private static RowPage.Join join(PlanRow row, Set<UUID> ticked, Set<UUID> changed) {
    String text = row.words().text().lines().findFirst().orElse("");
    String line = text.length() <= LINE ? text : text.substring(0, LINE - 1).strip() + "…";
    return new RowPage.Join(
        JOIN + row.stem(),
        row.label() + " " + line,
        ticked.contains(row.stem()),
        changed.contains(row.stem()) ? "Changed by somebody else meanwhile" : "");
  }
}
