// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.law.internal.CouncilsLaw.Wished;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;
import org.throughline.statute.Amount;
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;
import org.throughline.statute.Rule;
import org.throughline.statute.Source;
import org.throughline.statute.Standing;
import org.throughline.statute.Unit;

/// The form for a number of the council's own, and what must be so.
final class OwnNumberForm {

  private static final int LONGEST = 200;

  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  private OwnNumberForm(Map<String, String> sent) {
    this.sent = sent;
  }

  static FormPage of(Pathway pathway, Rule rule) {
    String path = "/law/" + pathway.code();
    return FormPage.of(
        "Set the council’s own number",
        rule.sentence()
            + " What you enter takes the place of this number for everything that begins on the days you give. Nothing that began before changes.",
        path,
        pathway.title(),
        path + "/" + rule.code() + "/number",
        List.of(
            Input.line("amount", "How many", "For example, 20"),
            Input.choice("unit", "Of what", "", LawWords.units(), "Choose one"),
            Input.day("from", "From", "The first day on which a clock that starts goes by it"),
            Input.day("until", "To, if it ends", "The last such day"),
            Input.line(
                "law", "Where it is written down", "A law, guidance, or the council’s decision"),
            Input.line("paragraph", "Paragraph or page", ""),
            Input.radios("standing", "What it is", "", LawWords.standings())));
  }

  /// What was sent, or everything that is wrong with it.
  static Outcome<Wished> read(Pathway pathway, Rule rule, Map<String, String> sent) {
    OwnNumberForm form = new OwnNumberForm(sent);
    Optional<Integer> amount = Sent.small(sent, "amount").filter(number -> number <= 1_000);
    form.must(amount.isPresent(), "LAW-101", "amount", "Enter a whole number from 0 to 1,000.");
    Optional<String> unit = form.chosen("unit", LawWords.units());
    form.must(unit.isPresent(), "LAW-102", "unit", "Choose what it is counted in.");
    Optional<LocalDate> from = Sent.day(sent, "from");
    form.must(
        from.isPresent(),
        "LAW-103",
        "from",
        "Enter the day from which it holds, such as 1 9 2026.");
    form.until(from);
    String law = form.words("law", "LAW-105", "Enter where it is written down");
    String paragraph = form.words("paragraph", "LAW-106", "Enter the paragraph or page");
    Optional<String> standing = form.chosen("standing", LawWords.standings());
    form.must(standing.isPresent(), "LAW-109", "standing", "Choose what it is.");
    if (!form.problems.isEmpty()) {
      return new Outcome.Refused<>(form.problems);
    }
    return new Outcome.Done<>(
        new Wished(
            pathway.code(),
            rule.code(),
            new Amount(amount.orElseThrow(), Unit.valueOf(unit.orElseThrow())),
            new InForce(from.orElseThrow(), Sent.day(sent, "until")),
            new Source(law, paragraph, Standing.valueOf(standing.orElseThrow()))));
  }

  private void until(Optional<LocalDate> from) {
    String typed = Sent.words(sent, "until");
    Optional<LocalDate> until = Sent.day(sent, "until");
    boolean isOrdered = from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get());
    must(
        typed.isEmpty() || (until.isPresent() && isOrdered),
        "LAW-104",
        "until",
        "Enter a day that is not before the first, or leave it empty.");
  }

  private String words(String field, String code, String wish) {
    String words = Sent.words(sent, field);
    must(
        !words.isEmpty() && words.length() <= LONGEST,
        code,
        field,
        wish + ", in up to 200 characters.");
    return words;
  }

  private Optional<String> chosen(String field, List<Option> options) {
    String value = Sent.words(sent, field);
    return options.stream().map(Option::value).filter(value::equals).findFirst();
  }

  private void must(boolean isRight, String code, String field, String message) {
    if (!isRight) {
      problems.add(new Problem(code, field, message));
    }
  }
}
