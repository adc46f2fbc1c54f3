-- One row a submission. What was answered is only in `body`, sealed to the intake team's key.
CREATE TABLE submission (
    id            TEXT    NOT NULL PRIMARY KEY, -- the record's id in Location
    identifier    TEXT    NOT NULL UNIQUE,      -- urn:uuid:… minted by the sender: one row each, ever
    reference     TEXT    NOT NULL,             -- what the sender's receipt says, such as K7QF-2M9X
    questionnaire TEXT    NOT NULL,             -- canonical url|version of the form
    received_at   TEXT    NOT NULL,             -- UTC, RFC 3339, whole seconds
    size          INTEGER NOT NULL,             -- bytes of the body before sealing
    body          BLOB    NOT NULL              -- age file (age-encryption.org/v1)
) STRICT;

CREATE INDEX submission_reference ON submission (reference);
CREATE INDEX submission_received_at ON submission (received_at);
