# SPDX-License-Identifier: Apache-2.0
"""What an analyst does by hand: reads a release's CSV files with pandas and writes them to PostgreSQL.

Usage: pandas_peer.py RELEASE.zip DATABASE-URL    prints the seconds it took
"""
import io
import sys
import time
import zipfile

import pandas
import sqlalchemy

release, url = sys.argv[1:]
engine = sqlalchemy.create_engine(url)
with zipfile.ZipFile(release) as archive:
    files = [
        archive.read(name)
        for name in archive.namelist()
        if name.startswith("data/") and name.endswith(".csv")
    ]
begun = time.monotonic()
with engine.begin() as connection:
    connection.execute(sqlalchemy.text("set role throughline"))
    for number, content in enumerate(files):
        frame = pandas.read_csv(io.BytesIO(content), low_memory=False)
        frame.columns = [f"c{at}" for at in range(len(frame.columns))]
        frame.to_sql(f"pandas_{number}", connection, index=False, method="multi", chunksize=500)
print(time.monotonic() - begun)
with engine.begin() as connection:
    connection.execute(sqlalchemy.text("set role throughline"))
    for number in range(len(files)):
        connection.execute(sqlalchemy.text(f"drop table pandas_{number}"))
