// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.strategy.Lead;

/// The words and facts of one part. What a kind of part does not have is empty.
///
/// @param number a priority's number or a commitment's year; 0 where there is neither
/// @param label what the paper calls it, such as `Priority one` or `1a`
/// @param heading the theme or the title that it stands under
/// @param approach what the paper says besides the ambition
/// @param timescale when, as printed
public record PartText(
    int number,
    String label,
    String heading,
    String text,
    String ambition,
    String approach,
    List<Lead> leads,
    Optional<LocalDate> start,
    Optional<LocalDate> due,
    String timescale,
    String success,
    String comments,
    String baseline,
    String target,
    String rule) {

  public PartText {
    leads = List.copyOf(leads);
  }

  /// Only words.
  public static PartText of(String text) {
    return of(0, "", text);
  }

  /// Words below a heading, with a priority's number or a commitment's year.
  public static PartText of(int number, String heading, String text) {
    return new PartText(
        number,
        "",
        heading,
        text,
        "",
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        "",
        "",
        "",
        "");
  }

  /// This with the label that the paper prints.
  public PartText labelled(String printed) {
    return new PartText(
        number, printed, heading, text, ambition, approach, leads, start, due, timescale, success,
        comments, baseline, target, rule);
  }

  /// This with other words.
  public PartText saying(String words) {
    return new PartText(
        number, label, heading, words, ambition, approach, leads, start, due, timescale, success,
        comments, baseline, target, rule);
  }

  /// This with another year or number and heading.
  public PartText placed(int newNumber, String newHeading) {
    return new PartText(
        newNumber,
        label,
        newHeading,
        text,
        ambition,
        approach,
        leads,
        start,
        due,
        timescale,
        success,
        comments,
        baseline,
        target,
        rule);
  }

  /// This with an ambition and what is said besides it.
  public PartText meaning(String newAmbition, String newApproach) {
    return new PartText(
        number,
        label,
        heading,
        text,
        newAmbition,
        newApproach,
        leads,
        start,
        due,
        timescale,
        success,
        comments,
        baseline,
        target,
        rule);
  }

  /// This with who, when and how it will be known.
  public PartText done(
      List<Lead> by, Timescales.Span when, String printed, String known, String besides) {
    return new PartText(
        number,
        label,
        heading,
        text,
        ambition,
        approach,
        by,
        when.start(),
        when.due(),
        printed,
        known,
        besides,
        baseline,
        target,
        rule);
  }

  /// This with the figures of a measure.
  public PartText measured(String from, String to, String how, String when) {
    return new PartText(
        number, label, heading, text, ambition, approach, leads, start, due, when, success,
        comments, from, to, how);
  }

  /// Who leads, in words: initials or names with commas between.
  public String leadsInWords() {
    return String.join(
        ", ",
        leads.stream()
            .map(lead -> lead.initials().isEmpty() ? lead.name() : lead.initials())
            .toList());
  }
}
