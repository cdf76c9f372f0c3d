// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Screen;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.CommissionedPlaces;
import org.throughline.settings.Need;
import org.throughline.settings.PlaceKind;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;
import org.throughline.settings.WrittenDay;
import org.throughline.settings.internal.provision.Provision;

/// The specialist places of a setting: which are commissioned, and saying how many.
@Controller
class ProvisionPages {

  private final Settings settings;
  private final Provision provision;
  private final LineForms forms;
  private final Clock clock;

  ProvisionPages(Settings settings, Provision provision, LineForms forms, Clock clock) {
    this.settings = settings;
    this.provision = provision;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @GetMapping("/settings/{code}/places")
  Screen places(@PathVariable String code) {
    AcademicYear year = AcademicYear.of(LocalDate.now(clock));
    return Screen.of(
        "settings/provision",
        page(
            SettingPages.setting(settings, code),
            Map.of("year", year.toString(), "agreedOn", LocalDate.now(clock).toString()),
            FormErrors.NONE));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/{code}/places")
  ModelAndView agree(
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Setting setting = SettingPages.setting(settings, code);
    return forms.add(
        sent,
        request,
        redirect,
        "The places were saved.",
        by -> agree(setting, sent, by),
        errors -> page(setting, sent, errors));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/{code}/places/remove")
  String withdraw(
      @PathVariable String code,
      @RequestParam(name = "line", defaultValue = "0") long line,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Setting setting = SettingPages.setting(settings, code);
    return forms.remove(
        request,
        redirect,
        by -> provision.withdraw(setting.id(), line, by),
        "The places were taken out.",
        "Those places had been taken out already.",
        setting.path() + "/places");
  }

  private Outcome<String> agree(Setting setting, Map<String, String> sent, AccountId by) {
    List<Problem> problems = new ArrayList<>();
    Optional<PlaceKind> kind =
        Lines.choice(PlaceKind.values(), "kind", "what the places are part of", sent, problems);
    Optional<Need> need =
        Lines.choice(Need.values(), "need", "the need they are for", sent, problems);
    Optional<AcademicYear> year = AcademicYear.parse(sent.getOrDefault("year", ""));
    if (year.isEmpty()) {
      problems.add(new Problem("SET-405", "year", "Enter an academic year such as 2026/27."));
    }
    String places = sent.getOrDefault("places", "").strip();
    if (!places.matches("\\d{1,6}")) {
      problems.add(new Problem("SET-401", "places", "Enter a whole number from 0 to 2,000."));
    }
    Optional<LocalDate> agreedOn = WrittenDay.read(sent.getOrDefault("agreedOn", ""));
    if (agreedOn.isEmpty()) {
      problems.add(new Problem("SET-402", "agreedOn", "Enter a date like 21/11/2026."));
    }
    String note = sent.getOrDefault("note", "").strip();
    if (note.length() > 500) {
      problems.add(new Problem("SET-406", "note", "Shorten the note to 500 characters."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return provision
        .agree(
            new Provision.Agreed(
                setting.id(),
                kind.orElseThrow(),
                need.orElseThrow(),
                year.orElseThrow(),
                Integer.parseInt(places),
                agreedOn.orElseThrow(),
                note,
                by))
        .map(_ -> setting.path() + "/places");
  }

  private ProvisionPage page(Setting setting, Map<String, String> sent, FormErrors errors) {
    List<CommissionedPlaces> all = provision.of(setting.id());
    AcademicYear now = AcademicYear.of(LocalDate.now(clock));
    int places =
        all.stream()
            .filter(each -> each.year().equals(now))
            .mapToInt(CommissionedPlaces::places)
            .sum();
    return new ProvisionPage(
        "Specialist places of " + setting.name(),
        Words.count(places, "place is", "places are") + " commissioned in " + now + ".",
        closed(setting),
        setting.path() + "/places",
        setting.path(),
        List.of("Year", "Need", "Kind", "Places", "Agreed", "Note"),
        all.stream().map(ProvisionPages::line).toList(),
        "Say how many places are commissioned",
        fields(),
        sent,
        errors,
        Lines.key(sent));
  }

  private static Optional<String> closed(Setting setting) {
    return setting
        .closedOn()
        .map(
            day ->
                "Closed since "
                    + Dates.full(day)
                    + ": places can be entered only for years that began before.");
  }

  private static ProvisionPage.Line line(CommissionedPlaces each) {
    return new ProvisionPage.Line(
        each.id(),
        List.of(
            each.year().toString(),
            each.need().label(),
            each.kind().label(),
            Words.number(each.places()),
            Dates.full(each.agreedOn()),
            each.note()),
        each.need().label() + " in " + each.year());
  }

  private static List<ProvisionPage.Field> fields() {
    return List.of(
        Lines.list("kind", "Part of", PlaceKind.values()),
        Lines.list("need", "For", Need.values()),
        Lines.text("year", "Academic year", "Such as 2026/27", "text"),
        Lines.text(
            "places", "Places", "What was said for the same year and need is replaced", "text"),
        Lines.text("agreedOn", "Agreed on", "", "date"),
        Lines.text("note", "Note", "Where it says so, such as the minutes", "text"));
  }
}
