// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

/// The council's own name and colour.
///
/// @param name as it is saved, or was typed and refused
/// @param colour as it is saved, or was typed and refused
/// @param isInvented whether the demonstration is still shown
public record CouncilPage(String name, String colour, boolean isInvented, FormErrors errors) {}
