// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.util.List;

/// Children who live together, and the grown-ups who are asked about them.
///
/// @param number from 1, in the authority
/// @param contacts of every child in it
public record Household(
    int number,
    Address address,
    LocalDate livedThereSince,
    List<Contact> contacts,
    List<Child> children) {}
