// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

/// The council whose system this is.
///
/// @param colour six hexadecimal digits after `#`, dark enough for white words
/// @param isInvented whether the demonstration authority is still shown
public record Council(String name, String colour, boolean isInvented) {}
