// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.BesideChild;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.Field;
import org.throughline.children.internal.Households;
import org.throughline.children.internal.Part;
import org.throughline.children.internal.PartKind;
import org.throughline.children.internal.Parts;
import org.throughline.children.internal.SettingDoubts;
import org.throughline.children.internal.SettingNames;
import org.throughline.children.internal.keeping.Retention;
import org.throughline.children.internal.merging.Merging;
import org.throughline.platform.web.Dates;

/// Makes the page of a record from what is kept.
@Component
class ChildPageMaker {

  private static final String SETTING = "Setting";
  private static final List<Field> IN_HEADER = List.of(Field.KNOWN_AS, Field.COMMUNICATION);

  private final Children children;
  private final Parts parts;
  private final Households households;
  private final SettingNames settings;
  private final SettingDoubts doubts;
  private final Merging merging;
  private final Retention retention;
  private final List<BesideChild> beside;
  private final Clock clock;

  ChildPageMaker(
      Children children,
      Parts parts,
      Households households,
      SettingNames settings,
      SettingDoubts doubts,
      Merging merging,
      Retention retention,
      List<BesideChild> beside,
      Clock clock) {
    this.children = children;
    this.parts = parts;
    this.households = households;
    this.settings = settings;
    this.doubts = doubts;
    this.merging = merging;
    this.retention = retention;
    this.beside = List.copyOf(beside);
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public ChildPage of(ChildRecord child) {
    ChildSummary summary = children.find(child.id()).orElseThrow();
    Map<PartKind, List<Part>> found = new EnumMap<>(PartKind.class);
    for (PartKind kind : PartKind.values()) {
      found.put(kind, parts.of(child, kind));
    }
    List<Part> times = found.getOrDefault(PartKind.SETTING, List.of());
    Map<String, String> names = names(times, summary.setting());
    found.put(PartKind.SETTING, times.stream().map(time -> named(time, names)).toList());
    String setting = names.getOrDefault(summary.setting(), summary.setting());
    return new ChildPage(
        child,
        sentence(summary, setting),
        setting,
        registerPage(summary.setting(), names),
        summary.flags().stream().toList(),
        found,
        facts(child),
        households.of(child),
        alerts(child, found),
        merging.standing(child),
        retention.holds(child),
        beside.stream()
            .map(
                each ->
                    new ChildPage.Beside(each.heading(), each.of(summary), each.another(summary)))
            .toList(),
        times.stream()
            .collect(Collectors.toMap(Part::id, time -> registerPage(time.get(SETTING), names))),
        told(times));
  }

  /// What the register says against the settings where the child still is, by part.
  private Map<Long, String> told(List<Part> times) {
    List<Part> lasting = times.stream().filter(Part::isOpen).toList();
    Map<String, String> told =
        doubts.told(lasting.stream().map(time -> time.get(SETTING)).toList(), LocalDate.now(clock));
    return lasting.stream()
        .filter(time -> told.containsKey(time.get(SETTING)))
        .collect(Collectors.toMap(Part::id, time -> told.get(time.get(SETTING))));
  }

  private Map<String, String> names(List<Part> times, String now) {
    return settings.of(
        Stream.concat(Stream.of(now), times.stream().map(time -> time.get(SETTING))).toList());
  }

  /// Only what the register knows has a page there.
  private static String registerPage(String urn, Map<String, String> names) {
    return names.containsKey(urn) ? "/settings/" + urn : "";
  }

  private String sentence(ChildSummary child, String setting) {
    LocalDate today = LocalDate.now(clock);
    if (child.diedOn().isPresent()) {
      return "%s died on %s, aged %d."
          .formatted(child.name(), Dates.full(child.diedOn().get()), child.ageOn(today));
    }
    int age = child.ageOn(today);
    String years = age < 1 ? "under a year old" : age == 1 ? "1 year old" : age + " years old";
    String year =
        child.yearGroup().isEmpty()
            ? ""
            : " in " + FindWords.year(child.yearGroup()).toLowerCase(java.util.Locale.ROOT);
    String where =
        setting.isEmpty() ? " and at no setting that is known here" : year + " at " + setting;
    return "%s is %s,%s.".formatted(child.name(), years, where.replaceFirst("^ and", ""));
  }

  private static List<ChildPage.Fact> facts(ChildRecord child) {
    List<ChildPage.Fact> facts = new ArrayList<>();
    for (Field field : Field.values()) {
      String value = child.facts().get(field);
      if (!value.isEmpty() && !IN_HEADER.contains(field)) {
        facts.add(new ChildPage.Fact(field.label(), FieldWords.of(field, value)));
      }
    }
    return facts;
  }

  private static List<String> alerts(ChildRecord child, Map<PartKind, List<Part>> found) {
    List<String> alerts = new ArrayList<>();
    if (child.isRestricted()) {
      alerts.add(
          "This record is restricted. Do not tell anybody without the right that it exists.");
    }
    if (!child.facts().get(Field.NEEDS_INTERPRETER).isEmpty()) {
      String language = child.facts().get(Field.PREFERRED_LANGUAGE);
      alerts.add("An interpreter is needed" + (language.isEmpty() ? "." : ": " + language + "."));
    }
    found.get(PartKind.CONTACT).stream()
        .filter(contact -> contact.isOpen() && !contact.get("May be contacted").isEmpty())
        .map(
            contact ->
                "Do not contact " + contact.get("Name") + " (" + contact.get("Relationship") + ").")
        .forEach(alerts::add);
    if (found.get(PartKind.CONTACT).stream()
        .noneMatch(
            contact -> contact.isOpen() && contact.get("Parental responsibility").equals("Yes"))) {
      alerts.add("Nobody with parental responsibility is known here.");
    }
    return alerts;
  }

  /// A time at a setting with the setting's name. That an enrolment is the current one is not said
  /// of one that ended.
  private static Part named(Part time, Map<String, String> names) {
    Map<String, String> cells = new LinkedHashMap<>(time.cells());
    cells.computeIfPresent(
        SETTING, (key, urn) -> names.containsKey(urn) ? names.get(urn) + " (" + urn + ")" : urn);
    if (!time.isOpen()) {
      cells.remove("Enrolment", "Current");
    }
    return new Part(time.kind(), time.id(), cells, time.isOpen(), time.source());
  }
}
