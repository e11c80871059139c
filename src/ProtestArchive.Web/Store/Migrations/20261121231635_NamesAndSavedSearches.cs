using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtestArchive.Web.Store.Migrations
{
    /// <inheritdoc />
    public partial class NamesAndSavedSearches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Postings_ReportId",
                table: "Postings");

            migrationBuilder.CreateTable(
                name: "Names",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Reports = table.Column<int>(type: "INTEGER", nullable: false),
                    Mentions = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Names", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Names_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedSearches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    Exact = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedSearches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedSearches_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_ReportId_EntityId_Mentions",
                table: "Postings",
                columns: new[] { "ReportId", "EntityId", "Mentions" });

            migrationBuilder.CreateIndex(
                name: "IX_Names_EntityId_Text",
                table: "Names",
                columns: new[] { "EntityId", "Text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Names_Slug",
                table: "Names",
                column: "Slug");

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_AccountId",
                table: "SavedSearches",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_Name",
                table: "SavedSearches",
                column: "Name",
                unique: true);

            // Each way of writing a name once, however many reports write it so; triggers add and take away.
            migrationBuilder.Sql("""
                INSERT INTO "Names" ("EntityId", "Text", "Slug", "Reports", "Mentions")
                SELECT "EntityId", "Text", "Slug", COUNT(*), SUM("Mentions") FROM "Spellings" GROUP BY "EntityId", "Text";
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SpellingCounted" AFTER INSERT ON "Spellings" BEGIN
                    INSERT INTO "Names" ("EntityId", "Text", "Slug", "Reports", "Mentions") VALUES (new."EntityId", new."Text", new."Slug", 1, new."Mentions")
                    ON CONFLICT ("EntityId", "Text") DO UPDATE SET "Reports" = "Reports" + 1, "Mentions" = "Mentions" + excluded."Mentions";
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SpellingUncounted" AFTER DELETE ON "Spellings" BEGIN
                    UPDATE "Names" SET "Reports" = "Reports" - 1, "Mentions" = "Mentions" - old."Mentions" WHERE "EntityId" = old."EntityId" AND "Text" = old."Text";
                    DELETE FROM "Names" WHERE "EntityId" = old."EntityId" AND "Text" = old."Text" AND "Reports" <= 0;
                END;
                """);
            // The spellings by their groups of three letters, as before but of the rows themselves; and by the beginnings of their words, for suggestions.
            migrationBuilder.Sql("""
                DROP TABLE "SpellingIndex";
                CREATE VIRTUAL TABLE "SpellingIndex" USING fts5("Slug", content='Names', content_rowid='Id', tokenize='trigram', detail='none');
                CREATE VIRTUAL TABLE "NameIndex" USING fts5("Slug", content='Names', content_rowid='Id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
                INSERT INTO "SpellingIndex" ("SpellingIndex") VALUES ('rebuild');
                INSERT INTO "NameIndex" ("NameIndex") VALUES ('rebuild');
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "NameIndexed" AFTER INSERT ON "Names" BEGIN
                    INSERT INTO "SpellingIndex" (rowid, "Slug") VALUES (new."Id", new."Slug");
                    INSERT INTO "NameIndex" (rowid, "Slug") VALUES (new."Id", new."Slug");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "NameUnindexed" AFTER DELETE ON "Names" BEGIN
                    INSERT INTO "SpellingIndex" ("SpellingIndex", rowid, "Slug") VALUES ('delete', old."Id", old."Slug");
                    INSERT INTO "NameIndex" ("NameIndex", rowid, "Slug") VALUES ('delete', old."Id", old."Slug");
                END;
                """);
            // The words of events' titles, by their beginnings.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "EventIndex" USING fts5("Title", content='Events', content_rowid='Id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
                INSERT INTO "EventIndex" ("EventIndex") VALUES ('rebuild');
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "EventIndexed" AFTER INSERT ON "Events" BEGIN
                    INSERT INTO "EventIndex" (rowid, "Title") VALUES (new."Id", new."Title");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "EventUnindexed" AFTER DELETE ON "Events" BEGIN
                    INSERT INTO "EventIndex" ("EventIndex", rowid, "Title") VALUES ('delete', old."Id", old."Title");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "EventReindexed" AFTER UPDATE OF "Title" ON "Events" WHEN new."Title" <> old."Title" BEGIN
                    INSERT INTO "EventIndex" ("EventIndex", rowid, "Title") VALUES ('delete', old."Id", old."Title");
                    INSERT INTO "EventIndex" (rowid, "Title") VALUES (new."Id", new."Title");
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER "EventReindexed";
                DROP TRIGGER "EventUnindexed";
                DROP TRIGGER "EventIndexed";
                DROP TABLE "EventIndex";
                DROP TRIGGER "SpellingUncounted";
                DROP TRIGGER "SpellingCounted";
                DROP TABLE "NameIndex";
                DROP TABLE "SpellingIndex";
                CREATE VIRTUAL TABLE "SpellingIndex" USING fts5("Slug", tokenize='trigram', detail='none');
                """);

            migrationBuilder.DropTable(
                name: "Names");

            migrationBuilder.DropTable(
                name: "SavedSearches");

            migrationBuilder.DropIndex(
                name: "IX_Postings_ReportId_EntityId_Mentions",
                table: "Postings");

            migrationBuilder.CreateIndex(
                name: "IX_Postings_ReportId",
                table: "Postings",
                column: "ReportId");
        }
    }
}
