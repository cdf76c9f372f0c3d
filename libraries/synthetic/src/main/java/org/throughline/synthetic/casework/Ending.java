// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;

/// The end of a plan.
///
/// @param reason 1 to 9 as the return on plans counts them: 1 greatest age, 2 needs met, 3 higher
///     education, 4 work, 5 another council, 6 no longer engages, 7 moved out of England, 8 died, 9
///     other
record Ending(LocalDate on, int reason) {}
