// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;

/// The audit log for administrators: filtered, downloaded, checked.
@Controller
class AuditPages {

  private static final String PATH = "/administration/audit";
  private static final int LINES_A_PAGE = 50;
  private static final List<String> HEADER =
      List.of("Line", "When", "Who", "Account", "Act", "Record", "Number", "Detail");

  private final AuditLines lines;
  private final AuditLog log;
  private final AuditCheck check;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AuditPages(
      AuditLines lines,
      AuditLog log,
      AuditCheck check,
      Accounts accounts,
      CurrentAccount currentAccount,
      TransactionTemplate transaction,
      Clock clock) {
    this.lines = lines;
    this.log = log;
    this.check = check;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
    this.transaction = transaction;
    this.clock = clock;
  }

  @ModelAttribute("filter")
  AuditFilter filter(
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String subjectId,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    return new AuditFilter(
        who.strip(), act.strip(), subject.strip(), subjectId.strip(), from.strip(), to.strip());
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping(PATH)
  Screen list(
      @ModelAttribute("filter") AuditFilter filter, @RequestParam(defaultValue = "1") String page) {
    List<Problem> problems = filter.problems();
    int total = problems.isEmpty() ? lines.count(filter) : 0;
    Paging paging = new Paging(total, number(page), LINES_A_PAGE, filter.address(PATH));
    Map<AccountId, String> names = names();
    List<AuditEntry> found =
        total == 0 ? List.of() : lines.page(filter, LINES_A_PAGE, paging.offset());
    return Screen.of(
        "audit/log",
        new AuditPage(
            answer(filter, total),
            filter,
            new FormErrors(problems),
            people(),
            options(lines.acts()),
            options(lines.subjects()),
            found.stream().map(entry -> line(entry, names)).toList(),
            paging,
            filter.address(PATH + ".csv").toString()));
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping(PATH + ".csv")
  void download(
      @ModelAttribute("filter") AuditFilter filter,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!filter.problems().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    note(request, "audit-downloaded");
    Map<AccountId, String> names = names();
    CsvDownload.send(
        response,
        "audit-" + LocalDate.now(clock) + ".csv",
        HEADER,
        writer -> lines.each(filter, entry -> writer.row(cells(entry, names))));
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping(PATH + "/check")
  String check(HttpServletRequest request, RedirectAttributes attributes) {
    ChainReport report = check.verify();
    note(request, "audit-checked");
    return Notice.redirect(attributes, report.sentence(), PATH);
  }

  private void note(HttpServletRequest request, String act) {
    Optional<AccountId> by = currentAccount.of(request).map(Account::id);
    transaction.executeWithoutResult(status -> log.record(by, act, "audit", "log", Map.of()));
  }

  private Map<AccountId, String> names() {
    return accounts.all().stream()
        .collect(Collectors.toMap(Account::id, Account::name, (one, other) -> one));
  }

  private List<Option> people() {
    List<Option> people = new ArrayList<>();
    people.add(new Option("system", "The system itself"));
    accounts.all().stream()
        .map(account -> new Option(Long.toString(account.id().value()), account.name()))
        .forEach(people::add);
    return people;
  }

  private static List<Option> options(List<String> names) {
    return names.stream().map(name -> new Option(name, words(name))).toList();
  }

  private static String answer(AuditFilter filter, int total) {
    if (!filter.problems().isEmpty()) {
      return "Nothing is shown until the filter is put right.";
    }
    String count = String.format("%,d", total);
    if (filter.isEmpty()) {
      return total == 1 ? "1 act is on record." : count + " acts are on record.";
    }
    return total == 1 ? "1 act on record matches." : count + " acts on record match.";
  }

  private static AuditPage.Line line(AuditEntry entry, Map<AccountId, String> names) {
    return new AuditPage.Line(
        entry.id(),
        entry.at().toString(),
        Dates.moment(entry.at()),
        who(entry, names),
        words(entry.act()),
        (words(entry.subject()) + " " + entry.subjectId()).strip(),
        detail(entry));
  }

  private static List<String> cells(AuditEntry entry, Map<AccountId, String> names) {
    return List.of(
        Long.toString(entry.id()),
        entry.at().toString(),
        who(entry, names),
        entry.by().map(account -> Long.toString(account.value())).orElse(""),
        entry.act(),
        entry.subject(),
        entry.subjectId(),
        detail(entry));
  }

  private static String who(AuditEntry entry, Map<AccountId, String> names) {
    Function<AccountId, String> name =
        account -> names.getOrDefault(account, "Closed account " + account.value());
    return entry.by().map(name).orElse("The system itself");
  }

  private static String detail(AuditEntry entry) {
    return entry.detail().entrySet().stream()
        .map(part -> part.getKey() + ": " + part.getValue())
        .collect(Collectors.joining("; "));
  }

  /// `action-updated` as `Action updated`.
  private static String words(String name) {
    String spaced = name.replace('-', ' ');
    return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  private static int number(String page) {
    return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }
}
