// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// Why something that was given cannot be used, and what to do.
///
/// @param code stable, such as `EVENT-UNKNOWN`
/// @param field what was wrong, such as the type of the event
/// @param sentence for people, with the remedy
public record Problem(String code, String field, String sentence) {}
