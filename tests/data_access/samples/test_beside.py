"""The optional tables of a package: what the minutes say beside the report."""

import json
import shutil

import pytest

from data_access import PackageError, Source, samples


def kept(source, noun, *fields):
    return [
        tuple(record.values[field] for field in fields)
        for record in source.records(noun, source.boards()[0].id)
    ]


def test_as_the_minutes_say(source):
    assert [str(day) for (day,) in kept(source, "event", "day")] == [
        "2022-02-09",
        "2022-03-25",
        "2022-05-25",
        "2022-09-30",
        "2022-12-07",
    ]
    assert {clock for (clock,) in kept(source, "event", "clock")} == {"13:15"}
    asked = kept(source, "assignment", "paragraph", "addressee", "due_on", "given_on")
    assert sorted(asked, key=str) == [
        ("§ 24", "IT-centers chef", None, None),
        ("§ 25", "", None, None),
        ("§ 26", "", None, None),
    ]
    plan = source.records("plan", 1)[0]
    assert len(source.records("phase", plan.id)) == 3
    assert len(kept(source, "briefing", "title")) == 1


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(samples.SAMPLE, tmp_path / "package")


def test_a_package_without_the_tables_is_loaded(empty, folder):
    about = json.loads((folder / "datapackage.json").read_text())
    beside = {"events", "assignments", "plans", "briefings"}
    about["resources"] = [r for r in about["resources"] if r["name"] not in beside]
    (folder / "datapackage.json").write_text(json.dumps(about))
    samples.load_package(empty, folder)
    assert Source(empty).records("event", 1) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "column"),
    [
        ("events.csv", "13:15", "kvart över", "clock"),
        ("events.csv", "2022-02-09", "", "day"),
        ("events.csv", "meeting", "möte", "kind"),
        ("events.csv", "never", "aldrig", "repeats"),
        ("assignments.csv", "open", "öppet", "status"),
        ("plans.csv", "Fas 1", "", "phase"),
        ("briefings.csv", "2021-09-14", "14/9", "dated"),
    ],
)
def test_says_where_the_fault_is(empty, folder, file, old, new, column):
    path = folder / file
    path.write_text(path.read_text().replace(old, new, 1))
    with pytest.raises(PackageError, match=rf"{file}.*rad 2.*kolumn {column}"):
        samples.load_package(empty, folder)
    assert Source(empty).boards() == []
