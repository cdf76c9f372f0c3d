// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Option;
import org.throughline.strategy.Lead;
import org.throughline.strategy.internal.importing.Part;
import org.throughline.strategy.internal.importing.PartKind;
import org.throughline.strategy.internal.importing.PartText;
import org.throughline.strategy.internal.importing.ReviewDesk;
import org.throughline.strategy.internal.importing.ReviewTree;

/// The fields of one part as they are shown and sent: words only, so that what a person typed is
/// shown again as it was typed.
///
/// @param parents what it can hang under
public record PartForm(
    long id,
    long version,
    String kind,
    String parent,
    String number,
    String heading,
    String text,
    String ambition,
    String approach,
    String leads,
    String start,
    String due,
    String timescale,
    String success,
    String comments,
    List<Option> kinds,
    List<Option> parents) {

  public PartForm {
    kinds = List.copyOf(kinds);
    parents = List.copyOf(parents);
  }

  static PartForm of(Part part, ReviewTree tree) {
    PartText text = part.text();
    boolean isNew = part.kind() == PartKind.UNRECOGNISED;
    List<Option> parents = parents(part, tree);
    return new PartForm(
        part.id(),
        part.version(),
        (isNew ? PartKind.COMMITMENT : part.kind()).name(),
        part.parent()
            .map(String::valueOf)
            .orElse(parents.isEmpty() ? "" : parents.getFirst().value()),
        Integer.toString(Math.max(1, text.number())),
        text.heading(),
        text.text(),
        text.ambition(),
        text.approach(),
        text.leadsInWords(),
        text.start().map(LocalDate::toString).orElse(""),
        text.due().map(LocalDate::toString).orElse(""),
        text.timescale(),
        text.success(),
        text.comments(),
        kinds(part),
        parents);
  }

  /// The fields as they were sent, for the same part.
  PartForm sent(Map<String, String> values) {
    return new PartForm(
        id,
        version,
        values.getOrDefault("kind", kind),
        values.getOrDefault("parent", parent),
        values.getOrDefault("number", number),
        values.getOrDefault("heading", heading),
        values.getOrDefault("text", text),
        values.getOrDefault("ambition", ambition),
        values.getOrDefault("approach", approach),
        values.getOrDefault("leads", leads),
        values.getOrDefault("start", start),
        values.getOrDefault("due", due),
        values.getOrDefault("timescale", timescale),
        values.getOrDefault("success", success),
        values.getOrDefault("comments", comments),
        kinds,
        parents);
  }

  boolean hasPeople() {
    return kind.equals("COMMITMENT") || kind.equals("ACTION");
  }

  /// Everything that cannot be read as what its field asks for.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!number.isBlank() && !number.strip().matches("\\d{1,2}")) {
      problems.add(new Problem("IMPORT-205", "number", "Enter the year as a number from 1 to 30."));
    }
    date("start", start).ifPresent(problems::add);
    date("due", due).ifPresent(problems::add);
    return problems;
  }

  ReviewDesk.Correction correction(Part part) {
    PartKind as = PartKind.valueOf(kind);
    PartText before = part.text();
    PartText changed =
        new PartText(
            as == PartKind.COMMITMENT || as == PartKind.PRIORITY
                ? Integer.parseInt("0" + number.strip())
                : 0,
            before.label(),
            heading.strip(),
            text.strip(),
            ambition.strip(),
            approach.strip(),
            people(before),
            day(start),
            day(due),
            timescale.strip(),
            success.strip(),
            comments.strip(),
            before.baseline(),
            before.target(),
            before.rule());
    boolean hangs = as == PartKind.COMMITMENT || as == PartKind.ACTION;
    return new ReviewDesk.Correction(
        as,
        hangs && parent.matches("\\d{1,18}") ? Optional.of(Long.valueOf(parent)) : Optional.empty(),
        changed);
  }

  private List<Lead> people(PartText before) {
    if (leads.strip().equals(before.leadsInWords())) {
      return before.leads();
    }
    return Stream.of(leads.split("[,;]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> lead(one, before))
        .toList();
  }

  private static Lead lead(String printed, PartText before) {
    return before.leads().stream()
        .filter(known -> known.initials().equals(printed) || known.name().equals(printed))
        .findFirst()
        .orElse(printed.matches("[A-Z]{2,5}") ? new Lead(printed, "") : new Lead("", printed));
  }

  private static Optional<Problem> date(String field, String value) {
    try {
      day(value);
      return Optional.empty();
    } catch (DateTimeParseException unreadable) {
      return Optional.of(
          new Problem(
              "IMPORT-208", field, "Enter the date as year-month-day, such as 2027-03-31."));
    }
  }

  private static Optional<LocalDate> day(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(value.strip()));
  }

  private static List<Option> kinds(Part part) {
    return Stream.of(PartKind.values())
        .filter(kind -> kind != PartKind.UNRECOGNISED)
        .filter(kind -> kind != PartKind.MEASURE || part.kind() == PartKind.MEASURE)
        .map(kind -> new Option(kind.name(), kind.label()))
        .toList();
  }

  private static List<Option> parents(Part part, ReviewTree tree) {
    List<Option> parents = new ArrayList<>();
    for (ReviewTree.Node priority : tree.roots(PartKind.PRIORITY)) {
      if (priority.part().decision().isGone()) {
        continue;
      }
      parents.add(option("Priority", priority.part()));
      if (part.kind() == PartKind.ACTION) {
        priority.kept().forEach(child -> parents.add(option("– Commitment", child.part())));
      }
    }
    return parents;
  }

  private static Option option(String word, Part part) {
    String text = part.text().text();
    return new Option(
        Long.toString(part.id()),
        word + ": " + (text.length() > 80 ? text.substring(0, 80) + "…" : text));
  }
}
