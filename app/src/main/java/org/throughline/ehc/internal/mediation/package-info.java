// SPDX-License-Identifier: Apache-2.0
/// What mediation came to, tied to the clocks of its case.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.mediation;
