// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;
import org.throughline.settings.NewSetting;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.Settings;
import org.throughline.settings.Urn;
import org.throughline.settings.internal.register.PublishedValues;
import org.throughline.settings.internal.register.SettingWriting;

/// Adding a setting by hand, and changing the facts of one. Whoever was overtaken sees what is
/// saved now beside their own words and saves again when both are merged.
@Controller
class SettingFormPages {

  private static final String TEMPLATE = "settings/form";
  private static final String NEW = "/settings/new";

  private final Settings settings;
  private final SettingWriting writing;
  private final PublishedValues published;
  private final Once once;
  private final CurrentAccount currentAccount;

  SettingFormPages(
      Settings settings,
      SettingWriting writing,
      PublishedValues published,
      Once once,
      CurrentAccount currentAccount) {
    this.settings = settings;
    this.writing = writing;
    this.published = published;
    this.once = once;
    this.currentAccount = currentAccount;
  }

  /// A form as it was sent.
  private record Sent(SettingForm form, String urn, long version, String reason, String key) {
    static Sent of(MultiValueMap<String, String> all) {
      return new Sent(
          SettingForm.of(all),
          first(all, "urn"),
          version(first(all, "version")),
          first(all, "reason"),
          first(all, Once.FIELD));
    }

    private static String first(MultiValueMap<String, String> all, String name) {
      return Optional.ofNullable(all.getFirst(name)).orElse("").strip();
    }

    private static long version(String text) {
      return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @GetMapping(NEW)
  Screen add() {
    return Screen.of(
        TEMPLATE,
        newPage(
            new Sent(SettingForm.of(SettingFacts.NONE), "", 0, "", Once.newKey()),
            FormErrors.NONE));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping(NEW)
  ModelAndView add(
      @RequestParam MultiValueMap<String, String> all,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Sent sent = Sent.of(all);
    AccountId by = currentAccount.of(request).orElseThrow().id();
    return switch (once.carryOut(by, sent.key(), () -> add(sent, by))) {
      case Outcome.Done<String>(String path) ->
          new ModelAndView(Notice.redirect(redirect, "The setting was added.", path));
      case Outcome.Refused<String>(List<Problem> problems) ->
          answer(newPage(sent, new FormErrors(problems)), HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<String> impossible ->
          throw new IllegalStateException("A new setting cannot be overtaken: " + impossible);
    };
  }

  private Outcome<String> add(Sent sent, AccountId by) {
    List<Problem> problems = new ArrayList<>();
    SettingFacts facts = sent.form().facts(problems);
    Optional<Urn> urn = Urn.parse(sent.urn());
    if (urn.isEmpty() && !sent.urn().isEmpty()) {
      problems.add(
          new Problem(
              "SET-111",
              "urn",
              "Enter six digits, or two letters and six digits for an early years provider, or"
                  + " leave it empty."));
    }
    if (facts.text(org.throughline.settings.Fact.NAME).length() < 2) {
      problems.add(new Problem("SET-101", "name", "Enter the name of the setting."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return writing.add(new NewSetting(urn, facts, false), by).map(Setting::path);
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @GetMapping("/settings/{code}/edit")
  Screen edit(@PathVariable String code) {
    Setting setting = SettingPages.setting(settings, code);
    Sent shown =
        new Sent(SettingForm.of(setting.facts()), "", setting.version(), "", Once.newKey());
    return Screen.of(TEMPLATE, page(setting, shown, FormErrors.NONE, ""));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/{code}/edit")
  ModelAndView save(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> all,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Setting setting = SettingPages.setting(settings, code);
    Sent sent = Sent.of(all);
    AccountId by = currentAccount.of(request).orElseThrow().id();
    return switch (once.carryOut(by, sent.key(), () -> save(setting, sent, by))) {
      case Outcome.Done<String>(String path) ->
          new ModelAndView(Notice.redirect(redirect, "The changes were saved.", path));
      case Outcome.Refused<String>(List<Problem> problems) ->
          answer(
              page(setting, sent, new FormErrors(problems), ""), HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<String>(String savedBy, long current) ->
          answer(overtaken(code, sent, savedBy, current), HttpStatus.CONFLICT);
    };
  }

  private Outcome<String> save(Setting setting, Sent sent, AccountId by) {
    List<Problem> problems = new ArrayList<>();
    SettingFacts facts = sent.form().facts(problems);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return writing
        .revise(new SettingWriting.Revision(setting.id(), sent.version(), facts, sent.reason(), by))
        .map(Setting::path);
  }

  /// The form keeps the person's words and takes on the newer version, so that the next save
  /// merges.
  private SettingFormPage overtaken(String code, Sent sent, String savedBy, long current) {
    Setting saved = SettingPages.setting(settings, code);
    FormErrors errors =
        new FormErrors(
            List.of(
                new Problem(
                    "SET-112",
                    "",
                    savedBy
                        + " saved this setting while you were writing. Nothing of yours was saved"
                        + " yet: look at the differences below, then save again.")));
    return page(
        saved, new Sent(sent.form(), "", current, sent.reason(), Once.newKey()), errors, savedBy);
  }

  private SettingFormPage page(Setting setting, Sent sent, FormErrors errors, String savedBy) {
    SettingFacts known = published.of(setting.id()).facts();
    return new SettingFormPage(
        "Change the facts of " + setting.name(),
        setting.path() + "/edit",
        setting.path(),
        sent.version(),
        Optional.empty(),
        sent.form().groups(known),
        !known.values().isEmpty(),
        sent.reason(),
        errors,
        savedBy.isEmpty() ? List.of() : sent.form().against(setting.facts()),
        savedBy,
        sent.key().isEmpty() ? Once.newKey() : sent.key());
  }

  private static SettingFormPage newPage(Sent sent, FormErrors errors) {
    return new SettingFormPage(
        "Add a setting",
        NEW,
        "/settings",
        0,
        Optional.of(sent.urn()),
        sent.form().groups(SettingFacts.NONE),
        false,
        "",
        errors,
        List.of(),
        "",
        sent.key().isEmpty() ? Once.newKey() : sent.key());
  }

  private static ModelAndView answer(SettingFormPage page, HttpStatus status) {
    ModelAndView answer = Screen.of(TEMPLATE, page);
    answer.setStatus(status);
    return answer;
  }
}
