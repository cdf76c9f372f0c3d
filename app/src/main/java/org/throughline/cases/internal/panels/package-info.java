// SPDX-License-Identifier: Apache-2.0
/// Panels: what is put to them, and what they decide with which reasons.
@org.jspecify.annotations.NullMarked
package org.throughline.cases.internal.panels;
