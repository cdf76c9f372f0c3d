// SPDX-License-Identifier: Apache-2.0
/// The days that limits are counted in: calendar days, working days and school days.
@org.jspecify.annotations.NullMarked
package org.throughline.statute.calendar;
