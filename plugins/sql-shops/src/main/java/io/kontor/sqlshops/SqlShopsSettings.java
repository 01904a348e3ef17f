package io.kontor.sqlshops;

import io.kontor.api.settings.Setting;

/**
 * What the operator sets.
 *
 * @param dialects a folder of his own with one folder for each shop system he describes or changes;
 *     empty for none
 */
public record SqlShopsSettings(
    @Setting(
            de = "Eigene Shopbeschreibungen",
            en = "Shop descriptions of your own",
            it = "Descrizioni proprie dei negozi",
            help = {
              "Ordner mit einem Unterordner je Shopsystem; „oxid“ darin ändert einzelne Dateien.",
              "Folder with a folder for each shop system; \"oxid\" in it changes single files.",
              "Cartella con una sottocartella per sistema; «oxid» cambia singoli file."
            })
        String dialects) {}
