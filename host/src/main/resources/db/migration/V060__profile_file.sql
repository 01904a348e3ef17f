CREATE TABLE IF NOT EXISTS profile_file (
  profile VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  version CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  content MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (profile, version, file)
) ENGINE = InnoDB;
