// SPDX-License-Identifier: Apache-2.0
/// The plan as a table: out and in, as CSV and as a workbook.
@org.jspecify.annotations.NullMarked
package org.throughline.delivery.internal.tables;
