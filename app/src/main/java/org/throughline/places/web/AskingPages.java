// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ForecastRequest;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.WaitingFiles;
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
  private static final Problem WRONG_SEED =
      new Problem(
          "FORECAST-105",
          "seed",
          "Give a whole number, such as 1. The same number gives the same forecast.");

  private final ForecastDesk desk;
  private final ForecastRows rows;
  private final WaitingFiles waiting;
  private final CurrentAccount currentAccount;
  private final Once once;

  AskingPages(
      ForecastDesk desk,
      ForecastRows rows,
      WaitingFiles waiting,
      CurrentAccount currentAccount,
      Once once) {
    this.desk = desk;
    this.rows = rows;
    this.waiting = waiting;
    this.currentAccount = currentAccount;
    this.once = once;
  }

  /// The words of the form as they were sent.
  private record Words(String title, String area, String simulations, String seed) {

    private static Words of(ForecastLine line) {
      return new Words(
          line.title(),
          line.area(),
          String.valueOf(line.simulations()),
          String.valueOf(line.seed()));
    }
  }

  @Access({Role.ANALYST, Role.CASEWORK_MANAGER})
  @GetMapping(PATH + "{kind}")
  Screen form(
      @PathVariable String kind,
      @RequestParam(defaultValue = "0") long from,
      HttpServletRequest request) {
    AccountId by = currentAccount.of(request).orElseThrow().id();
    ForecastKind wanted = kind(kind);
    return form(
        new WaitingFiles.Place(UUID.randomUUID(), wanted, from, by),
        rows.find(from)
            .filter(line -> line.kind() == wanted)
            .map(Words::of)
            .orElse(new Words("", "", "1000", "1")),
        FormErrors.NONE);
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
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "0") long from,
      @RequestParam(defaultValue = "") List<String> without,
      @RequestParam(name = Once.FIELD, defaultValue = "") String key)
      throws IOException {
    ForecastKind wanted = kind(kind);
    Words words = new Words(title.strip(), area.strip(), simulations.strip(), seed.strip());
    AccountId by = currentAccount.of(request).orElseThrow().id();
    WaitingFiles.Place place = new WaitingFiles.Place(form(form), wanted, from, by);
    List<ForecastDesk.Sent> sent = files(wanted, request);
    if (number(words.seed()) == WRONG) {
      return again(place, words, sent, List.of(WRONG_SEED));
    }
    List<ForecastDesk.Sent> files = waiting.with(sent, without, place);
    return switch (once.carryOut(
        by,
        key,
        () ->
            desk.ask(request(wanted, words), files, by)
                .map(forecast -> ForecastPages.LIST + "/" + forecast))) {
      case Outcome.Done<String>(String address) -> {
        waiting.forget(place);
        yield new ModelAndView("redirect:" + address);
      }
      case Outcome.Refused<String>(List<Problem> problems) -> again(place, words, sent, problems);
      case Outcome.Overtaken<String> impossible ->
          throw new IllegalStateException("A new forecast cannot be overtaken");
    };
  }

  /// Under which the files of an earlier try wait; a new one where none is named.
  private static UUID form(String sent) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
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

  /// The form again, with what was written; the files that came with it wait for the next try.
  private ModelAndView again(
      WaitingFiles.Place place, Words words, List<ForecastDesk.Sent> sent, List<Problem> problems) {
    waiting.keep(place, sent);
    ModelAndView again = form(place, words, new FormErrors(problems));
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private Screen form(WaitingFiles.Place place, Words words, FormErrors errors) {
    ForecastKind kind = place.kind();
    Map<String, String> kept = waiting.names(place);
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
            kind.parts().stream().map(part -> part(part, kept)).toList(),
            place.form().toString(),
            String.valueOf(place.from()),
            errors));
  }

  private static ForecastFormPage.Part part(ForecastKind.Part part, Map<String, String> kept) {
    return new ForecastFormPage.Part(
        part.code(),
        part.label() + (part.isNeeded() ? "" : " (optional)"),
        part.columns(),
        kept.getOrDefault(part.code(), ""),
        !part.isNeeded());
  }
}
