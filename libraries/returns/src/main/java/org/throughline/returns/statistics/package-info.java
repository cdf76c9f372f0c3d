// SPDX-License-Identifier: Apache-2.0
/// Published statistics in: a file of the Department for Education is recognised by its columns
/// and read row by row, with every suppression mark, both codes of an area and the release kept.
@org.jspecify.annotations.NullMarked
package org.throughline.returns.statistics;
