// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform;

import java.io.Serializable;

/// One thing that is wrong with what a person gave us, and what to do about it.
///
/// @param code stable, for support and for documentation, such as `PLAN-104`
/// @param field the form field or column that it belongs to, or the path of the page where its
///   remedy is; empty when it concerns the whole
/// @param message what is wrong and the remedy, in a sentence that never repeats personal data
public record Problem(String code, String field, String message) implements Serializable {}
