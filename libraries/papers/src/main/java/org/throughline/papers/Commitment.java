// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.List;
import java.util.Optional;

/// One thing that a strategy says will be done.
///
/// @param year 1 for the strategy's first year; absent where the paper does not say
/// @param yearLabel the year as printed, for example "Year One (2021-2022)"
/// @param theme the theme that it stands under, where the paper has themes
/// @param leads who is to do it, where the paper says so beside it
/// @param by when, as printed
/// @param success how it will be known, as printed
public record Commitment(
    Optional<Integer> year,
    Optional<String> yearLabel,
    Optional<String> theme,
    String text,
    List<Lead> leads,
    Optional<String> by,
    Optional<String> success,
    Place place,
    Confidence confidence) {

  public Commitment {
    leads = List.copyOf(leads);
  }
}
