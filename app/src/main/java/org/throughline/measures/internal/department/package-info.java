// SPDX-License-Identifier: Apache-2.0
/// Counts from the cases what the Department publishes, column by column.
@org.jspecify.annotations.NullMarked
package org.throughline.measures.internal.department;
