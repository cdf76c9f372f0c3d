// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.throughline.measures.internal.catalogue.CatalogueProblem;
import org.throughline.measures.internal.figures.FigureRefresh;
import org.throughline.measures.internal.figures.Releases;
import org.throughline.measures.internal.loading.LoadDesk;
import org.throughline.measures.internal.loading.LoadLine;
import org.throughline.measures.internal.loading.LoadRows;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;

/// Sending files of published statistics in, watching them being loaded, and what is loaded.
@Controller
class LoadPages {

  private static final String LIST = "/measures/load";
  private static final int SIZE = 25;
  private static final int LAST_SENT = 5;

  private final LoadDesk desk;
  private final LoadRows rows;
  private final Releases releases;
  private final FigureRefresh measures;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;
  private final Once once;

  LoadPages(
      LoadDesk desk,
      LoadRows rows,
      Releases releases,
      FigureRefresh measures,
      Accounts accounts,
      CurrentAccount currentAccount,
      Once once) {
    this.desk = desk;
    this.rows = rows;
    this.releases = releases;
    this.measures = measures;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
    this.once = once;
  }

  private record Upload(MultipartFile file) implements LoadDesk.Sent {
    @Override
    public String name() {
      return String.valueOf(file.getOriginalFilename());
    }

    @Override
    public InputStream open() throws IOException {
      return file.getInputStream();
    }
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @GetMapping(LIST)
  Screen list(
      HttpServletRequest request, @RequestParam(name = "page", defaultValue = "1") int page) {
    return list(request, page, "", FormErrors.NONE);
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping(LIST)
  ModelAndView send(
      HttpServletRequest request,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam(defaultValue = "") String vintage,
      @RequestParam(name = Once.FIELD, defaultValue = "") String key) {
    List<Upload> files =
        sent == null
            ? List.of()
            : sent.stream()
                .map(Upload::new)
                .filter(each -> !each.name().isBlank() && !each.name().equals("null"))
                .toList();
    AccountId by = currentAccount.of(request).orElseThrow().id();
    return switch (once.carryOut(
        by, key, () -> desk.receive(files, vintage, by).map(load -> LIST + "/" + load))) {
      case Outcome.Done<String>(String address) -> new ModelAndView("redirect:" + address);
      case Outcome.Refused<String>(List<Problem> problems) -> {
        ModelAndView again = list(request, 1, vintage, new FormErrors(problems));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case Outcome.Overtaken<String> impossible ->
          throw new IllegalStateException("New files cannot be overtaken");
    };
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @GetMapping(LIST + "/{load}")
  Screen load(@PathVariable long load, HttpServletResponse response) {
    LoadLine line =
        rows.find(load).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (line.state().isUnderWay()) {
      // Looks again by itself, without script.
      response.setHeader("Refresh", "2");
    }
    return Screen.of("measures/load", LoadWords.page(line, LIST + "/" + load, sent(line)));
  }

  private Screen list(HttpServletRequest request, int page, String vintage, FormErrors errors) {
    Map<AccountId, String> names = accounts.names();
    Paging paging = new Paging(releases.count(), page, SIZE, Address.of(LIST));
    List<LoadsPage.Loaded> loaded =
        releases.newest(paging.size(), paging.offset()).stream()
            .map(each -> loaded(each, names))
            .toList();
    boolean isAdministrator =
        currentAccount.of(request).map(this::looksAfterTheSystem).orElse(false);
    return Screen.of(
        "measures/loads",
        new LoadsPage(
            errors,
            LoadWords.loaded(paging.total(), releases.dataSets()),
            vintage,
            rows.newest(LAST_SENT).stream().map(this::sentLine).toList(),
            loaded,
            paging,
            isAdministrator
                ? measures.problems().stream().map(CatalogueProblem::sentence).toList()
                : List.of()));
  }

  private boolean looksAfterTheSystem(Account account) {
    return account.holds(Role.ADMINISTRATOR);
  }

  private LoadsPage.Sent sentLine(LoadLine line) {
    return new LoadsPage.Sent(
        LIST + "/" + line.id(),
        line.files().stream().map(LoadLine.SentFile::name).collect(Collectors.joining(", ")),
        line.state().name().toLowerCase(java.util.Locale.ROOT),
        line.state().label(),
        sent(line));
  }

  private String sent(LoadLine line) {
    return Dates.moment(line.sentAt())
        + " by "
        + accounts.names().getOrDefault(line.sentBy(), "somebody");
  }

  private static LoadsPage.Loaded loaded(Releases.Release release, Map<AccountId, String> names) {
    return new LoadsPage.Loaded(
        release.title(),
        release.vintage().isEmpty() ? "not told" : release.vintage(),
        release.fileName(),
        "%,d".formatted(release.rows()),
        Dates.moment(release.loadedAt()),
        release.loadedBy().map(each -> names.getOrDefault(each, "")).orElse("the command line"));
  }
}
