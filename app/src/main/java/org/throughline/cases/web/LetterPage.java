// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import org.throughline.cases.internal.letters.Letter;

/// A letter as it was sent.
///
/// @param back the case's path
public record LetterPage(String back, String council, Letter letter) {}
