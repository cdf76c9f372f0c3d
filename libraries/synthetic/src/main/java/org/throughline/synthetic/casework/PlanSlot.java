// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Sex;

/// A plan in force in January 2025, before a child is found for it.
///
/// @param age in years on that day
/// @param yearsHeld as published: 1 for a plan of last year, 12 for one of twelve years or more
record PlanSlot(
    int age, String setting, String need, Ethnicity ethnicity, Sex sex, int yearsHeld) {}
