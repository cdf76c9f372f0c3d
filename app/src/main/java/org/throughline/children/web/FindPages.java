// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.children.ChildSummary;
import org.throughline.children.FlagKind;
import org.throughline.children.internal.Asked;
import org.throughline.children.internal.ChildFilter;
import org.throughline.children.internal.ChildFinding;
import org.throughline.children.internal.ListLooks;
import org.throughline.children.internal.SettingNames;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;

/// Finding children. What was typed is posted, kept under a random number, and never part of an
/// address; filters say nothing of a person and are.
@Controller
class FindPages {

  private static final int ROWS_A_PAGE = 25;
  private static final int LONGEST = 200;
  private static final List<String> HEADER =
      List.of(
          "Surname",
          "Forename",
          "Known as",
          "Date of birth",
          "Sex",
          "URN",
          "Setting",
          "Year group",
          "Flags",
          "Record");

  private final ChildFinding finding;
  private final SettingNames settings;
  private final AuditLog audit;
  private final ListLooks looks;
  private final CurrentAccount currentAccount;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FindPages(
      ChildFinding finding,
      SettingNames settings,
      AuditLog audit,
      ListLooks looks,
      CurrentAccount currentAccount,
      TransactionTemplate transaction,
      Clock clock) {
    this.finding = finding;
    this.settings = settings;
    this.audit = audit;
    this.looks = looks;
    this.currentAccount = currentAccount;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children")
  Screen begin(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    return list("/children", "", sent, request);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/search")
  String search(@RequestParam(defaultValue = "") String words, HttpServletRequest request) {
    String typed = words.replaceAll("\\p{Cntrl}", " ").strip();
    if (typed.isEmpty()) {
      return "redirect:/children";
    }
    String kept = typed.substring(0, Math.min(typed.length(), LONGEST));
    return "redirect:/children/found/" + finding.keep(account(request).id(), kept);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/found/{search}")
  Screen found(
      @PathVariable String search,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    return transaction.execute(
        status -> list("/children/found/" + search, words(search, request), sent, request));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/table.csv")
  void table(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    send("", "list", sent, request, response);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/found/{search}/table.csv")
  void foundTable(
      @PathVariable String search,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    send(words(search, request), search, sent, request, response);
  }

  private Screen list(
      String path, String words, Map<String, String> sent, HttpServletRequest request) {
    Asked asked = Asked.read(words);
    ChildFilter filter = filter(sent);
    FindPage.Filter shown = shown(filter);
    Address address = address(path, filter);
    boolean isManager = account(request).holds(Role.CASEWORK_MANAGER);
    if (asked.isEmpty() && filter.isEmpty()) {
      return screen(
          new FindPage(
              words.isEmpty()
                  ? "Find a child by any part of what you know"
                  : FindWords.nothingToLookFor(),
              words,
              path,
              shown,
              FindWords.years(),
              FindWords.flags(),
              Optional.empty(),
              new Paging(0, 1, ROWS_A_PAGE, address),
              "",
              isManager));
    }
    int page = page(sent);
    ChildFinding.Found found = finding.find(asked, filter, ROWS_A_PAGE, (page - 1) * ROWS_A_PAGE);
    looks.shown(account(request).id(), "found", found.children().size());
    Paging paging = new Paging(found.total(), page, ROWS_A_PAGE, address);
    return screen(
        new FindPage(
            FindWords.answer(found.total(), asked, filter, shown.settingName()),
            words,
            path,
            shown,
            FindWords.years(),
            FindWords.flags(),
            Optional.of(rows(found.children())),
            paging,
            found.total() == 0 ? "" : address.at(path + "/table.csv").toString(),
            isManager));
  }

  private static Screen screen(FindPage page) {
    return Screen.of("children/find", page);
  }

  private void send(
      String words,
      String subject,
      Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    ChildFinding.Found found =
        finding.find(Asked.read(words), filter(sent), ChildFinding.MOST * 100, 0);
    Account account = account(request);
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "children-downloaded",
                "child-search",
                subject,
                Map.of("children", "" + found.children().size())));
    CsvDownload.send(
        response,
        "children-" + LocalDate.now(clock) + ".csv",
        HEADER,
        writer -> rows(found.children()).forEach(row -> writer.row(FindWords.cells(row))));
  }

  private List<FindPage.Row> rows(List<ChildSummary> children) {
    Map<String, String> names =
        settings.of(children.stream().map(ChildSummary::setting).distinct().toList());
    LocalDate today = LocalDate.now(clock);
    return children.stream()
        .map(
            child ->
                new FindPage.Row(
                    child,
                    FindWords.age(child, today),
                    names.getOrDefault(child.setting(), child.setting())))
        .toList();
  }

  private String words(String search, HttpServletRequest request) {
    return finding
        .kept(account(request).id(), search)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private FindPage.Filter shown(ChildFilter filter) {
    return new FindPage.Filter(
        filter.setting(),
        filter.setting().isEmpty() ? "" : settings.of(filter.setting()),
        filter.yearGroup(),
        filter.flag().map(Enum::name).orElse(""));
  }

  private static ChildFilter filter(Map<String, String> sent) {
    String flag = sent.getOrDefault("flag", "");
    return new ChildFilter(
        sent.getOrDefault("setting", "").strip(),
        sent.getOrDefault("year", "").strip(),
        Arrays.stream(FlagKind.values()).filter(kind -> kind.name().equals(flag)).findFirst());
  }

  private static Address address(String path, ChildFilter filter) {
    return Address.of(path)
        .with("setting", filter.setting())
        .with("year", filter.yearGroup())
        .with("flag", filter.flag().map(Enum::name).orElse(""));
  }

  private static int page(Map<String, String> sent) {
    String text = sent.getOrDefault("page", "1");
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 1;
  }

  private Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }

  static List<Option> options(List<String> values) {
    return values.stream().map(value -> new Option(value, value)).toList();
  }
}
