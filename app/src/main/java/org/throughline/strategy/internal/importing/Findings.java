// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.papers.Minutes;
import org.throughline.papers.Paper;
import org.throughline.papers.Place;
import org.throughline.papers.Report;

/// What was found in a report or in minutes, in words fit for a page.
final class Findings {

  private final Blocks blocks;
  private final List<Finding> findings = new ArrayList<>();

  private Findings(Blocks blocks) {
    this.blocks = blocks;
  }

  /// @param isAlone whether the paper holds no strategy and no plan, so that what was not
  ///     recognised has no review to be shown in
  static List<Finding> of(Blocks blocks, Paper paper, boolean isAlone) {
    Findings found = new Findings(blocks);
    paper.report().ifPresent(found::report);
    paper.minutes().ifPresent(found::minutes);
    found.add(
        "How the file was read",
        paper.outline().notices(),
        notice -> found.line(notice.text(), "", notice.place()));
    if (isAlone) {
      found.add(
          "Measures",
          paper.measures(),
          measure -> found.line(measure.text(), measure.target().orElse(""), measure.place()));
      found.add(
          "Not recognised",
          paper.unrecognised(),
          words -> found.line(words.text(), "", words.place()));
    }
    return found.findings;
  }

  private static String labelled(String label, String value) {
    return label.isBlank() ? value : label + ": " + value;
  }

  private void report(Report report) {
    add(
        "About the report",
        report.header(),
        line -> line(labelled(line.label(), line.value()), "", line.place()));
    add(
        "Recommendations",
        report.recommendations(),
        asked -> line(asked.text(), "", asked.place()));
    add("Implications", report.implications(), this::implication);
    add("Background papers", report.backgroundPapers(), text -> line(text, "", report.place()));
    add("Appendices", report.appendices(), text -> line(text, "", report.place()));
    add("Decision", flags(report), text -> line(text, "", report.place()));
  }

  private Finding.Line implication(Report.Implication implication) {
    String officer =
        implication
            .officer()
            .map(
                one ->
                    Stream.concat(Stream.of(one.name()), one.role().stream())
                        .collect(Collectors.joining(", ")))
            .orElse("");
    return line(implication.kind() + ": " + implication.text(), officer, implication.place());
  }

  private static List<String> flags(Report report) {
    List<String> flags = new ArrayList<>();
    report.keyDecision().ifPresent(is -> flags.add(is ? "A key decision." : "Not a key decision."));
    report.keyDecisionReason().ifPresent(flags::add);
    report.privateReport().ifPresent(is -> flags.add(is ? "Private." : "Not private."));
    report.privateReason().ifPresent(flags::add);
    return flags;
  }

  private void minutes(Minutes minutes) {
    minutes
        .date()
        .ifPresent(
            date -> findings.add(new Finding("Meeting", List.of(line(date, "", minutes.place())))));
    for (Minutes.Item item : minutes.items()) {
      add(
          heading(item),
          Stream.concat(item.summary().stream(), item.noted().stream()).toList(),
          noted -> line(noted, "", item.place()));
    }
    add(
        "Decisions",
        minutes.resolutions(),
        decided -> line(decided.text(), sentenceCase(decided.wording().name()), decided.place()));
    add(
        "Requests and actions",
        minutes.requests(),
        request -> line(request.what(), who(request), request.place()));
  }

  private static String heading(Minutes.Item item) {
    String presenters =
        item.presenters().stream().map(Minutes.Presenter::name).collect(Collectors.joining(", "));
    return item.number().map(number -> "Item " + number + ": ").orElse("")
        + item.title().orElse("Points noted")
        + (presenters.isEmpty() ? "" : " (presented by " + presenters + ")");
  }

  private static String who(Minutes.Request request) {
    return Stream.of(request.of(), request.by().map(by -> "by " + by))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static String sentenceCase(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.UK);
  }

  private <T> void add(String title, List<T> found, Function<T, Finding.Line> line) {
    if (!found.isEmpty()) {
      findings.add(new Finding(title, found.stream().map(line).toList()));
    }
  }

  /// The words are looked for from their item's place on: an item may hold pages of them.
  private Finding.Line line(String text, String note, Place place) {
    int block = blocks.search(blocks.find(place, text), text);
    return new Finding.Line(text, note, blocks.place(block), block);
  }
}
