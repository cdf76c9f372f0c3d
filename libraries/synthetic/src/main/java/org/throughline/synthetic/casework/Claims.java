// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Sex;

/// Finds the child that a case is about. No child is given twice.
public interface Claims {

  /// A child of this group and sex who was born between these days, both included.
  int claim(Ethnicity ethnicity, Sex sex, LocalDate from, LocalDate to);

  /// When that child was born.
  LocalDate born(int child);
}
