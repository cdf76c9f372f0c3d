// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

/// What a person reads when a page cannot be shown.
///
/// @param sentence what happened
/// @param remedy what to do next
public record ErrorPage(String title, String sentence, String remedy) {}
