// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A piece of work that a strategy says is to be done under one of its commitments.
///
/// @param year the strategy's year that it belongs to, from 1
/// @param start its first day where the paper gives one that can be read as a day
/// @param due the day it is to be finished, likewise
/// @param timescale when, as printed; empty when the paper does not say
/// @param success how it will be known, as printed; empty when the paper does not say
/// @param comments as printed; empty when there are none
public record PlannedAction(
    CommitmentId commitment,
    PriorityId priority,
    int year,
    String text,
    List<Lead> leads,
    Optional<LocalDate> start,
    Optional<LocalDate> due,
    String timescale,
    String success,
    String comments) {

  public PlannedAction {
    leads = List.copyOf(leads);
  }
}
