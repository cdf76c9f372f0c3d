// SPDX-License-Identifier: Apache-2.0
/// Versions held beside each other, and two people's changes of one row put together.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.compare;
