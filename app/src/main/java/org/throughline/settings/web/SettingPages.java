// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;
import org.throughline.settings.Fact;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;
import org.throughline.settings.internal.register.SettingWriting;

/// A setting's own page, and taking a correction back.
@Controller
class SettingPages {

  private final Settings settings;
  private final SettingPageMaker maker;
  private final SettingWriting writing;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  SettingPages(
      Settings settings,
      SettingPageMaker maker,
      SettingWriting writing,
      CurrentAccount currentAccount,
      Clock clock) {
    this.settings = settings;
    this.maker = maker;
    this.writing = writing;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/settings/{code}")
  Screen page(@PathVariable String code, HttpServletRequest request) {
    return Screen.of(
        "settings/setting",
        maker.make(
            setting(settings, code),
            currentAccount.of(request).orElseThrow(),
            LocalDate.now(clock)));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/{code}/corrections/undo")
  String takeBack(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String field,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Setting setting = setting(settings, code);
    Optional<Fact> fact = Fact.of(field);
    Outcome<Setting> outcome =
        writing.takeBack(
            setting.id(),
            fact.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)),
            currentAccount.of(request).orElseThrow().id());
    return Notice.redirect(
        attributes,
        outcome instanceof Outcome.Done<Setting>
            ? "The correction was taken back; what is published holds again."
            : "The correction had been taken back already.",
        setting.path());
  }

  /// The setting that an address names; nothing else is told of one that is not there.
  static Setting setting(Settings settings, String code) {
    return settings
        .findByCode(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
