// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A pathway as a page of Markdown: what is asked of whom and by when, with the source and the
/// standing of every number.
@SuppressWarnings("InlineFormatString") // a page is best read whole, apart from what fills it
public final class PathwayPage {

  private static final String PAGE =
      """
      # %s

      Made from the code. `%s`

      %s

      ## Who does what by when

      | Duty | Who and what | Limit | Shown by | Source |
      |---|---|---|---|---|
      %s

      ## The same as a picture

      ```mermaid
      %s```

      ## What can happen

      | Event | Meaning |
      |---|---|
      %s

      A case begins with %s.%s
      """;

  private static final String EXCEPTIONS =
      """

      ## What lifts a limit

      An exception lifts the limit when its day lies within it; it does not pause the count.

      | Exception | Because | Source |
      |---|---|---|
      %s
      """;

  private static final String THRESHOLDS =
      """

      ## Numbers without a clock

      | Number | | Meaning | Source |
      |---|---|---|---|
      %s
      """;

  private static final String SERVICE =
      """

      ## When a document is served

      %s
      """;

  private static final String INDEX =
      """
      # The pathways of the law

      Made from the code, a page each. A number is marked with how far it can be relied on: %s.

      | Pathway | Code | Duties |
      |---|---|---|
      %s
      """;

  private PathwayPage() {}

  public static String of(Pathway pathway) {
    String page =
        PAGE.formatted(
            pathway.title(),
            pathway.code(),
            pathway.about() + pathway.firstDay().map(first -> "\n\n" + first.sentence()).orElse(""),
            rows(pathway.rules(), rule -> row(pathway, rule)),
            PathwayDiagram.mermaid(pathway),
            rows(pathway.eventTypes(), PathwayPage::row),
            codes(pathway.beginsWith()),
            pathway.endsWith().isEmpty()
                ? ""
                : " Nothing more becomes due after " + codes(pathway.endsWith()) + ".");
    return page
        + part(EXCEPTIONS, pathway.exceptions(), ground -> row(pathway, ground))
        + part(THRESHOLDS, pathway.thresholds(), PathwayPage::row)
        + (isServed(pathway) ? SERVICE.formatted(ServiceMethod.sentence()) : "");
  }

  private static boolean isServed(Pathway pathway) {
    return pathway.rules().stream().anyMatch(rule -> rule.limit().isFromService());
  }

  /// The page that names all the others.
  public static String index(Pathways pathways) {
    String standings =
        Stream.of(Standing.values())
            .map(standing -> "[" + standing.letter() + "] " + standing.meaning())
            .collect(Collectors.joining("; "));
    return INDEX.formatted(standings, rows(pathways.all(), PathwayPage::entry));
  }

  private static String entry(Pathway pathway) {
    return "[%s](%s.md) | `%s` | %d"
        .formatted(pathway.title(), pathway.code(), pathway.code(), pathway.rules().size());
  }

  private static String row(Pathway pathway, Rule rule) {
    return "`%s` | %s | %s%s | %s | %s"
        .formatted(
            rule.code(),
            rule.party().atBeginning() + " " + rule.kind().verb() + " " + rule.act() + ".",
            Words.sentence(Words.limit(rule.limit())) + ".",
            besides(pathway, rule),
            rule.metBy().isEmpty() ? "" : codes(rule.metBy()),
            rule.source());
  }

  /// What else a line says, a sentence each.
  private static String besides(Pathway pathway, Rule rule) {
    return Stream.of(
            rule.onlyAfter().map(clause -> "Only after " + codes(clause.types()) + ".").stream(),
            rule.excuses().stream().map(PathwayPage::excuse),
            sentence(
                !rule.closedBy().isEmpty(),
                "Ended by " + codes(rule.closedBy()) + " while there is still time."),
            rule.unlessLately().map(PathwayPage::lately).stream(),
            sentence(rule.isEvenBefore(), "It may be done before that."),
            sentence(
                !rule.goesBy().isEmpty(),
                "What counts is the day of " + codes(rule.goesBy()) + "."),
            sentence(rule.limit().isFromService(), "Counted from the day of service."),
            sentence(rule.isEachTime(), "Each time."),
            told(rule).map("Done once each was told: %s."::formatted),
            sentence(!rule.exceptions().isEmpty(), "Lifted by " + grounds(rule) + "."),
            rule.formerly().stream().map(PathwayPage::former),
            sentence(rule.reform().isPresent(), "Switched off until it is commenced."),
            sentence(
                !rule.inForce().equals(pathway.inForce()), "Law " + rule.inForce().words() + "."),
            rule.note().stream())
        .flatMap(sentences -> sentences)
        .map(" "::concat)
        .collect(Collectors.joining());
  }

  private static Stream<String> sentence(boolean isSaid, String sentence) {
    return isSaid ? Stream.of(sentence) : Stream.empty();
  }

  private static String lately(Clause.UnlessLately clause) {
    return "Not within %s after %s.".formatted(clause.amount(), codes(clause.types()));
  }

  private static String former(Clause.Formerly old) {
    return "Up to %s it was %s (%s).".formatted(Words.day(old.until()), old.amount(), old.source());
  }

  private static String excuse(Clause.Unless clause) {
    return "Not when "
        + codes(clause.types())
        + (clause.undoneBy().isEmpty() ? "" : ", unless followed by " + codes(clause.undoneBy()))
        + ".";
  }

  private static Stream<String> told(Rule rule) {
    return rule.addressees().isEmpty()
        ? Stream.empty()
        : Stream.of(
            Words.allOf(rule.addressees().stream().map(who -> who.words() + unless(who)).toList()));
  }

  private static String unless(Addressee who) {
    return who.excuses().isEmpty()
        ? ""
        : who.excuses().stream().collect(Collectors.joining("` or `", " (unless `", "`)"));
  }

  private static String grounds(Rule rule) {
    return rule.exceptions().stream()
        .map(ground -> "`" + ground.code() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String row(EventType type) {
    return "`%s` | %s%s%s"
        .formatted(
            type.code(),
            Words.sentence(type.words()),
            type.isPlanned() ? "; its day may lie ahead" : "",
            type.isMadeOnArrival() ? "; when posted, on the day it is served" : "");
  }

  private static String row(Pathway pathway, ExceptionGround ground) {
    String days =
        ground.inForce().isAlways()
            ? ""
            : ", " + ground.inForce().words() + (ground.isEasing() ? " and not after" : "");
    return "`%s` | %s | %s%s"
        .formatted(
            ground.code(),
            ground.words(),
            pathway.sources(ground).stream()
                .map(Source::toString)
                .collect(Collectors.joining("; ")),
            days);
  }

  private static String row(Threshold number) {
    return "`%s` | %s | %s | %s"
        .formatted(number.code(), number.value(), number.meaning(), number.source());
  }

  private static <T> String part(String template, List<T> things, Function<T, String> row) {
    return things.isEmpty() ? "" : template.formatted(rows(things, row));
  }

  private static String codes(List<EventType> types) {
    return types.stream()
        .map(type -> "`" + type.code() + "`")
        .collect(Collectors.joining(types.size() > 2 ? ", " : " or "));
  }

  private static <T> String rows(List<T> things, Function<T, String> row) {
    return things.stream()
        .map(thing -> "| " + row.apply(thing) + " |")
        .collect(Collectors.joining("\n"));
  }
}
