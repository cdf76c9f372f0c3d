// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import org.throughline.ehc.internal.Changes.Change;

/// One change of a row, for a list.
///
/// @param row its words' beginning
/// @param when and by whom
public record ChangeLine(Change change, String row, String when, String who) {}
