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
import org.throughline.settings.ContactRole;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;
import org.throughline.settings.WrittenDay;
import org.throughline.settings.internal.provision.Contacts;

/// The people to ring at a setting.
@Controller
class ContactPages {

  private final Settings settings;
  private final Contacts contacts;
  private final LineForms forms;
  private final Clock clock;

  ContactPages(Settings settings, Contacts contacts, LineForms forms, Clock clock) {
    this.settings = settings;
    this.contacts = contacts;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @GetMapping("/settings/{code}/contacts")
  Screen contacts(@PathVariable String code) {
    return Screen.of(
        "settings/provision",
        page(
            SettingPages.setting(settings, code),
            Map.of("from", LocalDate.now(clock).toString()),
            FormErrors.NONE));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/{code}/contacts")
  ModelAndView add(
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Setting setting = SettingPages.setting(settings, code);
    return forms.add(
        sent,
        request,
        redirect,
        "The contact was added.",
        by -> add(setting, sent, by),
        errors -> page(setting, sent, errors));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/{code}/contacts/remove")
  String remove(
      @PathVariable String code,
      @RequestParam(name = "line", defaultValue = "0") long line,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Setting setting = SettingPages.setting(settings, code);
    return forms.remove(
        request,
        redirect,
        by -> contacts.remove(setting.id(), line, by),
        "The contact was taken out.",
        "That contact had been taken out already.",
        setting.path() + "/contacts");
  }

  private Outcome<String> add(Setting setting, Map<String, String> sent, AccountId by) {
    List<Problem> problems = new ArrayList<>();
    Optional<ContactRole> role =
        Lines.choice(ContactRole.values(), "role", "what the person does", sent, problems);
    Optional<LocalDate> from = WrittenDay.read(sent.getOrDefault("from", ""));
    if (from.isEmpty()) {
      problems.add(new Problem("SET-506", "from", "Enter a date like 21/11/2026."));
    }
    String last = sent.getOrDefault("until", "").strip();
    Optional<LocalDate> until = WrittenDay.read(last);
    if (until.isEmpty() && !last.isEmpty()) {
      problems.add(
          new Problem("SET-506", "until", "Enter a date like 21/11/2026, or leave it empty."));
    }
    Contacts.Contact contact =
        new Contacts.Contact(
            0,
            role.orElse(ContactRole.OTHER),
            sent.getOrDefault("name", "").strip(),
            sent.getOrDefault("email", "").strip(),
            sent.getOrDefault("phone", "").strip(),
            from.orElse(LocalDate.now(clock)),
            until);
    problems.addAll(Contacts.problems(contact));
    return problems.isEmpty()
        ? contacts.add(setting.id(), contact, by).map(_ -> setting.path() + "/contacts")
        : new Outcome.Refused<>(problems);
  }

  private ProvisionPage page(Setting setting, Map<String, String> sent, FormErrors errors) {
    List<Contacts.Contact> all = contacts.of(setting.id(), LocalDate.now(clock));
    return new ProvisionPage(
        "Contacts at " + setting.name(),
        all.isEmpty()
            ? "Nobody to ring is kept yet."
            : Words.count(all.size(), "contact is", "contacts are") + " kept.",
        Optional.empty(),
        setting.path() + "/contacts",
        setting.path(),
        List.of("Role", "Name", "E-mail", "Telephone", "From", "Until"),
        all.stream().map(ContactPages::line).toList(),
        "Add a contact",
        fields(),
        sent,
        errors,
        Lines.key(sent));
  }

  private static ProvisionPage.Line line(Contacts.Contact each) {
    return new ProvisionPage.Line(
        each.id(),
        List.of(
            each.role().label(),
            each.name(),
            each.email(),
            each.phone(),
            Dates.full(each.from()),
            each.until().map(Dates::full).orElse("")),
        each.role().label());
  }

  private static List<ProvisionPage.Field> fields() {
    return List.of(
        Lines.list("role", "Role", ContactRole.values()),
        Lines.text("name", "Name", "A person's, or the office's", "text"),
        Lines.text("email", "E-mail", "", "email"),
        Lines.text("phone", "Telephone", "", "tel"),
        Lines.text("from", "From", "", "date"),
        Lines.text("until", "Until", "Leave it empty while it goes on", "date"));
  }
}
