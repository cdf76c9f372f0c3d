// SPDX-License-Identifier: Apache-2.0
/// What the command line does with an invented authority.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("commands")
package org.throughline.demonstration.commands;
