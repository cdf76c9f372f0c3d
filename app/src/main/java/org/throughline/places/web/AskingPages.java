// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;
import org.throughline.places.internal.ForecastDesk;
import org.throughline.places.internal.ForecastKind;
import org.throughline.places.internal.ForecastRequest;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;

/// Asking for a forecast: what it is called, its files, how many futures, which seed.
@Controller
class AskingPages {

  private static final String PATH = ForecastPages.LIST + "/new/";
  private static final long WRONG = Long.MIN_VALUE;

  private final ForecastDesk desk;
  private final CurrentAccount currentAccount;
  private final Once once;

  AskingPages(ForecastDesk desk, CurrentAccount currentAccount, Once once) {
    this.desk = desk;
    this.currentAccount = currentAccount;
    this.once = once;
  }

  /// The words of the form as they were sent.
  private record Words(String title, String area, String simulations, String seed) {}

  @Access({Role.ANALYST, Role.CASEWORK_MANAGER})
  @GetMapping(PATH + "{kind}")
  Screen form(@PathVariable String kind) {
    return form(kind(kind), new Words("", "", "1000", "1"), FormErrors.NONE);
  }

  @Access({Role.ANALYST, Role.CASEWORK_MANAGER})
  @PostMapping(PATH + "{kind}")
  ModelAndView ask(
      @PathVariable String kind,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String simulations,
      @RequestParam(defaultValue = "") String seed,
      @RequestParam(name = Once.FIELD, defaultValue = "") String key)
      throws IOException {
    ForecastKind wanted = kind(kind);
    Words words = new Words(title.strip(), area.strip(), simulations.strip(), seed.strip());
    if (number(words.seed()) == WRONG) {
      return again(
          wanted,
          words,
          List.of(
              new Problem(
                  "FORECAST-105",
                  "seed",
                  "Give a whole number, such as 1. The same number gives the same forecast.")));
    }
    List<ForecastDesk.Sent> files = files(wanted, request);
    AccountId by = currentAccount.of(request).orElseThrow().id();
    return switch (once.carryOut(
        by,
        key,
        () ->
            desk.ask(request(wanted, words), files, by)
                .map(forecast -> ForecastPages.LIST + "/" + forecast))) {
      case Outcome.Done<String>(String address) -> new ModelAndView("redirect:" + address);
      case Outcome.Refused<String>(List<Problem> problems) -> again(wanted, words, problems);
      case Outcome.Overtaken<String> impossible ->
          throw new IllegalStateException("A new forecast cannot be overtaken");
    };
  }

  private static ForecastKind kind(String code) {
    for (ForecastKind kind : ForecastKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static ForecastRequest request(ForecastKind kind, Words words) {
    long simulations = number(words.simulations());
    return new ForecastRequest(
        kind,
        words.title(),
        kind == ForecastKind.PUBLISHED ? words.area() : "",
        (int) Math.clamp(simulations, 0, ForecastDesk.MOST_SIMULATIONS + 1L),
        number(words.seed()));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text.replace(",", ""));
    } catch (NumberFormatException notNumber) {
      return WRONG;
    }
  }

  /// The files that were sent; none with a form that is not of the kind that carries files.
  private static List<ForecastDesk.Sent> files(ForecastKind kind, HttpServletRequest request)
      throws IOException {
    List<ForecastDesk.Sent> files = new ArrayList<>();
    MultipartRequest sent = WebUtils.getNativeRequest(request, MultipartRequest.class);
    if (sent == null) {
      return files;
    }
    for (ForecastKind.Part part : kind.parts()) {
      Optional<MultipartFile> file =
          Optional.ofNullable(sent.getFile(part.code())).filter(each -> !each.isEmpty());
      if (file.isPresent()) {
        files.add(
            new ForecastDesk.Sent(
                part.code(),
                String.valueOf(file.get().getOriginalFilename()),
                file.get().getBytes()));
      }
    }
    return files;
  }

  private static ModelAndView again(ForecastKind kind, Words words, List<Problem> problems) {
    ModelAndView again = form(kind, words, new FormErrors(problems));
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private static Screen form(ForecastKind kind, Words words, FormErrors errors) {
    return Screen.of(
        "places/ask",
        new ForecastFormPage(
            PATH + kind.code(),
            kind.label(),
            words.title(),
            words.simulations(),
            words.seed(),
            kind == ForecastKind.PUBLISHED,
            words.area(),
            kind.parts().stream()
                .map(
                    part ->
                        new ForecastFormPage.Part(
                            part.code(),
                            part.label() + (part.isNeeded() ? "" : " (optional)"),
                            part.columns()))
                .toList(),
            errors));
  }
}
