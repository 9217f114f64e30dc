-- Runs, their numbers and their other events. The run folders are the truth; all of this can be read again from them.

CREATE TABLE run (
    key               INTEGER PRIMARY KEY,
    id                TEXT    NOT NULL UNIQUE,
    name              TEXT    NOT NULL,
    folder            TEXT    NOT NULL,
    created           REAL    NOT NULL,
    engine            TEXT    NOT NULL,
    place             TEXT    NOT NULL,
    parent            TEXT    NOT NULL,
    state             TEXT    NOT NULL,
    reason            TEXT    NOT NULL,
    paused            INTEGER NOT NULL,
    step              INTEGER NOT NULL, -- by status.json
    steps             INTEGER NOT NULL,
    -- What reading events.jsonl has come to; changed only together with the rows of the events.
    read_offset       INTEGER NOT NULL DEFAULT 0,
    last_seq          INTEGER NOT NULL DEFAULT 0,
    tail              BLOB    NOT NULL DEFAULT x'', -- the last bytes before read_offset: tells a replaced file
    damaged           INTEGER NOT NULL DEFAULT 0,
    event_step        INTEGER NOT NULL DEFAULT 0,
    loss              REAL,
    tokens_per_second REAL,
    elapsed           REAL    NOT NULL DEFAULT 0,
    last_event        REAL    NOT NULL DEFAULT 0
);

CREATE TABLE metric_key (
    key  INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE metric (
    run   INTEGER NOT NULL REFERENCES run (key) ON DELETE CASCADE,
    key   INTEGER NOT NULL REFERENCES metric_key (key),
    at    INTEGER NOT NULL, -- the step, or the seq of a host or gpu event: a later event with the same one replaces the row
    step  INTEGER NOT NULL,
    time  REAL    NOT NULL,
    value REAL,             -- NULL: the trainer wrote null, for not-a-number
    PRIMARY KEY (run, key, at)
) WITHOUT ROWID;

CREATE TABLE event (
    run  INTEGER NOT NULL REFERENCES run (key) ON DELETE CASCADE,
    seq  INTEGER NOT NULL,
    time REAL    NOT NULL,
    type TEXT    NOT NULL,
    body TEXT    NOT NULL,
    PRIMARY KEY (run, seq)
) WITHOUT ROWID;

CREATE INDEX event_by_type ON event (run, type, seq);
