// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.delivery.Signature;
import org.throughline.delivery.internal.BulkEditing;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.delivery.internal.tables.PlanUpload;
import org.throughline.delivery.internal.tables.PlanUploads;
import org.throughline.platform.DecisionBook;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.tables.RowProblem;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;

/// Tables of the plan that come in: looked at first, then applied as a whole.
@Controller
class UploadPages {

  private final PlanUploads uploads;
  private final PlanNamesReader names;
  private final DecisionBook decisions;
  private final Once once;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  UploadPages(
      PlanUploads uploads,
      PlanNamesReader names,
      DecisionBook decisions,
      Once once,
      CurrentAccount currentAccount,
      Clock clock) {
    this.uploads = uploads;
    this.names = names;
    this.decisions = decisions;
    this.once = once;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/plan/upload")
  Screen ask() {
    return screen(new UploadPage(FormErrors.NONE, Optional.empty(), List.of(), ""));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/plan/upload")
  ModelAndView look(
      @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    if (file == null || file.isEmpty()) {
      return notRead(
          List.of(new Problem("PLAN-187", "file", "Choose a CSV file or an Excel workbook.")));
    }
    return switch (read(file, account)) {
      case Outcome.Done<UUID>(UUID id) -> new ModelAndView("redirect:/plan/upload/" + id);
      case Outcome.Refused<UUID>(List<Problem> problems) -> notRead(problems);
      case Outcome.Overtaken<UUID> never -> throw new IllegalStateException("Never overtaken");
    };
  }

  private Outcome<UUID> read(MultipartFile file, Account account) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try (InputStream content = file.getInputStream()) {
      return uploads.look(content, name, names.fresh(), account.id(), clock.instant());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file could not be read to its end", unreadable);
    }
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/plan/upload/{upload}")
  Screen review(@PathVariable String upload, HttpServletRequest request) {
    return screen(
        new UploadPage(FormErrors.NONE, Optional.of(find(upload, request)), List.of(), ""));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/plan/upload/{upload}/problems.csv")
  void problems(
      @PathVariable String upload, HttpServletRequest request, HttpServletResponse response) {
    PlanUpload found = find(upload, request);
    CsvDownload.send(
        response,
        "problems.csv",
        RowProblem.HEADER,
        writer -> found.problems().forEach(problem -> writer.row(problem.cells())));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/plan/upload/{upload}")
  ModelAndView apply(
      @PathVariable String upload,
      @RequestParam(name = Once.FIELD, defaultValue = "") String key,
      @RequestParam(defaultValue = "") String decision,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    PlanUpload found = find(upload, request);
    Optional<Problem> unknown = decisions.problem("decision", decision);
    if (unknown.isPresent()) {
      return refused(
          new UploadPage(
              new FormErrors(List.of(unknown.get())), Optional.of(found), List.of(), decision));
    }
    Signature signature = Signature.of(account.id(), clock.instant()).carryingOut(decision);
    List<String> done = new ArrayList<>();
    Outcome<String> outcome = once.carryOut(account.id(), key, () -> apply(found, signature, done));
    return switch (outcome) {
      case Outcome.Done<String>(String address) ->
          new ModelAndView(
              Notice.redirect(
                  redirect, done.isEmpty() ? "That was done already." : done.getFirst(), address));
      case Outcome.Refused<String>(List<Problem> problems) -> {
        ModelAndView again =
            screen(
                new UploadPage(
                    FormErrors.NONE,
                    Optional.of(found),
                    problems.stream().map(Problem::message).toList(),
                    decision));
        again.setStatus(HttpStatus.CONFLICT);
        yield again;
      }
      case Outcome.Overtaken<String> never -> throw new IllegalStateException("Never overtaken");
    };
  }

  private Outcome<String> apply(PlanUpload upload, Signature signature, List<String> done) {
    BulkEditing.Result result = uploads.apply(upload, signature);
    if (!result.problems().isEmpty()) {
      return new Outcome.Refused<>(result.problems());
    }
    done.add(Counts.of(result.changed(), "action was", "actions were") + " changed.");
    return new Outcome.Done<>("/plan" + result.bulk().map(bulk -> "?undo=" + bulk).orElse(""));
  }

  private PlanUpload find(String upload, HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    return RandomNumbers.read(upload)
        .flatMap(id -> uploads.find(id, account.id()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ModelAndView notRead(List<Problem> problems) {
    return refused(new UploadPage(new FormErrors(problems), Optional.empty(), List.of(), ""));
  }

  private static ModelAndView refused(UploadPage page) {
    ModelAndView again = screen(page);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private static Screen screen(UploadPage page) {
    return Screen.of("delivery/upload", page);
  }
}
