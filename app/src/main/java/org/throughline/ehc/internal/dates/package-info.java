// SPDX-License-Identifier: Apache-2.0
/// When every plan is reviewed next and when its child changes phase, and the lists made of that.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.dates;
