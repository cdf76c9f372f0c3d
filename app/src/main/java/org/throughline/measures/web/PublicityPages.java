// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Publicity;
import org.throughline.measures.internal.publishing.DisclosureSettings;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;

/// Whether anybody may read a measure of the council's own.
@Controller
class PublicityPages {

  private final Measures measures;
  private final Publicity publicity;
  private final DisclosureSettings disclosure;
  private final CurrentAccount accounts;

  PublicityPages(
      Measures measures,
      Publicity publicity,
      DisclosureSettings disclosure,
      CurrentAccount accounts) {
    this.measures = measures;
    this.publicity = publicity;
    this.disclosure = disclosure;
    this.accounts = accounts;
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/measures/{code}/public")
  Screen ask(@PathVariable String code) {
    Measure measure = measure(code);
    return Screen.of(
        "measures/publicity",
        new PublicityPage(measure, publicity.isPublic(measure), disclosure.words()));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/measures/{code}/public")
  String set(
      @PathVariable String code,
      @RequestParam(name = "public") boolean isPublic,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Measure measure = measure(code);
    publicity.set(measure.code(), isPublic, accounts.of(request).map(Account::id));
    return Notice.redirect(
        attributes,
        isPublic ? "Everybody may read this measure now." : "Only officers may read this measure.",
        "/measures/" + measure.code().value());
  }

  private Measure measure(String code) {
    return MeasureCode.parse(code)
        .flatMap(measures::find)
        .filter(Publicity::isTheCouncils)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
