// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.reports.Field;
import org.throughline.governance.internal.reports.Implication;
import org.throughline.governance.internal.reports.NewImplication;
import org.throughline.governance.internal.reports.Report;
import org.throughline.governance.internal.reports.Weight;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The form of an implication's words and of who signs them.
@Component
class ImplicationForm {

  private final Accounts accounts;

  ImplicationForm(Accounts accounts) {
    this.accounts = accounts;
  }

  FormPage form(Report report, Field field) {
    String path = "/boards/reports/" + report.id();
    return FormPage.of(
        field.heading(),
        "Changing what was signed takes the signature away.",
        path + "#" + field.slug(),
        "Back to the report",
        path + "/implications/" + field.slug(),
        List.of(
            Input.radios(
                "weight",
                "How much is there to say?",
                "",
                Arrays.stream(Weight.values())
                    .map(weight -> new Option(weight.name(), weight.label()))
                    .toList()),
            Input.text(
                "words",
                "The implications",
                "Leave an empty line between paragraphs. Begin a line with - for a point.",
                10),
            Input.line("officer", "Who signs", "Name and post, as they will be printed"),
            Input.choice(
                "account",
                "The officer's account",
                "Then the officer can sign here",
                officers(),
                "No account: the signature comes by mail"),
            Input.tick("asked", "Are the words ready?", "Ask the officer to sign them")));
  }

  private List<Option> officers() {
    return accounts.all().stream()
        .map(each -> new Option(Long.toString(each.id().value()), label(each)))
        .toList();
  }

  private static String label(Account account) {
    return account.jobTitle().isEmpty()
        ? account.name()
        : account.name() + ", " + account.jobTitle();
  }

  static Map<String, String> values(Implication implication) {
    Map<String, String> values = new HashMap<>();
    values.put("weight", implication.weight().map(Weight::name).orElse(""));
    values.put("words", implication.words());
    values.put("officer", implication.officer());
    values.put(
        "account", implication.account().map(each -> Long.toString(each.value())).orElse(""));
    values.put("asked", implication.askedOn().isPresent() ? "yes" : "");
    return values;
  }

  /// What was sent; an officer who was chosen and not written is named as the account is.
  NewImplication implication(Map<String, String> sent) {
    Optional<Account> account =
        Sent.number(sent, "account")
            .filter(number -> number > 0)
            .flatMap(number -> accounts.find(new AccountId(number)));
    String written = Sent.words(sent, "officer").replace('\n', ' ');
    return new NewImplication(
        Weight.named(Sent.words(sent, "weight")),
        Sent.words(sent, "words"),
        written.isEmpty() ? account.map(ImplicationForm::label).orElse("") : written,
        account.map(Account::id),
        Sent.isTicked(sent, "asked"));
  }
}
