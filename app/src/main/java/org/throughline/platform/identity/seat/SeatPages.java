// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.seat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.identity.sessions.SignedInSession;
import org.throughline.platform.web.AdministrationItem;
import org.throughline.platform.web.Councils;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Screen;

/// Seeing the demonstration as one of its invented people, and returning.
@Controller
class SeatPages {

  private final Seats seats;
  private final Councils councils;
  private final CurrentAccount currentAccount;

  SeatPages(Seats seats, Councils councils, CurrentAccount currentAccount) {
    this.seats = seats;
    this.councils = councils;
    this.currentAccount = currentAccount;
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping("/administration/see-as")
  ModelAndView seats() {
    return page(FormErrors.NONE);
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/see-as")
  ModelAndView take(@RequestParam(defaultValue = "") String account, HttpServletRequest request) {
    AccountId by = currentAccount.of(request).orElseThrow().id();
    return switch (seats.take(number(account), by)) {
      case Outcome.Done<AccountId>(AccountId seat) -> {
        SignedInSession.of(request).ifPresent(session -> session.sit(seat));
        yield new ModelAndView("redirect:/");
      }
      case Outcome.Refused<AccountId>(List<Problem> problems) -> page(new FormErrors(problems));
      case Outcome.Overtaken<AccountId> _ -> throw new IllegalStateException();
    };
  }

  /// Whoever sits in a seat has its roles, so anybody who is signed in may leave one.
  @SignedInOnly
  @PostMapping("/see-as/return")
  String leave(HttpServletRequest request) {
    SignedInSession.of(request)
        .ifPresent(
            session -> {
              session.seat().ifPresent(seat -> seats.leave(seat, session.account()));
              session.stand();
            });
    return "redirect:/administration/see-as";
  }

  private ModelAndView page(FormErrors errors) {
    Screen screen =
        Screen.of(
            "identity/see-as",
            new SeatsPage(seats.free(), councils.current().isInvented(), errors));
    screen.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }

  private static Optional<AccountId> number(String account) {
    return account.matches("[1-9]\\d{0,17}")
        ? Optional.of(new AccountId(Long.parseLong(account)))
        : Optional.empty();
  }

  @Configuration(proxyBeanMethods = false)
  static class Items {
    @Bean
    AdministrationItem seeAsAdministration() {
      return new AdministrationItem(
          25,
          "See it as somebody else",
          "Look at the demonstration as one of its invented people does.",
          "/administration/see-as");
    }
  }
}
