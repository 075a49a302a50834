import pytest

from data_access.readers.pdf import grids


@pytest.fixture
def read(tmp_path):
    """Bytes of a PDF -> its grids, as rows of texts, and faults."""

    def read(content):
        path = tmp_path / "rapport.pdf"
        path.write_bytes(content)
        return grids(path, "rapport.pdf")

    return read


@pytest.fixture
def texts(read):
    """Bytes of a PDF -> per table its rows of texts, wrapped lines with a space."""

    def texts(content):
        return [
            [[cell.text.replace("\n", " ") for cell in row.cells] for row in grid.rows]
            for grid in read(content)[0]
        ]

    return texts
