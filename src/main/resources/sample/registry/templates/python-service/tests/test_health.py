from fastapi.testclient import TestClient

from src.main import app


def test_is_healthy() -> None:
    assert TestClient(app).get("/health").json() == {"status": "ok"}
