// SPDX-License-Identifier: Apache-2.0
/// What the command line does with settings.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("commands")
package org.throughline.settings.commands;
