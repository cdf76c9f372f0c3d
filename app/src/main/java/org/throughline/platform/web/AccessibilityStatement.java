// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

/// What the accessibility statement says of this council.
///
/// @param reviewed the day of the last review in words; empty when there was none
/// @param contact how to reach the council about it; empty for its usual contact page
/// @param audit a sentence about an outside audit; empty when there was none
public record AccessibilityStatement(String reviewed, String contact, String audit) {}
