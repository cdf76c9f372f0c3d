// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.children.internal.ChildContacts;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.PartKind;
import org.throughline.children.internal.PartRules;
import org.throughline.children.internal.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// Putting right what is known of a child's contact.
@Controller
class ChildContactPages {

  private final ChildContacts contacts;
  private final Opener opener;
  private final Forms forms;
  private final Clock clock;

  ChildContactPages(ChildContacts contacts, Opener opener, Forms forms, Clock clock) {
    this.contacts = contacts;
    this.opener = opener;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/{child}/contacts/{number}/edit")
  ModelAndView edit(
      @PathVariable String child, @PathVariable String number, HttpServletRequest request) {
    return opener.open(
        request,
        child,
        "edit",
        found -> {
          ChildContacts.Contact contact = contact(found, number);
          return Forms.show(form(found, number).with(contact.values(), contact.version()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/{child}/contacts/{number}/edit")
  ModelAndView save(
      @PathVariable String child,
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = opener.account(request);
    return opener.open(
        request,
        child,
        "edit",
        found ->
            forms.answer(
                new Forms.Posted(
                    account,
                    form(found, number),
                    sent,
                    () -> contact(found, number).values(),
                    redirect),
                "The contact was changed.",
                ChildRecord::path,
                () -> revise(found, number, sent, account)));
  }

  private Outcome<ChildRecord> revise(
      ChildRecord child, String number, Map<String, String> sent, Account account) {
    Map<String, String> written = new HashMap<>();
    PartInputs.of(PartKind.CONTACT)
        .forEach(input -> written.put(input.name(), Sent.words(sent, input.name())));
    PartRules.Read read = PartRules.adding(PartKind.CONTACT, written, LocalDate.now(clock));
    return read.problems().isEmpty()
        ? contacts.revise(
            child,
            idOf(number),
            Sent.version(sent),
            read.values(),
            new Signature(account.id(), clock.instant()))
        : new Outcome.Refused<>(read.problems());
  }

  private ChildContacts.Contact contact(ChildRecord child, String number) {
    return contacts
        .find(child, idOf(number))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static long idOf(String number) {
    if (!number.matches("[1-9]\\d{0,17}")) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Long.parseLong(number);
  }

  private static FormPage form(ChildRecord child, String number) {
    return FormPage.of(
        "Change a contact of " + child.name(),
        "What was known before stays in the history.",
        child.path(),
        child.name(),
        child.path() + "/contacts/" + number + "/edit",
        PartInputs.of(PartKind.CONTACT));
  }
}
