// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.identity.SiteAddress;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;

/// Who has an account, and inviting more.
@Controller
class PeoplePages {

  private static final int PAGE = 50;

  private final PeopleDirectory people;
  private final PeopleCommands commands;
  private final CurrentAccount currentAccount;
  private final SiteAddress address;

  PeoplePages(
      PeopleDirectory people,
      PeopleCommands commands,
      CurrentAccount currentAccount,
      SiteAddress address) {
    this.people = people;
    this.commands = commands;
    this.currentAccount = currentAccount;
    this.address = address;
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping("/administration/people")
  Screen list(
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page) {
    PeopleFilter filter = PeopleFilter.of(words, role, state);
    List<PersonRow> found = people.matching(filter);
    Paging paging = new Paging(found.size(), page, PAGE, filter.address());
    int waiting = (int) found.stream().filter(PeoplePages::isWaiting).count();
    return Screen.of(
        "identity/people",
        new PeoplePage(found.subList(paging.offset(), paging.last()), filter, paging, waiting));
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping("/administration/people/new")
  Screen ask() {
    return Screen.of("identity/person-new", new NewPersonPage(PersonForm.EMPTY, FormErrors.NONE));
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/people")
  ModelAndView invite(@ModelAttribute PersonForm form, HttpServletRequest request) {
    return switch (commands.invite(
        form.details(), form.chosen(), currentAccount.of(request).orElseThrow().id())) {
      case Outcome.Done<PeopleCommands.Invited>(PeopleCommands.Invited invited) ->
          invited(invited, form.details(), request, address);
      case Outcome.Refused<PeopleCommands.Invited>(List<Problem> problems) -> {
        Screen screen =
            Screen.of("identity/person-new", new NewPersonPage(form, new FormErrors(problems)));
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield screen;
      }
      case Outcome.Overtaken<PeopleCommands.Invited> _ -> throw new IllegalStateException();
    };
  }

  static ModelAndView invited(
      PeopleCommands.Invited invited,
      PersonDetails person,
      HttpServletRequest request,
      SiteAddress address) {
    String link = address.of(request).resolve("/join/" + invited.token()).toString();
    return Screen.of(
        "identity/invited",
        new InvitedPage(invited.account(), person.name(), person.email(), link));
  }

  private static boolean isWaiting(PersonRow person) {
    return !person.isClosed() && !person.isInvented() && !person.hasWayIn();
  }
}
