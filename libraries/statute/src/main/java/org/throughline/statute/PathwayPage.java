// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A pathway as a page of Markdown: what is asked of whom and by when, with the source and the
/// standing of every number.
public final class PathwayPage {

  private static final String LINE = "\n";

  private PathwayPage() {}

  public static String of(Pathway pathway) {
    return """
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
        %s%s
        """
            .formatted(
                pathway.title(),
                pathway.code(),
                pathway.about(),
                rows(pathway.rules(), PathwayPage::row),
                PathwayDiagram.mermaid(pathway),
                rows(pathway.eventTypes(), PathwayPage::row),
                codes(pathway.beginsWith()),
                pathway.endsWith().isEmpty()
                    ? ""
                    : " Nothing more becomes due after " + codes(pathway.endsWith()) + ".",
                exceptions(pathway.exceptions()),
                thresholds(pathway.thresholds()))
            .stripTrailing()
        + LINE;
  }

  /// The page that names all the others.
  public static String index(Pathways pathways) {
    return """
        # The pathways of the law

        Made from the code, a page each. A number is marked with how far it can be relied on: %s.

        | Pathway | Code | Duties |
        |---|---|---|
        %s
        """
        .formatted(
            List.of(Standing.values()).stream()
                .map(standing -> "[" + standing.letter() + "] " + standing.meaning())
                .collect(Collectors.joining("; ")),
            rows(
                pathways.all(),
                pathway ->
                    "[%s](%s.md) | `%s` | %d"
                        .formatted(
                            pathway.title(),
                            pathway.code(),
                            pathway.code(),
                            pathway.rules().size())));
  }

  private static String row(Rule rule) {
    return "`%s` | %s | %s%s | %s | %s"
        .formatted(
            rule.code(),
            rule.party().atBeginning() + " " + rule.kind().verb() + " " + rule.act() + ".",
            Words.sentence(rule.limit().words()) + ".",
            besides(rule),
            rule.metBy().isEmpty() ? "" : codes(rule.metBy()),
            rule.source());
  }

  private static String besides(Rule rule) {
    StringBuilder text = new StringBuilder();
    rule.onlyAfter()
        .ifPresent(clause -> text.append(" Only after ").append(codes(clause.types())).append('.'));
    if (!rule.unless().isEmpty()) {
      text.append(" Not when ").append(codes(rule.unless())).append('.');
    }
    if (rule.isEachTime()) {
      text.append(" Each time.");
    }
    if (!rule.exceptions().isEmpty()) {
      text.append(" Lifted by ").append(grounds(rule)).append('.');
    }
    rule.formerly()
        .forEach(
            old ->
                text.append(
                    " Up to %s it was %s (%s)."
                        .formatted(Words.day(old.until()), old.amount(), old.source())));
    rule.reform().ifPresent(_ -> text.append(" Switched off until it is commenced."));
    if (!rule.inForce().equals(InForce.ALWAYS)) {
      text.append(" Law from ").append(Words.day(rule.inForce().from()));
      rule.inForce().until().ifPresent(last -> text.append(" to ").append(Words.day(last)));
      text.append('.');
    }
    rule.note().ifPresent(note -> text.append(' ').append(note));
    return text.toString();
  }

  private static String grounds(Rule rule) {
    return rule.exceptions().stream()
        .map(ground -> "`" + ground.code() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String row(EventType type) {
    return "`%s` | %s%s"
        .formatted(
            type.code(),
            Words.sentence(type.words()),
            type.isPlanned() ? "; its day may lie ahead" : "");
  }

  private static String exceptions(List<ExceptionGround> grounds) {
    return grounds.isEmpty()
        ? ""
        : """

        ## What lifts a limit

        An exception lifts the limit when its day lies within it; it does not pause the count.

        | Exception | Because | Source |
        |---|---|---|
        %s
        """
            .formatted(
                rows(
                    grounds,
                    ground ->
                        "`%s` | %s | %s%s"
                            .formatted(
                                ground.code(),
                                ground.words(),
                                ground.source(),
                                ground.inForce().equals(InForce.ALWAYS)
                                    ? ""
                                    : ", " + days(ground.inForce()))));
  }

  private static String days(InForce inForce) {
    return "from "
        + Words.day(inForce.from())
        + inForce.until().map(last -> " to " + Words.day(last)).orElse("");
  }

  private static String thresholds(List<Threshold> thresholds) {
    return thresholds.isEmpty()
        ? ""
        : """

        ## Numbers without a clock

        | Number | | Meaning | Source |
        |---|---|---|---|
        %s
        """
            .formatted(
                rows(
                    thresholds,
                    number ->
                        "`%s` | %s | %s | %s"
                            .formatted(
                                number.code(), number.value(), number.meaning(), number.source())));
  }

  private static String codes(List<EventType> types) {
    return types.stream()
        .map(type -> "`" + type.code() + "`")
        .collect(Collectors.joining(types.size() > 2 ? ", " : " or "));
  }

  private static <T> String rows(List<T> things, Function<T, String> row) {
    return things.stream()
        .map(thing -> "| " + row.apply(thing) + " |")
        .collect(Collectors.joining(LINE));
  }
}
