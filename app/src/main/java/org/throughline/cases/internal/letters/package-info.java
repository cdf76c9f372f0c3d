// SPDX-License-Identifier: Apache-2.0
/// Letters: templates that the council changes, filled from the case, kept as they were sent.
@org.jspecify.annotations.NullMarked
package org.throughline.cases.internal.letters;
