// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.letters;

/// The words of a letter before it is filled from a case.
///
/// @param code such as `draft-plan`
/// @param version from 1; an earlier one is kept for the letters that were written from it
/// @param pathway the code of the pathway in which it is written
/// @param shows the event that is recorded when it is sent
/// @param body with `{{…}}` for what the case knows and `[[…]]` for what the officer fills in
public record LetterTemplate(
    String code, int version, String title, String pathway, String shows, String body) {}
