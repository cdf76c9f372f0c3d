// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.measures.Links;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Publicity;
import org.throughline.measures.internal.publishing.DisclosureSettings;
import org.throughline.measures.web.PublicMeasureMaker.Open;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.StrategySummary;

/// What the numbers say, for anybody: priority by priority, and each measure on its own page.
@Controller
class PublicMeasurePages {

  private final Measures measures;
  private final Publicity publicity;
  private final Links links;
  private final Strategies strategies;
  private final PublicMeasureMaker maker;
  private final DisclosureSettings disclosure;

  PublicMeasurePages(
      Measures measures,
      Publicity publicity,
      Links links,
      Strategies strategies,
      PublicMeasureMaker maker,
      DisclosureSettings disclosure) {
    this.measures = measures;
    this.publicity = publicity;
    this.links = links;
    this.strategies = strategies;
    this.maker = maker;
    this.disclosure = disclosure;
  }

  @OpenToAll
  @GetMapping("/progress/measures")
  Screen all() {
    Set<Measure> open = new HashSet<>(publicity.all());
    List<PublicMeasuresPage.Part> parts =
        adopted()
            .map(
                strategy ->
                    new PublicMeasuresPage.Part(
                        strategy.title(),
                        strategies.priorities(strategy.id()).stream()
                            .map(each -> priority(strategy, each, open))
                            .toList()))
            .toList();
    return Screen.of(
        "measures/open/all",
        new PublicMeasuresPage(
            "%d measures can be read by everybody. Each shows our own figure beside England’s and those of councils like us."
                .formatted(open.size()),
            parts));
  }

  @OpenToAll
  @GetMapping("/progress/measures/{code}")
  Screen one(@PathVariable String code) {
    return MeasureCode.parse(code)
        .flatMap(this::measure)
        .or(() -> priority(code.toUpperCase(Locale.ROOT)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<Screen> measure(MeasureCode code) {
    return measures
        .find(code)
        .filter(publicity::isPublic)
        .flatMap(each -> maker.open(List.of(each)).stream().findFirst())
        .map(each -> Screen.of("measures/open/measure", maker.page(each)));
  }

  private Optional<Screen> priority(String code) {
    return adopted()
        .flatMap(
            strategy ->
                strategies.priorities(strategy.id()).stream()
                    .filter(each -> code(strategy, each).equals(code))
                    .map(each -> page(strategy, each)))
        .findFirst()
        .map(each -> Screen.of("measures/open/priority", each));
  }

  private PublicPriorityPage page(StrategySummary strategy, PrioritySummary priority) {
    List<Open> open =
        maker.open(
            links.of(priority.id()).stream()
                .flatMap(each -> measures.find(each).stream())
                .filter(publicity::isPublic)
                .toList());
    List<PublicPriorityPage.Trouble> notWell =
        open.stream()
            .flatMap(
                each ->
                    maker.trouble(each).stream()
                        .map(
                            why ->
                                new PublicPriorityPage.Trouble(
                                    each.measure().code().value(), each.measure().name(), why)))
            .toList();
    return new PublicPriorityPage(
        code(strategy, priority),
        priority.title(),
        strategy.title(),
        "/strategies/" + strategy.code(),
        priority.ambition(),
        sentence(open.size(), notWell.size()),
        open.stream().map(maker::line).toList(),
        notWell,
        disclosure.words());
  }

  private static String sentence(int measures, int notWell) {
    if (measures == 0) {
      return "There is no figure yet that everybody may read.";
    }
    String judged = measures == 1 ? "1 measure judges" : measures + " measures judge";
    return notWell == 0
        ? judged + " this priority, and none is off its target or going the wrong way."
        : "%s this priority; %d %s off target or went the wrong way."
            .formatted(judged, notWell, notWell == 1 ? "is" : "are");
  }

  private PublicMeasuresPage.Priority priority(
      StrategySummary strategy, PrioritySummary priority, Set<Measure> open) {
    long counted =
        links.of(priority.id()).stream()
            .flatMap(each -> measures.find(each).stream())
            .filter(open::contains)
            .count();
    return new PublicMeasuresPage.Priority(
        code(strategy, priority),
        priority.title(),
        counted == 1 ? "1 measure" : counted + " measures");
  }

  private Stream<StrategySummary> adopted() {
    return strategies.all().stream().filter(each -> each.status() == StrategyStatus.ADOPTED);
  }

  private static String code(StrategySummary strategy, PrioritySummary priority) {
    return strategy.code() + priority.number();
  }
}
