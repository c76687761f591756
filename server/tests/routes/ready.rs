//! Whether the program says that it can serve.

use axum::http::StatusCode;

use crate::world::World;

#[tokio::test]
async fn a_copy_that_serves_goes_on_after_the_migration_of_the_release_to_come() {
    let world = World::new().await;
    world
        .run(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'of the release to come', true, x'00', 0)",
        )
        .await;
    assert_eq!(world.client().get("/readyz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_copy_whose_migrations_are_missing_is_not_ready() {
    let world = World::new().await;
    world.run("DELETE FROM _sqlx_migrations WHERE version > 1").await;
    assert_eq!(world.client().get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}
