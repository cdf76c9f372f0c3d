// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form on a page of its own; after a conflict, with the other person's words above one's own.
///
/// @param lead what to know before filling it in; empty for nothing
/// @param action where it is sent
/// @param open what is still missing or open before it is sent, listed above the fields
/// @param groups fields that belong together and most of which stay empty; no field is in two
/// @param version the version that it rests on; 0 for something new
/// @param savedBy who saved the same meanwhile; absent without a conflict
public record FormPage(
    String heading,
    String lead,
    String back,
    String backLabel,
    String action,
    String submit,
    long version,
    List<Point> open,
    List<Input> inputs,
    List<Group> groups,
    FormErrors errors,
    Optional<String> savedBy,
    String key) {

  /// Something that is still missing or open, with the page where it is mended.
  ///
  /// @param isNeeded whether the form is refused while it is so
  public record Point(String words, String path, String linkWords, boolean isNeeded) {}

  /// Fields that stand together under a title, folded away until they are wanted.
  ///
  /// @param hint what the title does not say; empty for nothing
  /// @param fields the names of its fields
  public record Group(String title, String hint, List<String> fields) {

    public Group {
      fields = List.copyOf(fields);
    }

    /// A group of these fields.
    public static Group of(String title, String hint, List<Input> inputs) {
      return new Group(title, hint, inputs.stream().map(Input::name).toList());
    }
  }

  /// How a field is filled in.
  public enum Kind {
    LINE,
    TEXT,
    DAY,
    CHOICE,
    RADIOS,
    TICK
  }

  /// One field.
  ///
  /// @param empty the first line of a choice that may stay open; empty for none
  /// @param theirs what the other person wrote, when both changed it
  public record Input(
      String name,
      String label,
      String hint,
      Kind kind,
      int rows,
      List<Option> options,
      String empty,
      String value,
      Optional<String> theirs) {

    public Input {
      options = List.copyOf(options);
    }

    public static Input line(String name, String label, String hint) {
      return new Input(name, label, hint, Kind.LINE, 1, List.of(), "", "", Optional.empty());
    }

    public static Input text(String name, String label, String hint, int rows) {
      return new Input(name, label, hint, Kind.TEXT, rows, List.of(), "", "", Optional.empty());
    }

    public static Input day(String name, String label, String hint) {
      return new Input(name, label, hint, Kind.DAY, 1, List.of(), "", "", Optional.empty());
    }

    public static Input choice(
        String name, String label, String hint, List<Option> options, String empty) {
      return new Input(name, label, hint, Kind.CHOICE, 1, options, empty, "", Optional.empty());
    }

    public static Input radios(String name, String label, String hint, List<Option> options) {
      return new Input(name, label, hint, Kind.RADIOS, 1, options, "", "", Optional.empty());
    }

    public static Input tick(String name, String label, String words) {
      return new Input(
          name,
          label,
          "",
          Kind.TICK,
          1,
          List.of(new Option("yes", words)),
          "",
          "",
          Optional.empty());
    }

    Input filled(Map<String, String> values, Map<String, String> saved) {
      String mine = values.getOrDefault(name, "");
      String other = saved.getOrDefault(name, mine);
      return new Input(
          name,
          label,
          hint,
          kind,
          rows,
          options,
          empty,
          mine,
          other.equals(mine) ? Optional.empty() : Optional.of(shown(other)));
    }

    private String shown(String stored) {
      return kind == Kind.DAY ? day(stored) : option(stored);
    }

    private static String day(String stored) {
      try {
        return Dates.full(LocalDate.parse(stored));
      } catch (DateTimeParseException typed) {
        return stored.isBlank() ? "(nothing)" : stored;
      }
    }

    private String option(String stored) {
      return options.stream()
          .filter(option -> option.value().equals(stored))
          .map(Option::label)
          .findFirst()
          .orElse(stored.isBlank() ? "(nothing)" : stored);
    }
  }

  public FormPage {
    open = List.copyOf(open);
    inputs = List.copyOf(inputs);
    groups = List.copyOf(groups);
  }

  /// The fields that are in no group.
  public List<Input> ungrouped() {
    return inputs.stream()
        .filter(input -> groups.stream().noneMatch(group -> group.fields().contains(input.name())))
        .toList();
  }

  /// The fields of a group.
  public List<Input> in(Group group) {
    return inputs.stream().filter(input -> group.fields().contains(input.name())).toList();
  }

  /// Whether a group shows its fields: anything stands in one of them, or is wrong with it.
  public boolean isOpen(Group group) {
    return in(group).stream()
        .anyMatch(
            input ->
                !input.value().isBlank()
                    || input.theirs().isPresent()
                    || errors.of(input.name()) != null);
  }

  /// A form whose fields are still empty.
  public static FormPage of(
      String heading,
      String lead,
      String back,
      String backLabel,
      String action,
      List<Input> inputs) {
    return new FormPage(
        heading,
        lead,
        back,
        backLabel,
        action,
        "Save",
        0,
        List.of(),
        inputs,
        List.of(),
        FormErrors.NONE,
        Optional.empty(),
        Once.newKey());
  }

  /// The form with these values, resting on `version`.
  public FormPage with(Map<String, String> values, long version) {
    return with(version, filled(values, Map.of()), errors, savedBy, key);
  }

  /// The form with other words on its button.
  public FormPage submitting(String words) {
    return new FormPage(
        heading, lead, back, backLabel, action, words, version, open, inputs, groups, errors,
        savedBy, key);
  }

  /// The form with what is still open listed above its fields.
  public FormPage listing(List<Point> points) {
    return new FormPage(
        heading, lead, back, backLabel, action, submit, version, points, inputs, groups, errors,
        savedBy, key);
  }

  /// The form with some of its fields in groups.
  public FormPage grouped(List<Group> together) {
    return new FormPage(
        heading, lead, back, backLabel, action, submit, version, open, inputs, together, errors,
        savedBy, key);
  }

  /// The same as it was sent, with what is wrong.
  public FormPage refused(Map<String, String> sent, FormErrors found) {
    return with(
        Sent.version(sent),
        filled(sent, Map.of()),
        found,
        Optional.empty(),
        sent.getOrDefault(Once.FIELD, Once.newKey()));
  }

  /// The same as it was sent, beside what somebody else saved.
  public FormPage overtaken(
      Map<String, String> sent, Map<String, String> saved, String by, long current) {
    return with(
        current,
        filled(sent, saved),
        FormErrors.NONE,
        Optional.of(by),
        sent.getOrDefault(Once.FIELD, Once.newKey()));
  }

  private List<Input> filled(Map<String, String> values, Map<String, String> saved) {
    return inputs.stream().map(input -> input.filled(values, saved)).toList();
  }

  private FormPage with(
      long rests, List<Input> filled, FormErrors found, Optional<String> by, String onceKey) {
    return new FormPage(
        heading, lead, back, backLabel, action, submit, rests, open, filled, groups, found, by,
        onceKey);
  }
}
