// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Sex;

/// One invented child or young person, with school life and needs.
///
/// @param number from 1, without gaps, in the authority
/// @param knownAs what they are called, where it is not the forename
/// @param pupilNumber absent before school
/// @param learnerNumber absent before fourteen
/// @param language of the common basic data set
/// @param yearGroup nominal, 0 for reception, on the day the authority is made; empty outside -1 to
///     20
/// @param support `N` none, `K` SEN support, `E` EHC plan in force
/// @param need first need, where there is support or a plan in force
/// @param fosterCarer with whom a child in care lives
public record Child(
    int number,
    String forename,
    String surname,
    Optional<String> knownAs,
    LocalDate born,
    Sex sex,
    Ethnicity ethnicity,
    String language,
    Optional<String> pupilNumber,
    Optional<String> learnerNumber,
    boolean hasFreeMeals,
    Optional<Integer> yearGroup,
    char support,
    Optional<String> need,
    List<Enrolment> enrolments,
    List<Flag> flags,
    Optional<Contact> fosterCarer) {}
