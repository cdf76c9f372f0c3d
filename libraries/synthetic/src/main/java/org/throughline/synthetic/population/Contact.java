// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

/// A grown-up who is asked about a child.
///
/// @param relation `mother`, `father`, `grandparent`, `foster-carer`
/// @param hasParentalResponsibility in law, as the authority has it recorded
/// @param telephone of the ranges kept for drama
/// @param email at a domain kept for examples
public record Contact(
    String forename,
    String surname,
    String relation,
    boolean hasParentalResponsibility,
    String telephone,
    String email) {}
