// SPDX-License-Identifier: Apache-2.0
/// Seeing the demonstration authority as one of its invented people.
@org.jspecify.annotations.NullMarked
package org.throughline.platform.identity.seat;
