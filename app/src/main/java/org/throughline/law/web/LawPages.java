// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.law.internal.CouncilsLaw;
import org.throughline.law.internal.OwnNumber;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;
import org.throughline.statute.ExceptionGround;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rule;
import org.throughline.statute.Source;
import org.throughline.statute.Standing;

/// The law for everybody who works by it: each duty with its limit, its source, and how far that is
/// checked.
@Controller
class LawPages {

  static final Set<Role> KEEPERS = Set.of(Role.ADMINISTRATOR, Role.CASEWORK_MANAGER);

  private final LawPageMaker maker;
  private final CouncilsLaw councils;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;

  LawPages(
      LawPageMaker maker, CouncilsLaw councils, Accounts accounts, CurrentAccount currentAccount) {
    this.maker = maker;
    this.councils = councils;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
  }

  @SignedInOnly
  @GetMapping("/law")
  Screen all(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    String letter = Sent.words(sent, "standing");
    boolean isKnown =
        Arrays.stream(Standing.values()).anyMatch(standing -> standing.letter().equals(letter));
    return Screen.of(
        "law/law",
        maker.make(Sent.words(sent, "q"), isKnown ? letter : "", mayChange(account(request))));
  }

  @SignedInOnly
  @GetMapping("/law/{code}")
  Screen pathway(@PathVariable String code, HttpServletRequest request) {
    return screen(find(code), account(request), FormErrors.NONE);
  }

  Screen screen(Pathway pathway, Account account, FormErrors errors) {
    Map<AccountId, String> names = accounts.names();
    List<OwnNumber> own =
        councils.numbers().stream().filter(each -> each.pathway().equals(pathway.code())).toList();
    return Screen.of(
        "law/pathway",
        new PathwayLawPage(
            pathway.code(),
            pathway.title(),
            pathway.about() + pathway.firstDay().map(first -> " " + first.sentence()).orElse(""),
            pathway.rules().stream().map(rule -> duty(pathway, rule, own, names)).toList(),
            pathway.exceptions().stream()
                .map(
                    ground ->
                        new PathwayLawPage.Row(
                            ground.code(), ground.words(), sources(pathway, ground)))
                .toList(),
            pathway.thresholds().stream()
                .map(
                    number ->
                        new PathwayLawPage.Row(
                            number.value(), number.meaning(), number.source().toString()))
                .toList(),
            mayChange(account),
            errors));
  }

  private static String sources(Pathway pathway, ExceptionGround ground) {
    return pathway.sources(ground).stream().map(Source::toString).collect(Collectors.joining("; "));
  }

  private static PathwayLawPage.Duty duty(
      Pathway pathway, Rule rule, List<OwnNumber> own, Map<AccountId, String> names) {
    return new PathwayLawPage.Duty(
        rule.code(),
        rule.sentence(),
        LawWords.remarks(pathway, rule),
        rule.source().cited(),
        rule.source().standing().letter(),
        LawWords.isNumbered(rule.limit()),
        own.stream()
            .filter(each -> each.duty().equals(rule.code()))
            .map(
                each ->
                    new PathwayLawPage.Own(
                        each.id(),
                        LawWords.own(each),
                        each.source().toString(),
                        names.getOrDefault(each.by(), "")))
            .toList());
  }

  static Pathway find(String code) {
    return Pathways.standard()
        .find(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static boolean mayChange(Account account) {
    return account.holdsAny(KEEPERS);
  }

  private Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }
}
