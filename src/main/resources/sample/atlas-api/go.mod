module example.org/atlas/atlas-api

go 1.23

require (
	github.com/jackc/pgx/v5 v5.7.1
	github.com/stretchr/testify v1.9.0
	google.golang.org/grpc v1.67.1
)
