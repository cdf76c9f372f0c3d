// SPDX-License-Identifier: Apache-2.0
/// Exports of the school census: who is on the roll of which school, read row by row, and the
/// numbers by which a pupil is known.
@org.jspecify.annotations.NullMarked
package org.throughline.returns.census;
