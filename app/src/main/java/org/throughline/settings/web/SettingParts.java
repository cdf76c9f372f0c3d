// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.Dates;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.CommissionedPlaces;
import org.throughline.settings.SchoolClosure;
import org.throughline.settings.SchoolDays;
import org.throughline.settings.SchoolTerm;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingPanel;
import org.throughline.settings.SettingStatus;
import org.throughline.settings.TermDates;
import org.throughline.settings.internal.provision.Contacts;
import org.throughline.settings.internal.provision.Provision;

/// The parts of a setting's page that are more than facts: places, people, terms, and what other
/// modules show.
@Component
class SettingParts {

  private final Provision provision;
  private final Contacts contacts;
  private final TermDates terms;
  private final List<SettingPanel> panels;
  private final TemplateEngine templates;

  SettingParts(
      Provision provision,
      Contacts contacts,
      TermDates terms,
      List<SettingPanel> panels,
      TemplateEngine templates) {
    this.provision = provision;
    this.contacts = contacts;
    this.terms = terms;
    this.panels = panels.stream().sorted(Comparator.comparingInt(SettingPanel::order)).toList();
    this.templates = templates;
  }

  /// Places from the year before this one on.
  SettingPage.Provision provision(Setting setting, LocalDate today) {
    AcademicYear first = AcademicYear.of(today).previous();
    List<CommissionedPlaces> all =
        provision.of(setting.id()).stream()
            .filter(each -> each.year().compareTo(first) >= 0)
            .toList();
    List<AcademicYear> years =
        List.copyOf(
            all.stream()
                .map(CommissionedPlaces::year)
                .collect(Collectors.toCollection(TreeSet::new)));
    Map<String, List<CommissionedPlaces>> rows =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.kind().label() + "|" + each.need().label(),
                    TreeMap::new,
                    Collectors.toList()));
    return new SettingPage.Provision(
        years.stream().map(AcademicYear::toString).toList(),
        rows.values().stream().map(row -> row(row, years)).toList(),
        all.stream()
            .map(CommissionedPlaces::note)
            .filter(note -> !note.isEmpty())
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  private static SettingPage.ProvisionRow row(
      List<CommissionedPlaces> row, List<AcademicYear> years) {
    CommissionedPlaces first = row.getFirst();
    return new SettingPage.ProvisionRow(
        first.kind().label(),
        first.need().label(),
        years.stream()
            .map(
                year ->
                    row.stream()
                        .filter(each -> each.year().equals(year))
                        .findFirst()
                        .map(each -> Words.number(each.places()))
                        .orElse("–"))
            .toList());
  }

  List<SettingPage.Contact> contacts(Setting setting, LocalDate today) {
    return contacts.of(setting.id(), today).stream()
        .map(
            each ->
                new SettingPage.Contact(
                    each.role().label(),
                    each.name(),
                    each.email(),
                    each.phone(),
                    days(each, today)))
        .toList();
  }

  private static String days(Contacts.Contact contact, LocalDate today) {
    String from = contact.from().isAfter(today) ? "from " + Dates.full(contact.from()) : "";
    return contact.until().map(day -> "until " + Dates.full(day)).orElse(from);
  }

  SettingPage.Terms terms(Setting setting, LocalDate today) {
    if (setting.statusOn(today) == SettingStatus.CLOSED) {
      return new SettingPage.Terms(
          "There is no school here any more, so no term is shown.", "", List.of());
    }
    SchoolDays days = terms.of(setting.id(), today, today.plusMonths(6));
    String whose =
        days.isOwn() ? "These are the setting's own terms." : "These are the council's terms.";
    return days.termOfOrAfter(today)
        .map(
            term ->
                new SettingPage.Terms(sentence(term, days, today), whose, closures(days, today)))
        .orElse(new SettingPage.Terms("No term dates are kept for these days.", "", List.of()));
  }

  static String sentence(SchoolTerm term, SchoolDays days, LocalDate today) {
    int all = days.count(term.starts(), term.ends());
    LocalDate tomorrow = today.isBefore(term.starts()) ? term.starts() : today.plusDays(1);
    int left = days.count(tomorrow, term.ends());
    return "%s: %s to %s, %s%s."
        .formatted(
            term.name(),
            Dates.full(term.starts()),
            Dates.full(term.ends()),
            Words.count(all, "school day", "school days"),
            today.isBefore(term.starts())
                ? ", begins " + Dates.relative(term.starts(), today)
                : ", " + left + " still to come");
  }

  private static List<String> closures(SchoolDays days, LocalDate today) {
    List<String> closures = new ArrayList<>();
    for (SchoolClosure closure : days.closures()) {
      if (!closure.until().isBefore(today)) {
        closures.add(words(closure));
      }
    }
    return closures;
  }

  static String words(SchoolClosure closure) {
    String days =
        closure.from().equals(closure.until())
            ? Dates.full(closure.from())
            : Dates.full(closure.from()) + " to " + Dates.full(closure.until());
    String reason = closure.reason().isEmpty() ? "" : ", " + closure.reason();
    return closure.kind().label() + ": " + days + reason;
  }

  List<SettingPage.Panel> panels(Setting setting, Account viewer, LocalDate today) {
    return panels.stream()
        .map(panel -> panel.show(setting, viewer, today))
        .flatMap(Optional::stream)
        .map(
            panel ->
                new SettingPage.Panel(
                    panel.title(),
                    output ->
                        templates.render(
                            panel.template() + ".jte", Map.of("page", panel.page()), output)))
        .toList();
  }
}
