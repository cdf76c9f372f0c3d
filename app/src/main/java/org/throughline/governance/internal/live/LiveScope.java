// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.time.LocalDate;

/// What a live section is counted for.
///
/// @param asAt the day
/// @param strategy the code of one strategy; empty for every strategy in force
/// @param body the body that the report goes to
/// @param isOpen whether everybody will read it, so that small numbers of people are withheld
public record LiveScope(LocalDate asAt, String strategy, long body, boolean isOpen) {}
