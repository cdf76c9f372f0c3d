// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Option;
import org.throughline.settings.Choice;
import org.throughline.settings.Fact;
import org.throughline.settings.FactForm;
import org.throughline.settings.SettingFacts;

/// A setting's facts as a form shows and sends them: all of it text.
record SettingForm(Map<Fact, String> values) {

  private static final List<Map.Entry<String, List<Fact>>> GROUPS =
      List.of(
          Map.entry(
              "What it is",
              List.of(
                  Fact.NAME,
                  Fact.TYPE,
                  Fact.PHASE,
                  Fact.STATUS,
                  Fact.OPENED_ON,
                  Fact.CLOSED_ON,
                  Fact.LOW_AGE,
                  Fact.HIGH_AGE,
                  Fact.GENDER,
                  Fact.RELIGIOUS_CHARACTER,
                  Fact.ADMISSIONS_POLICY)),
          Map.entry(
              "Numbers",
              List.of(
                  Fact.LA_CODE,
                  Fact.LA_NAME,
                  Fact.ESTABLISHMENT_NUMBER,
                  Fact.UKPRN,
                  Fact.CAPACITY,
                  Fact.ROLL,
                  Fact.ROLL_COUNTED_ON)),
          Map.entry(
              "Specialist provision, as published",
              List.of(
                  Fact.NEEDS,
                  Fact.RESOURCED_KIND,
                  Fact.RESOURCED_CAPACITY,
                  Fact.RESOURCED_ROLL,
                  Fact.UNIT_CAPACITY,
                  Fact.UNIT_ROLL,
                  Fact.SECTION_41)),
          Map.entry("Who runs it", List.of(Fact.TRUST, Fact.SPONSOR, Fact.FEDERATION, Fact.HEAD)),
          Map.entry(
              "Where it is",
              List.of(
                  Fact.STREET,
                  Fact.LOCALITY,
                  Fact.TOWN,
                  Fact.COUNTY,
                  Fact.POSTCODE,
                  Fact.EASTING,
                  Fact.NORTHING,
                  Fact.WARD_CODE,
                  Fact.WARD_NAME,
                  Fact.LSOA,
                  Fact.TELEPHONE,
                  Fact.WEBSITE)),
          Map.entry("Inspection", List.of(Fact.OFSTED_GRADE, Fact.INSPECTED_ON)));

  static SettingForm of(SettingFacts facts) {
    Map<Fact, String> values = new EnumMap<>(Fact.class);
    values.putAll(facts.values());
    return new SettingForm(values);
  }

  /// What a person sent; ticks come several under one name.
  static SettingForm of(MultiValueMap<String, String> sent) {
    Map<Fact, String> values = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      List<String> typed = sent.getOrDefault(fact.key(), List.of());
      values.put(fact, String.join(",", typed).strip());
    }
    return new SettingForm(values);
  }

  String value(Fact fact) {
    return values.getOrDefault(fact, "");
  }

  /// The facts that were meant; what cannot be read is added to `problems`.
  SettingFacts facts(List<Problem> problems) {
    Map<Fact, String> read = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      String typed = value(fact);
      Optional<String> kept = typed.isEmpty() ? Optional.of("") : fact.form().read(typed);
      kept.ifPresentOrElse(
          value -> read.put(fact, value),
          () ->
              problems.add(
                  new Problem("SET-110", fact.key(), "Enter " + fact.form().remedy() + ".")));
    }
    return SettingFacts.of(read);
  }

  /// The fields as they are shown.
  ///
  /// @param published what the register says
  List<SettingFormPage.Group> groups(SettingFacts published) {
    return GROUPS.stream()
        .map(
            group ->
                new SettingFormPage.Group(
                    group.getKey(),
                    group.getValue().stream().map(fact -> field(fact, published)).toList()))
        .toList();
  }

  private SettingFormPage.Field field(Fact fact, SettingFacts published) {
    String value = value(fact);
    boolean isCorrected = published.has(fact) && !published.text(fact).equals(value);
    return new SettingFormPage.Field(
        fact.key(),
        fact.label(),
        options(fact.form()),
        fact.form() instanceof FactForm.Day,
        fact.form() instanceof FactForm.Numbers,
        fact.form() instanceof FactForm.Some,
        value,
        Arrays.asList(value.split(",", -1)),
        isCorrected ? published.words(fact) : "");
  }

  private static List<Option> options(FactForm form) {
    return switch (form) {
      case FactForm.One(List<Choice> choices) -> choices.stream().map(Choice::option).toList();
      case FactForm.Some(List<Choice> choices) -> choices.stream().map(Choice::option).toList();
      case FactForm.Words _,
          FactForm.Numbers _,
          FactForm.Day _,
          FactForm.Code _,
          FactForm.Postcode _ ->
          List.of();
    };
  }

  /// Where this form differs from what is saved.
  List<SettingFormPage.Difference> against(SettingFacts saved) {
    return Arrays.stream(Fact.values())
        .filter(fact -> !value(fact).equals(saved.text(fact)))
        .map(
            fact ->
                new SettingFormPage.Difference(
                    fact.label(), shown(fact, value(fact)), shown(fact, saved.text(fact))))
        .toList();
  }

  private static String shown(Fact fact, String value) {
    return value.isEmpty()
        ? "nothing"
        : fact.form().read(value).map(kept -> fact.form().display(kept)).orElse(value);
  }
}
