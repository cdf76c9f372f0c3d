// SPDX-License-Identifier: Apache-2.0
/// The published register of educational establishments in: files of establishments and of the
/// links between them, recognised by their columns and read row by row, with nothing of a row
/// lost.
@org.jspecify.annotations.NullMarked
package org.throughline.returns.gias;
