// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A strategy as its paper states it.
///
/// @param period the period as printed, for example "April 2021 to March 2024"
/// @param from the first month of the period; a school or financial year starts where the paper
/// says,
///     and in April where it says only "2021/22"
/// @param to the last month of the period
/// @param themes the themes that the commitments are grouped under, in order, each once
/// @param commitments those that belong to no single priority
/// @param sections everything else that the strategy says, by its own headings
public record Strategy(
    String title,
    Optional<String> period,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    Optional<String> vision,
    List<Priority> priorities,
    List<String> themes,
    List<Commitment> commitments,
    List<String> outcomeStatements,
    List<String> successMeasures,
    List<String> governance,
    List<String> owners,
    List<Section> sections,
    Place place,
    Confidence confidence) {

  public Strategy {
    priorities = List.copyOf(priorities);
    themes = List.copyOf(themes);
    commitments = List.copyOf(commitments);
    outcomeStatements = List.copyOf(outcomeStatements);
    successMeasures = List.copyOf(successMeasures);
    governance = List.copyOf(governance);
    owners = List.copyOf(owners);
    sections = List.copyOf(sections);
  }
}
