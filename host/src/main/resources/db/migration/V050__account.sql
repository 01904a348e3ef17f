CREATE TABLE IF NOT EXISTS account (
  name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii NULL,
  failures INT NOT NULL DEFAULT 0,
  locked_until DATETIME(6) NULL,
  setup_hash CHAR(64) CHARACTER SET ascii NULL,
  setup_until DATETIME(6) NULL,
  language CHAR(2) CHARACTER SET ascii NULL,
  PRIMARY KEY (name)
)
