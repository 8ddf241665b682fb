from fastapi import FastAPI

app = FastAPI(title="{{PROJECT_NAME}}")
