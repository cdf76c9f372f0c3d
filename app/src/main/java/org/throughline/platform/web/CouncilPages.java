// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;

/// Where an administrator says whose system this is.
@Controller
class CouncilPages {

  private final Councils councils;
  private final CurrentAccount currentAccount;
  private final AuditLog audit;
  private final TransactionTemplate transactions;

  CouncilPages(
      Councils councils,
      CurrentAccount currentAccount,
      AuditLog audit,
      TransactionTemplate transactions) {
    this.councils = councils;
    this.currentAccount = currentAccount;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping("/administration/council")
  Screen council() {
    Council council = councils.current();
    return Screen.of(
        "platform/council",
        new CouncilPage(council.name(), council.colour(), council.isInvented(), FormErrors.NONE));
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/administration/council")
  ModelAndView change(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String colour,
      @RequestParam(defaultValue = "false") boolean real,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Council before = councils.current();
    List<Problem> problems = problems(name, colour);
    if (!problems.isEmpty()) {
      return refused(new CouncilPage(name, colour, before.isInvented(), new FormErrors(problems)));
    }
    boolean isInvented = before.isInvented() && !real;
    Council council =
        new Council(tidy(name), Colour.of(colour).orElseThrow().toString(), isInvented);
    save(council, currentAccount.of(request).orElseThrow().id());
    String sentence =
        before.isInvented() && !isInvented
            ? "The demonstration is removed. This is now the system of " + council.name() + "."
            : "The council is saved.";
    return new ModelAndView(Notice.redirect(attributes, sentence, "/administration/council"));
  }

  private void save(Council council, AccountId by) {
    transactions.executeWithoutResult(
        status -> {
          councils.change(council);
          audit.record(
              Optional.of(by),
              "council-configured",
              "council",
              "1",
              Map.of("invented", Boolean.toString(council.isInvented())));
        });
  }

  private static List<Problem> problems(String name, String colour) {
    List<Problem> problems = new ArrayList<>();
    int length = tidy(name).length();
    if (length < 3 || length > 120) {
      problems.add(
          new Problem("COUNCIL-101", "name", "Enter the council's name, in 3 to 120 characters."));
    }
    Optional<Colour> known = Colour.of(colour);
    if (known.isEmpty()) {
      problems.add(
          new Problem(
              "COUNCIL-102",
              "colour",
              "Enter the colour as # and six digits or letters a to f, such as #12436d."));
    }
    known
        .filter(given -> !given.carriesWhiteWords())
        .map(CouncilPages::tooLight)
        .ifPresent(problems::add);
    return problems;
  }

  private static Problem tooLight(Colour given) {
    return new Problem(
        "COUNCIL-103",
        "colour",
        "White words on %s stand out %.1f to 1; they need 4.5 to 1. Take a darker colour, such as %s."
            .formatted(given, given.contrastWithWhite(), given.darkEnough()));
  }

  private static String tidy(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  private static ModelAndView refused(CouncilPage page) {
    Screen screen = Screen.of("platform/council", page);
    screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }
}
