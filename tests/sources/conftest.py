"""A web server on loopback for every test that wants one."""

import pytest
from loopback import Serving


@pytest.fixture
def serve():
    serving = Serving()
    yield serving
    serving.stop()


@pytest.fixture
def site(serve):
    return serve()
