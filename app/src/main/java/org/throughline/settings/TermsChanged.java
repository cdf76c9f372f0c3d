// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.Optional;

/// Terms or closures were written, within the transaction that wrote them: whatever is counted in
/// school days is to be counted again.
///
/// @param setting absent for the council's, by which every setting without its own goes
public record TermsChanged(Optional<SettingId> setting) {}
