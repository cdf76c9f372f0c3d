// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.law.internal.Commencement;
import org.throughline.law.internal.CouncilsLaw;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rule;
import org.throughline.statute.Standing;

/// Puts the page of all the law together.
@Component
class LawPageMaker {

  private final CouncilsLaw councils;
  private final Clock clock;
  private final Pathways pathways = Pathways.standard();

  LawPageMaker(CouncilsLaw councils, Clock clock) {
    this.councils = councils;
    this.clock = clock;
  }

  /// @param words to be found in a duty; empty for all
  /// @param standing the letter of how far a duty is checked; empty for all
  LawPage make(String words, String standing, boolean mayChange) {
    Map<String, Long> own =
        councils.numbers().stream()
            .collect(Collectors.groupingBy(each -> each.pathway(), Collectors.counting()));
    boolean isAsked = !words.isEmpty() || !standing.isEmpty();
    return new LawPage(
        sentence(own.values().stream().mapToLong(Long::longValue).sum()),
        standings(),
        pathways.all().stream()
            .map(each -> line(each, own.getOrDefault(each.code(), 0L).intValue()))
            .toList(),
        reforms(),
        words,
        standing,
        isAsked ? Optional.of(duties(words, standing)) : Optional.empty(),
        mayChange);
  }

  private String sentence(long own) {
    String numbers =
        switch ((int) own) {
          case 0 -> "no number is the council’s own yet";
          case 1 -> "1 number is the council’s own";
          default -> own + " numbers are the council’s own";
        };
    return "%d pathways of the law with %d duties stand behind every date; %s"
        .formatted(pathways.all().size(), rules().count(), numbers);
  }

  private Stream<Rule> rules() {
    return pathways.all().stream().flatMap(pathway -> pathway.rules().stream());
  }

  private List<Option> standings() {
    return Arrays.stream(Standing.values())
        .map(
            standing ->
                new Option(
                    standing.letter(),
                    "%d %s"
                        .formatted(
                            rules().filter(rule -> rule.source().standing() == standing).count(),
                            standing.meaning())))
        .toList();
  }

  private static LawPage.Line line(Pathway pathway, int own) {
    String marks =
        Arrays.stream(Standing.values())
            .map(standing -> mark(pathway, standing))
            .filter(mark -> !mark.isEmpty())
            .collect(Collectors.joining(", "));
    return new LawPage.Line(
        "/law/" + pathway.code(), pathway.title(), pathway.rules().size(), marks, own);
  }

  private static String mark(Pathway pathway, Standing standing) {
    long many =
        pathway.rules().stream().filter(rule -> rule.source().standing() == standing).count();
    return many == 0 ? "" : standing.letter() + " " + many;
  }

  private List<LawPage.Reform> reforms() {
    Map<String, Commencement> commenced =
        councils.commencements().stream()
            .collect(Collectors.toMap(Commencement::reform, each -> each));
    return rules()
        .flatMap(rule -> rule.reform().stream())
        .distinct()
        .map(code -> reform(code, Optional.ofNullable(commenced.get(code))))
        .toList();
  }

  private LawPage.Reform reform(String code, Optional<Commencement> commenced) {
    List<Rule> waiting =
        rules().filter(rule -> rule.reform().filter(code::equals).isPresent()).toList();
    return new LawPage.Reform(
        code,
        LawWords.reform(code),
        waiting.getFirst().source().law(),
        waiting.size(),
        commenced.map(this::state).orElse("Switched off: no day is appointed yet"),
        commenced.isPresent());
  }

  private String state(Commencement reform) {
    String since = reform.from().isAfter(LocalDate.now(clock)) ? "Will be law from " : "Law since ";
    return since + Dates.full(reform.from()) + " (" + reform.writtenIn() + ")";
  }

  private List<LawPage.Duty> duties(String words, String standing) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return pathways.all().stream()
        .flatMap(
            pathway ->
                pathway.rules().stream()
                    .filter(
                        rule ->
                            standing.isEmpty()
                                || rule.source().standing().letter().equals(standing))
                    .map(rule -> duty(pathway, rule)))
        .filter(
            duty ->
                (duty.pathway() + " " + duty.sentence() + " " + duty.source())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
        .toList();
  }

  private static LawPage.Duty duty(Pathway pathway, Rule rule) {
    return new LawPage.Duty(
        "/law/" + pathway.code() + "#" + rule.code(),
        pathway.title(),
        rule.sentence(),
        rule.source().cited(),
        rule.source().standing().letter());
  }
}
