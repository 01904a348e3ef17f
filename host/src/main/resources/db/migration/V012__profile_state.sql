CREATE TABLE IF NOT EXISTS profile_state (
  profile VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  active_since DATETIME(6) NULL,
  catch_up VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL DEFAULT 1,
  changed_at DATETIME(6) NOT NULL,
  changed_by VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  PRIMARY KEY (profile)
) ENGINE = InnoDB;
