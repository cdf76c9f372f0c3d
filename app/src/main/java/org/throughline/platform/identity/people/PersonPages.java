// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.identity.SiteAddress;
import org.throughline.platform.identity.sessions.SessionList;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;

/// One person, and what an administrator can do about them.
@Controller
class PersonPages {

  private final PeopleDirectory people;
  private final PeopleCommands commands;
  private final SessionList sessions;
  private final CurrentAccount currentAccount;
  private final SiteAddress address;

  PersonPages(
      PeopleDirectory people,
      PeopleCommands commands,
      SessionList sessions,
      CurrentAccount currentAccount,
      SiteAddress address) {
    this.people = people;
    this.commands = commands;
    this.sessions = sessions;
    this.currentAccount = currentAccount;
    this.address = address;
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping("/administration/people/{id}")
  ModelAndView person(@PathVariable String id) {
    PersonRow person = find(id);
    return page(person, PersonForm.of(person), Optional.empty(), FormErrors.NONE);
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/people/{id}")
  ModelAndView change(
      @PathVariable String id,
      @ModelAttribute PersonForm form,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    PersonRow person = find(id);
    Outcome<AccountId> outcome =
        commands.change(
            person.id(), form.details(), form.chosen(), form.seenVersion(), by(request));
    return answer(outcome, person, form, "The person is saved.", attributes);
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/people/{id}/close")
  ModelAndView close(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    PersonRow person = find(id);
    return answer(
        commands.close(person.id(), version, by(request)),
        person,
        PersonForm.of(person),
        "The account is closed and signed out everywhere.",
        attributes);
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/people/{id}/reopen")
  ModelAndView reopen(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    PersonRow person = find(id);
    return answer(
        commands.reopen(person.id(), version, by(request)),
        person,
        PersonForm.of(person),
        "The account is open again.",
        attributes);
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/people/{id}/link")
  ModelAndView link(@PathVariable String id, HttpServletRequest request) {
    PersonRow person = find(id);
    return switch (commands.link(person.id(), by(request))) {
      case Outcome.Done<PeopleCommands.Invited>(PeopleCommands.Invited invited) ->
          PeoplePages.invited(invited, PersonForm.of(person).details(), request, address);
      case Outcome.Refused<PeopleCommands.Invited>(List<Problem> problems) ->
          page(person, PersonForm.of(person), Optional.empty(), new FormErrors(problems));
      case Outcome.Overtaken<PeopleCommands.Invited> _ -> throw new IllegalStateException();
    };
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/people/{id}/ways/remove")
  ModelAndView takeWaysAway(
      @PathVariable String id, HttpServletRequest request, RedirectAttributes attributes) {
    PersonRow person = find(id);
    return answer(
        commands.takeWaysAway(person.id(), by(request)),
        person,
        PersonForm.of(person),
        "Every way to sign in is removed. Make a new link for this person.",
        attributes);
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/people/{id}/sessions/end")
  String endSession(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String session,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    PersonRow person = find(id);
    boolean ended = sessions.end(person.id(), session, by(request));
    return Notice.redirect(
        attributes,
        ended ? "That browser is signed out." : "That browser was signed out before.",
        path(person));
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/people/{id}/sessions/end-all")
  String endSessions(
      @PathVariable String id, HttpServletRequest request, RedirectAttributes attributes) {
    PersonRow person = find(id);
    sessions.endOthers(person.id(), Optional.empty(), by(request));
    return Notice.redirect(attributes, "This person is signed out everywhere.", path(person));
  }

  private ModelAndView answer(
      Outcome<AccountId> outcome,
      PersonRow before,
      PersonForm form,
      String done,
      RedirectAttributes attributes) {
    return switch (outcome) {
      case Outcome.Done<AccountId> _ ->
          new ModelAndView(Notice.redirect(attributes, done, path(before)));
      case Outcome.Refused<AccountId>(List<Problem> problems) ->
          page(before, form, Optional.empty(), new FormErrors(problems));
      case Outcome.Overtaken<AccountId>(String savedBy, long version) ->
          page(
              people.find(before.id()).orElseThrow(),
              form.onTopOf(version),
              Optional.of(savedBy),
              FormErrors.NONE);
    };
  }

  private ModelAndView page(
      PersonRow person, PersonForm form, Optional<String> overtakenBy, FormErrors errors) {
    Screen screen =
        Screen.of(
            "identity/person",
            new PersonPage(person, form, sessions.of(person.id()), overtakenBy, errors));
    if (overtakenBy.isPresent()) {
      screen.setStatus(HttpStatus.CONFLICT);
    } else if (!errors.isEmpty()) {
      screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return screen;
  }

  private PersonRow find(String id) {
    return Optional.of(id)
        .filter(digits -> digits.matches("[1-9]\\d{0,17}"))
        .flatMap(digits -> people.find(new AccountId(Long.parseLong(digits))))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private AccountId by(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow().id();
  }

  private static String path(PersonRow person) {
    return "/administration/people/" + person.id().value();
  }
}
