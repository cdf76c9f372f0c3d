// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

/// A part of the whole, for example "Ethnicity" and "White - Irish". The whole has no breakdown.
public record Breakdown(String filter, String value) {}
