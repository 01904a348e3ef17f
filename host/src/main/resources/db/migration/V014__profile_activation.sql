-- Activations under way: what they have used up counts only when they have come to their end.
CREATE TABLE IF NOT EXISTS profile_activation (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  profile VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  stopped BOOLEAN NOT NULL DEFAULT FALSE,
  begun_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY profile_activation_profile (profile)
) ENGINE = InnoDB;
