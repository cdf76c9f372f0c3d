// SPDX-License-Identifier: Apache-2.0
/// Lists the cases that a figure counts, for whoever may see them.
@org.jspecify.annotations.NullMarked
package org.throughline.cases.internal.behind;
