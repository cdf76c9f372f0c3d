// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

/// One of the things that an administrator looks after. A module declares its own as beans.
///
/// @param order smaller stands earlier
/// @param sentence what it is for
public record AdministrationItem(int order, String label, String sentence, String path) {}
